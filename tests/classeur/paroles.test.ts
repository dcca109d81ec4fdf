import { construire } from "../../src/classeur";
import { remettreLeDossier } from "../../src/controle/remettreLeDossier";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { Geste } from "../../src/domaine/dossier/geste";
import type { CatalogueDeModeles } from "../../src/domaine/grille/catalogue";
import type { ModeleDeGrille } from "../../src/domaine/grille/modele";
import {
  commenter,
  noterEnsemble,
  recevoir,
  relancer,
  renvoyerACompleter,
} from "../../src/domaine/instruction/gestes";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { LONGUEUR_DE_TEXTE } from "../../src/plan/longueurDeTexte";
import { INSTRUCTION_VIDE } from "../../src/domaine/instruction/instruction";
import {
  batir,
  classeurLu,
  dossierLu,
  faire,
  PETIT_MODELE,
  PETITS_MODELES,
  refus,
} from "./outils/petitClasseur";

// R-ETAT-1 : ni l'agent ni la Caf ne perdent ce qu'ils ont écrit, quoi que l'on fasse depuis le volet.
jest.setTimeout(120_000);

const ACTIVITE = "m1.a01";
const RENVOYER = renvoyerACompleter("2026-03-15", "");

let hote: HoteSansEcran;

beforeEach(async () => {
  hote = demarrerHote();
  await batir();
  await suivre(
    remettreLeDossier(PETIT_MODELE, "2026-03-12"),
    recevoir("2026-03-13"),
    noterEnsemble("g1", ACTIVITE, "famille", 1),
    commenter("g1", `activite:${ACTIVITE}`, "À revoir."),
  );
});

afterEach(() => {
  hote.arreter();
});

/** Plusieurs gestes en une seule écriture. */
async function suivre(...gestes: readonly Geste[]): Promise<void> {
  await faire((dossier) => gestes.reduce<Dossier | null>((suite, geste) => suite && geste(suite), dossier));
}

/** Les mêmes identifiants, d'autres libellés : ce n'est plus la même activité. */
const AUTRE_MODELE: ModeleDeGrille = {
  ...PETIT_MODELE,
  identifiant: "autre",
  rubriques: PETIT_MODELE.rubriques.map((rubrique) => ({
    ...rubrique,
    activites: rubrique.activites.map((activite) => ({
      ...activite,
      libelle: `Autrement\u00a0: ${activite.libelle}`,
    })),
  })),
};

const DEUX_MODELES: CatalogueDeModeles = {
  ...PETITS_MODELES,
  chercher: ({ identifiant }) => (identifiant === AUTRE_MODELE.identifiant ? AUTRE_MODELE : PETIT_MODELE),
};

const surLAutreModele = (dossier: Dossier) =>
  construire(
    { ...dossier, modele: { identifiant: AUTRE_MODELE.identifiant, version: AUTRE_MODELE.version } },
    AUTRE_MODELE,
    DEUX_MODELES,
  );

test("à compléter, l’agent ne change ni de modèle ni de politiques par-dessus ce que la Caf a écrit", async () => {
  await faire(RENVOYER);
  const avant = await dossierLu();
  const parLeModele = await refus(surLAutreModele(avant));
  expect([parLeModele.code, parLeModele.message]).toEqual([
    "EchangeEfface",
    expect.stringMatching(/^La Caf a écrit dans l’échange.* Rien n’a été écrit\.$/),
  ]);
  const sansLaPremiere = { ...avant, politiques: avant.politiques.slice(1) };
  expect((await refus(batir(sansLaPremiere))).code).toBe("EchangeEfface");
  expect(await dossierLu()).toEqual(avant);

  const uneDePlus = [...avant.politiques, { identifiant: "logement", libelle: "Logement" }];
  await batir({ ...avant, politiques: uneDePlus });
  expect((await dossierLu()).instruction).toEqual(avant.instruction);
});

test("« CTG Instruction » supprimée puis refaite par un geste, ce que la Caf a écrit reste, et la perte se dit encore", async () => {
  const { instruction } = await dossierLu();
  await hote.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("CTG Instruction").delete();
    await context.sync();
  });
  await faire((dossier) => ({ ...dossier, employeur: "Nouvel employeur" }));
  const refait = await classeurLu();
  expect(refait.dossier.instruction).toEqual({ ...INSTRUCTION_VIDE, echanges: instruction?.echanges });
  expect(refait.constats).toMatchObject([
    { feuille: "CTG Instruction", phrase: expect.stringMatching(/^L’historique de l’échange est vide/) },
  ]);
});

test("remis, le modèle de la grille ne change pas : son empreinte n’en serait plus une", async () => {
  const avant = await dossierLu();
  const memesLibelles = { ...PETIT_MODELE, version: "9.0.0" };
  const parLaVersion = construire(
    { ...avant, modele: { identifiant: memesLibelles.identifiant, version: memesLibelles.version } },
    memesLibelles,
    PETITS_MODELES,
  );
  expect((await refus(parLaVersion)).code).toBe("GrilleVerrouillee");
});

test("un texte qu’une cellule ne contiendrait pas se refuse avant d’écrire, et dit où", async () => {
  const avant = await dossierLu();
  const tropLong = await refus(faire(relancer("2026-03-16", "a".repeat(LONGUEUR_DE_TEXTE))));
  expect([tropLong.code, tropLong.message]).toEqual([
    "SaisieRefusee",
    expect.stringContaining("«\u00a0CTG Instruction\u00a0», dépasse les 32\u00a0767 caractères"),
  ]);
  expect(await dossierLu()).toEqual(avant);
  const juste = commenter("g1", `activite:${ACTIVITE}`, "a".repeat(LONGUEUR_DE_TEXTE));
  await faire(juste);
  expect(await dossierLu()).toEqual(juste(avant));
});
