import type { IngenierieCtg } from "../../../domaine/financement/financement";
import { poserLIngenierie, type GesteDeFinancement } from "../../../domaine/financement/gestes";
import { direEtp, direEuros } from "../../../domaine/financement/explication/dire";
import { identifiantLibre } from "../../dossier/brouillon";
import type { Fautes } from "../../dossier/valider";
import { controlerUnNombre, estVide, rassembler, type Controle } from "../../equipe/fiche/controles";
import type { Option } from "../../equipe/fiche/choix";
import { lireNombre } from "../../equipe/fiche/nombres";
import { controlerUneAnnee, controlerUnEtp, exiger, lireAnnee, lireEtp, montrerUnNombre } from "./nombres";

export const LISTE_DES_INGENIERIES = "ingenierie";

export interface IngenierieSaisie {
  readonly objet: string;
  readonly annee: string;
  readonly forme: IngenierieCtg["forme"];
  readonly etp: string;
  readonly depense: string;
}

export const FORMES: readonly Option<IngenierieCtg["forme"]>[] = [
  { valeur: "prestation", libelle: "Prestation forfaitaire" },
  { valeur: "etp", libelle: "Coût ETP" },
];

/** @param annee l'année évaluée, proposée d'abord ; 0 : pas encore dite. */
export function ingenierieNeuve(annee: number): IngenierieSaisie {
  return { objet: "", annee: annee === 0 ? "" : String(annee), forme: "prestation", etp: "", depense: "" };
}

export function saisieDeLIngenierie({ objet, annee, forme, etp, depense }: IngenierieCtg): IngenierieSaisie {
  return {
    objet,
    annee: String(annee),
    forme,
    etp: etp === 0 ? "" : montrerUnNombre(etp),
    depense: montrerUnNombre(depense),
  };
}

/** Ses textes ont passé `validerLIngenierie`. */
export function lireLIngenierie(saisie: IngenierieSaisie): Omit<IngenierieCtg, "identifiant"> {
  return {
    objet: saisie.objet.trim(),
    annee: lireAnnee(saisie.annee) ?? 0,
    forme: saisie.forme,
    etp: lireEtp(saisie.etp) ?? 0,
    depense: lireNombre(saisie.depense),
  };
}

/** L'identifiant se choisit au moment d'écrire : une ligne vide de la feuille a pu être remplie depuis. */
export function ajouterLIngenierie(ingenierie: Omit<IngenierieCtg, "identifiant">): GesteDeFinancement {
  return (financement) =>
    poserLIngenierie({ identifiant: identifiantLibre("i", financement.ingenieries), ...ingenierie })(
      financement,
    );
}

export function cleDeLIngenierie(champ: Exclude<keyof IngenierieSaisie, "forme">): string {
  return `ingenierie.${champ}`;
}

const controlerLesEtp: Controle = (texte) =>
  exiger(controlerUnEtp, "Indiquez les ETP d’ingénierie.")(texte) ??
  (lireEtp(texte) === 0 ? "Écrivez un nombre d’ETP supérieur à 0, ou choisissez la prestation." : null);

export function validerLIngenierie(saisie: IngenierieSaisie): Fautes {
  return rassembler([
    [cleDeLIngenierie("objet"), estVide(saisie.objet) ? "Indiquez l’objet de l’ingénierie." : null],
    [cleDeLIngenierie("annee"), exiger(controlerUneAnnee, "Indiquez l’année.")(saisie.annee)],
    [cleDeLIngenierie("etp"), saisie.forme === "etp" ? controlerLesEtp(saisie.etp) : null],
    [cleDeLIngenierie("depense"), controlerUnNombre(saisie.depense)],
  ]);
}

export function nommerLIngenierie({ objet, annee }: Pick<IngenierieCtg, "objet" | "annee">): string {
  return `${estVide(objet) ? "Ingénierie sans objet" : objet}, ${annee}`;
}

export function decrireLIngenierie({ forme, etp, depense }: IngenierieCtg): string[] {
  return [
    forme === "etp" ? `Coût ETP\u00a0: ${direEtp(etp)}.` : "Prestation forfaitaire.",
    depense === null ? "Coût réel pas encore connu." : `Coût réel\u00a0: ${direEuros(depense)}.`,
  ];
}
