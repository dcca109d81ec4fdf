import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTROLES } from "../../src/controle/controles";
import type { Controle } from "../../src/controle/controle";
import { controler, preparerLExamen } from "../../src/controle/examiner";
import { cleDeConstat } from "../../src/controle/cleDeConstat";
import { classeurNeuf } from "./outils/examen";

const CONTROLE = join(__dirname, "../../src/controle");
/** Un fichier, un contrôle, dans ces dossiers-là ; `index.ts` les réunit. */
const DOSSIERS = ["classeur", "grille", "equipe", "financement", "activite", "instruction"];

const FICHIERS = DOSSIERS.flatMap((dossier) =>
  readdirSync(join(CONTROLE, dossier))
    .filter((nom) => nom.endsWith(".ts") && nom !== "index.ts")
    .map((nom) => `${dossier}/${nom}`),
);

function controlesDe(fichier: string): Controle[] {
  const module = require(join(CONTROLE, fichier)) as Record<string, unknown>;
  return Object.values(module).filter(
    (valeur): valeur is Controle => typeof valeur === "object" && valeur !== null && "controler" in valeur,
  );
}

test.each(FICHIERS)("%s : ses contrôles sont dans la liste", (fichier) => {
  for (const controle of controlesDe(fichier)) expect(CONTROLES).toContain(controle);
});

test("la liste n’a rien d’autre, et chaque contrôle a son fichier", () => {
  const ecrits = FICHIERS.flatMap(controlesDe);
  expect(new Set(CONTROLES)).toEqual(new Set(ecrits));
  expect(ecrits).toHaveLength(CONTROLES.length);
});

test("les identifiants sont uniques ; chaque contrôle dit ce qu’il vérifie et à qui il parle", () => {
  const identifiants = CONTROLES.map(({ identifiant }) => identifiant);
  expect(new Set(identifiants).size).toBe(identifiants.length);
  for (const { identifiant, titre, roles } of CONTROLES) {
    expect(identifiant).toMatch(/^C-[A-Z]+-[0-9]+$/);
    expect(titre).not.toBe("");
    expect(roles.length).toBeGreaterThan(0);
  }
});

describe("le catalogue, docs/controles.md", () => {
  const document = readFileSync(join(__dirname, "../../docs/controles.md"), "utf8");
  const lignes = document
    .split("\n")
    .filter((ligne) => ligne.startsWith("| C-"))
    .map((ligne) => ligne.split("|").map((case_) => case_.trim()));

  test("chaque contrôle y a sa ligne, sous son titre", () => {
    const decrits = lignes.map(([, identifiant, titre]) => [identifiant, titre]);
    expect(decrits).toEqual(CONTROLES.map(({ identifiant, titre }) => [identifiant, titre]));
  });

  test("gravité, rôle et geste y sont dits", () => {
    for (const [, , , gravite, role, , geste] of lignes) {
      expect(gravite).toMatch(/bloquant|à corriger|à discuter|information/);
      expect(role).toMatch(/^(fond|données|fond, données)$/);
      expect(geste).not.toBe("");
    }
  });

  test("le rôle est celui du contrôle", () => {
    const noms = { conseil: "fond", gestion: "données" };
    const roles = new Map(lignes.map(([, identifiant, , , role]) => [identifiant, role]));
    for (const { identifiant, roles: siens } of CONTROLES) {
      expect([identifiant, roles.get(identifiant)]).toEqual([
        identifiant,
        siens.map((role) => noms[role]).join(", "),
      ]);
    }
  });
});

describe("controler", () => {
  const examine = preparerLExamen(classeurNeuf().classeur.lireDossier(), "");
  const constat = (cle: string, gravite: "bloquant" | "information", feuille: string, cellule: string) => ({
    cle,
    gravite,
    regle: "",
    phrase: "Une phrase.",
    geste: "Un geste.",
    feuille,
    cellule,
    source: "",
    correction: null,
  });
  const controle = (constats: ReturnType<typeof constat>[]): Controle => ({
    identifiant: "C-ESSAI-1",
    titre: "Essai",
    roles: ["conseil"],
    controler: () => constats,
  });

  test("le plus grave d’abord, puis les feuilles du plan, les lignes et les colonnes", () => {
    const rendus = controler(examine, [
      controle([
        constat("a", "information", "CTG Grille", "C12"),
        constat("b", "information", "CTG Grille", "C9"),
        constat("c", "information", "CTG Grille", "B9"),
        constat("d", "information", "CTG Postes", "C30"),
        constat("e", "information", "Une autre", "A1"),
        constat("f", "information", "CTG Grille", ""),
        constat("g", "bloquant", "", ""),
      ]),
    ]);

    expect(rendus.map(({ cle }) => cle)).toEqual(["g", "d", "f", "c", "b", "a", "e"]);
    expect(rendus[0]).toMatchObject({ controle: "C-ESSAI-1", roles: ["conseil"] });
  });

  test("deux constats de même clé sont une faute de programmation", () => {
    const double = controle([constat("a", "bloquant", "", ""), constat("a", "bloquant", "", "")]);
    expect(() => controler(examine, [double])).toThrow("Deux constats ont la clé a.");
  });

  test("des cibles différentes ne se confondent pas dans une clé", () => {
    expect(cleDeConstat("C-ESSAI-1", "a|b")).not.toBe(cleDeConstat("C-ESSAI-1", "a", "b"));
  });
});
