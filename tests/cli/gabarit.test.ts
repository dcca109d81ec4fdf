import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { ctg } from "../../src/cli/commandeCtg";
import { lireRecu } from "../../src/fichiers/lireRecu";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { dossierJetable } from "./outils/dossierJetable";

const dans = dossierJetable();
const LISTE = resolve(__dirname, "../../docs/exemples/collectivites.csv");

function relire(fichier: string): Dossier {
  const rapport = lireRecu(readFileSync(fichier));
  if (rapport.etat === "refuse") throw new Error(rapport.phrase);
  expect(rapport.malLus).toBe(0);
  return rapport.dossier;
}

describe("un seul gabarit", () => {
  const SEUL = ["gabarit", "--territoire", "Val d’Essai", "--annee", "2025"];

  test("avec tout ce que l’on sait, et se relit tel quel", async () => {
    const issue = await ctg([
      ...SEUL,
      ...["--caf", "Caf de la Charente", "--employeur", "Ville d’Essai", "--profil", "charente"],
      ...["--debut-ctg", "1/1/2025", "--fin-ctg", "31/12/2029", "--politiques", "Social, Famille"],
      ...["--hors-champ", "Social: délégué; Communication: ailleurs", "--hors-champ=Équipements: à l’État"],
      ...[
        "--poste",
        "pilote:Coopération : petite enfance:0,7",
        "--poste",
        "thématique",
        "--poste",
        "proximite::50 %",
      ],
      ...["--sortie", dans("g.xlsx")],
    ]);
    expect(issue).toEqual({ code: 0, sortie: `Gabarit écrit\u00a0: ${dans("g.xlsx")}\n`, erreur: "" });
    expect(relire(dans("g.xlsx"))).toMatchObject({
      territoire: {
        nom: "Val d’Essai",
        caf: "Caf de la Charente",
        debutCtg: "2025-01-01",
        finCtg: "2029-12-31",
      },
      annee: 2025,
      employeur: "Ville d’Essai",
      modele: { identifiant: "caf-charente-2024-08" },
      profil: "charente",
      politiques: [{ identifiant: "famille" }, { identifiant: "social" }],
      champ: {
        horsChamp: [
          { nature: "politique", cible: "social", motif: "délégué" },
          { nature: "thematique", cible: "Communication", motif: "ailleurs" },
          { nature: "thematique", cible: "Équipements", motif: "à l’État" },
        ],
      },
      postes: [
        { libelle: "pilote", intitule: "Coopération : petite enfance", quotite: 0.7 },
        { libelle: "thematique", intitule: "", quotite: 0 },
        { libelle: "proximite", quotite: 0.5 },
      ],
      grilles: [{ poste: "p1" }, { poste: "p2" }, { poste: "p3" }],
    });
  });

  test("sans poste, un pilote à nommer ; une grille commune si on la demande", async () => {
    expect(await ctg([...SEUL, "--grille-commune", "--sortie", dans("g.xlsx")])).toMatchObject({ code: 0 });
    expect(relire(dans("g.xlsx"))).toMatchObject({
      postes: [{ libelle: "pilote", nom: "" }],
      grilles: [{ poste: "" }],
    });
  });

  test("un texte qui ressemble à une formule reste un texte", async () => {
    const nom = '=HYPERLINK("http://exemple.fr")';
    await ctg(["gabarit", "--territoire", nom, "--annee", "2025", "--sortie", dans("g.xlsx")]);
    expect(relire(dans("g.xlsx")).territoire.nom).toBe(nom);
  });

  test("un fichier existant n’est remplacé que si on le demande", async () => {
    writeFileSync(dans("g.xlsx"), "à moi");
    const issue = await ctg([...SEUL, "--sortie", dans("g.xlsx")]);
    expect(issue).toMatchObject({ code: 2, sortie: "" });
    expect(issue.erreur).toContain("existe déjà et n’est pas remplacé");
    expect(readFileSync(dans("g.xlsx"), "utf8")).toBe("à moi");
    expect(await ctg([...SEUL, "--remplacer", "--sortie", dans("g.xlsx")])).toMatchObject({ code: 0 });
    expect(relire(dans("g.xlsx")).annee).toBe(2025);
  });

  test.each([
    ["territoire absent", ["gabarit", "--annee", "2025"], "Il manque --territoire NOM"],
    ["année absente", ["gabarit", "--territoire", "Essai"], "Il manque --annee AAAA"],
    [
      "année",
      [...SEUL.slice(0, 3), "--annee", "25"],
      "Option --annee\u00a0: «\u00a025\u00a0» n’est pas une année",
    ],
    ["date", [...SEUL, "--fin-ctg", "31/02/2025"], "Option --fin-ctg\u00a0: "],
    ["champ", [...SEUL, "--hors-champ", "Sport: non"], "Option --hors-champ\u00a0: on ne connaît pas"],
    ["modèle", [...SEUL, "--modele", "x"], "Option --modele\u00a0: on ne connaît pas le modèle"],
    ["libellé de poste", [...SEUL, "--poste", "chef"], "Option --poste n° 1, libellé du poste\u00a0: "],
    [
      "quotité de poste",
      [...SEUL, "--poste", "pilote", "--poste", "thematique::7"],
      "Option --poste n° 2, quotité\u00a0: ",
    ],
    ["option inconnue", [...SEUL, "--couleur"], "Option inconnue"],
    ["argument de trop", [...SEUL, "autre"], "Argument inattendu"],
  ])("code 2, et rien n’est écrit : %s", async (_cas, args, attendu) => {
    const issue = await ctg([...args, "--sortie", dans("g.xlsx")]);
    expect([issue.code, issue.sortie]).toEqual([2, ""]);
    expect(issue.erreur).toContain(attendu);
    expect(existsSync(dans("g.xlsx"))).toBe(false);
  });

  test.each([
    ["absente", SEUL, "Il manque --sortie"],
    ["d’un autre format", [...SEUL, "--sortie", "g.xls"], "doit finir par .xlsx"],
    ["dans un dossier absent", [...SEUL, "--sortie", "/absent/g.xlsx"], "n’existe pas"],
  ])("code 2 : sortie %s", async (_cas, args, attendu) => {
    const issue = await ctg(args);
    expect(issue.code).toBe(2);
    expect(issue.erreur).toContain(attendu);
  });
});

describe("un lot", () => {
  test("un fichier par collectivité de la liste, dans un dossier créé au besoin", async () => {
    const issue = await ctg(["gabarit", "--liste", LISTE, "--sortie", dans("envois/2025")]);
    expect(issue).toMatchObject({ code: 0, erreur: "" });
    expect(readdirSync(dans("envois/2025")).sort()).toEqual([
      "CTG 2025 – Grand Châtellerault – Communauté d’agglomération de Grand Châtellerault.xlsx",
      "CTG 2025 – Plaine d’Essai – Ville d’Essai-sur-Plaine.xlsx",
      "CTG 2025 – Val d’Exemple – Communauté de communes du Val d’Exemple.xlsx",
    ]);
    const [chatellerault = ""] = readdirSync(dans("envois/2025")).sort();
    expect(relire(dans(`envois/2025/${chatellerault}`)).postes).toMatchObject([
      { libelle: "pilote", nom: "Exemple", quotite: 0.7 },
      { libelle: "thematique", nom: "", quotite: 0.3 },
    ]);
  });

  test("deux fois la même liste rend les mêmes octets", async () => {
    await ctg(["gabarit", "--liste", LISTE, "--sortie", dans("a")]);
    await ctg(["gabarit", "--liste", LISTE, "--sortie", dans("b")]);
    for (const nom of readdirSync(dans("a"))) {
      expect(readFileSync(dans(`a/${nom}`)).equals(readFileSync(dans(`b/${nom}`)))).toBe(true);
    }
  });

  test("une faute, et rien n’est écrit, pas même le dossier", async () => {
    writeFileSync(dans("l.csv"), "Territoire;Année;Quotité\nUn;2025;0,5\nDeux;2025;7\n");
    const issue = await ctg(["gabarit", "--liste", dans("l.csv"), "--sortie", dans("envois")]);
    expect([issue.code, issue.sortie]).toEqual([2, ""]);
    expect(issue.erreur).toBe(
      "Ligne 3, colonne Quotité\u00a0: «\u00a07\u00a0» n’est pas une quotité\u00a0: écrivez 0,7 pour 70\u00a0% d’un temps plein.\nRien n’est écrit.\n",
    );
    expect(existsSync(dans("envois"))).toBe(false);
  });

  test("un seul fichier déjà là, et aucun n’est écrit", async () => {
    writeFileSync(dans("l.csv"), "Territoire;Année\nUn;2025\nDeux;2025\n");
    mkdirSync(dans("envois"));
    writeFileSync(dans("envois/CTG 2025 – Deux.xlsx"), "à moi");
    const args = ["gabarit", "--liste", dans("l.csv"), "--sortie", dans("envois")];
    const issue = await ctg(args);
    expect(issue.code).toBe(2);
    expect(issue.erreur).toContain("Deux.xlsx\u00a0» existe déjà");
    expect(readdirSync(dans("envois"))).toEqual(["CTG 2025 – Deux.xlsx"]);
    expect(await ctg([...args, "--remplacer"])).toMatchObject({ code: 0 });
    expect(relire(dans("envois/CTG 2025 – Deux.xlsx")).territoire.nom).toBe("Deux");
  });

  test("code 1 : écrit, mais une colonne n’a pas été lue", async () => {
    writeFileSync(dans("l.csv"), "Territoire;Courriel\nUn;a@exemple.fr\n");
    const issue = await ctg([
      "gabarit",
      "--liste",
      dans("l.csv"),
      "--annee=2025",
      "--sortie",
      dans("envois"),
    ]);
    expect(issue.code).toBe(1);
    expect(issue.erreur).toContain("«\u00a0Courriel\u00a0»");
    expect(readdirSync(dans("envois"))).toEqual(["CTG 2025 – Un.xlsx"]);
  });

  test.each([
    ["liste absente", ["--liste", "absente.csv"], "Impossible de lire «\u00a0absente.csv\u00a0»"],
    ["territoire en trop", ["--liste", LISTE, "--territoire", "Essai"], "viennent de la liste"],
    ["poste en trop", ["--liste", LISTE, "--poste", "pilote"], "viennent de la liste"],
  ])("code 2 : %s", async (_cas, args, attendu) => {
    const issue = await ctg(["gabarit", ...args, "--sortie", dans("envois")]);
    expect([issue.code, issue.sortie]).toEqual([2, ""]);
    expect(issue.erreur).toContain(attendu);
  });

  test("la sortie est un fichier", async () => {
    writeFileSync(dans("f"), "");
    const issue = await ctg(["gabarit", "--liste", LISTE, "--sortie", dans("f")]);
    expect(issue.code).toBe(2);
    expect(issue.erreur).toMatch(/^Impossible de créer le dossier/);
  });
});

test("l’aide dit les options, les colonnes et les codes", async () => {
  const { code, sortie } = await ctg(["gabarit", "--aide"]);
  expect(code).toBe(0);
  for (const mot of ["--hors-champ", "--remplacer", "Début de la CTG", "caf-charente-2024-08", "0 écrit"]) {
    expect(sortie).toContain(mot);
  }
});

test.each([
  ["rien", [], 2, "gabarit, lire ou anonymiser"],
  ["commande inconnue", ["effacer"], 2, "«\u00a0effacer\u00a0»"],
  ["nom d’objet pris pour une commande", ["toString"], 2, "«\u00a0toString\u00a0»"],
])("%s", async (_cas, args, code, extrait) => {
  const issue = await ctg(args);
  expect(issue.code).toBe(code);
  expect(issue.erreur).toContain(extrait);
});

test("--aide présente les deux commandes", async () => {
  const { code, sortie } = await ctg(["--aide"]);
  expect(code).toBe(0);
  expect(sortie).toMatch(/gabarit[\s\S]*lire/);
});
