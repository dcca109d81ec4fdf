import type { GesteDEquipe } from "../dossier/geste";
import {
  ficheVide,
  type Cof,
  type Employeur,
  type FicheDePoste,
  type Periode,
  type PeriodeDePresence,
  type PieceSuivie,
} from "./equipe";
import { ecrireJour, lireJour } from "./jours";
import { lireIntervalle } from "./suiviDuPoste";

/** Ajoute une période à un poste, à sa place par ordre de début ; la fiche naît si le poste n'en a pas. */
export function ajouterPeriode(poste: string, periode: Periode): GesteDEquipe {
  return surLaFiche(poste, (fiche) => ({ ...fiche, periodes: ranger([...fiche.periodes, periode]) }));
}

/** `null` si l'ancienne n'y est plus telle quelle : quelqu'un l'a changée dans la feuille. */
export function remplacerPeriode(poste: string, ancienne: Periode, nouvelle: Periode): GesteDEquipe {
  return surLaFiche(poste, (fiche) => {
    const rang = rangDe(ancienne, fiche.periodes);
    if (rang === -1) return null;
    return { ...fiche, periodes: ranger(fiche.periodes.map((p, r) => (r === rang ? nouvelle : p))) };
  });
}

/** `null` si elle n'y est plus telle quelle. */
export function retirerPeriode(poste: string, periode: Periode): GesteDEquipe {
  return surLaFiche(poste, (fiche) => {
    const rang = rangDe(periode, fiche.periodes);
    return rang === -1 ? null : { ...fiche, periodes: fiche.periodes.filter((_, r) => r !== rang) };
  });
}

/**
 * Change la quotité d'une présence à partir d'un jour (AAAA-MM-JJ) : elle se ferme la veille, une autre prend sa suite
 * jusqu'à la même fin (R-PRES-1). `null` si elle n'y est plus telle quelle, ou si ce jour n'est pas de ceux qui suivent
 * son premier.
 */
export function changerDeQuotite(
  poste: string,
  presence: PeriodeDePresence,
  depuis: string,
  quotite: number,
): GesteDEquipe {
  return (equipe) => {
    const [jour, intervalle] = [lireJour(depuis), lireIntervalle(presence)];
    if (jour === null || intervalle === null) return null;
    if (jour <= intervalle.debut || jour > intervalle.fin) return null;
    const fermee = remplacerPeriode(poste, presence, { ...presence, fin: ecrireJour(jour - 1) })(equipe);
    return fermee && ajouterPeriode(poste, { ...presence, debut: depuis, quotite })(fermee);
  };
}

/** Les champs donnés remplacent ceux de la fiche ; les autres restent ce que la feuille en dit. */
export function changerLaFiche(
  poste: string,
  partie: Partial<Omit<FicheDePoste, "poste" | "periodes">>,
): GesteDEquipe {
  return surLaFiche(poste, (fiche) => ({ ...fiche, ...partie }));
}

/** Ajoute l'employeur, ou remplace celui qui porte son identifiant. */
export function poserEmployeur(employeur: Employeur): GesteDEquipe {
  return (equipe) => ({ ...equipe, employeurs: poser(employeur, equipe.employeurs) });
}

/**
 * `null` si un poste ou une Cof le désigne encore : ils n'auraient plus d'employeur (R-EMP-1). De même pour le premier,
 * celui du dossier : les postes dont l'employeur n'est pas dit passeraient au suivant sans un mot.
 */
export function retirerEmployeur(identifiant: string): GesteDEquipe {
  return (equipe) => {
    if (equipe.employeurs[0]?.identifiant === identifiant) return null;
    const sert = [...equipe.fiches, ...equipe.cofs].some(({ employeur }) => employeur === identifiant);
    return sert ? null : { ...equipe, employeurs: sans(identifiant, equipe.employeurs) };
  };
}

/** Ajoute la Cof, ou remplace celle qui porte son identifiant (R-COF-1). */
export function poserCof(cof: Cof): GesteDEquipe {
  return (equipe) => ({ ...equipe, cofs: poser(cof, equipe.cofs) });
}

export function retirerCof(identifiant: string): GesteDEquipe {
  return (equipe) => ({ ...equipe, cofs: sans(identifiant, equipe.cofs) });
}

/** R-GRILLE-4 : dit l'état d'une pièce. */
export function suivrePiece(suivie: PieceSuivie): GesteDEquipe {
  return (equipe) => ({
    ...equipe,
    pieces: [...equipe.pieces.filter(({ piece }) => piece !== suivie.piece), suivie],
  });
}

function surLaFiche(poste: string, changer: (fiche: FicheDePoste) => FicheDePoste | null): GesteDEquipe {
  return (equipe) => {
    const connue = equipe.fiches.find((fiche) => fiche.poste === poste);
    const changee = changer(connue ?? ficheVide(poste));
    if (changee === null) return null;
    const fiches =
      connue === undefined
        ? [...equipe.fiches, changee]
        : equipe.fiches.map((fiche) => (fiche === connue ? changee : fiche));
    return { ...equipe, fiches };
  };
}

function ranger(periodes: readonly Periode[]): Periode[] {
  return periodes
    .map((periode, rang) => ({ periode, rang }))
    .sort((a, b) => comparer(a.periode.debut, b.periode.debut) || a.rang - b.rang)
    .map(({ periode }) => periode);
}

function comparer(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function rangDe(cherchee: Periode, periodes: readonly Periode[]): number {
  return periodes.findIndex((periode) => memePeriode(periode, cherchee));
}

function memePeriode(a: Periode, b: Periode): boolean {
  if (a.debut !== b.debut || a.fin !== b.fin) return false;
  switch (a.nature) {
    case "presence":
      return b.nature === "presence" && a.quotite === b.quotite;
    case "maladie":
      return b.nature === "maladie";
    case "vacance":
      return b.nature === "vacance" && a.information === b.information;
  }
}

interface Identifie {
  readonly identifiant: string;
}

function poser<T extends Identifie>(element: T, connus: readonly T[]): readonly T[] {
  return connus.some(({ identifiant }) => identifiant === element.identifiant)
    ? connus.map((connu) => (connu.identifiant === element.identifiant ? element : connu))
    : [...connus, element];
}

function sans<T extends Identifie>(identifiant: string, connus: readonly T[]): readonly T[] {
  return connus.filter((connu) => connu.identifiant !== identifiant);
}
