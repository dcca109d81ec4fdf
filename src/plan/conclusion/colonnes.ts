import type { CleDeStyle } from "../charte";
import { COLONNE } from "../colonnesParLettre";
import type { CleDeListe } from "../listes";

/** La clé de la feuille « CTG Conclusion ». */
export const CONCLUSION = "conclusion";

/** Une colonne de « CTG Conclusion » qui se saisit ; son rôle suit ses cellules. */
export interface ColonneDeConclusion {
  readonly champ: string;
  readonly titre: string;
  readonly colonne: number;
  readonly style: CleDeStyle;
  readonly liste?: CleDeListe;
}

export const SAISIES = {
  avis: {
    champ: "avis",
    titre: "Avis de la Caf",
    colonne: COLONNE.e,
    style: "saisieTexte",
    liste: "avis",
  },
  etp: {
    champ: "etpPrisEnCompte",
    titre: "ETP pris en compte",
    colonne: COLONNE.f,
    style: "saisieQuotite",
  },
  conditions: { champ: "conditions", titre: "Conditions", colonne: COLONNE.g, style: "saisieTexte" },
  contreparties: { champ: "contreparties", titre: "Contreparties", colonne: COLONNE.h, style: "saisieTexte" },
  convergence: {
    champ: "convergence",
    titre: "Convergence",
    colonne: COLONNE.i,
    style: "saisieNombre",
    liste: "ouiNon",
  },
  validation: {
    champ: "validationDeLaCnaf",
    titre: "Validée par la Cnaf le",
    colonne: COLONNE.j,
    style: "saisieJour",
  },
  date: { champ: "date", titre: "Conclu le", colonne: COLONNE.k, style: "saisieJour" },
} as const satisfies Record<string, ColonneDeConclusion>;

/** Celles qui se saisissent, dans leur ordre et sans trou : ce qui est à gauche et à droite se calcule. */
export const COLONNES_DE_LA_CONCLUSION: readonly ColonneDeConclusion[] = [
  SAISIES.avis,
  SAISIES.etp,
  SAISIES.conditions,
  SAISIES.contreparties,
  SAISIES.convergence,
  SAISIES.validation,
  SAISIES.date,
];

/** Ce qui se calcule. */
export const CALCULEES = {
  poste: { titre: "Poste", colonne: COLONNE.b },
  quotite: { titre: "Quotité", colonne: COLONNE.c },
  score: { titre: "Score d’ensemble", colonne: COLONNE.d },
  aVerifier: { titre: "À vérifier avant de signer", colonne: COLONNE.l },
} as const;

export const PREMIERE_COLONNE = COLONNE.b;
export const DERNIERE_COLONNE = COLONNE.l;
