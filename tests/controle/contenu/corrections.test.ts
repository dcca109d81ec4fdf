import fc from "fast-check";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { activitesDe, indicateursDe } from "../../../src/domaine/grille/parcourir";
import { appliquerSaisie, type Saisie } from "../../../src/domaine/grille/saisie";
import { identifiantDeLigne, ROLES } from "../../../src/plan/identifiants";
import type { ClasseurDEssai } from "../../lecture/outils/classeurDEssai";
import { tirage } from "../../plan/outils/dossiers";
import { MODELE, SAIN } from "./exempleSain";
import { constatsDe, type Essai } from "./outils";

/** Ce que le volet écrirait : la réponse du dossier, à sa cellule. */
function saisir(classeur: ClasseurDEssai, saisie: Saisie): void {
  const feuille = classeur.feuille(`grille:${saisie.grille}`);
  if (saisie.nature === "note") {
    const ligne = identifiantDeLigne("activite", saisie.activite);
    feuille.saisir(ligne, ROLES.note(saisie.politique), saisie.note ?? "");
  } else if (saisie.nature === "indicateur") {
    feuille.saisir(
      identifiantDeLigne("indicateur", saisie.indicateur),
      ROLES.nombre,
      saisie.reponse.nombre ?? "",
    );
  }
}

const cles = (constats: ReturnType<typeof constatsDe>) => constats.map(({ cle }) => cle).sort();

/** Chacune relit tout un classeur. */
const CORRECTIONS_VERIFIEES = 4;

/** Chaque correction, appliquée seule, ôte son constat et n'en change pas d'autre. */
function verifier(essai: Essai): number {
  const constats = constatsDe(essai);
  const corriges = constats.filter(({ correction }) => correction !== null);
  for (const corrige of corriges.slice(0, CORRECTIONS_VERIFIEES)) {
    const apres = constatsDe({
      ...essai,
      malmener: (classeur) => {
        essai.malmener?.(classeur);
        for (const saisie of corrige.correction?.saisies ?? []) saisir(classeur, saisie);
      },
    });
    expect(cles(apres)).toEqual(cles(constats).filter((cle) => cle !== corrige.cle));
  }
  return corriges.length;
}

it("une note, un NC et un nombre en texte se corrigent, chacun sans toucher au reste", () => {
  const malmener = (classeur: ClasseurDEssai) => {
    const feuille = classeur.feuille("grille:g1");
    feuille.saisir("activite:m1.a01", "note:famille", "2");
    feuille.saisir("activite:m1.a04", "note:education", "\u00a03 ");
    feuille.saisir("indicateur:f1.1.s1", "nombre", "1 000,5");
  };
  expect(verifier({ dossier: SAIN, modele: MODELE, malmener })).toBe(3);
});

it("les cellules vides du champ se remplissent de NC", () => {
  const vide = ["m1.a01", "m1.a02"].reduce<Dossier>(
    (dossier, activite) =>
      appliquerSaisie(dossier, { nature: "note", grille: "g1", activite, politique: "social", note: null }),
    SAIN,
  );
  const social = { nature: "politique", cible: "social", motif: "Hors délégation" } as const;
  const dossier = { ...vide, champ: { horsChamp: [social] } };
  expect(verifier({ dossier, modele: MODELE })).toBeGreaterThan(1);
});

it("sur des dossiers tirés au hasard, dont des notes et des nombres deviennent du texte", () => {
  fc.assert(
    fc.property(tirage(), fc.nat(30), ({ dossier: tire, modele }, rang) => {
      // Un brouillon : une grille verrouillée ne se corrige pas.
      const dossier = { ...tire, instruction: null };
      const malmener = (classeur: ClasseurDEssai) => {
        const [grille] = dossier.grilles;
        const feuille = classeur.feuille(`grille:${grille?.identifiant ?? ""}`);
        const activites = activitesDe(modele);
        const activite = activites[rang % activites.length]?.identifiant ?? "";
        const role = ROLES.note(dossier.politiques[0]?.identifiant ?? "");
        feuille.saisir(identifiantDeLigne("activite", activite), role, "1");
        const comptes = indicateursDe(modele).filter(({ avecNombre }) => avecNombre);
        const indicateur = comptes[rang % comptes.length]?.identifiant ?? "";
        feuille.saisir(identifiantDeLigne("indicateur", indicateur), ROLES.nombre, "12");
      };
      expect(verifier({ dossier, modele, malmener })).toBeGreaterThanOrEqual(1);
    }),
    // Réduire un contre-exemple relirait cent classeurs.
    { numRuns: 4, seed: 20261122, endOnFailure: true },
  );
}, 120_000);
