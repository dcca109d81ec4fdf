import type { Porte } from "./porte";

const charger = async (): Promise<Porte> => (await import("./classeurOuvert")).CLASSEUR_OUVERT;

/** La porte vers Excel, chargée au premier geste : l'écran s'affiche pendant que le reste arrive. */
export const PORTE_D_EXCEL: Porte = {
  lireEtat: async () => (await charger()).lireEtat(),
  construire: async (dossier, modele) => (await charger()).construire(dossier, modele),
  modifier: async (geste) => (await charger()).modifier(geste),
  suivre: async (rappel, surErreur) => (await charger()).suivre(rappel, surErreur),
  montrer: async (feuille, adresse) => (await charger()).montrer(feuille, adresse),
};
