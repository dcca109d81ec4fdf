import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ctg } from "../../src/cli/commandeCtg";
import { anonymiser } from "../../src/cli/commandeAnonymiser";
import type { Lecteur } from "../../src/cli/commandeLire";
import { lireUnFichier } from "../../src/cli/lire/lireUnFichier";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { ecrireGabarit } from "../../src/fichiers/gabarit";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { dossierJetable } from "./outils/dossierJetable";
import { lancer } from "./outils/lancer";

const dans = dossierJetable();
const MODELE = chargerModele(EXEMPLE.dossier.modele.identifiant);

/** Lit dans le processus de l'essai : l'isolement a ses propres essais. */
function surPlace(): Lecteur {
  return { lire: lireUnFichier, fermer: () => Promise.resolve() };
}

const anonymiserSurPlace = (...args: readonly string[]) => anonymiser(args, surPlace);

async function poserLExemple(dossier: Dossier = EXEMPLE.dossier, modele = MODELE): Promise<string> {
  writeFileSync(dans("recu.xlsx"), await ecrireGabarit(dossier, modele));
  return dans("recu.xlsx");
}

function relire(fichier: string): Dossier {
  const rapport = lireRecu(readFileSync(fichier));
  if (rapport.etat === "refuse") throw new Error(rapport.phrase);
  return rapport.dossier;
}

function commentairesDe(dossier: Dossier): string[] {
  return dossier.grilles.flatMap(({ reponses }) => Object.values(reponses.commentaires));
}

test("le vrai processus écrit la copie, et dit ce qu’elle garde", async () => {
  const recu = await poserLExemple();
  const { code, sortie, erreur } = await lancer(["anonymiser", recu, "--sortie", dans("copie.xlsx")]);
  expect([code, erreur]).toEqual([0, ""]);
  expect(sortie).toContain(`Copie anonymisée écrite\u00a0: ${dans("copie.xlsx")}\n`);
  expect(sortie).toMatch(/Retirés\u00a0:\n {4}– les salaires\n/);
  expect(sortie).toContain("relisez la copie");
  const copie = relire(dans("copie.xlsx"));
  expect(copie.postes.map(({ prenom, nom }) => `${prenom} ${nom}`)).toEqual(["Poste 1", "Poste 2"]);
  expect(copie.territoire).toEqual(EXEMPLE.dossier.territoire);
}, 60_000);

test("chaque option change la copie et ce que l’on en dit", async () => {
  const recu = await poserLExemple();
  const choisir = async (...options: string[]) => {
    const issue = await anonymiserSurPlace(recu, ...options, "--remplacer", "--sortie", dans("copie.xlsx"));
    return { ...issue, copie: relire(dans("copie.xlsx")) };
  };
  const natures = ({ equipe }: Dossier) =>
    equipe.fiches.flatMap((f) => f.periodes.map(({ nature }) => nature));

  const nue = await choisir();
  expect(commentairesDe(nue.copie).filter((texte) => !texte.startsWith("Motif non repris"))).toEqual([]);
  expect(natures(nue.copie)).not.toContain("maladie");

  const commentee = await choisir("--garder-les-commentaires");
  expect(commentairesDe(commentee.copie)).toEqual(commentairesDe(EXEMPLE.dossier));
  expect(commentee.sortie).toContain("– les commentaires, motifs, natures et remarques\n");

  const malade = await choisir("--garder-les-maladies");
  expect(natures(malade.copie)).toContain("maladie");
  expect(malade.sortie).toContain("– les périodes de maladie\n");

  const ailleurs = await choisir("--sans-lieux");
  expect(ailleurs.copie).toMatchObject({ territoire: { nom: "Territoire A" }, employeur: "Employeur 1" });
  expect(ailleurs.sortie).toContain("«\u00a0Territoire A\u00a0»");
});

test("code 1, et la copie est écrite : un classeur qui se lit avec des constats", async () => {
  const [grille, ...autres] = EXEMPLE.dossier.grilles;
  const notes = { "m1.a01": { famille: "oui" } };
  const fautive = { ...grille, reponses: { ...grille?.reponses, notes } };
  const recu = await poserLExemple({
    ...EXEMPLE.dossier,
    grilles: [fautive, ...autres],
  } as unknown as Dossier);
  const issue = await anonymiserSurPlace(recu, "--sortie", dans("copie.xlsx"));
  expect(issue.code).toBe(1);
  expect(issue.erreur).toMatch(/^La lecture du classeur donne \d+ constats?\u00a0: .*ctg lire /);
  expect(existsSync(dans("copie.xlsx"))).toBe(true);
});

test("un fichier existant n’est remplacé que si on le demande", async () => {
  const recu = await poserLExemple();
  writeFileSync(dans("copie.xlsx"), "à moi");
  const issue = await ctg(["anonymiser", recu, "--sortie", dans("copie.xlsx")]);
  expect(issue).toMatchObject({ code: 2, sortie: "" });
  expect(issue.erreur).toContain("existe déjà et n’est pas remplacé");
  expect(readFileSync(dans("copie.xlsx"), "utf8")).toBe("à moi");
});

test("le classeur lu n’est jamais la copie, même avec --remplacer", async () => {
  const recu = await poserLExemple();
  const avant = readFileSync(recu);
  const issue = await ctg(["anonymiser", recu, "--remplacer", "--sortie", recu]);
  expect([issue.code, issue.sortie]).toEqual([2, ""]);
  expect(readFileSync(recu).equals(avant)).toBe(true);
});

test.each([
  ["sans fichier", ["--sortie", "copie.xlsx"], "Dites quel classeur anonymiser."],
  ["deux fichiers", ["a.xlsx", "b.xlsx", "--sortie", "copie.xlsx"], "Argument inattendu"],
  ["sans sortie", ["a.xlsx"], "Il manque --sortie"],
  ["sortie d’un autre format", ["a.xlsx", "--sortie", "copie.xls"], "doit finir par .xlsx"],
  ["option inconnue", ["a.xlsx", "--noms"], "Option inconnue"],
])("code 2 : %s", async (_cas, args, attendu) => {
  const issue = await ctg(["anonymiser", ...args]);
  expect([issue.code, issue.sortie]).toEqual([2, ""]);
  expect(issue.erreur).toContain(attendu);
});

describe("code 3, et rien n’est écrit", () => {
  test.each([
    ["absent", null, "n’existe pas"],
    ["vide", new Uint8Array(), "vide"],
    ["pas un classeur", Buffer.from("bonjour"), "refusé"],
  ])("%s", async (_cas, contenu, attendu) => {
    if (contenu !== null) writeFileSync(dans("recu.xlsx"), contenu);
    const issue = await anonymiserSurPlace(dans("recu.xlsx"), "--sortie", dans("copie.xlsx"));
    expect([issue.code, issue.sortie]).toEqual([3, ""]);
    expect(issue.erreur).toContain(attendu);
    expect(issue.erreur).toMatch(/Rien n’est écrit\.\n$/);
    expect(existsSync(dans("copie.xlsx"))).toBe(false);
  });

  test("un modèle que cette version ne livre pas", async () => {
    const modele = { ...MODELE, version: "9.9.9" };
    const recu = await poserLExemple({ ...EXEMPLE.dossier, modele }, modele);
    const issue = await anonymiserSurPlace(recu, "--sortie", dans("copie.xlsx"));
    expect(issue.code).toBe(3);
    expect(issue.erreur).toContain("version 9.9.9");
    expect(issue.erreur).toContain("dans le volet, onglet Fichiers");
    expect(existsSync(dans("copie.xlsx"))).toBe(false);
  });
});

test("--aide dit les options et ce que la copie garde", async () => {
  const { code, sortie } = await ctg(["anonymiser", "--aide"]);
  expect(code).toBe(0);
  expect(sortie).toContain("--garder-les-maladies");
  expect(sortie).toContain("– les salaires\n");
});
