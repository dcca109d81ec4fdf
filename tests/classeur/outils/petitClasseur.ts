import { construire, ErreurDeClasseur, lireEtat, modifier } from "../../../src/classeur";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { Geste } from "../../../src/domaine/dossier/geste";
import type { CatalogueDeModeles } from "../../../src/domaine/grille/catalogue";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import { chargerModele, EXEMPLE } from "../../../src/donnees";
import type { HoteSansEcran } from "../../../src/hote/sansEcran";
import type { ClasseurDeDossier } from "../../../src/lecture";
import { adresse } from "../../../src/plan/adresses";

const CHARENTE = chargerModele("caf-charente-2024-08");
const [premiere] = EXEMPLE.dossier.grilles;
if (premiere === undefined) throw new Error("L’exemple n’a pas de grille.");

/** Un modèle réduit, pour que chaque construction soit brève. */
export const PETIT_MODELE: ModeleDeGrille = {
  ...CHARENTE,
  identifiant: "essai",
  rubriques: CHARENTE.rubriques.slice(0, 3).map((rubrique) => ({
    ...rubrique,
    activites: rubrique.activites.slice(0, 2),
    fonctions: rubrique.fonctions.slice(0, 1),
  })),
};

/**
 * L'équipe de l'exemple, et une seule grille, celle du premier poste ; ni financement ni journal, dont les feuilles
 * doublent la durée de chaque essai.
 */
export const PETIT_DOSSIER: Dossier = {
  ...EXEMPLE.dossier,
  financement: null,
  departement: null,
  journal: null,
  planDAction: null,
  instruction: null,
  controle: null,
  modele: { identifiant: PETIT_MODELE.identifiant, version: PETIT_MODELE.version },
  grilles: [premiere],
};

export const AVEC_FINANCEMENT: Dossier = { ...PETIT_DOSSIER, financement: EXEMPLE.dossier.financement };

export const PETITS_MODELES: CatalogueDeModeles = {
  chercher: () => PETIT_MODELE,
  livre: () => null,
  valider: () => null,
};

export const batir = (dossier: Dossier = PETIT_DOSSIER) => construire(dossier, PETIT_MODELE, PETITS_MODELES);
export const faire = (geste: Geste) => modifier(geste, PETITS_MODELES);

export async function classeurLu(): Promise<ClasseurDeDossier> {
  const { lecture } = await lireEtat(PETITS_MODELES);
  if (lecture.etat !== "lu") throw new Error(`Dossier non lu : ${lecture.etat}`);
  return lecture;
}

export const dossierLu = async (): Promise<Dossier> => (await classeurLu()).dossier;

/** L'erreur qu'un travail aurait dû lever. */
export const refus = async (promesse: Promise<unknown>): Promise<ErreurDeClasseur> =>
  promesse.then(
    () => Promise.reject(new Error("aurait dû être refusé")),
    (erreur: unknown) => {
      if (erreur instanceof ErreurDeClasseur) return erreur;
      throw erreur;
    },
  );

/** La cellule qu'un rôle et un identifiant désignent, telle que la lecture les retrouve. */
export async function celluleDe(cle: string, identifiant: string, role: string): Promise<string> {
  const reperee = (await classeurLu()).feuilles.get(cle);
  const [ligne, colonne] = [reperee?.lignes.get(identifiant), reperee?.roles.get(role)];
  if (ligne === undefined || colonne === undefined) throw new Error(`${identifiant} ${role} introuvable`);
  return adresse(ligne, colonne);
}

/** La formule, en anglais, ou la valeur saisie. */
export async function contenuDe(
  { Excel }: HoteSansEcran,
  feuille: string,
  cellule: string,
): Promise<unknown> {
  return Excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(feuille).getRange(cellule);
    plage.load("formulas");
    await context.sync();
    return plage.formulas[0]?.[0];
  });
}

/** Comme un collage, qui passe outre les listes de validation. */
export async function coller(
  { Excel }: HoteSansEcran,
  feuille: string,
  cellule: string,
  contenu: string | number,
): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(feuille).getRange(cellule).formulas = [[contenu]];
    await context.sync();
  });
}
