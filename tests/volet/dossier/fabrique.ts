import { EXEMPLE, MODELES, PROFILS } from "../../../src/donnees";
import { brouillonDe, brouillonVide, type Brouillon } from "../../../src/volet/dossier/brouillon";
import { choisir, type Catalogue } from "../../../src/volet/dossier/choix";
import { composer } from "../../../src/volet/dossier/composer";
import type { Socle } from "../../../src/volet/dossier/socle";
import { valider } from "../../../src/volet/dossier/valider";
import { lireLeDossier, modeleDe } from "../suivi/classeurEnMemoire";

export const CATALOGUE: Catalogue = { modeles: MODELES, profils: PROFILS };
export const CHARENTE = modeleDe(EXEMPLE.dossier);
export const NATIONAL = MODELES.find(({ identifiant }) => identifiant === "national") ?? CHARENTE;

export const SOCLE_VIDE: Socle = { nature: "vide" };
export const SOCLE_DE_L_EXEMPLE: Socle = { nature: "exemple", dossier: EXEMPLE.dossier, modele: CHARENTE };
/** Le classeur où l'exemple vient d'être construit. */
export const SOCLE_DU_CLASSEUR = { nature: "classeur", lu: lireLeDossier(EXEMPLE.dossier) } as const;

export const EXEMPLE_SAISI = brouillonDe(EXEMPLE.dossier);

/** Un formulaire parti de rien, rempli juste assez pour se construire. */
export const NEUF: Brouillon = {
  ...brouillonVide(2025, "national", NATIONAL),
  territoire: "Pays de Valréas",
  caf: "Caf de Vaucluse",
  employeur: "Communauté de communes",
  postes: [
    { identifiant: "p1", prenom: "Ana", nom: "Roux", libelle: "pilote", intitule: "", quotite: "0,5" },
  ],
};

export const choixDe = (brouillon: Brouillon, socle: Socle) => choisir(brouillon, socle, CATALOGUE);
export const compositionDe = (brouillon: Brouillon, socle: Socle) =>
  composer(brouillon, choixDe(brouillon, socle), socle);
export const fautesDe = (brouillon: Brouillon, socle: Socle = SOCLE_VIDE) =>
  valider(brouillon, choixDe(brouillon, socle));
