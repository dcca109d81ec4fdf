import * as z from "zod/mini";
import { annee, dateOuVide, euros, identifiant } from "./commun";
import { bareme, budget, etp } from "./financement";

const ingenierie = z.readonly(
  z.strictObject({
    identifiant,
    objet: z.string(),
    annee,
    diagnosticInitial: z.boolean(),
    porteur: z.enum(["caf", "partenaire"]),
    nomDuPorteur: z.string(),
    autreFonds: z.enum(["FPT", "FNP", ""]),
    depense: z.nullable(euros),
  }),
);

const cooperation = z.readonly(
  z.strictObject({
    identifiant,
    objet: z.string(),
    porteur: z.enum(["conseil-departemental", "association"]),
    nomDuPorteur: z.string(),
    cofinancee: z.boolean(),
    robuste: z.boolean(),
    animeLeReseauCtg: z.boolean(),
    pleinementMobilise: z.nullable(z.boolean()),
    etpPetiteEnfance: etp,
    etpEnfanceJeunesse: etp,
    cof: dateOuVide,
    bilan: dateOuVide,
    coutReel: z.nullable(euros),
  }),
);

const pilotage = z.readonly(
  z.strictObject({
    creditsInitiaux: euros,
    montantDemande: euros,
    etpInitiaux: etp,
    etpDemandes: etp,
    echeance: dateOuVide,
  }),
);

export const schemaDepartement = z.readonly(
  z.strictObject({
    departement: z.string(),
    caf: z.string(),
    debutSdsf: dateOuVide,
    finSdsf: dateOuVide,
    annee: z.union([z.literal(0), annee]),
    ingenieries: z.readonly(z.array(ingenierie)),
    cooperations: z.readonly(z.array(cooperation)),
    pilotage: z.nullable(pilotage),
    baremes: z.readonly(z.array(bareme)),
    budget,
  }),
);
