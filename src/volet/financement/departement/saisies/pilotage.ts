import type { PilotageDuSdsf } from "../../../../domaine/financement/departemental/dossierDepartemental";
import { dateEnFrancais } from "../../../../plan/dates";
import { lireDate } from "../../../dossier/nombres";
import type { Fautes } from "../../../dossier/valider";
import { controlerUneDate, controlerUnNombre, estVide, rassembler } from "../../../equipe/fiche/controles";
import { lireNombre } from "../../../equipe/fiche/nombres";
import { controlerUnEtp, exiger, lireEtp, montrerUnNombre } from "../../saisies/nombres";

export type PilotageSaisi = Readonly<Record<keyof PilotageDuSdsf, string>>;

export function cleDuPilotage(champ: keyof PilotageSaisi): string {
  return `pilotage.${champ}`;
}

export function saisieDuPilotage(pilotage: PilotageDuSdsf | null): PilotageSaisi {
  return {
    creditsInitiaux: montrerUnNombre(pilotage?.creditsInitiaux ?? null),
    montantDemande: montrerUnNombre(pilotage?.montantDemande ?? null),
    etpInitiaux: montrerUnNombre(pilotage?.etpInitiaux ?? null),
    etpDemandes: montrerUnNombre(pilotage?.etpDemandes ?? null),
    echeance: dateEnFrancais(pilotage?.echeance ?? ""),
  };
}

/** `null` si rien n'est rempli : pas de convention à reconduire. Ses textes ont passé `validerLePilotage`. */
export function lireLePilotage(saisie: PilotageSaisi): PilotageDuSdsf | null {
  const [creditsInitiaux, montantDemande] = [
    lireNombre(saisie.creditsInitiaux),
    lireNombre(saisie.montantDemande),
  ];
  if (creditsInitiaux === null || montantDemande === null) return null;
  return {
    creditsInitiaux,
    montantDemande,
    etpInitiaux: lireEtp(saisie.etpInitiaux) ?? 0,
    etpDemandes: lireEtp(saisie.etpDemandes) ?? 0,
    echeance: lireDate(saisie.echeance) ?? "",
  };
}

const MANQUE = "Indiquez ce montant, ou videz tous les champs s’il n’y a pas de convention.";

export function validerLePilotage(saisie: PilotageSaisi): Fautes {
  if (Object.values(saisie).every(estVide)) return rassembler([]);
  return rassembler([
    [cleDuPilotage("creditsInitiaux"), exiger(controlerUnNombre, MANQUE)(saisie.creditsInitiaux)],
    [cleDuPilotage("montantDemande"), exiger(controlerUnNombre, MANQUE)(saisie.montantDemande)],
    [cleDuPilotage("etpInitiaux"), controlerUnEtp(saisie.etpInitiaux)],
    [cleDuPilotage("etpDemandes"), controlerUnEtp(saisie.etpDemandes)],
    [cleDuPilotage("echeance"), controlerUneDate(saisie.echeance)],
  ]);
}
