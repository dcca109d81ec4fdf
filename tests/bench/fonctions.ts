import { empaqueter } from "../fonctions/bacASable";
import { afficher, dureeMediane, enMillisecondes, rapport } from "./mesure";

/** Le pair : la même moyenne, en une boucle nue, sans rien vérifier. */
function boucleNue(notes: readonly (readonly unknown[])[]): number {
  let somme = 0;
  let nombre = 0;
  for (const rangee of notes) {
    for (const note of rangee) {
      if (typeof note === "number") {
        somme += note;
        nombre++;
      }
    }
  }
  return somme / (3 * nombre);
}

type Fonction = (notes: readonly (readonly unknown[])[]) => unknown;

/** Le paquet livré, dans le même contexte que les données : un bac à sable en ralentirait chaque lecture. */
function chargerIci(paquet: string): Map<string, Fonction> {
  const associees = new Map<string, Fonction>();
  const CustomFunctions = {
    associate: (identifiant: string, fonction: Fonction) => associees.set(identifiant, fonction),
    Error,
    ErrorCode: {},
  };
  new Function("CustomFunctions", paquet)(CustomFunctions);
  return associees;
}

/** `CTG.SCORE`, tel que livré, contre la boucle nue, sur les mêmes données. */
export async function mesurerLesFonctions(): Promise<void> {
  const score = chargerIci(await empaqueter()).get("SCORE");
  if (score === undefined) throw new Error("CTG.SCORE n’est pas associé");
  const lignes: [string, string][] = [];
  for (const { cellules, appels } of [
    { cellules: 14, appels: 20_000 },
    { cellules: 10_000, appels: 40 },
  ]) {
    const notes = Array.from({ length: cellules }, (_, i) => [i % 7 === 0 ? "NC" : (i * 5) % 4]);
    if (score(notes) !== boucleNue(notes))
      throw new Error("La boucle nue et CTG.SCORE ne calculent pas la même chose");
    const duree = dureeMediane(() => score(notes), appels);
    const pair = dureeMediane(() => boucleNue(notes), appels);
    lignes.push([
      `CTG.SCORE, ${cellules} cellules`,
      `${enMillisecondes(duree)} par appel ; ${rapport(duree, pair)} la boucle nue (${enMillisecondes(pair)})`,
    ]);
  }
  afficher("Fonctions", lignes);
}
