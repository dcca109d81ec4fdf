import { performance } from "node:perf_hooks";
import { construire } from "../../src/classeur";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { demarrerHote } from "../../src/hote/sansEcran";
import { planifier } from "../../src/plan";
import { afficher, enMillisecondes, mediane, rapport } from "./mesure";

const REPETITIONS = 5;

/** Construire et reconstruire dans l'hôte : allers-retours, durée, rapportée à l'écriture nue d'autant de cellules. */
export async function mesurerLaConstruction(): Promise<void> {
  const modele = chargerModele(EXEMPLE.dossier.modele.identifiant);
  const lignes: [string, string][] = [];
  for (const nombre of [1, 4]) {
    const dossier = dossierDe(nombre);
    const cellules = planifier(dossier, modele).feuilles.reduce(
      (total, { cellules: c }) => total + c.length,
      0,
    );
    const durees: number[] = [];
    const reconstructions: number[] = [];
    const pairs: number[] = [];
    let allersRetours = 0;
    for (let i = 0; i < REPETITIONS; i++) {
      const hote = demarrerHote();
      try {
        const avant = hote.host.journal.lots.length;
        durees.push(await chronometrer(() => construire(dossier, modele, MODELES_POUR_LECTURE)));
        allersRetours = hote.host.journal.lots.length - avant;
        reconstructions.push(await chronometrer(() => construire(dossier, modele, MODELES_POUR_LECTURE)));
        pairs.push(await chronometrer(() => ecritureNue(hote.Excel, cellules)));
      } finally {
        hote.arreter();
      }
    }
    const pair = mediane(pairs);
    lignes.push(
      [
        `construire ${nombre} grille(s), ${cellules} cellules`,
        `${allersRetours} allers-retours, ${enMillisecondes(mediane(durees))} ; ${rapport(mediane(durees), pair)} l’écriture nue (${enMillisecondes(pair)})`,
      ],
      [
        `reconstruire ${nombre} grille(s)`,
        `${enMillisecondes(mediane(reconstructions))} ; ${rapport(mediane(reconstructions), pair)} l’écriture nue`,
      ],
    );
  }
  afficher("Construction dans l’hôte sans écran", lignes);
}

function dossierDe(grilles: number): Dossier {
  const [premiere] = EXEMPLE.dossier.grilles;
  if (premiere === undefined) throw new Error("L’exemple n’a pas de grille.");
  return {
    ...EXEMPLE.dossier,
    grilles: Array.from({ length: grilles }, (_, i) => ({ ...premiere, identifiant: `g${i + 1}` })),
  };
}

/** Le pair : une feuille et autant de textes, en une seule écriture. */
async function ecritureNue(excel: typeof Excel, cellules: number): Promise<void> {
  await excel.run(async (context) => {
    const feuille = context.workbook.worksheets.add("Pair");
    feuille.getRange(`A1:A${cellules}`).values = Array.from({ length: cellules }, (_, i) => [
      `texte numéro ${i}`,
    ]);
    await context.sync();
  });
}

async function chronometrer(travail: () => Promise<unknown>): Promise<number> {
  const debut = performance.now();
  await travail();
  return performance.now() - debut;
}
