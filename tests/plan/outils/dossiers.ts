import fc from "fast-check";
import type { Dossier, Grille, HorsChamp, Poste } from "../../../src/domaine/dossier/dossier";
import type { Indicateur, ModeleDeGrille, Politique } from "../../../src/domaine/grille/modele";
import type { Note, ReponseIndicateur, Reponses } from "../../../src/domaine/grille/reponses";
import { chargerModele } from "../../../src/donnees";
import { journalTire, planDActionTire } from "./activites";
import { controleTire } from "./controles";
import { departementTire } from "./departements";
import { equipeTiree } from "./equipes";
import { financementTire } from "./financements";
import { instructionTiree } from "./instructions";
import { dateTiree as date, texteLibre } from "./textes";
import { noteTiree, type Regime } from "../../outils/noteTiree";

/** Un dossier tiré au hasard, et le modèle dont il relève. */
export interface Tirage {
  readonly modele: ModeleDeGrille;
  readonly dossier: Dossier;
}

export const NATIONAL = chargerModele("national");
export const CHARENTE = chargerModele("caf-charente-2024-08");

/** Les modèles livrés, puis ce qu'aucun d'eux n'emploie : poids, NC interdit, agrégation par activités, autre échelle. */
export const MODELES_D_ESSAI: readonly ModeleDeGrille[] = [
  NATIONAL,
  CHARENTE,
  particulariser({ ...NATIONAL, agregation: "activites" }),
  particulariser(surCinq(CHARENTE)),
];

/** Un dossier complet : équipe, champ, une à trois grilles. */
export function tirage(modeles: readonly ModeleDeGrille[] = MODELES_D_ESSAI): fc.Arbitrary<Tirage> {
  return fc
    .constantFrom(...modeles)
    .chain((modele) =>
      fc.record({
        modele: fc.constant(modele),
        politiques: politiquesDe(modele),
        nombreDeGrilles: fc.integer({ min: 1, max: 3 }),
      }),
    )
    .chain(({ modele, politiques, nombreDeGrilles }) =>
      dossierDe(modele, politiques, nombreDeGrilles).map((dossier) => ({
        modele,
        dossier,
        // Un contre-exemple montré en entier, modèle compris, serait illisible.
        [fc.toStringMethod]: () => `${modele.identifiant}, ${JSON.stringify(dossier)}`,
      })),
    );
}

function politiquesDe(modele: ModeleDeGrille): fc.Arbitrary<readonly Politique[]> {
  return fc
    .constantFrom(modele.politiques, ...modele.autresPolitiques)
    .chain((jeu) => fc.shuffledSubarray([...jeu], { minLength: 1 }));
}

function dossierDe(
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
  nombreDeGrilles: number,
): fc.Arbitrary<Dossier> {
  const commune = fc.boolean();
  return fc
    .record({
      territoire: fc.record({ nom: texteLibre, caf: texteLibre, debutCtg: date, finCtg: date }),
      annee: fc.integer({ min: 2000, max: 2100 }),
      employeur: texteLibre,
      profil: fc.constantFrom("national", "charente"),
      horsChamp: champDe(modele, politiques),
      mention: texteLibre,
      instruction: fc.constant(null),
      controle: unSurQuatre(controleTire),
      postes: fc.tuple(poste(1), poste(2), poste(3)),
      equipe: equipeTiree(["p1", "p2", "p3"]),
      departement: unSurQuatre(departementTire(texteLibre)),
      journal: journalTire(["p1", "p2", "p3"]),
      planDAction: planDActionTire,
      reponses: fc.array(reponsesDe(modele, politiques), {
        minLength: nombreDeGrilles,
        maxLength: nombreDeGrilles,
      }),
      commune,
    })
    .chain((tire) =>
      financementTire(["p1", "p2", "p3"], tire.profil).map((financement) => ({ ...tire, financement })),
    )
    .map(({ horsChamp, reponses, commune: aGrilleCommune, ...reste }) => ({
      ...reste,
      modele: { identifiant: modele.identifiant, version: modele.version },
      politiques,
      champ: { horsChamp },
      grilles: reponses.map((toutes, rang): Grille => ({
        identifiant: `g${rang + 1}`,
        poste: rang === 0 && aGrilleCommune ? "" : `p${rang + 1}`,
        reponses: toutes,
      })),
    }))
    .chain((dossier) =>
      unSurQuatre(instructionTiree(dossier, modele)).map((instruction) => ({ ...dossier, instruction })),
    );
}

/** Ses feuilles ont autant de formules que toutes les autres : les tirer chaque fois ne ferait que ralentir les essais. */
function unSurQuatre<T>(tire: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: tire, weight: 1 });
}

function poste(rang: number): fc.Arbitrary<Poste> {
  return fc.record({
    identifiant: fc.constant(`p${rang}`),
    prenom: texteLibre,
    nom: texteLibre,
    libelle: fc.constantFrom("pilote" as const, "thematique" as const, "proximite" as const),
    intitule: texteLibre,
    quotite: fc.constantFrom(0.3, 0.5, 0.7, 1),
  });
}

function champDe(modele: ModeleDeGrille, politiques: readonly Politique[]): fc.Arbitrary<HorsChamp[]> {
  const thematiques = new Set(
    modele.rubriques.flatMap(({ activites }) => activites.flatMap((a) => a.thematiques ?? [])),
  );
  const cibles = [
    ...politiques.map(({ identifiant }) => ({ nature: "politique" as const, cible: identifiant })),
    ...[...thematiques].map((cible) => ({ nature: "thematique" as const, cible })),
  ];
  return fc
    .subarray(cibles)
    .chain((retenues) => fc.tuple(...retenues.map((c) => texteLibre.map((motif) => ({ ...c, motif })))));
}

/** Les cas limites sont trop rares si l'on tire chaque cellule : chaque colonne a son régime. */
const REGIMES: readonly Regime[] = ["melange", "notes", "nc", "vide", "nc-ou-vide"];

export function reponsesDe(modele: ModeleDeGrille, politiques: readonly Politique[]): fc.Arbitrary<Reponses> {
  const colonnes = modele.rubriques.flatMap(({ activites }) =>
    politiques.map((politique) =>
      fc
        .constantFrom(...REGIMES)
        .chain((regime) =>
          fc.tuple(
            ...activites.map((activite) =>
              noteTiree(regime, modele.echelle.noteMax).map((n) => [
                activite.identifiant,
                politique.identifiant,
                n,
              ]),
            ),
          ),
        ),
    ),
  );
  const activites = modele.rubriques.flatMap((rubrique) => rubrique.activites);
  const indicateurs = modele.rubriques.flatMap(({ fonctions }) => fonctions.flatMap((f) => f.indicateurs));
  return fc
    .record({
      notes: fc.tuple(...colonnes),
      commentaires: fc.tuple(
        ...activites.map(({ identifiant }) => fc.tuple(fc.constant(identifiant), texteLibre)),
      ),
      indicateurs: fc.tuple(...indicateurs.map((i) => reponseDe(i).map((r) => [i.identifiant, r] as const))),
    })
    .map((tires) => {
      const notes: Record<string, Record<string, Note>> = {};
      for (const [activite, politique, valeur] of tires.notes.flat() as [string, string, Note][]) {
        notes[activite] = { ...notes[activite], [politique]: valeur };
      }
      return {
        notes,
        commentaires: Object.fromEntries(tires.commentaires),
        indicateurs: Object.fromEntries(tires.indicateurs),
      };
    });
}

function reponseDe({ avecNombre, avecNature }: Indicateur): fc.Arbitrary<ReponseIndicateur> {
  return fc.record({
    nombre: avecNombre
      ? fc.oneof(fc.constant(null), fc.nat(5000), fc.constantFrom(0, 0.5, 12.25))
      : fc.constant(null),
    nature: avecNature ? texteLibre : fc.constant(""),
    commentaire: texteLibre,
  });
}

function particulariser(modele: ModeleDeGrille): ModeleDeGrille {
  const poids = [1, 2.5, 0, 0.5, 3];
  return {
    ...modele,
    rubriques: modele.rubriques.map((rubrique) => ({
      ...rubrique,
      activites: rubrique.activites.map((activite, rang) => ({
        ...activite,
        poids: poids[rang % poids.length] ?? 1,
        ncAutorise: rang % 3 !== 1,
      })),
    })),
  };
}

function surCinq(modele: ModeleDeGrille): ModeleDeGrille {
  const niveaux = [...modele.echelle.niveaux];
  for (const n of [4, 5]) niveaux.push({ note: n, libelle: `Niveau ${n}`, explication: "mieux encore" });
  return { ...modele, echelle: { ...modele.echelle, noteMax: 5, niveaux } };
}
