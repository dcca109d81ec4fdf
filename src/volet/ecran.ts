/** Les écrans que les boutons du ruban ouvrent directement, par `volet.html?ecran=…` (voir manifest.xml). */
export const ECRANS = ["accueil", "dossier", "grille"] as const;

export type Ecran = (typeof ECRANS)[number];

/**
 * L’écran demandé par l’adresse du volet.
 * Excel ajoute ses propres paramètres à l’adresse et peut en ouvrir une ancienne : tout le reste mène à l’accueil.
 */
export function ecranDemande(recherche: string): Ecran {
  const demande = new URLSearchParams(recherche).get("ecran");
  return ECRANS.find((ecran) => ecran === demande) ?? "accueil";
}
