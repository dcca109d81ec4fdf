import type { Poste } from "../dossier/dossier";
import type { ProfilDeCaf } from "../dossier/profil";
import type { FicheDePoste } from "../equipe/equipe";

/** La part d'un poste que la Caf finance, de 0 à 1, et le motif de ce qu'elle écarte. */
export interface PartFinancable {
  readonly part: number;
  /** Vide si tout est finançable. */
  readonly motif: string;
}

const TOUT: PartFinancable = { part: 1, motif: "" };

/**
 * R-ELIG-1 : un directeur n'est pas finançable, ni les heures de management d'un responsable de service, si le profil le
 * dit. Les heures de management se rapportent aux heures prévues, à défaut à celles de la quotité (R-ETP-3).
 */
export function partFinancable(
  { quotite }: Pick<Poste, "quotite">,
  { fonction, heuresDeManagement, heuresPrevues }: FicheDePoste,
  { regles, heuresParEtp }: ProfilDeCaf,
): PartFinancable {
  const regle = regles.eligibilite;
  switch (fonction) {
    case "cooperation":
      return TOUT;
    case "direction":
      return regle?.directionsEligibles === false
        ? { part: 0, motif: "Poste de direction, non éligible" }
        : TOUT;
    case "responsable-de-service": {
      if (regle?.managementFinance !== false || !(heuresDeManagement > 0)) return TOUT;
      const heures =
        heuresPrevues === null || heuresPrevues <= 0 ? quotite * heuresParEtp.valeur : heuresPrevues;
      const part = heures > heuresDeManagement ? 1 - heuresDeManagement / heures : 0;
      return { part, motif: "Heures de management, non financées" };
    }
  }
}
