import type { FeuilleReperee } from "../lecture";
import { formuleEn, texteEn } from "../lecture/cellules";
import { roleDe } from "../plan/equipe/blocs";
import { lireIdentifiantDeLigne, type NatureDeLigne } from "../plan/identifiants";

/** Une ligne d'un tableau de nos feuilles, et l'identifiant qu'elle porte, nature comprise. */
export interface LigneRemplie {
  readonly identifiant: string;
  readonly ligne: number;
}

/** Les lignes d'un tableau où l'utilisateur a mis quelque chose, de haut en bas. */
export function lignesRemplies(
  reperee: FeuilleReperee,
  nature: NatureDeLigne,
  champs: readonly string[],
  avecLesCopiees: boolean,
): LigneRemplie[] {
  const lignes = [...reperee.lignes].map(([identifiant, ligne]) => ({ identifiant, ligne }));
  return [...lignes, ...(avecLesCopiees ? reperee.doublons : [])]
    .filter(
      ({ identifiant, ligne }) =>
        lireIdentifiantDeLigne(identifiant)?.nature === nature && estRemplie(reperee, nature, champs, ligne),
    )
    .sort((a, b) => a.ligne - b.ligne);
}

function estRemplie(
  { feuille, roles }: FeuilleReperee,
  nature: NatureDeLigne,
  champs: readonly string[],
  ligne: number,
): boolean {
  return champs.some((champ) => {
    const colonne = roles.get(roleDe(nature, champ));
    if (colonne === undefined) return false;
    // Une formule qui ne rend encore rien est tout de même à l'utilisateur.
    return texteEn(feuille, ligne, colonne) !== "" || estUneFormule(formuleEn(feuille, ligne, colonne));
  });
}

function estUneFormule(contenu: unknown): boolean {
  return typeof contenu === "string" && contenu.startsWith("=");
}
