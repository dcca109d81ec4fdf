import type { CleDeStyle } from "../charte";
import { COLONNE } from "../colonnesParLettre";
import { identifiantDeLigne, type NatureDeLigne } from "../identifiants";
import type { CleDeListe } from "../listes";

export { COLONNE } from "../colonnesParLettre";

/** Les tableaux que la feuille « CTG Postes » porte sous les postes ; le nom d'un bloc est la nature de ses lignes. */
export type Bloc = "fiche" | "qualification" | "employeur" | "cof" | "piece" | "periode";

/** Une colonne d'un bloc qui se saisit ; son rôle suit ses cellules. */
export interface ColonneDeBloc {
  readonly champ: string;
  readonly titre: string;
  readonly colonne: number;
  readonly style: CleDeStyle;
  /** La liste de validation : une liste fixe, ou les postes et les employeurs écrits dans la feuille. */
  readonly liste?: CleDeListe | "postes" | "employeurs";
  readonly decimal?: { readonly minimum: number; readonly maximum?: number };
}

/** Les tableaux de la feuille vont de B à P : quatre colonnes larges, onze étroites ; deux autres sont masquées. */
export const COLONNE_DES_TITULAIRES = 16;
/** « p1 · Camille Exemple » : ce que les listes de validation proposent, et d'où la lecture tire l'identifiant. */
export const COLONNE_DES_ETIQUETTES = 17;
/** Ce que les formules comptent, ligne par ligne, sous les titulaires. */
export const COLONNE_DES_DECOMPTES = COLONNE_DES_TITULAIRES;
/** L'état d'une pièce, que « CTG Prévisionnel » répète. */
export const COLONNE_DE_L_ETAT = COLONNE.d;
export const DERNIERE_COLONNE_VISIBLE = COLONNE.p;

const PART = { minimum: 0, maximum: 1 } as const;
const POSITIF = { minimum: 0 } as const;

export const BLOCS: Readonly<Record<Bloc, readonly ColonneDeBloc[]>> = {
  fiche: [
    { champ: "thematiques", titre: "Thématiques", colonne: COLONNE.c, style: "saisieTexte" },
    { champ: "employeur", titre: "Employeur", colonne: COLONNE.d, style: "saisieTexte", liste: "employeurs" },
    { champ: "fonction", titre: "Fonction", colonne: COLONNE.e, style: "saisieTexte", liste: "fonctions" },
    {
      champ: "heuresDeManagement",
      titre: "Heures de management",
      colonne: COLONNE.f,
      style: "saisieNombre",
      decimal: POSITIF,
    },
    { champ: "partSppe", titre: "Part SPPE", colonne: COLONNE.g, style: "saisiePart", decimal: PART },
    {
      champ: "petite-enfance",
      titre: "Petite enfance",
      colonne: COLONNE.h,
      style: "saisiePart",
      decimal: PART,
    },
    {
      champ: "enfance-jeunesse",
      titre: "Enfance jeunesse",
      colonne: COLONNE.i,
      style: "saisiePart",
      decimal: PART,
    },
    {
      champ: "animation-vie-sociale",
      titre: "Vie sociale, droits",
      colonne: COLONNE.j,
      style: "saisiePart",
      decimal: PART,
    },
    { champ: "parentalite", titre: "Parentalité", colonne: COLONNE.k, style: "saisiePart", decimal: PART },
  ],
  qualification: [
    { champ: "diplome", titre: "Diplôme", colonne: COLONNE.c, style: "saisieTexte" },
    {
      champ: "formation",
      titre: "Formation engagée",
      colonne: COLONNE.d,
      style: "saisieTexte",
      liste: "formations",
    },
    { champ: "avisDeLaCaf", titre: "Avis de la Caf, le", colonne: COLONNE.e, style: "saisieDate" },
    {
      champ: "niveau",
      titre: "Niveau (bac\u00a0+)",
      colonne: COLONNE.f,
      style: "saisieNombre",
      decimal: POSITIF,
    },
    {
      champ: "categorie",
      titre: "Catégorie",
      colonne: COLONNE.g,
      style: "saisieNombre",
      liste: "categories",
    },
    {
      champ: "animationDeProjet",
      titre: "Animation de projet",
      colonne: COLONNE.h,
      style: "saisieNombre",
      liste: "ouiNon",
    },
    {
      champ: "ancienCoordinateurCej",
      titre: "Ancien coord. CEJ",
      colonne: COLONNE.i,
      style: "saisieNombre",
      liste: "ouiNon",
    },
  ],
  employeur: [
    { champ: "nom", titre: "Employeur", colonne: COLONNE.b, style: "saisieTexte" },
    {
      champ: "perimetre",
      titre: "Périmètre, s’il diffère de celui de la CTG",
      colonne: COLONNE.c,
      style: "saisieTexte",
    },
    { champ: "lien", titre: "Lien à la CTG", colonne: COLONNE.d, style: "saisieTexte", liste: "liens" },
  ],
  cof: [
    { champ: "employeur", titre: "Employeur", colonne: COLONNE.b, style: "saisieTexte", liste: "employeurs" },
    { champ: "type", titre: "Type d’action", colonne: COLONNE.c, style: "saisieTexte", liste: "typesDeCof" },
    { champ: "debut", titre: "Du", colonne: COLONNE.d, style: "saisieDate" },
    { champ: "fin", titre: "Au", colonne: COLONNE.e, style: "saisieDate" },
    {
      champ: "etpDejaSoutenus",
      titre: "ETP déjà soutenus",
      colonne: COLONNE.f,
      style: "saisieQuotite",
      decimal: POSITIF,
    },
    {
      champ: "nouveauxEtp",
      titre: "Nouveaux ETP",
      colonne: COLONNE.g,
      style: "saisieQuotite",
      decimal: POSITIF,
    },
  ],
  piece: [
    { champ: "remarque", titre: "Remarque", colonne: COLONNE.c, style: "saisieTexte" },
    { champ: "etat", titre: "État", colonne: COLONNE_DE_L_ETAT, style: "saisieTexte", liste: "etatsDePiece" },
    { champ: "date", titre: "Remise le", colonne: COLONNE.e, style: "saisieDate" },
  ],
  periode: [
    { champ: "poste", titre: "Poste", colonne: COLONNE.b, style: "saisieTexte", liste: "postes" },
    { champ: "nature", titre: "Nature", colonne: COLONNE.c, style: "saisieTexte", liste: "natures" },
    { champ: "debut", titre: "Du", colonne: COLONNE.d, style: "saisieDate" },
    { champ: "fin", titre: "Au (vide\u00a0: en cours)", colonne: COLONNE.e, style: "saisieDate" },
    {
      champ: "quotite",
      titre: "Quotité (présence)",
      colonne: COLONNE.f,
      style: "saisieQuotite",
      decimal: PART,
    },
    { champ: "information", titre: "Caf informée le", colonne: COLONNE.g, style: "saisieJour" },
  ],
};

/** `fiche.employeur` : le rôle d'une colonne dans un bloc. */
export function roleDe(bloc: NatureDeLigne, champ: string): string {
  return `${bloc}.${champ}`;
}

/** L'identifiant de la ligne d'en-têtes d'un bloc. */
export function titresDe(bloc: Bloc | "mois"): string {
  return identifiantDeLigne("titres", bloc);
}

export function natureDe(bloc: Bloc): NatureDeLigne {
  return bloc;
}

/** « p1 · Camille Exemple » : l'identifiant d'abord, qu'un nom corrigé ne change pas. */
export function etiquette(identifiant: string, nom: string): string {
  return nom === "" ? identifiant : `${identifiant}${SEPARATEUR_D_ETIQUETTE}${nom}`;
}

export const SEPARATEUR_D_ETIQUETTE = " · ";
