import type { Dossier } from "../../domaine/dossier/dossier";
import { normaliser } from "../../domaine/saisie/normaliser";
import { PORTEURS_D_INGENIERIE, PORTEURS_DE_COOPERATION } from "../../plan/departement/libelles";
import { parmi, Releve, type Trait } from "./Releve";
import { noterLeBudget, noterLesBaremes } from "./traitsDuFinancement";

/** Le dossier départemental (R-DEP-1). */
export function traitsDuDepartement({ departement }: Dossier): readonly Trait[] {
  const releve = new Releve("departement");
  if (departement === null) return [];
  releve.noterLesChamps("Identité", "departement", departement, {
    departement: "Département",
    caf: "Caf",
    debutSdsf: "Début du SDSF",
    finSdsf: "Fin du SDSF",
    annee: "Année financée",
  });
  for (const ingenierie of departement.ingenieries)
    releve.noterLesChamps(
      `Ingénierie\u00a0: ${ingenierie.objet || "sans objet"}`,
      releve.cleUnique(`ingenierie|${normaliser(ingenierie.objet)}`),
      ingenierie,
      {
        annee: "Année",
        diagnosticInitial: "Diagnostic initial",
        porteur: { libelle: "Porteur", dire: parmi(PORTEURS_D_INGENIERIE) },
        nomDuPorteur: "Nom du porteur",
        autreFonds: "Autre fonds",
        depense: "Coût réel",
      },
    );
  for (const cooperation of departement.cooperations)
    releve.noterLesChamps(
      `Coopération\u00a0: ${cooperation.objet || "sans objet"}`,
      releve.cleUnique(`cooperation|${normaliser(cooperation.objet)}`),
      cooperation,
      {
        porteur: { libelle: "Porteur", dire: parmi(PORTEURS_DE_COOPERATION) },
        nomDuPorteur: "Nom du porteur",
        cofinancee: "Cofinancée",
        robuste: "Rayonnement départemental",
        animeLeReseauCtg: "Anime le réseau des chargés de coopération",
        pleinementMobilise: "Pleinement mobilisé",
        etpPetiteEnfance: "ETP petite enfance",
        etpEnfanceJeunesse: "ETP enfance jeunesse",
        cof: "Cof, le",
        bilan: "Bilan, le",
        coutReel: "Coût réel",
      },
    );
  if (departement.pilotage !== null)
    releve.noterLesChamps("Pilotage du SDSF", "pilotage", departement.pilotage, {
      creditsInitiaux: "Crédits initiaux",
      montantDemande: "Montant demandé",
      etpInitiaux: "ETP initiaux",
      etpDemandes: "ETP demandés",
      echeance: "Échéance",
    });
  noterLesBaremes(releve, departement.baremes);
  noterLeBudget(releve, departement.budget);
  return releve.traits;
}
