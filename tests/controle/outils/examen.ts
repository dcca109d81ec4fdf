import { controler, preparerLExamen } from "../../../src/controle/examiner";
import { CONTROLES } from "../../../src/controle/controles";
import type { ConstatDeControle } from "../../../src/domaine/controle/constat";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { CatalogueDeModeles } from "../../../src/domaine/grille/catalogue";
import { chargerModele, EXEMPLE } from "../../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../../src/donnees/modelesPourLecture";
import { lireClasseur, type ClasseurDeDossier, type ClasseurLu } from "../../../src/lecture";
import { planifier } from "../../../src/plan";
import { referenceAbsolue } from "../../../src/plan/adresses";
import { feuilleDe } from "../../plan/outils/lirePlan";
import { ClasseurDEssai, type FeuilleDEssai } from "../../lecture/outils/classeurDEssai";

export const MODELE = chargerModele(EXEMPLE.dossier.modele.identifiant);

/** L'exemple, avec la première de ses grilles et sans le journal : de quoi altérer sans attendre. */
export const DOSSIER: Dossier = {
  ...EXEMPLE.dossier,
  grilles: EXEMPLE.dossier.grilles.slice(0, 1),
  journal: null,
  planDAction: null,
};

const PLAN = planifier(DOSSIER, MODELE);

/** Les noms définis que le plan pose, tels qu'un fichier les rend. */
export const NOMS = PLAN.noms.map(({ nom, feuille, plage }) => ({
  nom,
  formule: `=${referenceAbsolue(feuilleDe(PLAN, feuille).nom, plage)}`,
}));

/** Un classeur neuf, que l'on altère par sa première grille ou par une autre feuille. */
export function classeurNeuf(dossier: Dossier = DOSSIER): {
  classeur: ClasseurDEssai;
  grille: FeuilleDEssai;
} {
  const classeur = new ClasseurDEssai(dossier, MODELE);
  return { classeur, grille: classeur.feuille("grille:g1") };
}

export function lireEssai(
  lu: ClasseurLu,
  modeles: CatalogueDeModeles = MODELES_POUR_LECTURE,
): ClasseurDeDossier {
  const lecture = lireClasseur(lu, modeles);
  if (lecture.etat !== "lu") throw new Error(`La lecture rend « ${lecture.etat} ».`);
  return lecture;
}

/** Ce que disent les seuls contrôles nommés. */
export function constatsDe(
  lu: ClasseurLu | ClasseurDEssai,
  identifiants: readonly string[],
  modeles?: CatalogueDeModeles,
): ConstatDeControle[] {
  const contenu = lu instanceof ClasseurDEssai ? lu.lu() : lu;
  const choisis = CONTROLES.filter(({ identifiant }) => identifiants.includes(identifiant));
  return controler(preparerLExamen(lireEssai(contenu, modeles), ""), choisis);
}
