import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { dateSaisie } from "./dateSaisie";

interface Props {
  /** L'identifiant du champ, unique dans l'écran. */
  readonly cle: string;
  readonly libelle: string;
  readonly valeur: string;
  readonly changer: (valeur: string) => void;
  readonly aide?: string;
}

/** Une date facultative : fausse, elle se dit et n'entre pas dans l'écrit. */
export function ChampDeDate({ cle, libelle, valeur, changer, aide }: Props) {
  const { faute } = dateSaisie(valeur);
  return (
    <ChampDeTexte
      cle={cle}
      libelle={libelle}
      valeur={valeur}
      changer={changer}
      fautes={faute === "" ? undefined : new Map([[cle, faute]])}
      exemple="JJ/MM/AAAA"
      aide={aide}
    />
  );
}
