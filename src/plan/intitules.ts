import type { Dossier, Grille, Poste } from "../domaine/dossier/dossier";
import { LIBELLES_DE_POSTE } from "./libellesDePoste";

/** Ce que fait `TRIM` dans Excel et dans LibreOffice : les espaces simples seuls, ceux du milieu réduits à un. */
export function supprespace(texte: string): string {
  return texte.replace(/ +/g, " ").replace(/^ | $/g, "");
}

/** « Grand Châtellerault · Caf de la Vienne · année 2024 » ; ce qui n'est pas renseigné ne laisse pas de trou. */
export function intituleDuDossier({ territoire, employeur, annee }: Dossier): string {
  return [territoire.nom, territoire.caf, employeur, annee === 0 ? "" : `année ${annee}`]
    .filter((partie) => supprespace(partie) !== "")
    .join(" · ");
}

/** Le nom du chargé de coopération, à défaut son intitulé ou le libellé de son poste. */
export function nomDuPoste({ prenom, nom, intitule, libelle }: Poste): string {
  const noms = [`${prenom} ${nom}`, intitule].map(supprespace);
  return noms.find((texte) => texte !== "") ?? LIBELLES_DE_POSTE[libelle];
}

/** Le nom du chargé de coopération d'une grille, ou « grille commune à l’équipe ». */
export function nomDuTitulaire({ postes }: Dossier, grille: Grille): string {
  if (grille.poste === "") return "grille commune à l’équipe";
  const poste = postes.find(({ identifiant }) => identifiant === grille.poste);
  return poste === undefined ? `poste ${grille.poste}` : nomDuPoste(poste);
}
