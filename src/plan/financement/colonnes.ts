import type { FinancementDeLEmployeur, IngenierieCtg } from "../../domaine/financement/financement";
import type { CleDeStyle } from "../charte";
import { COLONNE } from "../colonnesParLettre";
import type { Libelles } from "../equipe/libelles";

export { COLONNE } from "../colonnesParLettre";

export const FINANCEMENT = "financement";

/** Ses tableaux vont au plus de B à O : deux colonnes larges, douze étroites ; deux autres sont masquées. */
export const DERNIERE_COLONNE_VISIBLE = COLONNE.o;
/** 1 si la fiche d'un poste n'est plus celle du calcul. */
export const COLONNE_DU_SUIVI = 15;
/** Ce que proposent les listes de validation. */
export const COLONNE_DES_LISTES = 16;

/** Les lignes où l'on saisit ; la nature d'une ligne est son tableau. */
export type TableauASaisir = "financement" | "cout" | "diagnostic" | "ingenierie";

export interface ColonneASaisir {
  readonly champ: string;
  readonly titre: string;
  readonly colonne: number;
  readonly style: CleDeStyle;
  readonly nombre: boolean;
}

type ChampDeLEmployeur = Exclude<keyof FinancementDeLEmployeur, "employeur">;
type ChampDIngenierie = Exclude<keyof IngenierieCtg, "identifiant">;

const euros = { style: "saisieEuros", nombre: true } as const;
const etp = { style: "saisieQuotite", nombre: true } as const;
const annee = { titre: "Année", style: "saisieNombre", nombre: true } as const;
const texte = { style: "saisieTexte", nombre: false } as const;

export const EMPLOYEUR_A_SAISIR: Readonly<Record<ChampDeLEmployeur, ColonneASaisir>> = {
  source: { champ: "source", titre: "Source", colonne: COLONNE.c, ...texte },
  anneeDuMontant: { ...annee, champ: "anneeDuMontant", titre: "Année N-1", colonne: COLONNE.d },
  montantDu: { champ: "montantDu", titre: "Montant dû au 31/12/N-1", colonne: COLONNE.e, ...euros },
  etpSoutenus: { champ: "etpSoutenus", titre: "ETP soutenus en N-1", colonne: COLONNE.f, ...etp },
  forfaitGele: { champ: "forfaitGele", titre: "Forfait par ETP notifié", colonne: COLONNE.g, ...euros },
  etpPrecedenteCtg: {
    champ: "etpPrecedenteCtg",
    titre: "ETP de la précédente CTG",
    colonne: COLONNE.h,
    ...etp,
  },
  nouveauxEtp: { champ: "nouveauxEtp", titre: "Nouveaux ETP soutenus", colonne: COLONNE.i, ...etp },
};

export const COUT_A_SAISIR: ColonneASaisir = {
  champ: "montant",
  titre: "Coût réel",
  colonne: COLONNE.h,
  ...euros,
};

export const DIAGNOSTIC_A_SAISIR = {
  annee: { ...annee, champ: "annee", colonne: COLONNE.d },
  depense: { champ: "depense", titre: "Dépense engagée", colonne: COLONNE.e, ...euros },
} as const satisfies Readonly<Record<string, ColonneASaisir>>;

export const INGENIERIE_A_SAISIR: Readonly<Record<ChampDIngenierie, ColonneASaisir>> = {
  objet: { champ: "objet", titre: "Objet", colonne: COLONNE.b, ...texte },
  forme: { champ: "forme", titre: "Forme", colonne: COLONNE.c, ...texte },
  annee: { ...annee, champ: "annee", colonne: COLONNE.d },
  depense: { champ: "depense", titre: "Coût réel", colonne: COLONNE.e, ...euros },
  etp: { champ: "etp", titre: "ETP", colonne: COLONNE.f, ...etp },
};

export const COLONNES_A_SAISIR: Readonly<Record<TableauASaisir, readonly ColonneASaisir[]>> = {
  financement: Object.values(EMPLOYEUR_A_SAISIR),
  cout: [COUT_A_SAISIR],
  diagnostic: Object.values(DIAGNOSTIC_A_SAISIR),
  ingenierie: Object.values(INGENIERIE_A_SAISIR),
};

export const FORMES_D_INGENIERIE: Libelles<IngenierieCtg["forme"]> = {
  etp: "Coût ETP",
  prestation: "Prestation",
};

/** La ligne de l'employeur du dossier, quand l'équipe n'en a aucun : un identifiant de ligne n'est jamais vide. */
export const LIGNE_DU_DOSSIER = "-";
