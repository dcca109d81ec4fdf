import { normaliser } from "./normaliser";

/** Les colonnes d'une liste de collectivités, et l'en-tête qui les annonce. */
export const COLONNES = {
  territoire: "Territoire",
  caf: "Caf",
  annee: "Année",
  employeur: "Employeur",
  debutCtg: "Début de la CTG",
  finCtg: "Fin de la CTG",
  libelle: "Libellé du poste",
  intitule: "Intitulé",
  prenom: "Prénom",
  nom: "Nom",
  quotite: "Quotité",
  horsChamp: "Hors champ",
  politiques: "Politiques",
  modele: "Modèle",
  profil: "Profil",
} as const;

export type Colonne = keyof typeof COLONNES;

/** D'autres façons d'écrire l'en-tête, déjà normalisées. */
const SYNONYMES: Readonly<Record<string, Colonne>> = {
  debutctg: "debutCtg",
  finctg: "finCtg",
  libelle: "libelle",
  intituleduposte: "intitule",
  horsduchamp: "horsChamp",
  modeledegrille: "modele",
  profildecaf: "profil",
};

const PAR_EN_TETE: ReadonlyMap<string, Colonne> = new Map([
  ...Object.entries(SYNONYMES),
  ...(Object.keys(COLONNES) as Colonne[]).map((colonne): [string, Colonne] => [
    normaliser(COLONNES[colonne]),
    colonne,
  ]),
]);

/** La colonne qu'un en-tête annonce, ou `undefined` s'il n'est pas des nôtres. */
export function colonneDe(enTete: string): Colonne | undefined {
  return PAR_EN_TETE.get(normaliser(enTete));
}
