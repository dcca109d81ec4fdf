import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { direEtp, direEuros } from "../../../domaine/financement/explication/dire";
import type { ResultatDeLEmployeur, ResultatDuPoste } from "../../../domaine/financement/resultat";
import { enumerer } from "../../commun/textes";

/** Une ligne d'une carte : ce qu'elle mesure, et sa valeur ; une alerte se montre en gras. */
export interface Ligne {
  readonly terme: string;
  readonly valeur: string;
  readonly alerte?: true;
}

const INCONNU = "à saisir";

/** Ce que la formule a pris en compte pour un employeur, et ce qu'elle a laissé (R-FORFAIT-1, R-COUT-1). */
export function lignesDeLEmployeur(
  resultat: ResultatDeLEmployeur,
  methode: ProfilDeCaf["methodeDuDroit"]["valeur"],
): Ligne[] {
  const { etp, repartition, forfaitParEtp, baremeNouvelEtp, parEtp } = resultat;
  return [
    { terme: "ETP financés", valeur: direLesEtp(etp) },
    ...(methode === "forfait" && repartition !== null
      ? [
          { terme: "Déjà soutenus", valeur: direEtp(repartition.dejaSoutenus) },
          ...ligneDEtp("Nouveaux", repartition.nouveaux),
          ...alerteDEtp("Écartés par le plafond", repartition.ecartes),
          ...alerteDEtp("Nouveaux non pourvus", repartition.nonPourvus),
          ...ligneDEuros("Forfait gelé par ETP", forfaitParEtp),
          ...ligneDEuros("Barème nouvel ETP", baremeNouvelEtp),
        ]
      : []),
    ...ligneDEuros("Droit par ETP", parEtp),
    ...lignesDuCout(resultat),
  ];
}

/** R-PRES-1, R-COUT-1. */
export function lignesDuPoste(resultat: ResultatDuPoste): Ligne[] {
  const { etp } = resultat;
  return [
    { terme: "ETP financé", valeur: direLesEtp(etp) },
    ...(etp.suppose
      ? [{ terme: "Présence", valeur: "supposée toute l’année, aucune n’est datée", alerte: true as const }]
      : []),
    ...lignesDuCout(resultat),
  ];
}

/** « 0,9167 ETP (1 ETP tenu, 0,0833 ETP déduit) » : ce qui a été ôté des tenus, s'il y en a. */
export function direLesEtp({
  tenus,
  deduits,
  nonFinancables,
  finances,
}: ResultatDeLEmployeur["etp"]): string {
  const otes = [
    ...(arrondi(deduits) === 0 ? [] : [`${direEtp(deduits)} de mois déduits`]),
    ...(arrondi(nonFinancables) === 0 ? [] : [`${direEtp(nonFinancables)} non finançable`]),
  ];
  if (otes.length === 0) return direEtp(finances);
  return `${direEtp(finances)}, sur ${direEtp(tenus)} moins ${enumerer(otes)}`;
}

function lignesDuCout({
  coutReel,
  resteACharge,
}: Pick<ResultatDuPoste, "coutReel" | "resteACharge">): Ligne[] {
  const cout = { terme: "Coût réel", valeur: coutReel === null ? INCONNU : direEuros(coutReel) };
  if (resteACharge === null) return [cout];
  // R-COUT-1 : un reste à charge négatif n'est jamais muet.
  return resteACharge < 0
    ? [cout, { terme: "Au-dessus du coût réel", valeur: direEuros(-resteACharge), alerte: true }]
    : [cout, { terme: "Reste à charge", valeur: direEuros(resteACharge) }];
}

function ligneDEtp(terme: string, etp: number): Ligne[] {
  return arrondi(etp) === 0 ? [] : [{ terme, valeur: direEtp(etp) }];
}

function alerteDEtp(terme: string, etp: number): Ligne[] {
  return ligneDEtp(terme, etp).map((ligne) => ({ ...ligne, alerte: true }));
}

function ligneDEuros(terme: string, montant: number | null): Ligne[] {
  return montant === null ? [] : [{ terme, valeur: direEuros(montant) }];
}

/** Un écart que l'écran ne montrerait pas n'en est pas un. */
function arrondi(etp: number): number {
  return Math.round(etp * 1e4);
}
