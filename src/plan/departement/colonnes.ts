import type {
  CooperationDepartementale,
  IngenierieDepartementale,
  PilotageDuSdsf,
} from "../../domaine/financement/departemental/dossierDepartemental";
import type { IdentiteDuDepartement } from "../../domaine/financement/departemental/gestes";
import { COLONNE, type ColonneASaisir } from "../financement/colonnes";

/** La clé de la feuille « CTG Département ». */
export const DEPARTEMENT = "departement";

/** Masquées, après celles de « CTG Financement » : les listes de validation, et ce que les recherches lisent. */
export const COLONNE_DES_DEBUTS = 15;
export const COLONNE_DES_FINS = 16;
export const COLONNE_DES_LISTES = 17;
export const COLONNE_DES_CLES = 18;
export const COLONNE_DES_VALEURS = 19;

/** Les tableaux où l'on saisit ; la nature d'une ligne est son tableau. */
export type TableauDuDepartement =
  "departement" | "ingenierie" | "cooperation" | "condition" | "pilotage" | "bareme";

/** La seule ligne du tableau d'identité, et celle du pilotage. */
export const LIGNE_UNIQUE = "d1";

const euros = { style: "saisieEuros", nombre: true } as const;
const etp = { style: "saisieQuotite", nombre: true } as const;
const jour = { style: "saisieJour", nombre: false } as const;
const texte = { style: "saisieTexte", nombre: false } as const;
const choix = { style: "saisieNombre", nombre: false } as const;
const annee = { style: "saisieNombre", nombre: true } as const;

export const IDENTITE_A_SAISIR: Readonly<Record<keyof IdentiteDuDepartement, ColonneASaisir>> = {
  departement: { champ: "departement", titre: "Département", colonne: COLONNE.b, ...texte },
  caf: { champ: "caf", titre: "Caf", colonne: COLONNE.c, ...texte },
  debutSdsf: { champ: "debutSdsf", titre: "Début du SDSF", colonne: COLONNE.d, ...jour },
  finSdsf: { champ: "finSdsf", titre: "Fin du SDSF", colonne: COLONNE.e, ...jour },
  annee: { champ: "annee", titre: "Année financée", colonne: COLONNE.f, ...annee },
};

export const INGENIERIE_A_SAISIR: Readonly<
  Record<Exclude<keyof IngenierieDepartementale, "identifiant">, ColonneASaisir>
> = {
  objet: { champ: "objet", titre: "Objet", colonne: COLONNE.b, ...texte },
  nomDuPorteur: { champ: "nomDuPorteur", titre: "Nom du porteur", colonne: COLONNE.c, ...texte },
  porteur: { champ: "porteur", titre: "Portée par", colonne: COLONNE.d, ...choix },
  autreFonds: { champ: "autreFonds", titre: "Autre fonds", colonne: COLONNE.e, ...choix },
  diagnosticInitial: {
    champ: "diagnosticInitial",
    titre: "Diagnostic initial",
    colonne: COLONNE.f,
    ...choix,
  },
  annee: { champ: "annee", titre: "Année", colonne: COLONNE.g, ...annee },
  depense: { champ: "depense", titre: "Coût réel", colonne: COLONNE.h, ...euros },
};

/** Ce qui donne le montant d'une coopération. */
type ChampDeCooperation = "objet" | "porteur" | "etpPetiteEnfance" | "etpEnfanceJeunesse" | "coutReel";

/** Ce que le financement suppose d'elle (R-DEP-1). */
type ChampDeCondition = Exclude<keyof CooperationDepartementale, "identifiant" | ChampDeCooperation>;

export const COOPERATION_A_SAISIR: Readonly<Record<ChampDeCooperation, ColonneASaisir>> = {
  objet: { champ: "objet", titre: "Réseau animé", colonne: COLONNE.b, ...texte },
  porteur: { champ: "porteur", titre: "Portée par", colonne: COLONNE.c, ...texte },
  etpPetiteEnfance: {
    champ: "etpPetiteEnfance",
    titre: "ETP petite enfance",
    colonne: COLONNE.d,
    ...etp,
  },
  etpEnfanceJeunesse: {
    champ: "etpEnfanceJeunesse",
    titre: "ETP enfance jeunesse",
    colonne: COLONNE.e,
    ...etp,
  },
  coutReel: { champ: "coutReel", titre: "Coût réel", colonne: COLONNE.f, ...euros },
};

export const CONDITION_A_SAISIR: Readonly<Record<ChampDeCondition, ColonneASaisir>> = {
  nomDuPorteur: { champ: "nomDuPorteur", titre: "Nom du porteur", colonne: COLONNE.c, ...texte },
  cofinancee: { champ: "cofinancee", titre: "Cofinancée", colonne: COLONNE.d, ...choix },
  robuste: { champ: "robuste", titre: "Robuste", colonne: COLONNE.e, ...choix },
  animeLeReseauCtg: {
    champ: "animeLeReseauCtg",
    titre: "Réseau des chargés CTG",
    colonne: COLONNE.f,
    ...choix,
  },
  pleinementMobilise: {
    champ: "pleinementMobilise",
    titre: "Pleinement mobilisée",
    colonne: COLONNE.g,
    ...choix,
  },
  cof: { champ: "cof", titre: "Cof dédiée, le", colonne: COLONNE.h, ...jour },
  bilan: { champ: "bilan", titre: "Bilan de l’année, le", colonne: COLONNE.i, ...jour },
};

export const PILOTAGE_A_SAISIR: Readonly<Record<keyof PilotageDuSdsf, ColonneASaisir>> = {
  creditsInitiaux: {
    champ: "creditsInitiaux",
    titre: "Crédits initiaux",
    colonne: COLONNE.d,
    ...euros,
  },
  montantDemande: { champ: "montantDemande", titre: "Montant demandé", colonne: COLONNE.e, ...euros },
  etpInitiaux: { champ: "etpInitiaux", titre: "ETP initiaux", colonne: COLONNE.f, ...etp },
  etpDemandes: { champ: "etpDemandes", titre: "ETP demandés", colonne: COLONNE.g, ...etp },
  echeance: { champ: "echeance", titre: "Échéance", colonne: COLONNE.h, ...jour },
};

export const BAREME_A_SAISIR = {
  code: { champ: "code", titre: "Barème", colonne: COLONNE.b, ...texte },
  source: { champ: "source", titre: "Source", colonne: COLONNE.c, ...texte },
  annee: { champ: "annee", titre: "Année", colonne: COLONNE.d, ...annee },
  valeur: { champ: "valeur", titre: "Valeur", colonne: COLONNE.e, ...euros },
} as const satisfies Readonly<Record<string, ColonneASaisir>>;

export const COLONNES_DU_DEPARTEMENT: Readonly<Record<TableauDuDepartement, readonly ColonneASaisir[]>> = {
  departement: Object.values(IDENTITE_A_SAISIR),
  ingenierie: Object.values(INGENIERIE_A_SAISIR),
  cooperation: Object.values(COOPERATION_A_SAISIR),
  condition: Object.values(CONDITION_A_SAISIR),
  pilotage: Object.values(PILOTAGE_A_SAISIR),
  bareme: Object.values(BAREME_A_SAISIR),
};
