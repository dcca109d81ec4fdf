import { ErreurDeSaisie } from "../erreurs";
import { exigerPositif } from "../saisie/exigerPositif";
import { calculerForfait } from "./calculerForfait";
import { chercherBaremeDuDossier, type BaremeExplique } from "./chercherBaremeDuDossier";
import { direEtp, direEuros } from "./explication/dire";
import { etape, type EtapeDeCalcul, type MontantExplique } from "./explication/etape";
import type { BaremeSaisi, FinancementDeLEmployeur } from "./financement";
import { forfaitDeLEmployeur, type ForfaitParEtp } from "./forfaitDeLEmployeur";
import { repartirLesEtp, type RepartitionDesEtp } from "./repartirLesEtp";
import { decision, FORMULE_NATIONALE, SAISIE } from "./sources";

export interface DonneesDuDroit {
  readonly nom: string;
  readonly annee: number;
  readonly employeur: FinancementDeLEmployeur;
  /** Les ETP financés de son équipe sur l'année, et leur explication. */
  readonly finances: number;
  readonly etapeDesFinances: EtapeDeCalcul;
  readonly baremes: readonly BaremeSaisi[];
  /** Parmi les financés, ceux qu'un scénario dit nouveaux ; 0 s'il manque. */
  readonly nouveauxTenus?: number;
}

export interface DroitAuForfait extends MontantExplique {
  readonly etp: RepartitionDesEtp;
  /** Euros par ETP, non arrondis ; `null` : aucun ETP ne s'y rapporte. */
  readonly forfaitParEtp: number | null;
  readonly baremeNouvelEtp: number | null;
}

/**
 * Le financement d'un employeur pour une année (R-FORFAIT-1, R-EMP-1). Le forfait n'est demandé que s'il y a des ETP
 * déjà soutenus, et le barème que s'il y a de nouveaux ETP.
 *
 * @throws ErreurDeSaisie un nombre manque, est négatif ou illisible.
 * @throws BaremeInconnu de nouveaux ETP, et pas de barème pour l'année.
 */
export function calculerDroitAuForfait(donnees: DonneesDuDroit): DroitAuForfait {
  const finances = exigerPositif(donnees.finances, "etp");
  const plafond = plafondDe(donnees.employeur, finances);
  const nouveaux = exigerPositif(donnees.employeur.nouveauxEtp, "nouveauxEtp");
  const etp = repartirLesEtp(finances, plafond, nouveaux, donnees.nouveauxTenus);
  const forfait = etp.dejaSoutenus === 0 ? null : forfaitDeLEmployeur(donnees.employeur);
  const bareme =
    etp.nouveaux === 0 ? null : chercherBaremeDuDossier("nouvel-etp", donnees.annee, donnees.baremes);
  const { montant, partDejaSoutenue, partNouvelle } = calculerForfait({
    etpRetenus: etp.dejaSoutenus + etp.ecartes,
    etpPrecedenteCtg: plafond,
    forfaitParEtp: forfait?.valeur ?? 0,
    nouveauxEtp: etp.nouveaux,
    ...(bareme === null ? {} : { baremeNouvelEtp: bareme.valeur }),
  });
  return {
    montant,
    etp,
    forfaitParEtp: forfait?.valeur ?? null,
    baremeNouvelEtp: bareme?.valeur ?? null,
    explication: etape({
      libelle: `Financement de ${donnees.nom} en ${donnees.annee}`,
      valeur: montant,
      unite: "euros",
      calcul: `${direEuros(partDejaSoutenue)} + ${direEuros(partNouvelle)}, arrondi au centime (R-ARRONDI-1)`,
      regle: "R-FORFAIT-1",
      source: FORMULE_NATIONALE,
      etapes: [
        partDesDejaSoutenus(donnees, etp, forfait, partDejaSoutenue),
        partDesNouveaux(donnees, etp, bareme, partNouvelle),
        ...(etp.ecartes === 0 ? [] : [ligneDEtp("ETP écartés par le plafond", etp.ecartes)]),
      ],
    }),
  };
}

/** @throws ErreurDeSaisie le plafond n'est pas dit, et il y a des ETP à plafonner : il ne se devine pas. */
function plafondDe({ etpPrecedenteCtg }: FinancementDeLEmployeur, finances: number): number {
  if (etpPrecedenteCtg === null) {
    if (finances === 0) return 0;
    throw new ErreurDeSaisie(
      "etpPrecedenteCtg",
      "à saisir\u00a0; ils plafonnent les ETP pris en compte (0 si l’employeur n’en avait pas).",
    );
  }
  return exigerPositif(etpPrecedenteCtg, "etpPrecedenteCtg");
}

function partDesDejaSoutenus(
  { employeur, etapeDesFinances }: DonneesDuDroit,
  { dejaSoutenus }: RepartitionDesEtp,
  forfait: ForfaitParEtp | null,
  part: number,
): EtapeDeCalcul {
  return etape({
    libelle: "Part des ETP déjà soutenus",
    valeur: part,
    unite: "euros",
    calcul: forfait === null ? "" : `${direEtp(dejaSoutenus)} × ${direEuros(forfait.valeur)}`,
    regle: "R-FORFAIT-1",
    source: FORMULE_NATIONALE,
    etapes: [
      etape({
        ...ligneDEtp("ETP pris en compte, plafonnés à la précédente CTG", dejaSoutenus),
        etapes: [
          etapeDesFinances,
          { ...ligneDEtp("ETP de la précédente CTG (plafond)", employeur.etpPrecedenteCtg), source: SAISIE },
        ],
      }),
      ...(forfait === null ? [] : [forfait.etape]),
    ],
  });
}

function partDesNouveaux(
  { employeur }: DonneesDuDroit,
  { nouveaux }: RepartitionDesEtp,
  bareme: BaremeExplique | null,
  part: number,
): EtapeDeCalcul {
  return etape({
    libelle: "Part des nouveaux ETP",
    valeur: part,
    unite: "euros",
    calcul: bareme === null ? "" : `${direEtp(nouveaux)} × ${direEuros(bareme.valeur)}`,
    regle: "R-FORFAIT-1",
    source: FORMULE_NATIONALE,
    etapes: [
      etape({
        ...ligneDEtp("Nouveaux ETP pris en compte", nouveaux),
        source: decision("les ETP financés remplissent d’abord les ETP déjà soutenus, puis les nouveaux."),
        etapes: [{ ...ligneDEtp("Nouveaux ETP soutenus par la Caf", employeur.nouveauxEtp), source: SAISIE }],
      }),
      ...(bareme === null ? [] : [bareme.etape]),
    ],
  });
}

function ligneDEtp(libelle: string, valeur: number | null): EtapeDeCalcul {
  return etape({ libelle, valeur, unite: "ETP", regle: "R-FORFAIT-1", source: FORMULE_NATIONALE });
}
