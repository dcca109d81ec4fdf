import type { IngenierieDepartementale } from "../../../../domaine/financement/departemental/dossierDepartemental";
import type { IngenierieNeuve } from "../../../../domaine/financement/departemental/gestes";
import { direEuros } from "../../../../domaine/financement/explication/dire";
import { PORTEURS_D_INGENIERIE } from "../../../../plan/departement/libelles";
import type { Fautes } from "../../../dossier/valider";
import type { Option } from "../../../equipe/fiche/choix";
import { controlerUnNombre, estVide, rassembler } from "../../../equipe/fiche/controles";
import { lireNombre } from "../../../equipe/fiche/nombres";
import { controlerUneAnnee, exiger, lireAnnee, montrerUnNombre } from "../../saisies/nombres";
import { nommerLObjet } from "../nommerLObjet";

export const LISTE_DES_INGENIERIES = "ingenierie-departementale";

export interface IngenierieSaisie {
  readonly objet: string;
  readonly annee: string;
  readonly porteur: IngenierieDepartementale["porteur"];
  readonly nomDuPorteur: string;
  readonly autreFonds: IngenierieDepartementale["autreFonds"];
  readonly diagnosticInitial: "oui" | "non";
  readonly depense: string;
}

export const FONDS: readonly Option<IngenierieDepartementale["autreFonds"]>[] = [
  { valeur: "", libelle: "Aucun" },
  { valeur: "FPT", libelle: "Fonds publics et territoires" },
  { valeur: "FNP", libelle: "Fonds national parentalité" },
];

/** @param annee l'année financée, proposée d'abord ; 0 : pas encore dite. */
export function ingenierieNeuve(annee: number): IngenierieSaisie {
  return {
    objet: "",
    annee: annee === 0 ? "" : String(annee),
    porteur: "partenaire",
    nomDuPorteur: "",
    autreFonds: "",
    diagnosticInitial: "non",
    depense: "",
  };
}

export function saisieDeLIngenierie(ingenierie: IngenierieDepartementale): IngenierieSaisie {
  const { objet, annee, porteur, nomDuPorteur, autreFonds, diagnosticInitial, depense } = ingenierie;
  return {
    objet,
    annee: String(annee),
    porteur,
    nomDuPorteur,
    autreFonds,
    diagnosticInitial: diagnosticInitial ? "oui" : "non",
    depense: montrerUnNombre(depense),
  };
}

/** Ses textes ont passé `validerLIngenierie`. */
export function lireLIngenierie(saisie: IngenierieSaisie): IngenierieNeuve {
  return {
    objet: saisie.objet.trim(),
    annee: lireAnnee(saisie.annee) ?? 0,
    porteur: saisie.porteur,
    nomDuPorteur: saisie.nomDuPorteur.trim(),
    autreFonds: saisie.autreFonds,
    diagnosticInitial: saisie.diagnosticInitial === "oui",
    depense: lireNombre(saisie.depense),
  };
}

export function cleDeLIngenierie(champ: "objet" | "annee" | "nomDuPorteur" | "depense"): string {
  return `ingenierie-departementale.${champ}`;
}

export function validerLIngenierie(saisie: IngenierieSaisie): Fautes {
  return rassembler([
    [cleDeLIngenierie("objet"), estVide(saisie.objet) ? "Indiquez l’objet de l’ingénierie." : null],
    [cleDeLIngenierie("annee"), exiger(controlerUneAnnee, "Indiquez l’année.")(saisie.annee)],
    [cleDeLIngenierie("depense"), controlerUnNombre(saisie.depense)],
  ]);
}

export function nommerLIngenierie({ objet, annee }: Pick<IngenierieNeuve, "objet" | "annee">): string {
  return `${nommerLObjet("Ingénierie", objet)}, ${annee}`;
}

export function decrireLIngenierie(ingenierie: IngenierieDepartementale): string[] {
  const { porteur, nomDuPorteur, autreFonds, diagnosticInitial, depense } = ingenierie;
  const qui = estVide(nomDuPorteur) ? PORTEURS_D_INGENIERIE[porteur].toLowerCase() : nomDuPorteur;
  const fonds = FONDS.find(({ valeur }) => valeur === autreFonds);
  return [
    `Portée par ${qui}${diagnosticInitial ? ", diagnostic initial" : ""}.`,
    ...(autreFonds === "" || fonds === undefined ? [] : [`Prise en charge par le ${fonds.libelle}.`]),
    depense === null ? "Coût réel pas encore connu." : `Coût réel\u00a0: ${direEuros(depense)}.`,
  ];
}
