import { CODES_DE_BAREME } from "../domaine/financement/financement";
import { aDesTextes, estListe, estObjet } from "./formes";

/** Vrai si le financement gardé dans la partie XML a la forme d'un `Financement`. */
export function estFinancement(valeur: unknown): boolean {
  if (!estObjet(valeur)) return false;
  const { employeurs, couts, baremes, lecture, diagnostic, ingenieries, budget } = valeur;
  return (
    estListe(employeurs, estEmployeur) &&
    estListe(couts, (cout) => aDesTextes(cout, ["poste"]) && estNombre(cout["montant"])) &&
    estListe(baremes, estBareme) &&
    (lecture === null || aDesTextes(lecture, ["phrase", "lecture"])) &&
    (diagnostic === null || aDesNombres(diagnostic, ["depense", "annee"])) &&
    estListe(ingenieries, estIngenierie) &&
    estBudget(budget)
  );
}

function estEmployeur(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["employeur", "source"]) &&
    aDesNombres(valeur, ["nouveauxEtp"]) &&
    ["anneeDuMontant", "montantDu", "etpSoutenus", "forfaitGele", "etpPrecedenteCtg"].every((champ) =>
      estNombreOuRien(valeur[champ]),
    )
  );
}

export function estBareme(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["code", "source"]) &&
    aDesNombres(valeur, ["annee", "valeur"]) &&
    CODES_DE_BAREME.some((code) => code === valeur["code"])
  );
}

function estIngenierie(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["identifiant", "objet", "forme"]) &&
    aDesNombres(valeur, ["annee", "etp"]) &&
    (valeur["forme"] === "etp" || valeur["forme"] === "prestation") &&
    estNombreOuRien(valeur["depense"])
  );
}

export function estBudget(valeur: unknown): boolean {
  return (
    estObjet(valeur) &&
    estNombreOuRien(valeur["verseParLaCaf"]) &&
    estListe(
      valeur["lignes"],
      (ligne) =>
        aDesTextes(ligne, ["identifiant", "libelle", "sens"]) &&
        (ligne["sens"] === "charge" || ligne["sens"] === "produit") &&
        typeof ligne["participationDeLaCaf"] === "boolean" &&
        ["prevu", "actualise", "realise"].every((colonne) => estNombreOuRien(ligne[colonne])),
    )
  );
}

export function aDesNombres(valeur: unknown, cles: readonly string[]): boolean {
  return estObjet(valeur) && cles.every((cle) => estNombre(valeur[cle]));
}

function estNombre(valeur: unknown): boolean {
  return typeof valeur === "number";
}

export function estNombreOuRien(valeur: unknown): boolean {
  return valeur === null || estNombre(valeur);
}
