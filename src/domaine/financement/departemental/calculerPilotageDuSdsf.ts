import { exigerPositif } from "../../saisie/exigerPositif";
import { arrondirAuCentime } from "../arrondirAuCentime";
import { direEuros } from "../explication/dire";
import { etape, type MontantExplique } from "../explication/etape";
import { PILOTAGE_DU_SDSF, SAISIE } from "../sources";
import type { PilotageDuSdsf } from "./dossierDepartemental";

/**
 * R-DEP-1, cas particulier : la convention « pilotage du SDSF » avec le conseil départemental se reconduit dans la limite
 * des crédits mobilisés initialement.
 *
 * @throws ErreurDeSaisie un montant ou un ETP négatif ou illisible.
 */
export function calculerPilotageDuSdsf({
  creditsInitiaux,
  montantDemande,
  etpInitiaux,
  etpDemandes,
}: PilotageDuSdsf): MontantExplique {
  const plafond = exigerPositif(creditsInitiaux, "creditsInitiaux");
  const demande = exigerPositif(montantDemande, "montantDemande");
  exigerPositif(etpInitiaux, "etp");
  exigerPositif(etpDemandes, "etp");
  const montant = arrondirAuCentime(Math.min(plafond, demande));
  const commun = { unite: "euros", regle: "R-DEP-1", source: SAISIE } as const;
  return {
    montant,
    explication: etape({
      ...commun,
      libelle: "Pilotage du SDSF, convention reconduite",
      valeur: montant,
      calcul: `le plus petit de ${direEuros(demande)} et ${direEuros(plafond)}`,
      source: PILOTAGE_DU_SDSF,
      etapes: [
        etape({ ...commun, libelle: "Montant demandé", valeur: demande }),
        etape({ ...commun, libelle: "Crédits mobilisés initialement", valeur: plafond }),
      ],
    }),
  };
}
