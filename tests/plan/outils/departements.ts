import fc from "fast-check";
import type {
  CooperationDepartementale,
  DossierDepartemental,
  IngenierieDepartementale,
  PilotageDuSdsf,
} from "../../../src/domaine/financement/departemental/dossierDepartemental";
import type { BaremeSaisi } from "../../../src/domaine/financement/financement";
import { budgetTire } from "./financements";

const annee = fc.integer({ min: 2022, max: 2027 });
const euros = fc.oneof(
  fc.constantFrom(0, 24000, 33333.33),
  fc.integer({ min: 1, max: 9_000_000 }).map((centimes) => centimes / 100),
);
const etp = fc.constantFrom(0, 0.1, 0.25, 0.3, 0.5, 0.7, 1, 2.75);
const ouRien = <T>(tire: fc.Arbitrary<T>) => fc.option(tire, { nil: null });
const jourOuVide = fc.constantFrom("", "2024-02-29", "2025-01-15");

/** Un dossier départemental tiré au hasard : complet pour la plupart, refusé pour d'autres. */
export function departementTire(texte: fc.Arbitrary<string>): fc.Arbitrary<DossierDepartemental> {
  return fc.record({
    departement: texte,
    caf: texte,
    debutSdsf: fc.constantFrom("2022-01-01", "2022-01-01", "2022-01-01", "2023-06-30", ""),
    finSdsf: fc.constantFrom("2026-12-31", "2026-12-31", "2026-12-31", "2024-02-29", "2022-01-01"),
    annee: fc.constantFrom(0, 2024, 2024, 2025, 2026),
    ingenieries: fc
      .array(ingenierie(texte), { maxLength: 6 })
      .map((toutes) => toutes.map((une, rang) => ({ ...une, identifiant: `i${rang + 1}` }))),
    cooperations: fc
      .array(cooperation(texte), { maxLength: 3 })
      .map((toutes) => toutes.map((une, rang) => ({ ...une, identifiant: `c${rang + 1}` }))),
    pilotage: ouRien(pilotage),
    baremes: fc.oneof(fc.array(bareme, { maxLength: 4 }), {
      arbitrary: fc.constant(BAREMES_ENTIERS),
      weight: 3,
    }),
    budget: budgetTire(texte),
  });
}

function ingenierie(
  texte: fc.Arbitrary<string>,
): fc.Arbitrary<Omit<IngenierieDepartementale, "identifiant">> {
  return fc.record({
    objet: texte,
    annee,
    diagnosticInitial: fc.boolean(),
    porteur: fc.constantFrom(
      "partenaire" as const,
      "partenaire" as const,
      "partenaire" as const,
      "caf" as const,
    ),
    nomDuPorteur: texte,
    autreFonds: fc.constantFrom("" as const, "" as const, "" as const, "FPT" as const, "FNP" as const),
    depense: ouRien(euros),
  });
}

function cooperation(
  texte: fc.Arbitrary<string>,
): fc.Arbitrary<Omit<CooperationDepartementale, "identifiant">> {
  return fc.record({
    objet: texte,
    porteur: fc.constantFrom("conseil-departemental" as const, "association" as const),
    nomDuPorteur: texte,
    cofinancee: fc.boolean(),
    robuste: fc.boolean(),
    animeLeReseauCtg: fc.constantFrom(false, false, false, true),
    pleinementMobilise: ouRien(fc.boolean()),
    etpPetiteEnfance: etp,
    etpEnfanceJeunesse: etp,
    cof: jourOuVide,
    bilan: jourOuVide,
    coutReel: ouRien(euros),
  });
}

const pilotage: fc.Arbitrary<PilotageDuSdsf> = fc.record({
  creditsInitiaux: euros,
  montantDemande: euros,
  etpInitiaux: etp,
  etpDemandes: etp,
  echeance: jourOuVide,
});

const CODES = ["ingenierie-departementale", "cooperation-departementale"] as const;

/** Parfois deux fois la même année, nul, ou sans source : aucun calcul n'en veut. */
const bareme: fc.Arbitrary<BaremeSaisi> = fc.record({
  code: fc.constantFrom(...CODES),
  annee,
  valeur: euros,
  source: fc.constantFrom("Circulaire fictive", "Circulaire fictive", ""),
});

const BAREMES_ENTIERS: readonly BaremeSaisi[] = CODES.flatMap((code) =>
  [2022, 2023, 2024, 2025, 2026].map((une) => ({
    code,
    annee: une,
    valeur: code === "ingenierie-departementale" ? 20000 : 30123.45,
    source: "Circulaire fictive",
  })),
);
