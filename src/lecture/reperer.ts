import { estMarque, lireMarque, type Marque } from "../plan/identifiants";
import { texteEn, valeurEn, type FeuilleLue } from "./cellules";

/** Une de nos feuilles, retrouvée par sa marque : où sont ses lignes et ses colonnes. Rangs à partir de 0. */
export interface FeuilleReperee {
  readonly feuille: FeuilleLue;
  readonly marque: Marque;
  readonly ligneDesRoles: number;
  readonly colonneDesIdentifiants: number;
  /** identifiant de ligne → ligne ; la première l'emporte si une ligne a été dupliquée. */
  readonly lignes: ReadonlyMap<string, number>;
  /** Les lignes dont l'identifiant a déjà paru plus haut. */
  readonly doublons: readonly { readonly identifiant: string; readonly ligne: number }[];
  /** rôle → colonne */
  readonly roles: ReadonlyMap<string, number>;
}

/** `version-inconnue` : la feuille est à nous, mais d'une version que nous ne savons pas lire. */
export type Reperage = FeuilleReperee | "etrangere" | "version-inconnue";

export function reperer(feuille: FeuilleLue): Reperage {
  const place = chercherMarque(feuille);
  if (place === null) return "etrangere";
  const marque = lireMarque(valeurEn(feuille, place.ligne, place.colonne));
  if (marque === null) return "version-inconnue";
  const lignes = new Map<string, number>();
  const doublons: { identifiant: string; ligne: number }[] = [];
  feuille.valeurs.forEach((_, i) => {
    const ligne = feuille.ligne + i;
    const identifiant = texteEn(feuille, ligne, place.colonne);
    if (ligne === place.ligne || !/^[a-z-]+:/.test(identifiant)) return;
    if (lignes.has(identifiant)) doublons.push({ identifiant, ligne });
    else lignes.set(identifiant, ligne);
  });
  const roles = new Map<string, number>();
  feuille.valeurs[place.ligne - feuille.ligne]?.forEach((_, i) => {
    const colonne = feuille.colonne + i;
    if (colonne === place.colonne) return;
    for (const role of texteEn(feuille, place.ligne, colonne).split(" ")) {
      if (role !== "" && !roles.has(role)) roles.set(role, colonne);
    }
  });
  return {
    feuille,
    marque,
    ligneDesRoles: place.ligne,
    colonneDesIdentifiants: place.colonne,
    lignes,
    doublons,
    roles,
  };
}

/** La marque est en A1 à la construction ; des lignes ou des colonnes ont pu être insérées devant. */
function chercherMarque(feuille: FeuilleLue): { ligne: number; colonne: number } | null {
  for (let i = 0; i < feuille.valeurs.length; i++) {
    const j = feuille.valeurs[i]?.findIndex(estMarque) ?? -1;
    if (j >= 0) return { ligne: feuille.ligne + i, colonne: feuille.colonne + j };
  }
  return null;
}
