import { ErreurDeSaisie } from "../erreurs";
import { exigerNonNul } from "../saisie/exigerNonNul";
import { exigerPositif } from "../saisie/exigerPositif";
import { calculerForfaitParEtp } from "./calculerForfaitParEtp";
import { direEtp, direEuros } from "./explication/dire";
import { etape, type EtapeDeCalcul } from "./explication/etape";
import type { FinancementDeLEmployeur } from "./financement";
import { FORFAIT_NATIONAL, SAISIE } from "./sources";

export interface ForfaitParEtp {
  /** Euros par ETP, non arrondi. */
  readonly valeur: number;
  readonly etape: EtapeDeCalcul;
}

/**
 * R-FORFAIT-2 : le forfait par ETP déjà soutenu d'un employeur, gelé pour toute la CTG. Il ne vient que du montant et des
 * ETP de N-1, ou de la notification de la Caf : ni l'année évaluée, ni l'équipe n'y entrent, il ne peut pas dériver.
 *
 * @throws ErreurDeSaisie il n'est pas encore dit, un nombre est négatif, ou il n'y a pas d'ETP en N-1.
 */
export function forfaitDeLEmployeur(employeur: FinancementDeLEmployeur): ForfaitParEtp {
  if (employeur.forfaitGele !== null) {
    const valeur = exigerPositif(employeur.forfaitGele, "forfaitGele");
    return {
      valeur,
      etape: etape({
        libelle: "Forfait par ETP déjà soutenu, gelé pour la CTG",
        valeur,
        unite: "euros par ETP",
        regle: "R-FORFAIT-2",
        source: employeur.source || SAISIE,
      }),
    };
  }
  return forfaitDeNMoins1(employeur);
}

/**
 * Le quotient seul : montant dû au 31/12/N-1 ÷ ETP soutenus en N-1.
 * @throws ErreurDeSaisie comme `forfaitDeLEmployeur`.
 */
export function forfaitDeNMoins1(employeur: FinancementDeLEmployeur): ForfaitParEtp {
  if (employeur.montantDu === null) {
    throw new ErreurDeSaisie(
      "montantDu",
      "à saisir, avec les ETP soutenus en N-1\u00a0; ou bien le forfait gelé que la Caf a notifié.",
    );
  }
  const montantDu = exigerPositif(employeur.montantDu, "montantDu");
  const etpSoutenus = exigerNonNul(employeur.etpSoutenus, "etpSoutenus");
  const valeur = calculerForfaitParEtp(montantDu, etpSoutenus);
  const source = employeur.source || SAISIE;
  const annee = employeur.anneeDuMontant === null ? "N-1" : String(employeur.anneeDuMontant);
  const commun = { regle: "R-FORFAIT-2", source } as const;
  return {
    valeur,
    etape: etape({
      libelle: "Forfait par ETP déjà soutenu, gelé pour la CTG",
      valeur,
      unite: "euros par ETP",
      calcul: `${direEuros(montantDu)} ÷ ${direEtp(etpSoutenus)}`,
      regle: "R-FORFAIT-2",
      source: FORFAIT_NATIONAL,
      etapes: [
        etape({
          ...commun,
          libelle: `Montant dû par la Caf au 31/12/${annee}`,
          valeur: montantDu,
          unite: "euros",
        }),
        etape({ ...commun, libelle: `ETP soutenus en ${annee}`, valeur: etpSoutenus, unite: "ETP" }),
      ],
    }),
  };
}
