import type { ModeleDeGrille } from "../grille/modele";
import { activitesDe, indicateursDe } from "../grille/parcourir";
import { noteDe } from "../grille/reponses";
import type { Reponses } from "../grille/reponses";
import { trier } from "./trier";

/**
 * Ce qu'une grille répond à son modèle, en un texte que ni l'ordre des clés, ni celui des politiques, ni une réponse vide ne
 * changent : deux grilles qui disent pareil ont le même.
 */
export function texteDesReponses(
  reponses: Reponses,
  modele: ModeleDeGrille,
  politiques: readonly string[],
): string {
  const triees = trier(politiques);
  const activites = trier(activitesDe(modele).map(({ identifiant }) => identifiant)).map((activite) => [
    activite,
    triees.map((politique) => [politique, noteDe(reponses, activite, politique)]),
    texte(reponses.commentaires[activite]),
  ]);
  const indicateurs = trier(indicateursDe(modele).map(({ identifiant }) => identifiant)).map((indicateur) => {
    const reponse = reponses.indicateurs[indicateur];
    return [indicateur, reponse?.nombre ?? null, texte(reponse?.nature), texte(reponse?.commentaire)];
  });
  return JSON.stringify([activites, indicateurs]);
}

/** Un passage à la ligne ne s'enregistre pas pareil partout, et une cellule ne garde pas les espaces de bord. */
function texte(ecrit: string | undefined): string {
  return (ecrit ?? "").replace(/\r\n?/g, "\n").trim();
}
