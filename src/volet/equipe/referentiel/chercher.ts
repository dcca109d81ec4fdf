import {
  PARTIES_DU_REFERENTIEL,
  type ContenuDePartie,
  type PartieDuReferentiel,
  type ReferentielDEmploi,
} from "../../../domaine/equipe/referentiel";
import { compter } from "../../commun/textes";
import { morceler } from "./morceler";

/** Une lettre seule surlignerait tout. */
const LETTRES_AU_MOINS = 2;

export interface PartieTrouvee {
  readonly cle: PartieDuReferentiel;
  readonly partie: ContenuDePartie;
  /** Le nombre de passages où le mot se lit. */
  readonly passages: number;
}

/** Le mot tel qu'on le cherche ; vide : rien n'est cherché. */
export function motCherche(saisi: string): string {
  const mot = saisi.trim();
  return mot.length < LETTRES_AU_MOINS ? "" : mot;
}

/** Les parties où le mot se lit, dans leur ordre ; toutes quand rien n'est cherché. */
export function chercher({ parties }: ReferentielDEmploi, mot: string): PartieTrouvee[] {
  const trouvees = PARTIES_DU_REFERENTIEL.map((cle) => ({
    cle,
    partie: parties[cle],
    passages: passagesDe(parties[cle], mot),
  }));
  return mot === "" ? trouvees : trouvees.filter(({ passages }) => passages > 0);
}

function passagesDe({ titre, groupes }: ContenuDePartie, mot: string): number {
  const textes = [titre];
  for (const groupe of groupes) textes.push(groupe.titre, ...groupe.paragraphes, ...groupe.points);
  return textes.reduce(
    (total, texte) => total + morceler(texte, mot).filter(({ trouve }) => trouve).length,
    0,
  );
}

/** « 12 passages dans 4 parties. » */
export function direLaRecherche(trouvees: readonly PartieTrouvee[], mot: string): string {
  if (mot === "") return "";
  if (trouvees.length === 0) return `«\u00a0${mot}\u00a0» ne se lit nulle part dans le référentiel.`;
  const passages = trouvees.reduce((total, trouvee) => total + trouvee.passages, 0);
  return `${compter(passages, "passage")} dans ${compter(trouvees.length, "partie")}.`;
}
