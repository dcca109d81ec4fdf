import { metadonneesDesFonctions } from "../../../outils/metadonnees-fonctions";
import { annuler, examiner, inserer, lireCellule, lireSelection } from "../../../src/classeur/inserer";
import { composerInsertion, FONCTIONS_A_INSERER, type Forme } from "../../../src/plan/formulesAInserer";
import type { Metadonnees } from "../../../src/hote/fonctions";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import { empaqueter } from "../../fonctions/bacASable";
import { ecrire, lireValeurs } from "../../hote/outils";
import { batir, contenuDe, refus } from "../outils/petitClasseur";

jest.setTimeout(120_000);

let code: string;
let metadonnees: Metadonnees;
let hote: HoteSansEcran;

beforeAll(async () => {
  metadonnees = JSON.parse(await metadonneesDesFonctions("src/fonctions/functions.ts")) as Metadonnees;
  code = await empaqueter();
});

beforeEach(async () => {
  hote = demarrerHote({ feuille: "Budget", fonctions: { code, metadonnees } });
  await ecrire("A1:D2", [
    [1, 1, 22300, ""],
    [0.5, 0.3, 0.2, ""],
  ]);
});

afterEach(() => hote.arreter());

const FORFAIT = { retenus: "A1", precedente: "Budget!B1", forfait: "'Budget'!$C$1" };
const VENTILATION = { montant: "C1", cle: "A2:C2" };

function preparer(nom: string, saisies: Record<string, string>, ou: [number, number], forme: Forme = "ctg") {
  const fonction = FONCTIONS_A_INSERER.find((candidate) => candidate.nom === nom);
  if (fonction === undefined) throw new Error(nom);
  return composerInsertion(fonction, saisies, forme, { feuille: "Budget", ligne: ou[0], colonne: ou[1] });
}

async function poser(insertion: ReturnType<typeof preparer>) {
  return inserer(insertion, await examiner(insertion));
}

test("la cellule et la sélection se relisent à la demande", async () => {
  await hote.host.utilisateur.ajouterFeuille("Mon budget");
  await hote.host.utilisateur.selectionner("Mon budget", "B4:B9");
  expect(await lireSelection()).toBe("'Mon budget'!B4:B9");
  expect(await lireCellule()).toEqual({ feuille: "Mon budget", ligne: 3, colonne: 1 });
});

test.each<[Forme, string]>([
  ["ctg", "=CTG.FORFAIT(A1,B1,C1)"],
  ["native", "=IF("],
])("la formule (%s) s’écrit dans la cellule choisie, et dans elle seule", async (forme, debut) => {
  const avant = await lireValeurs("A1:H9");
  const { montre, adresse } = await poser(preparer("CTG.FORFAIT", FORFAIT, [4, 1], forme));
  expect([adresse, montre]).toEqual(["B5", "22300"]);
  expect(String(await contenuDe(hote, "Budget", "B5"))).toContain(debut);
  const apres = await lireValeurs("A1:H9");
  expect(apres.map((rangee, l) => rangee.map((v, c) => (l === 4 && c === 1 ? "" : v)))).toEqual(avant);
});

test("annuler remet ce que la cellule contenait, texte à l’allure de date compris", async () => {
  await ecrire("B5", [["'01/02"]]);
  const insertion = preparer("CTG.FORFAIT", FORFAIT, [4, 1]);
  expect((await examiner(insertion)).texte).toBe("01/02");
  const { ecriture } = await poser(insertion);
  await annuler([ecriture]);
  expect(await lireValeurs("B5")).toEqual([["01/02"]]);
});

test("annuler est refusé si la cellule a changé depuis", async () => {
  const { ecriture } = await poser(preparer("CTG.FORFAIT", FORFAIT, [4, 1]));
  await ecrire("B5", [[12]]);
  expect((await refus(annuler([ecriture]))).code).toBe("ContenuChange");
  expect(await lireValeurs("B5")).toEqual([[12]]);
});

test("le contenu confirmé n’est plus celui de la cellule : rien n’est écrit", async () => {
  const insertion = preparer("CTG.FORFAIT", FORFAIT, [4, 1]);
  const contenu = await examiner(insertion);
  await ecrire("B5", [["à garder"]]);
  expect((await refus(inserer(insertion, contenu))).code).toBe("ContenuChange");
  expect(await lireValeurs("B5")).toEqual([["à garder"]]);
});

test.each<[Forme]>([["ctg"], ["native"]])(
  "une ventilation (%s) prend la forme de sa clé, et s’annule",
  async (forme) => {
    const { adresse, ecriture } = await poser(preparer("CTG.VENTILATION", VENTILATION, [4, 1], forme));
    expect(adresse).toBe("B5:D5");
    expect(await lireValeurs("B5:D5")).toEqual([[11150, 6690, 4460]]);
    await annuler([ecriture]);
    expect(await lireValeurs("B5:D5")).toEqual([["", "", ""]]);
  },
);

test.each<[Forme]>([["ctg"], ["native"]])(
  "une ventilation (%s) qui déborderait est refusée, rien n’est écrit",
  async (forme) => {
    await ecrire("D5", [["occupée"]]);
    const { code: motif, message } = await refus(
      examiner(preparer("CTG.VENTILATION", VENTILATION, [4, 1], forme)),
    );
    expect(motif).toBe("Debordement");
    expect(message).toContain("D5 n’est pas vide");
    expect(await lireValeurs("B5:D5")).toEqual([["", "", "occupée"]]);
  },
);

test("une feuille protégée, une feuille absente, une feuille du dossier, le bord de la feuille : refusés", async () => {
  const absente = preparer("CTG.FORFAIT", { ...FORFAIT, retenus: "Absente!A1" }, [4, 1]);
  expect((await refus(examiner(absente))).message).toContain("«\u00a0Absente\u00a0»");
  expect((await refus(examiner(preparer("CTG.VENTILATION", VENTILATION, [4, 16382])))).code).toBe(
    "HorsDeLaFeuille",
  );
  await batir();
  const dossier = { ...preparer("CTG.FORFAIT", FORFAIT, [4, 1]) };
  const chezNous = { ...dossier, cible: { ...dossier.cible, feuille: "CTG Postes" } };
  expect((await refus(examiner(chezNous))).code).toBe("FeuilleDuDossier");
  hote.host.utilisateur.protegerFeuille("Budget");
  expect((await refus(examiner(preparer("CTG.FORFAIT", FORFAIT, [4, 1])))).code).toBe("FeuilleProtegee");
  hote.host.lectureSeule = true;
  expect((await refus(examiner(preparer("CTG.FORFAIT", FORFAIT, [4, 1])))).code).toBe("LectureSeule");
});
