import { montantDe, type Calcul } from "../explication/calcul";
import { direEtp, direEuros } from "../explication/dire";
import {
  COFINANCEMENT_NATIONAL,
  COOPERATION_DEPARTEMENTALE,
  INGENIERIE_DEPARTEMENTALE,
  PILOTAGE_DU_SDSF,
} from "../sources";
import { trierParGravite } from "../trierParGravite";
import { lireJour } from "../../equipe/jours";
import type { CooperationDepartementale, DossierDepartemental, PilotageDuSdsf } from "./dossierDepartemental";
import type { ConstatDepartemental, ResultatDepartemental } from "./resultatDepartemental";

type SansConstats = Omit<ResultatDepartemental, "constats">;

/** Les alertes d'un dossier départemental (R-DEP-1, R-INGE-1), le plus grave d'abord ; aucune ne vient de la CTG. */
export function examinerLeDepartement(
  dossier: DossierDepartemental,
  resultat: SansConstats,
): ConstatDepartemental[] {
  const constats: ConstatDepartemental[] = [];
  for (const { identifiant, calcul } of resultat.ingenieries) {
    constats.push(...refusees(calcul, "R-INGE-1", identifiant, INGENIERIE_DEPARTEMENTALE));
  }
  for (const { identifiant, calcul } of resultat.cooperations) {
    constats.push(...refusees(calcul, "R-DEP-1", identifiant, COOPERATION_DEPARTEMENTALE));
  }
  constats.push(...refusees(resultat.pilotage, "R-DEP-1", "", PILOTAGE_DU_SDSF));
  for (const cooperation of dossier.cooperations)
    constats.push(...surLaCooperation(cooperation, dossier.annee));
  if (dossier.pilotage !== null) constats.push(...surLePilotage(dossier.pilotage));
  return trierParGravite([...constats, ...auDelaDuCout(dossier, resultat)]);
}

function refusees(
  calcul: Calcul | null,
  regle: ConstatDepartemental["regle"],
  ligne: string,
  source: string,
): ConstatDepartemental[] {
  if (calcul?.etat !== "refuse") return [];
  return calcul.refus.map(({ champ, phrase }) => ({
    regle,
    gravite: "a-corriger",
    ligne,
    champ,
    phrase,
    source,
  }));
}

function surLaCooperation(cooperation: CooperationDepartementale, annee: number): ConstatDepartemental[] {
  const { identifiant, objet, porteur, cofinancee, robuste } = cooperation;
  const association = cooperation.nomDuPorteur.trim() === "" ? "L’association" : cooperation.nomDuPorteur;
  const constats: ConstatDepartemental[] = [];
  const dire = (
    gravite: ConstatDepartemental["gravite"],
    champ: keyof CooperationDepartementale,
    phrase: string,
  ) =>
    constats.push({
      regle: "R-DEP-1",
      gravite,
      ligne: identifiant,
      champ,
      phrase,
      source: COOPERATION_DEPARTEMENTALE,
    });
  if (porteur === "association" && !cofinancee) {
    dire(
      "bloquant",
      "cofinancee",
      `${association} n’est pas cofinancée par d’autres partenaires du CDSF\u00a0: elle doit l’être.`,
    );
  }
  if (porteur === "association" && !robuste) {
    dire(
      "a-discuter",
      "robuste",
      `${association} porte «\u00a0${objet}\u00a0» à défaut du conseil départemental\u00a0: montrez sa robustesse et son rayonnement départemental.`,
    );
  }
  if (cooperation.pleinementMobilise === false) {
    dire(
      "a-discuter",
      "pleinementMobilise",
      `«\u00a0${objet}\u00a0» n’est pas pleinement mobilisé sur les objectifs du SDSF.`,
    );
  }
  if (cooperation.pleinementMobilise === null) {
    dire(
      "information",
      "pleinementMobilise",
      `Dites si «\u00a0${objet}\u00a0» est pleinement mobilisé sur les objectifs du SDSF.`,
    );
  }
  if (lireJour(cooperation.cof) === null) {
    dire(
      "bloquant",
      "cof",
      `«\u00a0${objet}\u00a0» n’a pas de Cof dédiée à l’animation de réseau de professionnels. Datez-la.`,
    );
  }
  if (lireJour(cooperation.bilan) === null) {
    const pour = annee === 0 ? "" : ` pour ${annee}`;
    dire("a-corriger", "bilan", `Le bilan annuel de «\u00a0${objet}\u00a0»${pour} n’est pas transmis.`);
  }
  return constats;
}

function surLePilotage({
  creditsInitiaux,
  montantDemande,
  etpInitiaux,
  etpDemandes,
  echeance,
}: PilotageDuSdsf): ConstatDepartemental[] {
  const commun = { regle: "R-DEP-1", ligne: "", source: PILOTAGE_DU_SDSF } as const;
  const constats: ConstatDepartemental[] = [];
  if (montantDemande > creditsInitiaux) {
    constats.push({
      ...commun,
      gravite: "a-discuter",
      champ: "montantDemande",
      phrase: `La demande dépasse de ${direEuros(montantDemande - creditsInitiaux)} les crédits mobilisés initialement\u00a0: elle leur est limitée.`,
    });
  }
  if (etpDemandes > etpInitiaux) {
    constats.push({
      ...commun,
      gravite: "bloquant",
      champ: "etpDemandes",
      phrase: `${direEtp(etpDemandes)} demandés pour ${direEtp(etpInitiaux)} au départ\u00a0: de nouvelles fonctions ne sont pas autorisées dans ce cadre.`,
    });
  }
  const terme =
    lireJour(echeance) === null ? "à son échéance" : `le ${echeance.split("-").reverse().join("/")}`;
  constats.push({
    ...commun,
    gravite: "information",
    champ: "echeance",
    phrase: `Cette convention est à renégocier, au plus tard ${terme}, pour entrer dans les nouvelles fonctions de coopération départementale.`,
  });
  return constats;
}

/** R-COUT-1 : ni une ingénierie, ni un poste n'est financé au-delà de son coût. */
function auDelaDuCout(dossier: DossierDepartemental, resultat: SansConstats): ConstatDepartemental[] {
  const lignes = [
    ...dossier.ingenieries.map(({ depense, objet }, rang) => ({
      cout: depense,
      objet,
      rendue: resultat.ingenieries[rang],
    })),
    ...dossier.cooperations.map(({ coutReel, objet }, rang) => ({
      cout: coutReel,
      objet,
      rendue: resultat.cooperations[rang],
    })),
  ];
  const constats: ConstatDepartemental[] = [];
  for (const { cout, objet, rendue } of lignes) {
    const montant = rendue === undefined ? null : montantDe(rendue.calcul);
    if (rendue === undefined || montant === null || cout === null || montant <= cout) continue;
    constats.push({
      regle: "R-COUT-1",
      gravite: "a-discuter",
      ligne: rendue.identifiant,
      phrase: `Le financement de «\u00a0${objet}\u00a0» dépasse son coût réel de ${direEuros(montant - cout)}.`,
      source: COFINANCEMENT_NATIONAL,
    });
  }
  return constats;
}
