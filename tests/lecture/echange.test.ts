import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { INSTRUCTION_VIDE, type EchangeDeGrille } from "../../src/domaine/instruction/instruction";
import { EXEMPLE } from "../../src/donnees";
import { CHARENTE, tirage } from "../plan/outils/dossiers";
import { echangeTire } from "../plan/outils/echanges";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const [ACTIVITE, DEUXIEME] = CHARENTE.rubriques[0]?.activites.map(({ identifiant }) => identifiant) ?? [];
const [INDICATEUR] = CHARENTE.rubriques[0]?.fonctions[0]?.indicateurs.map((i) => i.identifiant) ?? [];
const [GRILLE] = EXEMPLE.dossier.grilles;
const [FAMILLE] = EXEMPLE.dossier.politiques.map(({ identifiant }) => identifiant);
if (!ACTIVITE || !DEUXIEME || !INDICATEUR || !GRILLE || !FAMILLE) throw new Error("L’exemple a changé.");

const ECHANGE: EchangeDeGrille = {
  grille: GRILLE.identifiant,
  notesPartagees: { [ACTIVITE]: { [FAMILLE]: 1 }, [DEUXIEME]: { [FAMILLE]: "NC" } },
  contreNotes: {},
  commentaires: { [`activite:${ACTIVITE}`]: "Arrêtée ensemble", [`indicateur:${INDICATEUR}`]: "À joindre" },
};

function dossierAvec(echanges: readonly EchangeDeGrille[], contreNotes = false): Dossier {
  return {
    ...EXEMPLE.dossier,
    financement: null,
    departement: null,
    journal: null,
    planDAction: null,
    controle: null,
    instruction: { ...INSTRUCTION_VIDE, etat: "en-instruction", contreNotes, echanges },
  };
}

function ouvrir(dossier = dossierAvec([ECHANGE])) {
  const classeur = new ClasseurDEssai(dossier, CHARENTE);
  const feuille = classeur.feuille(`echange:${GRILLE?.identifiant}`);
  const echanges = () => classeur.lireDossier().dossier.instruction?.echanges;
  const codes = () => classeur.lireDossier().constats.map(({ code }) => code);
  return { classeur, feuille, echanges, codes };
}

/** Ce qu'une lecture rend : les échanges où il n'y a rien n'y sont pas. */
function remplis(echanges: readonly EchangeDeGrille[]): EchangeDeGrille[] {
  return echanges.filter((echange) =>
    [echange.notesPartagees, echange.contreNotes, echange.commentaires].some(
      (partie) => Object.keys(partie).length > 0,
    ),
  );
}

test("l’échange revient tel quel, lignes insérées, triées, colonnes insérées", () => {
  const essai = tirage([CHARENTE]).chain(({ dossier, modele }) =>
    fc.boolean().chain((contreNotes) =>
      fc.record({
        modele: fc.constant(modele),
        contreNotes: fc.constant(contreNotes),
        dossier: fc.constant(dossier),
        echanges: fc.tuple(
          ...dossier.grilles.map(({ identifiant }) =>
            echangeTire(identifiant, modele, dossier.politiques, contreNotes),
          ),
        ),
        lignes: fc.array(fc.nat(80), { maxLength: 4 }),
        colonne: fc.nat(6),
      }),
    ),
  );
  fc.assert(
    fc.property(essai, ({ dossier, modele, contreNotes, echanges, lignes, colonne }) => {
      const instruction = { ...INSTRUCTION_VIDE, etat: "en-instruction" as const, contreNotes, echanges };
      const seul = { ...dossier, financement: null, departement: null, journal: null, planDAction: null };
      const classeur = new ClasseurDEssai({ ...seul, instruction }, modele);
      for (const { identifiant } of dossier.grilles) {
        const feuille = classeur.feuille(`echange:${identifiant}`);
        const [a, b] = [feuille.ligneDe(`activite:${ACTIVITE}`), feuille.ligneDe(`activite:${DEUXIEME}`)];
        feuille.trier([a, b], [1, 0]);
        for (const ligne of lignes) feuille.insererLigne(ligne);
        feuille.insererColonne(colonne);
      }
      const lu = classeur.lireDossier();
      expect(lu.dossier.instruction?.echanges).toEqual(remplis(echanges));
      expect(lu.dossier.grilles).toHaveLength(dossier.grilles.length);
      expect(lu.constats.filter(({ feuille }) => feuille.startsWith("CTG Échange"))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("les notes de l’agent, reprises dans l’échange, ne se lisent que dans sa grille", () => {
  const { classeur, feuille } = ouvrir();
  const avant = classeur.lireDossier().dossier.grilles;
  feuille.saisir(`activite:${ACTIVITE}`, `note-agent:${FAMILLE}`, 0);
  feuille.saisir(`activite:${ACTIVITE}`, "commentaire-agent", "récrit par la Caf");
  expect(classeur.lireDossier().dossier.grilles).toEqual(avant);
});

test("une note partagée que rien ne reconnaît se dit à sa cellule, et le reste se lit", () => {
  const { classeur, feuille, echanges } = ouvrir();
  const cellule = feuille.saisir(`activite:${ACTIVITE}`, `note-partagee:${FAMILLE}`, "deux");
  expect(echanges()).toEqual([{ ...ECHANGE, notesPartagees: { [DEUXIEME]: { [FAMILLE]: "NC" } } }]);
  const constats = classeur.lireDossier().constats.filter(({ code }) => code === "note-non-reconnue");
  expect(constats).toMatchObject([{ feuille: feuille.nom, cellule }]);
});

test.each<[string | number, 2 | "NC" | undefined]>([
  ["2", 2],
  [" nc ", "NC"],
  ["", undefined],
  ["\u00a02", 2],
])("R-SCORE-4 : « %s » écrit par la Caf se lit %s", (ecrit, note) => {
  const { feuille, echanges, codes } = ouvrir(dossierAvec([{ ...ECHANGE, notesPartagees: {} }]));
  feuille.saisir(`activite:${ACTIVITE}`, `note-partagee:${FAMILLE}`, ecrit);
  expect(echanges()?.[0]?.notesPartagees[ACTIVITE]?.[FAMILLE]).toBe(note);
  expect(codes()).not.toContain("note-non-reconnue");
});

test("une ligne supprimée, dupliquée, une colonne supprimée, un tri sans la colonne A : chacun se dit", () => {
  const supprimee = ouvrir();
  supprimee.feuille.supprimerLigne(supprimee.feuille.ligneDe(`activite:${ACTIVITE}`));
  expect(supprimee.codes()).toContain("activite-manquante");

  const dupliquee = ouvrir();
  dupliquee.feuille.dupliquerLigne(dupliquee.feuille.ligneDe(`activite:${ACTIVITE}`));
  expect(dupliquee.codes()).toContain("ligne-dupliquee");
  expect(dupliquee.echanges()).toEqual([ECHANGE]);

  const sansColonne = ouvrir();
  sansColonne.feuille.supprimerColonne(sansColonne.feuille.colonneDe("commentaire-caf"));
  expect(sansColonne.codes()).toContain("colonne-manquante");

  const triee = ouvrir();
  const rangs = [ACTIVITE, DEUXIEME].map((activite) => triee.feuille.ligneDe(`activite:${activite}`));
  triee.feuille.trier(rangs, [1, 0], 1);
  expect(triee.codes()).toContain("libelle-deplace");
});

test("une formule sans valeur, dans une note partagée, se dit", () => {
  const { classeur, feuille } = ouvrir();
  const lu = classeur.lu();
  const nom = feuille.nom;
  const [ligne, colonne] = [
    feuille.ligneDe(`activite:${ACTIVITE}`),
    feuille.colonneDe(`note-partagee:${FAMILLE}`),
  ];
  const trouee = lu.feuilles.map((f) =>
    f.nom === nom
      ? {
          ...f,
          valeurs: f.valeurs.map((rangee, l) =>
            l === ligne ? rangee?.map((v, c) => (c === colonne ? undefined : v)) : rangee,
          ),
          formules: f.formules.map((rangee, l) =>
            l === ligne ? rangee?.map((v, c) => (c === colonne ? "=1+1" : v)) : rangee,
          ),
        }
      : f,
  );
  classeur.lu = () => ({ ...lu, feuilles: trouee });
  const codes = classeur.lireDossier().constats.map(({ code }) => code);
  expect(codes).toContain("formule-sans-valeur");
});
