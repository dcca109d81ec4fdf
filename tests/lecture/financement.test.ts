import fc from "fast-check";
import { financementVideDeLEmployeur, type Financement } from "../../src/domaine/financement/financement";
import { EXEMPLE } from "../../src/donnees";
import { FINANCEMENT } from "../../src/plan/financement/colonnes";
import { CHARENTE } from "../plan/outils/dossiers";
import { dossiersAFinancer } from "../plan/outils/dossiersAFinancer";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const NOM = "CTG Financement";

/** Ce que la feuille porte. */
function saisiesDe({ employeurs, couts, diagnostic, ingenieries }: Financement) {
  return { employeurs, couts, diagnostic, ingenieries };
}

function lire(classeur: ClasseurDEssai) {
  const { dossier, constats } = classeur.lireDossier();
  return { saisies: saisiesDe(dossier.financement as Financement), constats };
}

/** L'exemple, dont une cellule à saisir contient autre chose. */
function exempleAvec(ligne: string, champ: string, valeur: string | number): ClasseurDEssai {
  const classeur = new ClasseurDEssai(EXEMPLE.dossier, CHARENTE);
  const [tableau = ""] = ligne.split(":");
  classeur.feuille(FINANCEMENT).saisir(ligne, `${tableau}.${champ}`, valeur);
  return classeur;
}

const [EMPLOYEUR = ""] = EXEMPLE.dossier.equipe.employeurs.map(({ identifiant }) => identifiant);
const [POSTE = ""] = EXEMPLE.dossier.postes.map(({ identifiant }) => identifiant);

test("tout ce qui se saisit revient tel quel, avec ou sans la partie XML", () => {
  fc.assert(
    fc.property(dossiersAFinancer(3, 4), fc.boolean(), (dossier, avecPartie) => {
      const classeur = new ClasseurDEssai(dossier, CHARENTE);
      if (!avecPartie) classeur.partiesXml = [];
      const { saisies, constats } = lire(classeur);
      expect(saisies).toEqual(saisiesDe(dossier.financement as Financement));
      expect(constats.filter(({ feuille }) => feuille === NOM)).toEqual([]);
    }),
    { numRuns: 25, seed: 20241001 },
  );
});

test("sans la feuille, la partie XML suffit, moins les coûts qu’elle ne porte pas", () => {
  const classeur = new ClasseurDEssai(EXEMPLE.dossier, CHARENTE);
  classeur.retirer(FINANCEMENT);
  const attendu = saisiesDe(EXEMPLE.dossier.financement as Financement);
  expect(lire(classeur).saisies).toEqual({ ...attendu, couts: [] });
});

test("un nombre écrit en toutes lettres se lit, une réponse qui n’en est pas un se dit à sa cellule", () => {
  const { saisies } = lire(exempleAvec(`cout:${POSTE}`, "montant", "34 300,50 €"));
  expect(saisies.couts[0]?.montant).toBe(34300.5);
  const { constats } = lire(exempleAvec(`financement:${EMPLOYEUR}`, "montantDu", "beaucoup"));
  expect(constats).toMatchObject([{ code: "nombre-non-reconnu", feuille: NOM }]);
});

test("une année impossible, un diagnostic sans dépense, une ingénierie sans forme se disent", () => {
  const impossible = lire(exempleAvec(`financement:${EMPLOYEUR}`, "anneeDuMontant", 19));
  expect(impossible.saisies.employeurs[0]?.anneeDuMontant).toBeNull();
  expect(impossible.constats).toMatchObject([{ code: "nombre-non-reconnu", feuille: NOM }]);

  const sansDepense = lire(exempleAvec("diagnostic:d1", "depense", ""));
  expect(sansDepense.saisies.diagnostic).toBeNull();
  expect(sansDepense.constats).toMatchObject([{ code: "champ-du-dossier-manquant", feuille: NOM }]);

  const sansForme = lire(exempleAvec("ingenierie:i1", "objet", "Étude des besoins"));
  expect(sansForme.saisies.ingenieries).toEqual([]);
  expect(sansForme.constats).toMatchObject([{ code: "champ-du-dossier-manquant", feuille: NOM }]);
});

test.each([
  ["qui a quitté l’équipe", "e9"],
  ["du dossier, une fois l’équipe dotée d’employeurs", ""],
])("R-EMP-1 : l’employeur %s garde ce qui en est saisi", (_, employeur) => {
  const financement = EXEMPLE.dossier.financement as Financement;
  const saisi = { ...financementVideDeLEmployeur(employeur), montantDu: 1234, source: "Courrier" };
  const classeur = new ClasseurDEssai(
    {
      ...EXEMPLE.dossier,
      financement: { ...financement, employeurs: [...financement.employeurs, saisi] },
    },
    CHARENTE,
  );
  const { saisies, constats } = lire(classeur);
  expect(saisies.employeurs).toEqual([...financement.employeurs, saisi]);
  expect(constats).toEqual([]);
});
