import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { choisir } from "./choisir";
import { ValeurRefusee } from "./valeurRefusee";

/**
 * « Famille, Social » : celles d'un même jeu du modèle, dans l'ordre de ses colonnes.
 * @throws {ValeurRefusee} politique inconnue du modèle, ou jeux mêlés.
 */
export function lirePolitiques(valeur: ValeurDeCellule, modele: ModeleDeGrille): readonly Politique[] {
  const jeux = [modele.politiques, ...modele.autresPolitiques];
  const citees = String(valeur)
    .split(/[,;/\n]/)
    .map((citee) => choisir(citee.trim(), jeux.flat(), "la politique").identifiant);
  for (const jeu of jeux) {
    const identifiants = new Set(jeu.map(({ identifiant }) => identifiant));
    if (citees.every((citee) => identifiants.has(citee))) {
      return jeu.filter(({ identifiant }) => citees.includes(identifiant));
    }
  }
  const choix = jeux.map((jeu) => jeu.map(({ libelle }) => libelle).join(", ")).join("\u00a0; ou ");
  throw new ValeurRefusee(`ces politiques ne vont pas ensemble. Choisissez parmi\u00a0: ${choix}.`);
}
