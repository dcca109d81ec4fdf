/** Les écrans que les boutons du ruban ouvrent directement, par `volet.html?ecran=…` (voir manifest.xml). */
export const ECRANS = ["accueil", "dossier", "grille"] as const;

export type Ecran = (typeof ECRANS)[number];

/** Les onglets du volet, dans leur ordre : ces écrans, l’équipe, le journal, le financement, le contrôle, les fichiers et l’aide. */
export const ONGLETS = [
  { ecran: "accueil", libelle: "Accueil" },
  { ecran: "dossier", libelle: "Dossier" },
  { ecran: "equipe", libelle: "Équipe" },
  { ecran: "grille", libelle: "Grille" },
  { ecran: "journal", libelle: "Journal" },
  { ecran: "financement", libelle: "Financement" },
  { ecran: "controle", libelle: "Contrôle" },
  { ecran: "fichiers", libelle: "Fichiers" },
  { ecran: "aide", libelle: "Aide" },
] as const;

export type Onglet = (typeof ONGLETS)[number]["ecran"];

/**
 * L’écran demandé par l’adresse du volet.
 * Excel ajoute ses propres paramètres à l’adresse et peut en ouvrir une ancienne : tout le reste mène à l’accueil.
 */
export function ecranDemande(recherche: string): Ecran {
  const demande = new URLSearchParams(recherche).get("ecran");
  return ECRANS.find((ecran) => ecran === demande) ?? "accueil";
}
