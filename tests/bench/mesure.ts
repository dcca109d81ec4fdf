import { performance } from "node:perf_hooks";

/** La médiane de la durée d'un appel, en millisecondes, sur plusieurs séries assez longues pour être mesurées. */
export function dureeMediane(appel: () => unknown, appels: number, series = 15): number {
  for (let i = 0; i < appels; i++) appel();
  return mediane(
    Array.from({ length: series }, () => {
      const debut = performance.now();
      for (let i = 0; i < appels; i++) appel();
      return (performance.now() - debut) / appels;
    }),
  );
}

export function mediane(valeurs: readonly number[]): number {
  const triees = [...valeurs].sort((a, b) => a - b);
  return triees[Math.floor(triees.length / 2)] ?? NaN;
}

export function afficher(
  titre: string,
  lignes: readonly (readonly [libelle: string, valeur: string])[],
): void {
  const largeur = Math.max(...lignes.map(([libelle]) => libelle.length));
  const texte = lignes.map(([libelle, valeur]) => `  ${libelle.padEnd(largeur)}  ${valeur}`).join("\n");
  process.stdout.write(`\n${titre}\n${texte}\n`);
}

export const rapport = (mesure: number, pair: number) =>
  `${(mesure / pair).toFixed(2).replace(".", ",")} fois`;
export const enMillisecondes = (ms: number) =>
  ms < 0.1 ? `${(ms * 1000).toFixed(2).replace(".", ",")} µs` : `${ms.toFixed(1).replace(".", ",")} ms`;
export const enKilooctets = (octets: number) => `${(octets / 1000).toFixed(1).replace(".", ",")} ko`;
