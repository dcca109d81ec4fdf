import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { ModeleDeGrille, Politique } from "../../src/domaine/grille/modele";
import type { Note, Reponses } from "../../src/domaine/grille/reponses";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { noteTiree, type Regime } from "../outils/noteTiree";

/** Un dossier tiré au hasard, et le modèle dont il relève. */
export interface Tirage {
  readonly modele: ModeleDeGrille;
  readonly dossier: Dossier;
}

/** Ce que l'on met dans une colonne de notes : les cas limites sont trop rares si l'on tire chaque cellule. */
const REGIMES: readonly Regime[] = ["melange", "melange", "notes", "nc", "vide", "nc-ou-vide"];

/** Des dossiers tirés d'une graine : deux exécutions voient les mêmes, et un échec se rejoue. */
export function tirerDossiers(nombre: number, graine: number): Tirage[] {
  return fc.sample(tirage(), { numRuns: nombre, seed: graine });
}

function tirage(): fc.Arbitrary<Tirage> {
  return fc.constantFrom(...modelesDEssai()).chain(({ modele, politiques }) =>
    fc.array(reponsesAuHasard(modele, politiques), { minLength: 1, maxLength: 2 }).map((toutes) => ({
      modele,
      dossier: {
        ...EXEMPLE.dossier,
        modele: { identifiant: modele.identifiant, version: modele.version },
        politiques,
        champ: { horsChamp: [] },
        grilles: toutes.map((reponses, rang) => ({
          identifiant: `g${rang + 1}`,
          poste: EXEMPLE.dossier.postes[rang]?.identifiant ?? "",
          reponses,
        })),
      },
    })),
  );
}

/** Les modèles livrés, et ce qu'aucun d'eux n'emploie : poids, agrégation par activités, autre échelle. */
function modelesDEssai(): { modele: ModeleDeGrille; politiques: readonly Politique[] }[] {
  const national = chargerModele("national");
  const charente = chargerModele("caf-charente-2024-08");
  const trois = charente.politiques;
  return [
    { modele: national, politiques: national.politiques },
    { modele: national, politiques: national.autresPolitiques[0] ?? trois },
    { modele: charente, politiques: trois },
    { modele: charente, politiques: trois.slice(0, 2) },
    { modele: { ...charente, agregation: "activites" }, politiques: trois },
    { modele: pondere(charente), politiques: trois },
    { modele: pondere({ ...surCinq(national), agregation: "activites" }), politiques: trois },
  ];
}

function pondere(modele: ModeleDeGrille): ModeleDeGrille {
  const poids = [1, 2.5, 0, 0.5, 3];
  return {
    ...modele,
    rubriques: modele.rubriques.map((rubrique) => ({
      ...rubrique,
      activites: rubrique.activites.map((activite, rang) => ({
        ...activite,
        poids: poids[rang % poids.length] ?? 1,
      })),
    })),
  };
}

function surCinq(modele: ModeleDeGrille): ModeleDeGrille {
  const niveaux = [...modele.echelle.niveaux];
  for (const note of [4, 5]) niveaux.push({ note, libelle: `Niveau ${note}`, explication: "" });
  return { ...modele, echelle: { ...modele.echelle, noteMax: 5, niveaux } };
}

function reponsesAuHasard(modele: ModeleDeGrille, politiques: readonly Politique[]): fc.Arbitrary<Reponses> {
  const colonnes = modele.rubriques.flatMap(({ activites }) =>
    politiques.map(({ identifiant }) =>
      fc.constantFrom(...REGIMES).chain((regime) =>
        fc.tuple(...activites.map(() => noteTiree(regime, modele.echelle.noteMax))).map((notes) =>
          activites.map((activite, rang) => ({
            activite: activite.identifiant,
            politique: identifiant,
            note: notes[rang] ?? null,
          })),
        ),
      ),
    ),
  );
  return fc.tuple(...colonnes).map((tirees) => {
    const notes: Record<string, Record<string, Note>> = {};
    for (const { activite, politique, note: valeur } of tirees.flat()) {
      notes[activite] = { ...notes[activite], [politique]: valeur };
    }
    return { notes, commentaires: {}, indicateurs: {} };
  });
}
