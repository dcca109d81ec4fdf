import { performance } from "node:perf_hooks";
import { metadonneesDesFonctions } from "../../outils/metadonnees-fonctions";
import type { Metadonnees } from "../../src/hote/fonctions";
import { demarrerHote } from "../../src/hote/sansEcran";
import { composerInsertion, FONCTIONS_A_INSERER, type Forme } from "../../src/plan/formulesAInserer";
import { empaqueter } from "../fonctions/bacASable";
import { afficher, enMillisecondes, mediane, rapport } from "./mesure";

const APPELS = 10_000;
const REPETITIONS = 3;
const FEUILLE = "Budget";

/** 10 000 `CTG.FORFAIT`, contre la même formule native sur les mêmes cellules, dans le même hôte. */
export async function mesurerLeForfait(): Promise<void> {
  const metadonnees = JSON.parse(await metadonneesDesFonctions("src/fonctions/functions.ts")) as Metadonnees;
  const paquet = { code: await empaqueter(), metadonnees };
  const formules = { ctg: formulesDe("ctg"), native: formulesDe("native"), nue: formulesNues() };
  const durees: Record<keyof typeof formules, number[]> = { ctg: [], native: [], nue: [] };
  for (let i = 0; i < REPETITIONS; i++) {
    for (const forme of ["ctg", "native", "nue"] as const) {
      const hote = demarrerHote({ feuille: FEUILLE, fonctions: paquet });
      try {
        await ecrire(hote.Excel, `A1:E${APPELS}`, donnees());
        const debut = performance.now();
        await ecrire(hote.Excel, `F1:F${APPELS}`, formules[forme]);
        durees[forme].push(performance.now() - debut);
        await verifier(hote.Excel);
      } finally {
        hote.arreter();
      }
    }
  }
  const [ctg, native, nue] = [mediane(durees.ctg), mediane(durees.native), mediane(durees.nue)];
  afficher("CTG.FORFAIT dans l’hôte sans écran", [
    [
      `${APPELS} formules, écrites et calculées`,
      `${enMillisecondes(ctg)} ; ${rapport(ctg, native)} la même formule native, fautes refusées (${enMillisecondes(native)}), ${rapport(ctg, nue)} la formule nue (${enMillisecondes(nue)})`,
    ],
  ]);
}

/** ETP retenus, précédente CTG, forfait, nouveaux, barème : des valeurs qui changent à chaque ligne. */
function donnees(): number[][] {
  return Array.from({ length: APPELS }, (_, i) => [
    1 + (i % 7) / 10,
    1 + (i % 3) / 10,
    20000 + i,
    0.5,
    24000,
  ]);
}

function formulesDe(forme: Forme): string[][] {
  const forfait = FONCTIONS_A_INSERER.find(({ nom }) => nom === "CTG.FORFAIT");
  if (forfait === undefined) throw new Error("CTG.FORFAIT ne s’insère pas.");
  return Array.from({ length: APPELS }, (_, ligne) => {
    const cellule = (colonne: string) => `${colonne}${ligne + 1}`;
    const saisies = {
      retenus: cellule("A"),
      precedente: cellule("B"),
      forfait: cellule("C"),
      nouveaux: cellule("D"),
      bareme: cellule("E"),
    };
    const { formules } = composerInsertion(forfait, saisies, forme, { feuille: FEUILLE, ligne, colonne: 5 });
    return [formules[0]?.[0] ?? ""];
  });
}

/** Ce que l'on écrirait sans rien vérifier. */
function formulesNues(): string[][] {
  return Array.from({ length: APPELS }, (_, i) => {
    const ligne = i + 1;
    return [`=ROUND(MIN(A${ligne},B${ligne})*C${ligne}+D${ligne}*E${ligne},2)`];
  });
}

async function ecrire(excel: typeof Excel, adresse: string, valeurs: unknown[][]): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(FEUILLE).getRange(adresse).values = valeurs;
    await context.sync();
  });
}

async function verifier(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(FEUILLE).getRange("F2");
    plage.load("values");
    await context.sync();
    // 1,1 ETP plafonné à 1,1, à 20 001 €, et un demi nouveau à 24 000 €.
    if (plage.values[0]?.[0] !== 34001.1) throw new Error(`Le forfait vaut ${String(plage.values[0]?.[0])}.`);
  });
}
