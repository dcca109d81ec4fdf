import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { lireClasseur, type ClasseurLu, type Valeur } from "../xlsx/lecteur";

const executer = promisify(execFile);

/** Au-delà, LibreOffice est bloqué (un profil déjà ouvert, par exemple) : mieux vaut échouer qu'attendre. */
const DELAI = 180_000;

/**
 * Fait recalculer des classeurs par LibreOffice, tous en un appel, et relit chaque cellule.
 * Les valeurs en cache sont d'abord retirées : LibreOffice les garderait, et la comparaison ne prouverait rien.
 */
export async function recalculer(classeurs: readonly Uint8Array[]): Promise<ClasseurLu[]> {
  return dansUnDossierJetable(async (dossier) => {
    const sortie = await convertir(dossier, classeurs.map(sansValeursEnCache), "xlsx");
    return Promise.all(sortie.map(async (fichier) => lireClasseur(await readFile(fichier))));
  });
}

/** Ouvre des classeurs dans LibreOffice et les enregistre, tous en un appel, comme le ferait une collectivité. */
export async function enregistrer(classeurs: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return dansUnDossierJetable(async (dossier) => {
    const sortie = await convertir(dossier, classeurs, "xlsx");
    return Promise.all(sortie.map((fichier) => readFile(fichier)));
  });
}

/** Imprime un classeur comme LibreOffice le ferait ; rend les pages en images PNG. */
export async function imprimer(classeur: Uint8Array, pointsParPouce = 80): Promise<Uint8Array[]> {
  return dansUnDossierJetable(async (dossier) => {
    const [pdf] = await convertir(dossier, [classeur], "pdf");
    if (pdf === undefined) throw new Error("LibreOffice n’a rien imprimé.");
    await executer("pdftoppm", ["-r", String(pointsParPouce), "-png", pdf, join(dossier, "page")]);
    const pages = (await readdir(dossier)).filter((nom) => nom.startsWith("page-")).sort();
    return Promise.all(pages.map((nom) => readFile(join(dossier, nom))));
  });
}

/**
 * Ce qui sépare les formules d'un fichier, par leurs valeurs en cache, de ce que LibreOffice en calcule : une
 * phrase par cellule qui diffère, type compris. Deux nombres sont égaux au bruit de l'arithmétique près.
 */
export function ecarts(ecrit: ClasseurLu, recalcule: ClasseurLu): string[] {
  return Object.entries(ecrit).flatMap(([feuille, cellules]) =>
    Object.entries(cellules)
      .filter(([, { formule }]) => formule !== undefined)
      .map(([adresse, { formule, valeur }]) => ({
        adresse,
        formule,
        valeur,
        calculee: recalcule[feuille]?.[adresse]?.valeur,
      }))
      .filter(({ valeur, calculee }) => !memeValeur(valeur, calculee))
      .map(
        ({ adresse, formule, valeur, calculee }) =>
          `${feuille}!${adresse} : ${JSON.stringify(valeur)} en cache, ${JSON.stringify(calculee)} recalculé (${formule})`,
      ),
  );
}

function memeValeur(a: Valeur | undefined, b: Valeur | undefined): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Le même classeur, dont les cellules à formule n'ont plus de valeur. */
export function sansValeursEnCache(classeur: Uint8Array): Uint8Array {
  const parties = unzipSync(classeur);
  for (const chemin of Object.keys(parties).filter((nom) => nom.startsWith("xl/worksheets/sheet"))) {
    const xml = strFromU8(parties[chemin] as Uint8Array);
    parties[chemin] = strToU8(
      xml.replace(
        /<c(\s[^>]*)>(<f[\s>][\s\S]*?<\/f>)<v>[\s\S]*?<\/v><\/c>/g,
        (_tout, attributs: string, formule) => {
          return `<c${attributs.replace(/\st="\w+"/, "")}>${formule}</c>`;
        },
      ),
    );
  }
  return zipSync(parties);
}

async function convertir(
  dossier: string,
  classeurs: readonly Uint8Array[],
  format: string,
): Promise<string[]> {
  const entree = join(dossier, "entree");
  const sortie = join(dossier, "sortie");
  await mkdir(entree);
  const noms = classeurs.map((_, rang) => `classeur-${rang}`);
  await Promise.all(classeurs.map((octets, rang) => writeFile(join(entree, `${noms[rang]}.xlsx`), octets)));
  await executer(
    "soffice",
    [
      // Un profil par appel : deux LibreOffice ne peuvent pas partager le même.
      `-env:UserInstallation=file://${join(dossier, "profil")}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      sortie,
      ...noms.map((nom) => join(entree, `${nom}.xlsx`)),
    ],
    { timeout: DELAI },
  );
  return noms.map((nom) => join(sortie, `${nom}.${format}`));
}

async function dansUnDossierJetable<T>(travail: (dossier: string) => Promise<T>): Promise<T> {
  const dossier = await mkdtemp(join(tmpdir(), "ctg-libreoffice-"));
  try {
    return await travail(dossier);
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
