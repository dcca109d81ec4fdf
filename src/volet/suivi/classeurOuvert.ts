import { lireEtat, type EtatDuClasseur } from "../../classeur/lire";
import { montrer } from "../../classeur/montrer";
import { suivreLeClasseur } from "../../classeur/suivre";
import { suivreLaSelection } from "../../classeur/suivreLaSelection";
import type { CatalogueDeModeles } from "../../domaine/grille/catalogue";
import { MODELES_SANS_COPIE } from "../../donnees/modelesSansCopie";
import type { Porte, PorteDAilleurs, PorteDesAppels } from "./porte";

/**
 * Le classeur qu'Excel a ouvert, lu avec les modèles livrés et, à défaut, avec la copie qu'il garde du sien. Écrire ne
 * sert qu'une fois le dossier décrit, et le schéma d'un modèle qu'à valider cette copie : le premier écran s'en passe.
 */
export const CLASSEUR_OUVERT: Porte & PorteDAilleurs & PorteDesAppels = {
  lireEtat: lireLEtat,
  relireLaFeuille: async (avant, changement) => {
    const { relireLaFeuille } = await import("../../classeur/relireLaFeuille");
    return relireLaFeuille(avant, changement, connus);
  },
  construire: async (dossier, modele) => {
    const { construire } = await import("../../classeur/construire");
    return construire(dossier, modele, await tousLesModeles());
  },
  modifier: async (geste) => {
    const { modifier } = await import("../../classeur/modifier");
    return modifier(geste, await tousLesModeles());
  },
  saisir: async (saisies, avant) => {
    const { dossierDisparu, saisir } = await import("../../classeur/saisir");
    if (avant.lecture.etat !== "lu") throw dossierDisparu();
    const { retours, relues } = await saisir(saisies, avant.lecture);
    const { poserLesCellules } = await import("../../lecture/poserLesCellules");
    const lecture = relues === null ? null : poserLesCellules(avant.lecture, relues, connus);
    return { retours, etat: lecture === null ? null : { ...avant, lecture } };
  },
  suivre: suivreLeClasseur,
  suivreLaSelection,
  lireLaReprise: async () => (await import("../../classeur/reprise")).lireLaReprise(),
  garderLaReprise: async (place) => (await import("../../classeur/reprise")).garderLaReprise(place),
  releverAilleurs: async () => (await import("../../classeur/releverAilleurs")).releverAilleurs(),
  releverLesAppels: async () => (await import("../../classeur/inserer/releverLesAppels")).releverLesAppels(),
  montrer,
};

/** Tous, dès qu'un classeur en a demandé un autre que ceux que l'on livre. */
let connus: CatalogueDeModeles = MODELES_SANS_COPIE;

async function lireLEtat(): Promise<EtatDuClasseur> {
  const etat = await lireEtat(connus);
  if (etat.lecture.etat !== "modele-inconnu" || connus !== MODELES_SANS_COPIE) return etat;
  connus = await tousLesModeles();
  return lireEtat(connus);
}

async function tousLesModeles(): Promise<CatalogueDeModeles> {
  return (await import("../../donnees/modelesPourLecture")).MODELES_POUR_LECTURE;
}
