import {
  CATEGORIES,
  clesDe,
  ETATS_DE_PIECE,
  FONCTIONS,
  FORMATIONS,
  LIENS,
  NATURES,
  PARTS,
  THEMATIQUES,
  TYPES_DE_COF,
  type Libelles,
} from "../plan/equipe/libelles";
import { aDesTextes, estListe, estObjet } from "./formes";

/** Vrai si l'équipe gardée dans la partie XML a la forme d'une `Equipe`. */
export function estEquipe(valeur: unknown): boolean {
  return (
    estObjet(valeur) &&
    estListe(valeur["employeurs"], estEmployeur) &&
    estListe(valeur["cofs"], estCof) &&
    estListe(valeur["fiches"], estFiche) &&
    // Les classeurs d'avant le suivi des pièces n'en ont pas.
    (valeur["pieces"] === undefined || estListe(valeur["pieces"], estPieceSuivie))
  );
}

function estEmployeur(valeur: unknown): boolean {
  return aDesTextes(valeur, ["identifiant", "nom", "perimetre"]) && estUn(LIENS, valeur["lien"], "");
}

function estPieceSuivie(valeur: unknown): boolean {
  return aDesTextes(valeur, ["piece", "date", "remarque"]) && estUn(ETATS_DE_PIECE, valeur["etat"], "");
}

function estCof(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["identifiant", "employeur", "debut", "fin"]) &&
    estUn(TYPES_DE_COF, valeur["type"]) &&
    estNombre(valeur["etpDejaSoutenus"]) &&
    estNombre(valeur["nouveauxEtp"])
  );
}

function estFiche(valeur: unknown): boolean {
  if (!aDesTextes(valeur, ["poste", "employeur"])) return false;
  const { thematiques, partSppe, qualification, fonction, ventilation, periodes } = valeur;
  return (
    estListe(thematiques, (thematique) => estUn(THEMATIQUES, thematique)) &&
    estNombreOuRien(partSppe) &&
    estQualification(qualification) &&
    estUn(FONCTIONS, fonction) &&
    estNombre(valeur["heuresDeManagement"]) &&
    estNombreOuRien(valeur["heuresPrevues"]) &&
    estNombreOuRien(valeur["salaireAffecte"]) &&
    estObjet(ventilation) &&
    Object.keys(ventilation).every((cle) => estUn(PARTS, cle) && estNombre(ventilation[cle])) &&
    estListe(periodes, estPeriode)
  );
}

function estQualification(valeur: unknown): boolean {
  if (!aDesTextes(valeur, ["diplome", "avisDeLaCaf"])) return false;
  const { niveau, categorie, animationDeProjet, ancienCoordinateurCej, formation } = valeur;
  return (
    estNombreOuRien(niveau) &&
    estUn(CATEGORIES, categorie, "") &&
    (animationDeProjet === null || typeof animationDeProjet === "boolean") &&
    typeof ancienCoordinateurCej === "boolean" &&
    estUn(FORMATIONS, formation, "")
  );
}

function estPeriode(valeur: unknown): boolean {
  if (!aDesTextes(valeur, ["debut", "fin"])) return false;
  switch (lireNature(valeur["nature"])) {
    case "presence":
      return estNombre(valeur["quotite"]);
    case "vacance":
      return typeof valeur["information"] === "string";
    case "maladie":
      return true;
    case null:
      return false;
  }
}

function lireNature(valeur: unknown): keyof typeof NATURES | null {
  return clesDe(NATURES).find((nature) => nature === valeur) ?? null;
}

function estUn<T extends string>(libelles: Libelles<T>, valeur: unknown, vide?: ""): boolean {
  return (vide !== undefined && valeur === vide) || clesDe(libelles).some((cle) => cle === valeur);
}

function estNombre(valeur: unknown): boolean {
  return typeof valeur === "number";
}

function estNombreOuRien(valeur: unknown): boolean {
  return valeur === null || estNombre(valeur);
}
