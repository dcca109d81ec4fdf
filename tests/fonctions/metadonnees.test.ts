import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { metadonneesDesFonctions } from "../../outils/metadonnees-fonctions";

interface Parametre {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface Metadonnees {
  readonly allowErrorForDataTypeAny: boolean;
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Parametre[];
    readonly result: object;
  }[];
}

let metadonnees: Metadonnees;

beforeAll(async () => {
  const json = await metadonneesDesFonctions(resolve(__dirname, "../../src/fonctions/functions.ts"));
  metadonnees = JSON.parse(json) as Metadonnees;
});

/** `notes, [poids]` : les noms que l'on voit en tapant la formule. */
function signatures(): Record<string, string> {
  const lignes: Record<string, string> = {};
  for (const { id, parameters } of metadonnees.functions) {
    lignes[id] = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join("; ");
  }
  return lignes;
}

describe("functions.json", () => {
  it("a exactement ces fonctions et ces signatures (le générateur ignore en silence ce qu'il ne comprend pas)", () => {
    const forfait = "etp_retenus; etp_précédente_ctg; forfait_par_etp; [nouveaux_etp]; [barème_nouvel_etp]";
    expect(signatures()).toEqual({
      SCORE: "notes; [poids]; [note_max]; [complet]",
      "SCORE.BORNES": "notes; [poids]; [note_max]",
      "SCORE.ENSEMBLE": "plage",
      COMPLETUDE: "notes",
      FORFAIT: forfait,
      "FORFAIT.DETAIL": forfait,
      "FORFAIT.ETP": "montant_dû; etp",
      COFINANCEMENT: "dépenses; quotités; [taux]; [plafond]",
      DIAGNOSTIC: "dépense; [taux]; [plafond]",
      VENTILATION: "montant; clé",
      "MOIS.DEDUITS": "débuts; fins; natures; année",
      BAREME: "code; année",
      ETP: "heures; [base]",
    });
  });

  it("nomme chaque fonction comme son identifiant", () => {
    for (const { id, name } of metadonnees.functions) expect(name).toBe(id);
  });

  it("reçoit les erreurs des cellules, et des valeurs plutôt que des objets", () => {
    expect(metadonnees.allowErrorForDataTypeAny).toBe(true);
    expect(metadonnees.allowCustomDataForDataTypeAny).toBe(false);
  });

  it("n'a que des paramètres « any » : typé, Excel refuserait avant nous, sans message", () => {
    for (const { parameters } of metadonnees.functions) {
      for (const { type } of parameters) expect(type).toBe("any");
    }
  });

  it("prend des plages là où il en faut, et répète celle de SCORE.ENSEMBLE", () => {
    const plages = metadonnees.functions.map(({ id, parameters }) => [
      id,
      parameters.filter(({ dimensionality }) => dimensionality === "matrix").map(({ name }) => name),
    ]);
    expect(plages).toContainEqual(["SCORE", ["notes", "poids"]]);
    expect(plages).toContainEqual(["SCORE.BORNES", ["notes", "poids"]]);
    expect(plages).toContainEqual(["SCORE.ENSEMBLE", ["plage"]]);
    expect(plages).toContainEqual(["COMPLETUDE", ["notes"]]);
    expect(plages).toContainEqual(["FORFAIT", []]);
    const repetes = metadonnees.functions.filter(({ parameters }) => parameters.some((p) => p.repeating));
    expect(repetes.map(({ id }) => id)).toEqual(["SCORE.ENSEMBLE"]);
  });

  it("rend un tableau pour SCORE.BORNES, FORFAIT.DETAIL et VENTILATION seulement", () => {
    const tableaux = metadonnees.functions.filter(({ result }) => "dimensionality" in result);
    expect(tableaux.map(({ id }) => id)).toEqual(["SCORE.BORNES", "FORFAIT.DETAIL", "VENTILATION"]);
  });

  it("décrit tout, sur une ligne, en 255 signes au plus, en typographie française", () => {
    for (const { description, parameters } of metadonnees.functions) {
      for (const texte of [description, ...parameters.map((parametre) => parametre.description)]) {
        expect(texte).toMatch(/^.{10,255}$/);
        expect(texte).not.toMatch(/'| [:;?!%€»]|« | {2}/);
      }
    }
  });

  it("dit la forme protégée des vides partout où l'on donne des notes", () => {
    const notes = metadonnees.functions
      .map(({ parameters }) => parameters[0] as Parametre)
      .filter(({ name }) => name === "notes" || name === "plage");
    expect(notes).toHaveLength(4);
    for (const { description } of notes) expect(description).toContain('SI(ESTVIDE(r);"";r)');
  });
});

describe("l'étape de construction", () => {
  let dossier: string;
  beforeEach(() => {
    dossier = mkdtempSync(join(tmpdir(), "ctg-metadonnees-"));
  });
  afterEach(() => rmSync(dossier, { recursive: true, force: true }));

  const produire = (source: string) => {
    const chemin = join(dossier, "functions.ts");
    writeFileSync(chemin, source);
    return metadonneesDesFonctions(chemin);
  };

  it("lève si le générateur signale une erreur", async () => {
    const source =
      "/**\n * D\n * @customfunction ESSAI\n * @param d Une date\n */\nexport function essai(d: Date) { return d; }";
    await expect(produire(source)).rejects.toThrow(/does not support type "Date"/);
  });

  it("lève s'il n'y a aucune fonction", async () => {
    await expect(produire("export const essai = () => 1;")).rejects.toThrow(/aucune fonction/);
  });

  it("remet les textes sur une ligne et y pose les espaces insécables", async () => {
    const source =
      "/**\n * Un total : 48 000 €\n *   « brut » ; voir A1:A3.\n * @customfunction ESSAI\n * @param x Le x.\n */\nexport function essai(x: unknown) { return x; }";
    const { functions } = JSON.parse(await produire(source)) as Metadonnees;
    expect(functions[0]?.description).toBe(
      "Un total\u00a0: 48\u00a0000\u00a0€ «\u00a0brut\u00a0»\u00a0; voir A1:A3.",
    );
  });

  it("lève si une fonction ou un paramètre n'est pas décrit", async () => {
    const source =
      "/**\n * D\n * @customfunction ESSAI\n */\nexport function essai(x: unknown) { return x; }";
    await expect(produire(source)).rejects.toThrow(/ESSAI.*x.*description/);
  });
});
