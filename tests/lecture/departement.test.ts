import fc from "fast-check";
import type { DossierDepartemental } from "../../src/domaine/financement/departemental/dossierDepartemental";
import { BUDGET_VIDE } from "../../src/domaine/financement/budget/budget";
import { EXEMPLE } from "../../src/donnees";
import { DEPARTEMENT } from "../../src/plan/departement";
import { departementTire } from "../plan/outils/departements";
import { CHARENTE } from "../plan/outils/dossiers";
import { texteLibre } from "../plan/outils/textes";
import { departementCanonique } from "./outils/canonique";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const NOM = "CTG Département";

/** Les grilles sont lues ailleurs : sans elles, chaque essai est bref. */
const avec = (departement: DossierDepartemental) =>
  new ClasseurDEssai({ ...EXEMPLE.dossier, financement: null, grilles: [], departement }, CHARENTE);

const [TIRE] = fc.sample(
  departementTire(fc.constant("Texte fictif")).filter(
    ({ ingenieries, cooperations, pilotage, budget }) =>
      ingenieries.length > 1 && cooperations.length > 1 && pilotage !== null && budget.lignes.length > 0,
  ),
  { numRuns: 1, seed: 20241001 },
);
if (TIRE === undefined) throw new Error("Pas de dossier départemental d’essai.");
const COMPLET: DossierDepartemental = TIRE;

function lire(classeur: ClasseurDEssai) {
  const { dossier, constats } = classeur.lireDossier();
  return {
    departement: dossier.departement,
    constats: constats.filter(({ feuille }) => feuille === NOM),
  };
}

/** Le dossier complet, dont une cellule à saisir contient autre chose. */
function completAvec(ligne: string, champ: string, valeur: string | number) {
  const classeur = avec(COMPLET);
  const [tableau = ""] = ligne.split(":");
  const cellule = classeur.feuille(DEPARTEMENT).saisir(ligne, `${tableau}.${champ}`, valeur);
  return { cellule, ...lire(classeur) };
}

test("tout ce qui se saisit revient tel quel, avec ou sans la partie XML", () => {
  fc.assert(
    fc.property(departementTire(texteLibre), fc.boolean(), (departement, avecPartie) => {
      const classeur = avec(departement);
      // Sans grille ni partie XML, le modèle ne se connaît plus : le mode d'emploi le dit.
      if (!avecPartie) classeur.partiesXml = [];
      const lu = lire(classeur);
      expect(lu.departement).toEqual(departementCanonique(departement));
      expect(lu.constats).toEqual([]);
    }),
    { numRuns: 60, seed: 20241001 },
  );
});

test("sans la feuille, la partie XML suffit, moins les coûts et le budget qu’elle ne porte pas", () => {
  const classeur = avec(COMPLET);
  classeur.retirer(DEPARTEMENT);
  expect(lire(classeur).departement).toEqual({
    ...COMPLET,
    ingenieries: COMPLET.ingenieries.map((ingenierie) => ({ ...ingenierie, depense: null })),
    cooperations: COMPLET.cooperations.map((cooperation) => ({ ...cooperation, coutReel: null })),
    budget: BUDGET_VIDE,
  });
});

test("un dossier de CTG sans dossier départemental n’en a pas après lecture", () => {
  const { dossier } = new ClasseurDEssai({ ...EXEMPLE.dossier, departement: null }, CHARENTE).lireDossier();
  expect(dossier.departement).toBeNull();
});

test("lignes triées : chaque coopération garde ses conditions", () => {
  const classeur = avec(COMPLET);
  const feuille = classeur.feuille(DEPARTEMENT);
  const [a, b] = [feuille.ligneDe("cooperation:c1"), feuille.ligneDe("cooperation:c2")];
  feuille.trier([a, b], [1, 0]);
  const { departement } = lire(classeur);
  const parIdentifiant = (d: DossierDepartemental | null) =>
    [...(d?.cooperations ?? [])].sort((x, y) => x.identifiant.localeCompare(y.identifiant));
  expect(parIdentifiant(departement)).toEqual(parIdentifiant(COMPLET));
});

test.each([
  ["ingenierie:i1", "porteur", "", "champ-du-dossier-manquant"],
  ["ingenierie:i1", "annee", "bientôt", "nombre-non-reconnu"],
  ["ingenierie:i1", "depense", "beaucoup", "nombre-non-reconnu"],
  ["cooperation:c1", "porteur", "Le maire", "poste-non-reconnu"],
  ["condition:c1", "cof", "au printemps", "champ-du-dossier-manquant"],
  ["pilotage:d1", "creditsInitiaux", "", "champ-du-dossier-manquant"],
  ["departement:d1", "debutSdsf", "31/02/2022", "champ-du-dossier-manquant"],
] as const)("%s, %s = %p se dit à sa cellule", (ligne, champ, valeur, code) => {
  const { constats, cellule } = completAvec(ligne, champ, valeur);
  expect(constats[0]).toMatchObject({ code, feuille: NOM, cellule });
});

test("des réponses écrites à la main se lisent : casse, accents, euros", () => {
  expect(completAvec("ingenierie:i1", "porteur", "la caf").departement?.ingenieries[0]?.porteur).toBe("caf");
  expect(completAvec("condition:c1", "cofinancee", "OUI").departement?.cooperations[0]?.cofinancee).toBe(
    true,
  );
  expect(
    completAvec("cooperation:c1", "coutReel", "34 300,50 €").departement?.cooperations[0]?.coutReel,
  ).toBe(34300.5);
});

test("une ligne vide remplie dans la feuille devient une ingénierie", () => {
  const classeur = avec({ ...COMPLET, ingenieries: [] });
  const feuille = classeur.feuille(DEPARTEMENT);
  feuille.saisir("ingenierie:i2", "ingenierie.objet", "Étude fictive");
  feuille.saisir("ingenierie:i2", "ingenierie.porteur", "Un partenaire");
  feuille.saisir("ingenierie:i2", "ingenierie.annee", 2024);
  expect(lire(classeur).departement?.ingenieries).toMatchObject([
    { identifiant: "i2", objet: "Étude fictive", porteur: "partenaire", annee: 2024 },
  ]);
});
