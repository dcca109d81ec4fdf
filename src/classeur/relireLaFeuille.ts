import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import type { ClasseurDeDossier, FeuilleLue } from "../lecture";
import { valeurEn } from "../lecture/cellules";
import { aDesFormulesASaisir } from "../lecture/formulesASaisir";
import { estUneGrille, remplacerLaFeuille } from "../lecture/remplacerLaFeuille";
import { lireAdresse } from "../plan/adresses";
import type { Changement, ChangementDeFeuille } from "./changements";
import { ErreurDeClasseur } from "./erreurs";
import { executer } from "./executer";
import type { EtatDuClasseur } from "./lire";
import { demander, recueillir } from "./relever";

/**
 * L'état du classeur après un changement d'une seule grille, qu'un aller-retour suffit à relire ; aucun si l'on en sait
 * déjà tout, comme de ce que l'on vient d'écrire soi-même.
 *
 * @returns `null` s'il faut tout relire.
 * @throws ErreurDeClasseur toute erreur d'Office.js, dite en français.
 */
export async function relireLaFeuille(
  avant: EtatDuClasseur,
  changement: Changement,
  modeles: CatalogueDeModeles,
): Promise<EtatDuClasseur | null> {
  const { lecture } = avant;
  if (changement === "tout" || lecture.etat !== "lu" || !estUneGrille(lecture, changement.feuille))
    return null;
  if (estDejaSu(lecture, changement)) return avant;
  const relue = await relire(changement.feuille);
  const nouvelle = relue === null ? null : remplacerLaFeuille(lecture, relue, modeles);
  return nouvelle === null ? null : { ...avant, lecture: nouvelle };
}

function estDejaSu(lu: ClasseurDeDossier, { feuille: id, valeurs }: ChangementDeFeuille): boolean {
  const feuille = lu.source.feuilles.find((lue) => lue.id === id);
  if (feuille === undefined || valeurs === null || aDesFormulesASaisir(lu)) return false;
  return [...valeurs].every(([adresse, valeur]) => {
    const place = lireAdresse(adresse);
    return (
      place !== null && place.colonne !== null && valeurEn(feuille, place.ligne, place.colonne) === valeur
    );
  });
}

/** `null` si elle n'y est plus, ou n'est plus à nous. */
async function relire(id: string): Promise<FeuilleLue | null> {
  return executer(async (context) => {
    const feuille = context.workbook.worksheets.getItem(id);
    feuille.load("name,id,visibility");
    const demande = demander(feuille, "lire");
    await context.sync();
    return recueillir(demande)[0]?.lue ?? null;
  }).catch((erreur: unknown) => {
    if (erreur instanceof ErreurDeClasseur && erreur.code === "ItemNotFound") return null;
    throw erreur;
  });
}
