import type { FinancementOuvert } from "../financementOuvert";
import { Figeage } from "./Figeage";
import { Insertion } from "./Insertion";
import { PORTE_D_EXCEL, type PorteDInsertion } from "./porte";

interface Props {
  readonly ouvert: Pick<FinancementOuvert, "occupe">;
  readonly porte?: PorteDInsertion;
}

/** Les montants du financement dans les feuilles de l'utilisateur, vivants ou figés. */
export function SectionInserer({ ouvert: { occupe }, porte = PORTE_D_EXCEL }: Props) {
  return (
    <div className="groupe">
      <Insertion porte={porte} occupe={occupe} />
      <Figeage porte={porte} occupe={occupe} />
    </div>
  );
}
