import type { Poste, Territoire } from "../../dossier/dossier";
import type { ProfilDeCaf, Vacance } from "../../dossier/profil";
import type { PeriodeDeVacance } from "../equipe";
import type { Intervalle } from "../intervalles";
import { apresLeDelai, lireJour } from "../jours";
import { moisDeduits } from "../moisDeduits";
import { aCompleter } from "./aCompleter";
import { direCtg } from "./direCtg";
import { direIntitule } from "./direIntitule";
import { direDate, direJour, NOMS_DES_MOIS } from "./direJour";
import { ecrireLettre } from "./ecrireLettre";
import { ligne } from "./ligne";
import { lignesDuPoste } from "./lignesDuPoste";

export interface VacanceAAnnoncer {
  readonly territoire: Territoire;
  /** Le nom de l'employeur du poste. */
  readonly employeur: string;
  readonly poste: Poste;
  readonly periode: PeriodeDeVacance;
  readonly profil: ProfilDeCaf;
  /** L'année dont on veut lire les mois déduits ; sans elle, le courrier n'en nomme aucun. */
  readonly annee?: number;
  /** AAAA-MM-JJ ; absente ou vide, c'est la date d'information de la période. */
  readonly dateDuCourrier?: string;
}

/**
 * R-VAC-1 : le courrier qui informe la Caf d'une vacance, en texte brut, prêt à copier. Il ne nomme personne : la
 * personne du poste peut être celle qui part comme celle qui arrive. Sans règle de vacance dans le profil, il ne parle
 * ni de délai, ni de déduction. La période se lit seule : une autre vacance qui la toucherait n'y compte pas.
 */
export function courrierDeVacance({
  territoire,
  employeur,
  poste,
  periode,
  profil,
  annee,
  dateDuCourrier,
}: VacanceAAnnoncer): string {
  const { vacance: regle, eligibilite } = profil.regles;
  const vacance = lireVacance(periode);
  const fin = vacance?.fin === Infinity ? "" : periode.fin;
  return ecrireLettre({
    employeur,
    territoire,
    date: dateDuCourrier || periode.information,
    objet: `vacance d’un poste de chargé de coopération (${direCtg(territoire)})\u00a0: ${direIntitule(poste)}`,
    corps: [
      [
        `Nous vous informons par écrit de la vacance d’un poste de chargé de coopération de la convention territoriale globale (${direCtg(territoire)})\u00a0:`,
        ...lignesDuPoste(poste, employeur, profil),
        ligne("Début de la vacance", direDate(periode.debut, "date de début de la vacance")),
        ligne("Fin de la vacance", direDate(fin, "date de fin, si elle est connue")),
      ].join("\n"),
      ...(regle === undefined ? [] : surLeDelai(regle, vacance, annee)),
      `Suite prévue\u00a0: ${aCompleter("recrutement, calendrier, organisation dans l’attente")}.`,
      ...(eligibilite === undefined
        ? []
        : ["Nous vous consulterons sur la personne pressentie avant la phase finale du recrutement."]),
    ],
  });
}

/** Une fin vide, impossible ou qui précède le début est une fin que l'on ne connaît pas. */
function lireVacance({ debut, fin }: PeriodeDeVacance): Intervalle | null {
  const premier = lireJour(debut);
  const dernier = lireJour(fin);
  if (premier === null) return null;
  return { debut: premier, fin: dernier === null || dernier < premier ? Infinity : dernier };
}

function surLeDelai(regle: Vacance, vacance: Intervalle | null, annee: number | undefined): string[] {
  const paragraphes: string[] = [];
  if (regle.delaiEnMois > 0) paragraphes.push(direLeDelai(regle, vacance));
  if (vacance !== null && vacance.fin < apresLeDelai(vacance.debut, regle.delaiEnMois)) {
    paragraphes.push("La vacance s’achève dans ce délai\u00a0: elle n’entraîne aucune déduction.");
  } else {
    paragraphes.push([direLaSuite(regle), ...direLesMois(regle, vacance, annee)].join(" "));
  }
  return paragraphes;
}

function direLeDelai({ delaiEnMois, informationEcrite }: Vacance, vacance: Intervalle | null): string {
  const fin =
    vacance === null
      ? aCompleter("date de fin du délai")
      : direJour(apresLeDelai(vacance.debut, delaiEnMois) - 1);
  const ouverture = informationEcrite ? "Cette information écrite ouvre" : "La vacance ouvre";
  return `${ouverture} un délai de ${delaiEnMois}\u00a0mois sans proratisation du financement apporté par la Caf, le temps du recrutement. Compté dès le début de la vacance, ce délai va jusqu’au ${fin} inclus.`;
}

/** Le décompte par mois civils est une lecture de la règle : la Caf est invitée à la confirmer. */
function direLaSuite({ delaiEnMois }: Vacance): string {
  const apres = delaiEnMois > 0 ? " et commencés après ce délai" : "";
  return `Selon notre lecture, que nous vous remercions de nous confirmer, seuls les mois civils entièrement vacants${apres} se déduisent du financement.`;
}

function direLesMois(regle: Vacance, vacance: Intervalle | null, annee: number | undefined): string[] {
  if (vacance === null || annee === undefined) return [];
  const mois = moisDeduits([{ ...vacance, nature: "vacance", informee: true }], annee, {
    maladie: false,
    vacance: regle,
  });
  const condition = vacance.fin === Infinity ? ", si le poste reste vacant" : "";
  if (mois.length === 0) return [`En ${annee}${condition}, aucun mois n’est dans ce cas.`];
  const noms = mois.map((m) => NOMS_DES_MOIS[m % 12]).join(", ");
  const sont = mois.length === 1 ? "est" : "sont";
  return [`En ${annee}${condition}, ${mois.length}\u00a0mois ${sont} dans ce cas\u00a0: ${noms}.`];
}
