import type { CooperationDepartementale } from "../../../../domaine/financement/departemental/dossierDepartemental";
import type { CooperationNeuve } from "../../../../domaine/financement/departemental/gestes";
import { direEtp, direEuros } from "../../../../domaine/financement/explication/dire";
import { dateEnFrancais } from "../../../../plan/dates";
import { PORTEURS_DE_COOPERATION } from "../../../../plan/departement/libelles";
import { lireDate } from "../../../dossier/nombres";
import type { Fautes } from "../../../dossier/valider";
import { controlerUneDate, controlerUnNombre, estVide, rassembler } from "../../../equipe/fiche/controles";
import { lireNombre } from "../../../equipe/fiche/nombres";
import { controlerUnEtp, lireEtp, montrerUnNombre } from "../../saisies/nombres";
import { nommerLObjet } from "../nommerLObjet";

export const LISTE_DES_COOPERATIONS = "cooperation";

type Reponse = "oui" | "non";

export interface CooperationSaisie {
  readonly objet: string;
  readonly porteur: CooperationDepartementale["porteur"];
  readonly nomDuPorteur: string;
  readonly cofinancee: Reponse;
  readonly robuste: Reponse;
  readonly animeLeReseauCtg: Reponse;
  readonly pleinementMobilise: Reponse | "";
  readonly etpPetiteEnfance: string;
  readonly etpEnfanceJeunesse: string;
  readonly cof: string;
  readonly bilan: string;
  readonly coutReel: string;
}

export const COOPERATION_NEUVE: CooperationSaisie = {
  objet: "",
  porteur: "conseil-departemental",
  nomDuPorteur: "",
  cofinancee: "non",
  robuste: "non",
  animeLeReseauCtg: "non",
  pleinementMobilise: "",
  etpPetiteEnfance: "",
  etpEnfanceJeunesse: "",
  cof: "",
  bilan: "",
  coutReel: "",
};

const reponse = (dit: boolean): Reponse => (dit ? "oui" : "non");

export function saisieDeLaCooperation(cooperation: CooperationDepartementale): CooperationSaisie {
  const { objet, porteur, nomDuPorteur, pleinementMobilise } = cooperation;
  return {
    objet,
    porteur,
    nomDuPorteur,
    cofinancee: reponse(cooperation.cofinancee),
    robuste: reponse(cooperation.robuste),
    animeLeReseauCtg: reponse(cooperation.animeLeReseauCtg),
    pleinementMobilise: pleinementMobilise === null ? "" : reponse(pleinementMobilise),
    etpPetiteEnfance: montrerLesEtp(cooperation.etpPetiteEnfance),
    etpEnfanceJeunesse: montrerLesEtp(cooperation.etpEnfanceJeunesse),
    cof: dateEnFrancais(cooperation.cof),
    bilan: dateEnFrancais(cooperation.bilan),
    coutReel: montrerUnNombre(cooperation.coutReel),
  };
}

function montrerLesEtp(etp: number): string {
  return etp === 0 ? "" : montrerUnNombre(etp);
}

/** Ses textes ont passé `validerLaCooperation`. */
export function lireLaCooperation(saisie: CooperationSaisie): CooperationNeuve {
  const { pleinementMobilise } = saisie;
  return {
    objet: saisie.objet.trim(),
    porteur: saisie.porteur,
    nomDuPorteur: saisie.nomDuPorteur.trim(),
    cofinancee: saisie.cofinancee === "oui",
    robuste: saisie.robuste === "oui",
    animeLeReseauCtg: saisie.animeLeReseauCtg === "oui",
    pleinementMobilise: pleinementMobilise === "" ? null : pleinementMobilise === "oui",
    etpPetiteEnfance: lireEtp(saisie.etpPetiteEnfance) ?? 0,
    etpEnfanceJeunesse: lireEtp(saisie.etpEnfanceJeunesse) ?? 0,
    cof: lireDate(saisie.cof) ?? "",
    bilan: lireDate(saisie.bilan) ?? "",
    coutReel: lireNombre(saisie.coutReel),
  };
}

type ChampDeTexteSaisi =
  "objet" | "nomDuPorteur" | "etpPetiteEnfance" | "etpEnfanceJeunesse" | "cof" | "bilan" | "coutReel";

export function cleDeLaCooperation(champ: ChampDeTexteSaisi): string {
  return `cooperation.${champ}`;
}

export function validerLaCooperation(saisie: CooperationSaisie): Fautes {
  const { etpPetiteEnfance, etpEnfanceJeunesse } = saisie;
  const sansEtp = [etpPetiteEnfance, etpEnfanceJeunesse].every((etp) => estVide(etp) || lireEtp(etp) === 0);
  return rassembler([
    [cleDeLaCooperation("objet"), estVide(saisie.objet) ? "Indiquez le réseau animé." : null],
    [
      cleDeLaCooperation("etpPetiteEnfance"),
      controlerUnEtp(etpPetiteEnfance) ??
        (sansEtp ? "Indiquez des ETP, en petite enfance ou en enfance jeunesse." : null),
    ],
    [cleDeLaCooperation("etpEnfanceJeunesse"), controlerUnEtp(etpEnfanceJeunesse)],
    [cleDeLaCooperation("cof"), controlerUneDate(saisie.cof)],
    [cleDeLaCooperation("bilan"), controlerUneDate(saisie.bilan)],
    [cleDeLaCooperation("coutReel"), controlerUnNombre(saisie.coutReel)],
  ]);
}

export function nommerLaCooperation({ objet }: Pick<CooperationNeuve, "objet">): string {
  return nommerLObjet("Coopération", objet);
}

export function decrireLaCooperation(cooperation: CooperationDepartementale): string[] {
  const { porteur, nomDuPorteur, etpPetiteEnfance, etpEnfanceJeunesse, coutReel } = cooperation;
  const qui = estVide(nomDuPorteur) ? PORTEURS_DE_COOPERATION[porteur].toLowerCase() : nomDuPorteur;
  return [
    `Portée par ${qui}.`,
    `Petite enfance\u00a0: ${direEtp(etpPetiteEnfance)}\u00a0; enfance jeunesse\u00a0: ${direEtp(etpEnfanceJeunesse)}.`,
    coutReel === null ? "Coût réel pas encore connu." : `Coût réel\u00a0: ${direEuros(coutReel)}.`,
  ];
}
