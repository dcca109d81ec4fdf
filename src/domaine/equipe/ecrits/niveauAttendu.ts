import type { Eligibilite } from "../../dossier/profil";

/** R-ELIG-1 : le niveau d'études ou le concours, l'un suffit ; et la dérogation que la Caf exclut. */
export function niveauAttendu({ niveauMinimum, categories, derogationAuRecrutement }: Eligibilite): string {
  const concours = categories.length === 0 ? "" : `, ou concours de catégorie ${categories.join(" ou ")}`;
  const exclue =
    derogationAuRecrutement === false ? "\u00a0; aucune dérogation pour un nouveau recrutement" : "";
  return `${direNiveau(niveauMinimum)} au moins${concours}${exclue}`;
}

/** « bac + 3 », d'un nombre d'années d'études après le baccalauréat. */
export function direNiveau(annees: number): string {
  return annees === 0 ? "bac" : `bac\u00a0+\u00a0${annees}`;
}
