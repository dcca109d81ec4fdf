import { estUneConclusionVide } from "./estUneConclusionVide";
import type { ConclusionDePoste } from "./instruction";

/** Ce qui reste à écrire, ou à revoir, dans la conclusion d'un poste (R-RECOND-1). */
export type ManqueDeConclusion =
  "avis" | "etp" | "etp-au-dela" | "conditions" | "contreparties" | "validation" | "date";

/** Dans l'ordre où les colonnes se remplissent. */
export const PHRASES_DES_MANQUES: Readonly<Record<ManqueDeConclusion, string>> = {
  avis: "avis à donner",
  etp: "ETP pris en compte à dire",
  "etp-au-dela": "plus d’ETP que la quotité du poste",
  conditions: "conditions à écrire",
  contreparties: "contrepartie à écrire",
  validation: "validation de la Cnaf à dater",
  date: "date à écrire",
};

/** En ETP : au-dessous, un écart n'est que le bruit des flottants. */
export const ECART_D_ETP_NEGLIGEABLE = 0.000001;

/** R-FORFAIT-5. */
export const RAPPEL_DE_LA_CONVERGENCE =
  "Toute augmentation sans contrepartie est à proscrire, et la convergence est validée au préalable par la Cnaf (Dejep et Dpfas).";

/** La conclusion d'un poste dont rien n'est encore dit. */
export function conclusionVide(poste: string): ConclusionDePoste {
  return {
    poste,
    avis: "",
    etpPrisEnCompte: null,
    conditions: "",
    contreparties: "",
    date: "",
    convergence: false,
    validationDeLaCnaf: "",
  };
}

/**
 * Ce qui manque à une conclusion commencée, dans l'ordre des colonnes ; rien pour une conclusion vide.
 *
 * @param quotite celle du poste (R-PRES-1) ; 0 : elle n'est pas dite, et rien ne s'y compare.
 */
export function manquesDeLaConclusion(
  conclusion: ConclusionDePoste,
  quotite: number,
): readonly ManqueDeConclusion[] {
  if (estUneConclusionVide(conclusion)) return [];
  const { avis, etpPrisEnCompte: etp, conditions, contreparties, convergence } = conclusion;
  const manques: readonly (readonly [ManqueDeConclusion, boolean])[] = [
    ["avis", avis === ""],
    ["etp", etp === null && avis !== "defavorable"],
    ["etp-au-dela", etp !== null && quotite > 0 && etp - quotite > ECART_D_ETP_NEGLIGEABLE],
    ["conditions", avis === "sous-conditions" && estBlanc(conditions)],
    ["contreparties", convergence && estBlanc(contreparties)],
    ["validation", convergence && estBlanc(conclusion.validationDeLaCnaf)],
    ["date", estBlanc(conclusion.date)],
  ];
  return manques.filter(([, vrai]) => vrai).map(([manque]) => manque);
}

/** Comme `SUPPRESPACE` dans la feuille : des espaces simples ne disent rien. */
function estBlanc(texte: string): boolean {
  return /^ *$/.test(texte);
}
