import { NOMS_DES_MOIS } from "../../../domaine/equipe/ecrits/direJour";
import type { MoisDuPoste } from "../../../domaine/equipe/moisDuPoste";
import { etatDuMois } from "./bandes";
import { ETATS } from "./phrases";

interface Props {
  /** De 0 à 11. */
  readonly rang: number;
  readonly mois: MoisDuPoste | undefined;
}

/** Un mois de la frise : son initiale, la place des bandes, son état. */
export function Colonne({ rang, mois }: Props) {
  const etat = etatDuMois(mois);
  return (
    <>
      <span className="initiale">{NOMS_DES_MOIS[rang]?.charAt(0).toLocaleUpperCase("fr")}</span>
      <span className={`etat-du-mois ${etat}`}>{ETATS[etat].signe}</span>
    </>
  );
}
