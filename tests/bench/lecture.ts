import { performance } from "node:perf_hooks";
import { Workbook } from "exceljs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { lireFichier } from "../../src/xlsx/lire";
import { CHARENTE, NATIONAL, tirage } from "../plan/outils/dossiers";
import { afficher, enKilooctets, enMillisecondes, rapport } from "./mesure";

const CLASSEURS = 500;

/** Les lecteurs se relaient par lots : un ralentissement de la machine les touche tous. */
const LOT = 50;

const LECTEURS: Readonly<Record<string, (octets: Uint8Array) => unknown>> = {
  exceljs: (octets) => new Workbook().xlsx.load(Buffer.from(octets) as never),
  fflate: (octets) => unzipSync(octets),
  fichier: lireFichier,
  dossier: lireRecu,
};

/** Lire un dossier complet, contre la seule lecture du fichier par exceljs, et contre fflate seul ; un seul cœur. */
export async function mesurerLaLecture(): Promise<void> {
  const classeurs = await generer();
  const durees = new Map(Object.keys(LECTEURS).map((nom) => [nom, 0]));
  for (const lire of Object.values(LECTEURS)) for (const octets of classeurs.slice(0, 10)) await lire(octets);
  for (let premier = 0; premier < classeurs.length; premier += LOT) {
    const lot = classeurs.slice(premier, premier + LOT);
    for (const [nom, lire] of Object.entries(LECTEURS)) {
      const debut = performance.now();
      for (const octets of lot) await lire(octets);
      durees.set(nom, (durees.get(nom) ?? 0) + performance.now() - debut);
    }
  }
  const parFichier = (nom: string) => (durees.get(nom) ?? NaN) / classeurs.length;
  const ligne = (libelle: string, nom: string): [string, string] => [
    libelle,
    `${enMillisecondes(parFichier(nom))} par fichier ; exceljs prend ${rapport(parFichier("exceljs"), parFichier(nom))} ce temps ; ` +
      `${rapport(parFichier(nom), parFichier("fflate"))} fflate`,
  ];
  const poids = classeurs.reduce((total, { length }) => total + length, 0) / classeurs.length;
  afficher(`Lecture de ${classeurs.length} classeurs, ${enKilooctets(poids)} en moyenne`, [
    ["exceljs, le fichier seul", `${enMillisecondes(parFichier("exceljs"))} par fichier`],
    ["fflate, décompression seule", `${enMillisecondes(parFichier("fflate"))} par fichier`],
    ligne("le fichier seul", "fichier"),
    ligne("le dossier complet et son rapport", "dossier"),
  ]);
}

async function generer(): Promise<Uint8Array[]> {
  const classeurs: Uint8Array[] = [];
  for (const { dossier, modele } of fc.sample(tirage([NATIONAL, CHARENTE]), {
    numRuns: CLASSEURS,
    seed: 2024,
  })) {
    classeurs.push(await ecrireClasseur(planifier(dossier, modele), { titre: "Bench" }));
  }
  return classeurs;
}
