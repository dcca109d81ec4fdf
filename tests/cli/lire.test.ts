import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { ctg } from "../../src/cli/commandeCtg";
import { lire, type Lecteur } from "../../src/cli/commandeLire";
import { lireUnFichier } from "../../src/cli/lire/lireUnFichier";
import { schemaDeLecture } from "../../src/cli/lire/schemaDeLecture";
import type { SortieDeLecture } from "../../src/cli/lire/sortieDeLecture";
import { EXEMPLE, MODELES } from "../../src/donnees";
import { ecrireGabarit } from "../../src/fichiers/gabarit";
import { dossierJetable } from "./outils/dossierJetable";
import { lancer } from "./outils/lancer";

// Chaque fichier se contrôle en entier : une machine occupée y passe des secondes.
jest.setTimeout(60_000);

const dans = dossierJetable();

/** Lit dans le processus de l'essai : l'isolement a ses propres essais. */
function surPlace(): Lecteur {
  return { lire: lireUnFichier, fermer: () => Promise.resolve() };
}

const lireSurPlace = (...args: readonly string[]) => lire(args, surPlace);

async function ecrireUnClasseur(fichier: string, notes?: unknown): Promise<void> {
  const modele = MODELES.find(({ identifiant }) => identifiant === EXEMPLE.dossier.modele.identifiant);
  if (modele === undefined) throw new Error("modèle absent");
  const grilles = EXEMPLE.dossier.grilles.map((grille) =>
    notes === undefined ? grille : { ...grille, reponses: { ...grille.reponses, notes } },
  );
  writeFileSync(
    fichier,
    await ecrireGabarit({ ...EXEMPLE.dossier, grilles } as typeof EXEMPLE.dossier, modele),
  );
}

/** Un lot : un classeur lu, un autre avec une note fautive, trois refusés. */
async function poserUnLot(): Promise<void> {
  mkdirSync(dans("recus/ouest"), { recursive: true });
  await ecrireUnClasseur(dans("recus/juste.xlsx"));
  await ecrireUnClasseur(dans("recus/ouest/fautif.xlsx"), { "m1.a01": { famille: "oui" } });
  writeFileSync(dans("recus/tronque.xlsx"), readFileSync(dans("recus/juste.xlsx")).subarray(0, 2000));
  writeFileSync(dans("recus/liste.csv"), "Territoire;Année\n");
  writeFileSync(dans("recus/~$juste.xlsx"), "verrou");
}

const ATTENDUS = [
  ["recus/juste.xlsx", "lu", undefined],
  ["recus/liste.csv", "refuse", "texte"],
  ["recus/ouest/fautif.xlsx", "lu", undefined],
  ["recus/tronque.xlsx", "refuse", "tronque"],
];

function etats({ fichiers }: SortieDeLecture): unknown[] {
  return fichiers.map((fichier) => [
    fichier.fichier.replace(`${dans()}/`, ""),
    fichier.etat,
    fichier.etat === "refuse" ? fichier.code : undefined,
  ]);
}

test("un lot en JSON : trié, résumé, fidèle au schéma ; un refus l’emporte", async () => {
  await poserUnLot();
  const { code, sortie, erreur } = await lireSurPlace(dans("recus"), "--json");
  expect([code, erreur]).toEqual([3, ""]);
  const lue = schemaDeLecture.parse(JSON.parse(sortie));
  expect(etats(lue)).toEqual(ATTENDUS);
  expect(lue.resume).toMatchObject({ fichiers: 4, refuses: 2 });
  expect(lue.fichiers[0]).toMatchObject({ dossier: EXEMPLE.dossier, malLus: 0 });
  expect(lue.fichiers[2]).toMatchObject({
    grilles: [{ fautives: [{ activite: "m1.a01", politique: "famille", contenu: "oui" }] }, {}],
    constats: expect.arrayContaining([
      expect.objectContaining({ controle: "C-NOTE-1", feuille: "CTG Grille Exemple", cellule: "C9" }),
    ]),
  });
});

test("deux lectures rendent le même texte, à l’octet près", async () => {
  await poserUnLot();
  const [une, deux] = [
    await lireSurPlace(dans("recus"), "--json"),
    await lireSurPlace(dans("recus"), "--json"),
  ];
  expect(une.sortie).toBe(deux.sortie);
  expect(une.sortie).not.toMatch(/duree|date de lecture|taille/);
});

test.each([
  [1, "recus/juste.xlsx", "1\u00a0fichier\u00a0: 1\u00a0à corriger\n"],
  [1, "recus/ouest/fautif.xlsx", "1\u00a0fichier\u00a0: 1\u00a0bloquant\n"],
  [3, "recus/tronque.xlsx", "1\u00a0fichier\u00a0: 1\u00a0refusé\n"],
  [
    3,
    "recus/absent.xlsx",
    "le fichier ou son dossier n’existe pas.\n\n1\u00a0fichier\u00a0: 1\u00a0refusé\n",
  ],
])("code %i : %s", async (code, fichier, fin) => {
  await poserUnLot();
  const issue = await lireSurPlace(dans(fichier));
  expect([issue.code, issue.erreur]).toEqual([code, ""]);
  expect(issue.sortie.endsWith(fin)).toBe(true);
});

describe("--sortie", () => {
  test("écrit là ce qui s’afficherait, et le dit à part", async () => {
    await ecrireUnClasseur(dans("e.xlsx"));
    const issue = await lireSurPlace(dans("e.xlsx"), "--json", "--sortie", dans("r.json"));
    expect(issue).toEqual({ code: 1, sortie: "", erreur: `Écrit\u00a0: ${dans("r.json")}\n` });
    expect(readFileSync(dans("r.json"), "utf8")).toBe((await lireSurPlace(dans("e.xlsx"), "--json")).sortie);
  });

  test("ne remplace rien sans --remplacer", async () => {
    await ecrireUnClasseur(dans("e.xlsx"));
    writeFileSync(dans("r.txt"), "à moi");
    const args = ["lire", dans("e.xlsx"), "--sortie", dans("r.txt")];
    expect(await ctg(args)).toMatchObject({ code: 2, erreur: expect.stringContaining("existe déjà") });
    expect(readFileSync(dans("r.txt"), "utf8")).toBe("à moi");
    expect(await lireSurPlace(...args.slice(1), "--remplacer")).toMatchObject({ code: 1 });
    expect(readFileSync(dans("r.txt"), "utf8")).toContain("1\u00a0fichier");
  });

  test("n’est jamais l’un des fichiers lus", async () => {
    await ecrireUnClasseur(dans("e.xlsx"));
    const octets = readFileSync(dans("e.xlsx"));
    const issue = await ctg(["lire", dans("e.xlsx"), "--remplacer", "--sortie", dans("./e.xlsx")]);
    expect(issue).toMatchObject({
      code: 2,
      erreur: expect.stringContaining("aussi l’un des fichiers à lire"),
    });
    expect(readFileSync(dans("e.xlsx")).equals(octets)).toBe(true);
  });
});

test.each([
  ["rien à lire", ["lire"], "Dites quoi lire"],
  ["motif sans réponse", ["lire", "absent-*.xlsx"], "Aucun fichier ne répond"],
  ["option inconnue", ["lire", "a.xlsx", "--vite"], "Option inconnue"],
])("code 2 : %s", async (_cas, args, message) => {
  const issue = await ctg(args);
  expect([issue.code, issue.sortie]).toEqual([2, ""]);
  expect(issue.erreur).toContain(message);
});

test("l’aide dit les options et les codes", async () => {
  const { code, sortie } = await ctg(["lire", "--aide"]);
  expect(code).toBe(0);
  for (const mot of ["--json", "--sortie", "MOTIF", "3 fichier refusé"]) expect(sortie).toContain(mot);
});

describe("le vrai processus", () => {
  test("le JSON seul sur la sortie, les chemins relatifs comme on les donne, le code du lot", async () => {
    await poserUnLot();
    const { code, sortie, erreur } = await lancer(["lire", "recus", "--json"], dans());
    expect([code, erreur]).toEqual([3, ""]);
    const lue = schemaDeLecture.parse(JSON.parse(sortie));
    expect(etats(lue)).toEqual(ATTENDUS);
    expect(lue.fichiers[0]?.fichier).toBe("recus/juste.xlsx");
  }, 60_000);

  test("une demande mal formée : code 2, rien sur la sortie, aucune pile d’appels", async () => {
    const { code, sortie, erreur } = await lancer(["lire", "absent-*.xlsx"], dans());
    expect([code, sortie]).toEqual([2, ""]);
    expect(erreur).toBe("Aucun fichier ne répond au motif «\u00a0absent-*.xlsx\u00a0». Voir --aide.\n");
  }, 60_000);

  test("une sortie fermée trop tôt n’est pas une panne", async () => {
    await ecrireUnClasseur(dans("1.xlsx"));
    for (let i = 2; i <= 20; i++) copyFileSync(dans("1.xlsx"), dans(`${i}.xlsx`));
    const tsx = resolve(__dirname, "../../node_modules/.bin/tsx");
    const { stderr } = await promisify(execFile)(
      "sh",
      ["-c", `"${tsx}" src/cli/ctg.ts lire "${dans()}" --json | head -1`],
      {
        cwd: resolve(__dirname, "../.."),
      },
    );
    expect(stderr).toBe("");
  }, 60_000);
});

test("lire n’écrit rien à côté des fichiers", async () => {
  await ecrireUnClasseur(dans("e.xlsx"));
  await lireSurPlace(dans("e.xlsx"));
  expect(existsSync(dans("~$e.xlsx"))).toBe(false);
});
