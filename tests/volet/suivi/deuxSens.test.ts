import { noteDe, type Note } from "../../../src/domaine/grille/reponses";
import type { Saisie } from "../../../src/domaine/grille/saisie";
import { EXEMPLE } from "../../../src/donnees";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import type { ClasseurDeDossier } from "../../../src/lecture";
import { adresse } from "../../../src/plan/adresses";
import { dernierEtat } from "../../../src/volet/suivi/etat";
import { PORTE_D_EXCEL } from "../../../src/volet/suivi/porteDExcel";
import { Suivi } from "../../../src/volet/suivi/Suivi";
import { contenuDe } from "../../classeur/outils/petitClasseur";
import { modeleDe } from "./classeurEnMemoire";

/** Un seul classeur, que chaque essai reprend dans l'état où le précédent l'a laissé : le construire prend des secondes. */
jest.setTimeout(120_000);

let hote: HoteSansEcran;
let suivi: Suivi;

beforeAll(async () => {
  hote = demarrerHote();
  suivi = new Suivi(PORTE_D_EXCEL);
  const seul = { ...EXEMPLE.dossier, financement: null, grilles: EXEMPLE.dossier.grilles.slice(0, 1) };
  if (!(await suivi.construire(seul, modeleDe(seul)))) throw new Error("la construction a échoué");
  await hote.host.auRepos();
  await suivi.demarrer();
  await jusquA(() => suivi.instantane().lecture.etape === "lue");
  await repos();
});

afterAll(() => hote.arreter());

const GRILLE = "CTG Grille";
const [ACTIVITE, AUTRE] = ["m1.a01", "m1.a02"];

const noter = (note: Note, activite = ACTIVITE): Saisie => ({
  nature: "note",
  grille: "g1",
  activite,
  politique: "famille",
  note,
});

function lu(): ClasseurDeDossier {
  const lecture = dernierEtat(suivi.instantane().lecture)?.lecture;
  if (lecture?.etat !== "lu") throw new Error(`dossier non lu : ${lecture?.etat}`);
  return lecture;
}

function note(activite = ACTIVITE): Note {
  const [grille] = lu().dossier.grilles;
  return grille === undefined ? null : noteDe(grille.reponses, activite, "famille");
}

const cellule = (activite = ACTIVITE): string => {
  const reperee = lu().feuilles.get("grille:g1");
  return adresse(reperee?.lignes.get(`activite:${activite}`) ?? 0, reperee?.roles.get("note:famille") ?? 0);
};

const lots = () => hote.host.journal.lots.length;

async function jusquA(vrai: () => boolean): Promise<void> {
  for (let tour = 0; tour < 500; tour++) {
    if (vrai()) return;
    await new Promise((suite) => setTimeout(suite, 10));
  }
  throw new Error("ce que l’on attendait n’est pas venu");
}

/** Le temps que les derniers événements arrivent au volet et qu'il en tienne compte. */
async function repos(): Promise<void> {
  await hote.host.auRepos();
  await new Promise((suite) => setTimeout(suite, 250));
  await hote.host.auRepos();
}

const ecrite = () => jusquA(() => suivi.instantane().saisies.enAttente === 0);

test("une note saisie dans le volet est dans sa cellule après deux allers-retours, et rien ne se relit", async () => {
  const voulue = note() === 1 ? 2 : 1;
  const avant = lots();
  suivi.saisir(noter(voulue), "Famille notée.");
  expect(note()).toBe(voulue);
  await ecrite();
  await repos();
  expect(lots() - avant).toBe(2);
  expect(await contenuDe(hote, GRILLE, cellule())).toBe(voulue);
});

test("une note tapée dans une cellule paraît dans le volet, en un aller-retour", async () => {
  const voulue = note() === 3 ? 0 : 3;
  const avant = lots();
  await hote.host.utilisateur.saisir(GRILLE, cellule(), voulue);
  await jusquA(() => note() === voulue);
  expect(lots() - avant).toBe(1);
});

test("une ligne insérée, puis une saisie aussitôt : elle va à la bonne ligne", async () => {
  const { utilisateur } = hote.host;
  utilisateur.deprotegerFeuille(GRILLE);
  const avant = cellule(AUTRE);
  await utilisateur.insererLigne(GRILLE, Number(/\d+/.exec(avant)?.[0]));
  suivi.saisir(noter(0, AUTRE), "un");
  await ecrite();
  await repos();
  expect(cellule(AUTRE)).not.toBe(avant);
  expect([note(AUTRE), await contenuDe(hote, GRILLE, cellule(AUTRE))]).toEqual([0, 0]);
});

test("des saisies rapprochées et une frappe dans les cellules : rien ne se perd", async () => {
  suivi.saisir(noter(1), "un");
  suivi.saisir(noter(2), "deux");
  const frappe = hote.host.utilisateur.saisir(GRILLE, cellule(AUTRE), 3);
  suivi.saisir(noter(3), "trois");
  suivi.saisir(noter("NC"), "quatre");
  await frappe;
  await ecrite();
  await repos();
  expect([note(), note(AUTRE)]).toEqual(["NC", 3]);
  expect(await contenuDe(hote, GRILLE, cellule())).toBe("NC");
});

test("annuler remet la cellule ; récrite depuis, elle se garde et le volet le dit", async () => {
  suivi.saisir(noter(2), "deux");
  await ecrite();
  suivi.annulerLaSaisie();
  await ecrite();
  expect([note(), await contenuDe(hote, GRILLE, cellule())]).toEqual(["NC", "NC"]);
  suivi.saisir(noter(2), "deux");
  await ecrite();
  await hote.host.utilisateur.saisir(GRILLE, cellule(), 0);
  suivi.annulerLaSaisie();
  await ecrite();
  await repos();
  expect(note()).toBe(0);
  expect(suivi.instantane().saisies.echec?.erreur.phrase).toMatch(/a changé depuis cette saisie/);
  suivi.abandonnerLesSaisies();
});

test("une panne garde la saisie ; « Réessayer » l’écrit", async () => {
  hote.host.panne({ lot: 2, code: "GeneralException" });
  suivi.saisir(noter(3), "trois");
  await jusquA(() => suivi.instantane().saisies.echec !== null);
  await repos();
  expect(note()).toBe(0);
  suivi.reessayerLesSaisies();
  await ecrite();
  expect(await contenuDe(hote, GRILLE, cellule())).toBe(3);
});

test("la sélection se suit, et là où l’on en est se retrouve à la prochaine ouverture", async () => {
  await hote.host.utilisateur.selectionner(GRILLE, cellule());
  await hote.host.auRepos();
  const place = { grille: "g1", nature: "activite", ligne: ACTIVITE, politique: "famille" } as const;
  expect(suivi.instantane().selection).toEqual(place);
  suivi.retenir(place);
  await new Promise((suite) => setTimeout(suite, 2100));
  await repos();
  const suivant = new Suivi(PORTE_D_EXCEL);
  await suivant.demarrer();
  expect(suivant.instantane().reprise).toEqual(place);
});

test("des lignes insérées au-dessus de la sélection : le volet dit l’activité qui y est venue", async () => {
  await hote.host.utilisateur.selectionner(GRILLE, cellule(AUTRE));
  await hote.host.auRepos();
  expect(suivi.instantane().selection).toMatchObject({ ligne: AUTRE });
  // La cellule choisie garde son adresse ; l'activité d'au-dessus y descend.
  const [ligne, voisine] = [ACTIVITE, AUTRE].map((activite) => Number(/\d+/.exec(cellule(activite))?.[0]));
  await hote.host.utilisateur.insererLigne(GRILLE, ligne ?? 0, (voisine ?? 0) - (ligne ?? 0));
  await jusquA(() => suivi.instantane().selection?.ligne === ACTIVITE);
});

test("la grille renommée s’écrit encore ; copiée, l’originale seule ; supprimée, la saisie se garde et se dit", async () => {
  const { utilisateur } = hote.host;
  await utilisateur.renommer(GRILLE, "Ma grille");
  suivi.saisir(noter(1), "un");
  await ecrite();
  await utilisateur.copierFeuille("Ma grille");
  suivi.saisir(noter(2), "deux");
  await ecrite();
  await repos();
  expect(await contenuDe(hote, "Ma grille", cellule())).toBe(2);
  expect(await contenuDe(hote, "Ma grille (2)", cellule())).toBe(1);
  await utilisateur.supprimerFeuille("Ma grille (2)");
  await utilisateur.supprimerFeuille("Ma grille");
  suivi.saisir(noter(3), "trois");
  await jusquA(() => suivi.instantane().saisies.echec !== null);
  await repos();
  expect(suivi.instantane().saisies.echec).toMatchObject({
    erreur: { phrase: expect.stringMatching(/n’est plus dans le classeur/) as string },
    saisies: [noter(3)],
  });
  expect(lu().dossier.grilles).toEqual([]);
});
