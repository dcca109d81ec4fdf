import type { Dossier } from "../../src/domaine/dossier/dossier";
import { reponsesRetenues } from "../../src/domaine/instruction/ecarts";
import { echangeDe } from "../../src/domaine/instruction/echangeDe";
import { commenter, noterEnsemble, renvoyerACompleter } from "../../src/domaine/instruction/gestes";
import { INSTRUCTION_VIDE } from "../../src/domaine/instruction/instruction";
import { ecrireScore } from "../../src/domaine/notation/ecrireScore";
import { evaluerGrille } from "../../src/domaine/notation/evaluerGrille";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import {
  batir,
  celluleDe,
  classeurLu,
  coller,
  contenuDe,
  dossierLu,
  faire,
  PETIT_DOSSIER,
  PETIT_MODELE,
} from "./outils/petitClasseur";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => {
  hote.arreter();
});

const EN_INSTRUCTION: Dossier = {
  ...PETIT_DOSSIER,
  instruction: {
    ...INSTRUCTION_VIDE,
    etat: "en-instruction",
    // Reçu sans remise formelle : un historique vide serait un constat de plus.
    evenements: [{ nature: "reception", date: "2026-03-10", partie: "caf", texte: "Dossier reçu" }],
  },
};
const GRILLE = PETIT_DOSSIER.grilles[0]?.identifiant ?? "";
const ECHANGE = "CTG Échange";
const [ACTIVITE, AUTRE] = PETIT_MODELE.rubriques[0]?.activites.map(({ identifiant }) => identifiant) ?? [];
const POLITIQUE = PETIT_DOSSIER.politiques[0]?.identifiant ?? "";
if (ACTIVITE === undefined || AUTRE === undefined) throw new Error("Le petit modèle a changé.");
const notePartagee = (activite: string) =>
  celluleDe(`echange:${GRILLE}`, `activite:${activite}`, `note-partagee:${POLITIQUE}`);

async function feuillesDuClasseur(): Promise<Map<string, string>> {
  const { feuilles } = await hote.host.instantane();
  return new Map(
    feuilles.map((feuille) => [String((feuille as { nom?: unknown }).nom), JSON.stringify(feuille)]),
  );
}

async function valeurDe(feuille: string, cellule: string): Promise<unknown> {
  return hote.Excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(feuille).getRange(cellule);
    plage.load("values");
    await context.sync();
    return plage.values[0]?.[0] as unknown;
  });
}

test("noter et commenter n’écrivent que l’échange : aucune cellule de la grille ne change", async () => {
  await batir(EN_INSTRUCTION);
  const avant = await feuillesDuClasseur();
  const { feuilles } = await faire(noterEnsemble(GRILLE, ACTIVITE, POLITIQUE, 1));
  await faire(commenter(GRILLE, `activite:${ACTIVITE}`, "Arrêté ensemble"));
  expect(feuilles).toEqual([ECHANGE]);
  const apres = await feuillesDuClasseur();
  const changees = [...apres].filter(([nom, contenu]) => avant.get(nom) !== contenu).map(([nom]) => nom);
  expect(changees).toEqual([ECHANGE]);
  expect(await contenuDe(hote, ECHANGE, await notePartagee(ACTIVITE))).toBe(1);
});

test("ce que l’utilisateur a écrit dans l’échange reste : formule, note illisible, colonne à lui", async () => {
  await batir(EN_INSTRUCTION);
  const [sienne, celleDeLAutre] = [await notePartagee(ACTIVITE), await notePartagee(AUTRE)];
  await coller(hote, ECHANGE, sienne, "=1+1");
  await coller(hote, ECHANGE, celleDeLAutre, "à voir");
  await faire(commenter(GRILLE, `activite:${AUTRE}`, "À revoir ensemble"));
  expect(await contenuDe(hote, ECHANGE, sienne)).toBe("=1+1");
  expect(await contenuDe(hote, ECHANGE, celleDeLAutre)).toBe("à voir");
  const { dossier, constats } = await classeurLu();
  const echange = echangeDe(dossier.instruction, GRILLE);
  expect(echange.notesPartagees).toEqual({ [ACTIVITE]: { [POLITIQUE]: 2 } });
  expect(echange.commentaires).toEqual({ [`activite:${AUTRE}`]: "À revoir ensemble" });
  expect(constats).toMatchObject([{ code: "note-non-reconnue", cellule: celleDeLAutre }]);
});

test("Excel calcule les pourcentages partagés du domaine, et reprend les notes de l’agent à mesure qu’elles changent", async () => {
  await batir(noterEnsemble(GRILLE, ACTIVITE, POLITIQUE, 0)(EN_INSTRUCTION) ?? EN_INSTRUCTION);
  // La grille de l'agent s'ouvre quand la Caf la lui renvoie.
  await faire(renvoyerACompleter("2026-03-12", ""));
  const score = `score:${PETIT_MODELE.rubriques[0]?.identifiant}`;
  const partage = await celluleDe(`echange:${GRILLE}`, score, `note-partagee:${POLITIQUE}`);
  const attendu = async () => {
    const dossier = await dossierLu();
    const [grille] = dossier.grilles;
    if (grille === undefined) throw new Error("Pas de grille.");
    const retenues = reponsesRetenues(grille.reponses, echangeDe(dossier.instruction, GRILLE));
    const evaluation = evaluerGrille(PETIT_MODELE, dossier.politiques, retenues).rubriques[0];
    return ecrireScore(evaluation?.parPolitique[POLITIQUE]?.score ?? { etat: "a-corriger" });
  };
  expect(await valeurDe(ECHANGE, partage)).toBe(await attendu());
  // L'agent change, dans sa grille, la note d'une activité que l'échange n'a pas touchée.
  const deLAgent = await celluleDe(`grille:${GRILLE}`, `activite:${AUTRE}`, `note:${POLITIQUE}`);
  const repris = await celluleDe(`echange:${GRILLE}`, `activite:${AUTRE}`, `note-agent:${POLITIQUE}`);
  for (const note of [3, 0, "NC", ""]) {
    await coller(hote, "CTG Grille", deLAgent, note);
    expect(await valeurDe(ECHANGE, repris)).toBe(note);
    expect(await valeurDe(ECHANGE, partage)).toBe(await attendu());
  }
});

test("le radar passe d’une série à deux avec la première note partagée, et revient", async () => {
  await batir(EN_INSTRUCTION);
  const series = () =>
    hote.Excel.run(async (context) => {
      const graphiques = context.workbook.worksheets.getItem(ECHANGE).charts;
      const { series: lues } = graphiques.getItem(`CTG_Radar_Echange_${GRILLE}`);
      lues.load("items/name");
      await context.sync();
      return lues.items.map(({ name }) => name);
    });
  expect(await series()).toEqual(["Auto-évaluation"]);
  const { annulation } = await faire(noterEnsemble(GRILLE, ACTIVITE, POLITIQUE, 1));
  expect(await series()).toEqual(["Auto-évaluation", "Note partagée"]);
  if (annulation === null) throw new Error("Ce geste s’annule.");
  await faire(annulation);
  expect(await series()).toEqual(["Auto-évaluation"]);
});
