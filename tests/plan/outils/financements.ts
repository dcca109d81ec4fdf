import fc from "fast-check";
import type { Budget, LigneDeBudget } from "../../../src/domaine/financement/budget/budget";
import { UNITES_DES_BAREMES } from "../../../src/domaine/financement/chercherBaremeDuDossier";
import {
  CODES_DE_BAREME,
  type BaremeSaisi,
  type Financement,
  type FinancementDeLEmployeur,
  type IngenierieCtg,
  type LectureChoisie,
} from "../../../src/domaine/financement/financement";
import { PROFILS } from "../../../src/donnees/profilsLivres";
import { texteLibre } from "./textes";

const EMPLOYEURS = ["e1", "e2", "e10"] as const;

const annee = fc.integer({ min: 2000, max: 2100 });
const euros = fc.constantFrom(0, 1, 22300, 16666.67, 48000.5);
const etp = fc.constantFrom(0, 0.5, 1, 2.25);
const ouRien = <T>(tire: fc.Arbitrary<T>) => fc.oneof(fc.constant(null), tire);

/** Un financement tiré au hasard, que le profil peut porter ; parfois aucun. */
export function financementTire(postes: readonly string[], profil: string): fc.Arbitrary<Financement | null> {
  return fc.option(financement(postes, profil), { nil: null, freq: 3 });
}

function financement(postes: readonly string[], profil: string): fc.Arbitrary<Financement> {
  return fc.record({
    employeurs: fc.subarray([...EMPLOYEURS]).chain((connus) => fc.tuple(...connus.map(employeur))),
    couts: fc
      .subarray([...postes])
      .chain((payes) => fc.tuple(...payes.map((poste) => euros.map((montant) => ({ poste, montant }))))),
    baremes: fc.array(bareme, { maxLength: 4 }),
    lecture: lectureDe(profil),
    diagnostic: ouRien(fc.record({ depense: euros, annee })),
    ingenieries: fc
      .array(ingenierie, { maxLength: 2 })
      .map((toutes) => toutes.map((une, rang) => ({ ...une, identifiant: `i${rang + 1}` }))),
    budget: budgetTire(texteLibre),
  });
}

/** Un employeur dont rien n'est dit n'a pas de cellule qui le distingue d'un absent. */
function employeur(identifiant: string): fc.Arbitrary<FinancementDeLEmployeur> {
  return fc.record({
    employeur: fc.constant(identifiant),
    anneeDuMontant: annee,
    montantDu: ouRien(euros),
    etpSoutenus: ouRien(etp),
    forfaitGele: ouRien(euros),
    source: texteLibre,
    etpPrecedenteCtg: ouRien(etp),
    nouveauxEtp: etp,
  });
}

const bareme: fc.Arbitrary<BaremeSaisi> = fc.constantFrom(...CODES_DE_BAREME).chain((code) =>
  fc.record({
    code: fc.constant(code),
    annee: fc.oneof(fc.constantFrom(2024, 2025), annee),
    valeur: UNITES_DES_BAREMES[code] === "part" ? fc.constantFrom(0.5, 0.8, 1) : euros,
    source: texteLibre,
  }),
);

function lectureDe(profil: string): fc.Arbitrary<LectureChoisie | null> {
  const phrases = PROFILS.find(({ identifiant }) => identifiant === profil)?.lecturesAConfirmer ?? [];
  const lectures = phrases.flatMap(({ identifiant: phrase, lectures: siennes }) =>
    siennes.map(({ identifiant: lecture }) => ({ phrase, lecture })),
  );
  return fc.constantFrom(null, ...lectures);
}

const ingenierie: fc.Arbitrary<Omit<IngenierieCtg, "identifiant">> = fc
  .record({
    objet: texteLibre,
    annee,
    forme: fc.constantFrom("etp" as const, "prestation" as const),
    etp,
    depense: ouRien(euros),
  })
  .map((tiree) => (tiree.forme === "prestation" ? { ...tiree, etp: 0 } : tiree));

export function budgetTire(texte: fc.Arbitrary<string>): fc.Arbitrary<Budget> {
  return fc.record({
    lignes: fc
      .tuple(
        fc.array(ligne("charge", texte), { maxLength: 3 }),
        fc.array(ligne("produit", texte), { maxLength: 3 }),
      )
      .map((sens) => sens.flat().map((une, rang) => ({ ...une, identifiant: `l${rang + 1}` }))),
    verseParLaCaf: ouRien(euros),
  });
}

function ligne(
  sens: LigneDeBudget["sens"],
  texte: fc.Arbitrary<string>,
): fc.Arbitrary<Omit<LigneDeBudget, "identifiant">> {
  return fc.record({
    sens: fc.constant(sens),
    libelle: texte,
    participationDeLaCaf: sens === "produit" ? fc.boolean() : fc.constant(false),
    // Une ligne dont rien n'est dit n'est pas une ligne.
    prevu: euros,
    actualise: ouRien(euros),
    realise: ouRien(euros),
  });
}
