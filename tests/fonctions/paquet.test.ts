import { gzipSync } from "node:zlib";
import { resolve } from "node:path";
import { parse } from "acorn";
import { metadonneesDesFonctions } from "../../outils/metadonnees-fonctions";
import type { FonctionPersonnalisee } from "./bacASable";
import { charger, empaqueter } from "./bacASable";

const POIDS_MAX = 8 * 1024;

let paquet: string;
let fonctions: Map<string, FonctionPersonnalisee>;

beforeAll(async () => {
  paquet = await empaqueter();
  fonctions = charger(paquet);
}, 60000);

describe("le paquet des fonctions", () => {
  it("pèse 8 ko au plus, une fois compressé", () => {
    expect(gzipSync(paquet, { level: 9 }).length).toBeLessThanOrEqual(POIDS_MAX);
  });

  it("n'a pas de syntaxe postérieure à ES2016", () => {
    expect(() => parse(paquet, { ecmaVersion: 2016 })).not.toThrow();
  });

  it("associe exactement les identifiants de functions.json", async () => {
    const json = await metadonneesDesFonctions(resolve(__dirname, "../../src/fonctions/functions.ts"));
    const { functions } = JSON.parse(json) as { functions: { id: string }[] };
    expect([...fonctions.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it("chaque fonction répond, sans rien de postérieur à ES2016", () => {
    const appeler = (identifiant: string, ...arguments_: unknown[]) =>
      (fonctions.get(identifiant) as FonctionPersonnalisee)(...arguments_);
    expect(appeler("SCORE", [[3], ["NC"], [0]], null, null, null)).toBe(0.5);
    expect(appeler("SCORE.BORNES", [[3], [null]], null, null)).toEqual([[0.5, 1]]);
    expect(appeler("SCORE.ENSEMBLE", [[[3]], [[0], ["NC"]]])).toBe(0.5);
    expect(appeler("COMPLETUDE", [[3, ""]])).toBe(0.5);
    expect(appeler("FORFAIT", 3, 2, 50000 / 3, 1, 24000)).toBe(57333.33);
    expect(appeler("FORFAIT.DETAIL", 1, 1, 20000, null, null)).toHaveLength(10);
    expect(appeler("FORFAIT.ETP", 50000, 3)).toBe(50000 / 3);
    expect(appeler("BAREME", "nouvel-etp", 2024)).toBe(24000);
    expect(appeler("COFINANCEMENT", [[60000], [30000]], [[1], [1]], null, null)).toBe(39000);
    expect(appeler("DIAGNOSTIC", 20000, null, null)).toBe(7500);
    expect(appeler("VENTILATION", 100, [[0.5, 0.5]])).toEqual([[50, 50]]);
    expect(appeler("MOIS.DEDUITS", [[45361]], [[45657]], [["vacance"]], 2024)).toBe(6);
    expect(appeler("ETP", 1607, null)).toBe(1);
  });

  it("lève ses erreurs, avec leur code et leur message", () => {
    const score = fonctions.get("SCORE") as FonctionPersonnalisee;
    const bareme = fonctions.get("BAREME") as FonctionPersonnalisee;
    expect(leve(() => score([[3, "oui"]], null, null, null))).toMatchObject({ code: "#VALUE!" });
    expect(leve(() => bareme("nouvel-etp", 2025))).toMatchObject({ code: "#N/A" });
  });
});

function leve(appel: () => unknown): unknown {
  try {
    appel();
  } catch (erreur) {
    return erreur;
  }
  throw new Error("aucune erreur levée");
}
