import { aDesNombres, estBareme, estBudget, estNombreOuRien } from "./estFinancement";
import { aDesTextes, estListe, estObjet } from "./formes";

/** Vrai si le dossier départemental gardé dans la partie XML a la forme d'un `DossierDepartemental`. */
export function estDepartement(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["departement", "caf", "debutSdsf", "finSdsf"]) &&
    aDesNombres(valeur, ["annee"]) &&
    estListe(valeur["ingenieries"], estIngenierie) &&
    estListe(valeur["cooperations"], estCooperation) &&
    (valeur["pilotage"] === null || estPilotage(valeur["pilotage"])) &&
    estListe(valeur["baremes"], estBareme) &&
    estBudget(valeur["budget"])
  );
}

function estIngenierie(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["identifiant", "objet", "nomDuPorteur"]) &&
    aDesNombres(valeur, ["annee"]) &&
    typeof valeur["diagnosticInitial"] === "boolean" &&
    estUn(["caf", "partenaire"], valeur["porteur"]) &&
    estUn(["FPT", "FNP", ""], valeur["autreFonds"]) &&
    estNombreOuRien(valeur["depense"])
  );
}

function estCooperation(valeur: unknown): boolean {
  return (
    aDesTextes(valeur, ["identifiant", "objet", "nomDuPorteur", "cof", "bilan"]) &&
    aDesNombres(valeur, ["etpPetiteEnfance", "etpEnfanceJeunesse"]) &&
    estUn(["conseil-departemental", "association"], valeur["porteur"]) &&
    ["cofinancee", "robuste", "animeLeReseauCtg"].every((champ) => typeof valeur[champ] === "boolean") &&
    (valeur["pleinementMobilise"] === null || typeof valeur["pleinementMobilise"] === "boolean") &&
    estNombreOuRien(valeur["coutReel"])
  );
}

function estPilotage(valeur: unknown): boolean {
  return (
    estObjet(valeur) &&
    aDesNombres(valeur, ["creditsInitiaux", "montantDemande", "etpInitiaux", "etpDemandes"]) &&
    typeof valeur["echeance"] === "string"
  );
}

function estUn(admis: readonly string[], valeur: unknown): boolean {
  return admis.some((un) => un === valeur);
}
