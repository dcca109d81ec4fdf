import { exigerNonNul } from "../saisie/exigerNonNul";
import { exigerPositif } from "../saisie/exigerPositif";
import { arrondirAuCentime } from "./arrondirAuCentime";
import { exigerTaux } from "./exigerTaux";
import { direEuros, direPart } from "./explication/dire";
import { etape, type MontantExplique } from "./explication/etape";
import { SAISIE } from "./sources";

export interface ParametresDuDiagnostic {
  /** Entre 0 et 1. */
  readonly taux: number;
  /** Euros de dépense. */
  readonly plafond: number;
  readonly source: string;
}

/** R-DIAG-1 : « 50 % de la dépense plafonnée à 15 000 €, soit 7 500 € » (valeurs de 2024). */
export const DIAGNOSTIC_DE_2024 = { taux: 0.5, plafond: 15000 } as const;

/**
 * Le diagnostic initial multithématique (R-DIAG-1) : taux × min(dépense, plafond). L'année de la dépense se vérifie à
 * part (`exigerAnneeDuDiagnostic`).
 *
 * @throws ErreurDeSaisie une dépense négative ou illisible, un taux hors de 0..1, un plafond nul.
 */
export function calculerDiagnostic(
  depense: number,
  { taux, plafond, source }: ParametresDuDiagnostic,
): MontantExplique {
  const depenseDite = exigerPositif(depense, "dépense");
  const tauxDit = exigerTaux(taux, "taux");
  const retenue = Math.min(depenseDite, exigerNonNul(plafond, "plafond"));
  const montant = arrondirAuCentime(tauxDit * retenue);
  const commun = { unite: "euros", regle: "R-DIAG-1", source } as const;
  return {
    montant,
    explication: etape({
      ...commun,
      libelle: "Diagnostic initial multithématique",
      valeur: montant,
      calcul: `${direPart(tauxDit)} × ${direEuros(retenue)}`,
      etapes: [
        etape({ ...commun, libelle: "Dépense engagée", valeur: depenseDite, source: SAISIE }),
        etape({
          ...commun,
          libelle: "Dépense retenue, plafonnée",
          valeur: retenue,
          calcul: `le plus petit de ${direEuros(depenseDite)} et ${direEuros(plafond)}`,
        }),
        etape({ ...commun, libelle: "Taux de prise en charge", valeur: tauxDit, unite: "part" }),
      ],
    }),
  };
}
