import type { Porte, PorteDAilleurs, PorteDesAppels } from "./porte";

const charger = async (): Promise<Porte & PorteDAilleurs & PorteDesAppels> =>
  (await import("./classeurOuvert")).CLASSEUR_OUVERT;

/** La porte vers Excel, chargée au premier geste : l'écran s'affiche pendant que le reste arrive. */
export const PORTE_D_EXCEL: Porte & PorteDAilleurs & PorteDesAppels = {
  lireEtat: async () => (await charger()).lireEtat(),
  relireLaFeuille: async (avant, changement) => (await charger()).relireLaFeuille(avant, changement),
  construire: async (dossier, modele) => (await charger()).construire(dossier, modele),
  modifier: async (geste) => (await charger()).modifier(geste),
  saisir: async (saisies, avant) => (await charger()).saisir(saisies, avant),
  suivre: async (rappel, surErreur) => (await charger()).suivre(rappel, surErreur),
  suivreLaSelection: async (rappel) => (await charger()).suivreLaSelection(rappel),
  lireLaReprise: async () => (await charger()).lireLaReprise(),
  garderLaReprise: async (place) => (await charger()).garderLaReprise(place),
  releverAilleurs: async () => (await charger()).releverAilleurs(),
  releverLesAppels: async () => (await charger()).releverLesAppels(),
  montrer: async (feuille, adresse) => (await charger()).montrer(feuille, adresse),
};
