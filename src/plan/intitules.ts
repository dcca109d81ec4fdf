import type { Dossier, Grille } from "../domaine/dossier/dossier";

/** « Grand Châtellerault · Caf de la Vienne · année 2024 » ; ce qui n'est pas renseigné ne laisse pas de trou. */
export function intituleDuDossier(dossier: Dossier): string {
  return [dossier.territoire.nom, dossier.territoire.caf, dossier.employeur, `année ${dossier.annee}`]
    .filter((partie) => partie.trim() !== "")
    .join(" · ");
}

/** Le nom du chargé de coopération, à défaut son intitulé ou son poste, ou « grille commune à l’équipe ». */
export function nomDuTitulaire({ postes }: Dossier, grille: Grille): string {
  if (grille.poste === "") return "grille commune à l’équipe";
  const poste = postes.find(({ identifiant }) => identifiant === grille.poste);
  const noms = poste === undefined ? [] : [`${poste.prenom} ${poste.nom}`, poste.intitule];
  return noms.map((nom) => nom.trim()).find((nom) => nom !== "") ?? `poste ${grille.poste}`;
}
