import type { Grille } from "../../domaine/dossier/dossier";
import { plageDe } from "../adresses";
import { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, LIGNE_DES_ROLES } from "../identifiants";
import { intituleDuDossier } from "../intitules";
import type { PlanFeuille } from "../types";
import { COLONNE_DES_MISSIONS, type ContexteDeSynthese, type SourceDeSynthese } from "./contexte";
import { ecrireDetail } from "./detail";
import { ecrireRadar } from "./radar";
import { ecrireScores } from "./scores";

export function cleDeLaSynthese(grille: Grille): string {
  return `synthese:${grille.identifiant}`;
}

const LARGEUR_DES_MISSIONS = 46;
const LARGEUR_D_UN_POURCENTAGE = 13;
/** Celles du détail, après la colonne des missions. */
const COLONNES_VISIBLES_MINIMUM = 9;

/**
 * La feuille « CTG Synthèse » : les pourcentages, le score d'ensemble et son agrégation, le radar, puis pour
 * chaque pourcentage ses bornes et ses décomptes (R-SCORE-3, R-SCORE-6, R-RADAR-1).
 */
export function planifierSynthese(source: SourceDeSynthese, nom: string): PlanFeuille {
  const { dossier, modele, grille, sousTitre } = source;
  // Le tableau d'appui du radar tient dans des colonnes masquées, à droite.
  const series = dossier.politiques.length === 1 ? 1 : dossier.politiques.length + 1;
  const visibles = Math.max(COLONNES_VISIBLES_MINIMUM, series);
  const colonneDAppui = COLONNE_DES_MISSIONS + visibles + 1;
  const f = new ConstructeurDeFeuille([
    { largeur: 14, masquee: true },
    { largeur: LARGEUR_DES_MISSIONS },
    ...Array.from({ length: visibles }, () => ({ largeur: LARGEUR_D_UN_POURCENTAGE })),
    ...Array.from({ length: series + 1 }, () => ({ largeur: 20, masquee: true })),
  ]);
  const contexte: ContexteDeSynthese = { ...source, f, colonneDAppui };

  const marque = ecrireMarque({ feuille: "synthese", attributs: { grille: grille.identifiant } });
  f.valeur(LIGNE_DES_ROLES, COLONNE_DES_IDENTIFIANTS, marque, "technique");
  f.masquer(LIGNE_DES_ROLES);
  f.valeur(1, COLONNE_DES_MISSIONS, "Synthèse de l’auto-évaluation", "titre");
  f.hauteur(1, 26);
  f.formule(2, COLONNE_DES_MISSIONS, sousTitre.formule, sousTitre.resultat, "sousTitre");
  f.valeur(3, COLONNE_DES_MISSIONS, dossier.mention === "" ? null : dossier.mention, "mention");

  const { tableau, suivante } = ecrireScores(contexte, 5);
  const apresLeRadar = ecrireRadar(contexte, tableau, suivante + 1);
  const fin = ecrireDetail(contexte, tableau, apresLeRadar + 1);

  f.marquerTout();
  return f.terminer({
    cle: cleDeLaSynthese(grille),
    nom,
    masquee: false,
    couleurOnglet: "#1F5FA8",
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone: plageDe(1, COLONNE_DES_MISSIONS, fin - 1, visibles + 1),
      sauts: [apresLeRadar + 1],
      enTete: intituleDuDossier(dossier),
      piedDePage: modele.libelle,
    },
  });
}
