import fc from "fast-check";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../../src/domaine/dossier/profil";
import { ficheVide, type FicheDePoste, type Periode } from "../../../src/domaine/equipe/equipe";
import { FINANCEMENT_VIDE, type Financement } from "../../../src/domaine/financement/financement";
import { EXEMPLE } from "../../../src/donnees";
import { PROFILS } from "../../../src/donnees/profilsLivres";

const ANNEES = [2023, 2024, 2025] as const;

/** Des euros à deux décimales, souvent ronds, parfois nuls. */
const euros = fc.oneof(
  fc.constantFrom(0, 24000, 48000, 33333.33),
  fc.integer({ min: 1, max: 9_000_000 }).map((centimes) => centimes / 100),
);
const etp = fc.constantFrom(0, 0.3, 0.5, 0.7, 1, 1.5, 2, 2.75);
const peutEtre = <T>(valeur: fc.Arbitrary<T>) => fc.option(valeur, { nil: null, freq: 8 });
const jour = fc.constantFrom("2022-03-10", "2023-09-01", "2024-01-01", "2024-08-31", "2025-06-30");

const BAREMES_DE_2025 = [
  ["nouvel-etp", 24500],
  ["plafond-etp", 49000],
  ["taux-cofinancement", 0.55],
  ["taux-diagnostic", 0.6],
  ["plafond-diagnostic", 16000],
  ["ingenierie-ctg-etp", 51234.56],
  ["ingenierie-ctg-prestation", 7000],
] as const;

/** Des dossiers dont le financement est tiré au hasard : complets pour la plupart, refusés pour d'autres. */
export function dossiersAFinancer(employeurs: number, postes: number): fc.Arbitrary<Dossier> {
  const identifiants = identifiantsDe(employeurs);
  return fc
    .record({ equipe: equipeAFinancer(identifiants, postes), saisies: financement(identifiants, postes) })
    .map(({ equipe, saisies }) => composer(equipe, saisies));
}

/**
 * Une même équipe, à laquelle des montants, des ETP, des coûts et un diagnostic tirés au hasard font autant de dossiers :
 * leurs feuilles ont les mêmes lignes et les mêmes formules, seules les cases à remplir diffèrent.
 */
export function saisiesAFinancer(
  employeurs: number,
  postes: number,
  combien: number,
): fc.Arbitrary<readonly Dossier[]> {
  const identifiants = identifiantsDe(employeurs);
  return fc
    .record({
      equipe: equipeAFinancer(identifiants, postes),
      saisies: fc.array(financement(identifiants, postes), { minLength: combien, maxLength: combien }),
    })
    .map(({ equipe, saisies }) =>
      saisies.map((siennes) => {
        const { baremes = [], ingenieries = [] } = saisies[0] ?? {};
        return composer(equipe, { ...siennes, baremes, ingenieries });
      }),
    );
}

function identifiantsDe(employeurs: number): string[] {
  return Array.from({ length: employeurs }, (_, rang) => `e${rang + 1}`);
}

interface EquipeTiree {
  readonly profil: ProfilDeCaf;
  readonly annee: number;
  readonly employeurs: readonly string[];
  readonly fiches: readonly FicheDePoste[];
  readonly quotites: readonly number[];
  readonly lecture: number;
}

function equipeAFinancer(identifiants: readonly string[], postes: number): fc.Arbitrary<EquipeTiree> {
  const parPoste = { minLength: postes, maxLength: postes };
  return fc.record({
    profil: fc.constantFrom(...PROFILS),
    annee: fc.constantFrom(...ANNEES),
    employeurs: fc.constantFrom<readonly string[]>([], ...Array.from({ length: 9 }, () => identifiants)),
    fiches: fc.array(fiche(identifiants), parPoste),
    quotites: fc.array(fc.constantFrom(0, 0.3, 0.5, 0.6, 0.8, 1), parPoste),
    lecture: fc.nat(),
  });
}

function composer(
  { profil, annee, employeurs, fiches, quotites, lecture }: EquipeTiree,
  saisies: Financement,
): Dossier {
  const [phrase] = profil.lecturesAConfirmer;
  const choisie = phrase?.lectures[lecture % (phrase.lectures.length + 1)];
  const sansEmployeur = employeurs.length === 0;
  return {
    ...EXEMPLE.dossier,
    territoire: { ...EXEMPLE.dossier.territoire, debutCtg: "2020-07-01", finCtg: "2024-12-31" },
    profil: profil.identifiant,
    annee,
    postes: quotites.map((quotite, rang) => ({
      identifiant: `p${rang + 1}`,
      prenom: "",
      nom: "",
      libelle: "thematique",
      intitule: `Poste ${rang + 1}`,
      quotite,
    })),
    equipe: {
      employeurs: employeurs.map((identifiant) => ({
        identifiant,
        nom: `Employeur ${identifiant}`,
        perimetre: "",
        lien: "signataire",
      })),
      cofs: [],
      pieces: [],
      fiches: fiches.map((sienne, rang) => ({
        ...sienne,
        poste: `p${rang + 1}`,
        employeur: sansEmployeur ? "" : sienne.employeur,
      })),
    },
    grilles: [],
    financement: {
      ...saisies,
      lecture:
        phrase === undefined || choisie === undefined
          ? null
          : { phrase: phrase.identifiant, lecture: choisie.identifiant },
      employeurs: sansEmployeur
        ? saisies.employeurs.slice(0, 1).map((sien) => ({ ...sien, employeur: "" }))
        : saisies.employeurs,
    },
  };
}

function fiche(employeurs: readonly string[]): fc.Arbitrary<FicheDePoste> {
  const periode: fc.Arbitrary<Periode> = fc.oneof(
    fc.record({
      nature: fc.constant("presence" as const),
      debut: fc.constantFrom("2019-01-01", "2024-03-18"),
      fin: fc.constantFrom("", "2024-10-20"),
      quotite: fc.constantFrom(0.3, 0.5, 0.8, 1),
    }),
    fc.record({
      nature: fc.constant("maladie" as const),
      debut: jour,
      fin: fc.constantFrom("", "2025-08-31"),
    }),
  );
  const fonction = fc.constantFrom<FicheDePoste["fonction"]>(
    "cooperation",
    "cooperation",
    "responsable-de-service",
    "direction",
  );
  return fc
    .record({
      employeur: fc.constantFrom(...employeurs, ""),
      fonction,
      heuresDeManagement: fc.constantFrom(0, 120, 400),
      ventilation: fc.constantFrom(
        { "petite-enfance": 1 },
        { "petite-enfance": 0.4, "enfance-jeunesse": 0.35, parentalite: 0.25 },
        { "petite-enfance": 0.5 },
        {},
      ),
      periodes: fc.array(periode, { maxLength: 3 }),
    })
    .map((tiree) => ({ ...ficheVide(""), ...tiree }));
}

function financement(employeurs: readonly string[], postes: number): fc.Arbitrary<Financement> {
  return fc
    .record({
      employeurs: fc.tuple(
        ...employeurs.map((employeur) =>
          fc.record({
            employeur: fc.constant(employeur),
            anneeDuMontant: fc.constant(2019),
            montantDu: peutEtre(euros),
            etpSoutenus: peutEtre(etp),
            forfaitGele: fc.option(euros, { nil: null, freq: 1 }),
            source: fc.constant("Notification fictive"),
            etpPrecedenteCtg: peutEtre(etp),
            nouveauxEtp: fc.constantFrom(0, 0, 0.5, 1),
          }),
        ),
      ),
      couts: fc.array(fc.option(euros, { nil: null, freq: 30 }), { minLength: postes, maxLength: postes }),
      bareme: fc.boolean(),
      diagnostic: fc.option(
        fc.record({ depense: euros, annee: fc.constantFrom(2020, 2021, 2022, 2024, 2025) }),
        { nil: null },
      ),
      ingenieries: fc.array(
        fc.record({
          forme: fc.constantFrom("etp" as const, "prestation" as const),
          annee: fc.constantFrom(2024, 2025),
          etp: fc.constantFrom(0, 0.25, 0.5),
          depense: peutEtre(euros),
        }),
        { maxLength: 2 },
      ),
    })
    .map(({ bareme, couts, ingenieries, ...reste }) => ({
      ...FINANCEMENT_VIDE,
      ...reste,
      couts: couts.flatMap((montant, rang) => (montant === null ? [] : [{ poste: `p${rang + 1}`, montant }])),
      baremes: (bareme ? BAREMES_DE_2025 : []).map(([code, valeur]) => ({
        code,
        annee: 2025,
        valeur,
        source: "Circulaire fictive",
      })),
      ingenieries: ingenieries.map((ingenierie, rang) => ({
        ...ingenierie,
        identifiant: `i${rang + 1}`,
        objet: `Étude ${rang + 1}`,
        etp: ingenierie.forme === "prestation" ? 0 : ingenierie.etp,
      })),
    }));
}
