import type { Deformation } from "./deformation";
import { deformer } from "./deformation";
import type { EtatDeFeuille } from "./etatDeFeuille";
import { deformerGraphique } from "./graphiques/etat";
import type { Rectangle } from "./rectangle";
import { deformerTableaux } from "./tableaux/etat";

/** Fait suivre à l'état d'une feuille une insertion ou une suppression faite dans le classeur. */
export function deformerEtat(etat: EtatDeFeuille, feuille: string, deformation: Deformation): void {
  for (const graphique of etat.graphiques) deformerGraphique(graphique, feuille, deformation);
  if (deformation.feuille !== feuille) return;
  etat.tableaux = deformerTableaux(etat.tableaux, deformation);
  const page = etat.miseEnPage;
  page.zoneDImpression = suivant(page.zoneDImpression, deformation);
  page.lignesDeTitre = suivant(page.lignesDeTitre, deformation);
  page.colonnesDeTitre = suivant(page.colonnesDeTitre, deformation);
  page.sautsHorizontaux = page.sautsHorizontaux.flatMap((saut) => suivant(saut, deformation) ?? []);
}

function suivant(zone: Rectangle | undefined, deformation: Deformation): Rectangle | undefined {
  return zone && deformer(zone, deformation);
}
