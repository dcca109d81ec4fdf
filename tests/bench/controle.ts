import { controler, preparerLExamen } from "../../src/controle/examiner";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import { lireClasseur, type ClasseurDeDossier, type ClasseurLu } from "../../src/lecture";
import { planifier } from "../../src/plan";
import { ClasseurMalmene } from "../controle/mutations/ClasseurMalmene";
import { dossierDeTaille } from "../controle/mutations/temoins";
import { afficher, dureeMediane, enMillisecondes, rapport } from "./mesure";

const TAILLES = [3, 6, 12] as const;

/** Contrôler un classeur, contre la seule lecture du même ; le temps par cellule ne doit pas croître avec la taille. */
export function mesurerLeControle(): void {
  const lignes: [string, string][] = [];
  let premiere: number | null = null;
  for (const postes of TAILLES) {
    const { dossier, modele } = dossierDeTaille(postes);
    const classeur = new ClasseurMalmene(planifier(dossier, modele)).lu();
    const cellules = compterLesCellules(classeur);
    const lecture = dureeMediane(() => lireClasseur(classeur, MODELES_POUR_LECTURE), 2, 7);
    const controle = dureeMediane(() => controler(preparerLExamen(lire(classeur), "2024-12-15")), 1, 7);
    // Les index d'une lecture se gardent avec elle : chaque contrôle part d'une lecture neuve, que l'on retranche.
    const seul = controle - lecture;
    const parCellule = seul / cellules;
    premiere ??= parCellule;
    lignes.push([
      `${postes} postes, ${cellules} cellules`,
      `${enMillisecondes(seul)}, ${rapport(seul, lecture)} sa lecture (${enMillisecondes(lecture)}) ; ` +
        `${enMillisecondes(parCellule)} par cellule, ${rapport(parCellule, premiere)} celle de ${TAILLES[0]} postes`,
    ]);
  }
  afficher("Contrôle d’un classeur, contre la lecture du même", lignes);
}

function lire(classeur: ClasseurLu): ClasseurDeDossier {
  const lu = lireClasseur(classeur, MODELES_POUR_LECTURE);
  if (lu.etat !== "lu") throw new Error(`Le dossier se lit « ${lu.etat} ».`);
  return lu;
}

function compterLesCellules({ feuilles }: ClasseurLu): number {
  return feuilles.reduce(
    (total, { valeurs }) =>
      total +
      valeurs.reduce((somme, rangee) => somme + (rangee ?? []).filter((valeur) => valeur !== "").length, 0),
    0,
  );
}
