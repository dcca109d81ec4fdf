import type { Dossier, Grille } from "../domaine/dossier/dossier";

/** « Grand Châtellerault · Caf de la Vienne · année 2024 » ; ce qui n'est pas renseigné ne laisse pas de trou. */
export function intituleDuDossier(dossier: Dossier): string {
  return [dossier.territoire.nom, dossier.territoire.caf, dossier.employeur, `année ${dossier.annee}`]
    .filter((partie) => partie.trim() !== "")
    .join(" · ");
}

/** Le nom du chargé de coopération, ou « grille commune à l’équipe ». */
export function nomDuTitulaire(dossier: Dossier, grille: Grille): string {
  const poste = dossier.postes.find(({ identifiant }) => identifiant === grille.poste);
  if (poste === undefined) return "grille commune à l’équipe";
  const nom = `${poste.prenom} ${poste.nom}`.trim();
  return nom === "" ? poste.intitule : nom;
}
