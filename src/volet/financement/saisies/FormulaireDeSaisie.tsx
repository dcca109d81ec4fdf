import type { GesteDeFinancement } from "../../../domaine/financement/gestes";
import type { FinancementOuvert } from "../financementOuvert";
import { FormulaireGarde, type PropsDuFormulaire } from "./FormulaireGarde";
import { modifiable } from "./modifiable";

type Props = Omit<PropsDuFormulaire<GesteDeFinancement>, "ouvert"> & {
  readonly ouvert: Pick<FinancementOuvert, "occupe" | "modifier">;
};

/** Un formulaire toujours ouvert sur une partie du financement. */
export function FormulaireDeSaisie({ ouvert, ...reste }: Props) {
  return <FormulaireGarde {...reste} ouvert={modifiable(ouvert)} />;
}
