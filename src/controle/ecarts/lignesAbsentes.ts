import { normaliser } from "../../domaine/saisie/normaliser";
import { texteEn } from "../../lecture/cellules";
import type { FeuillePosee } from "./poserLesFeuilles";

/** Une ligne du plan que la feuille ne désigne plus. */
export interface LigneAbsente {
  readonly identifiant: string;
  /** Son premier texte, qui la nomme ; vide : elle n'en a pas. */
  readonly libelle: string;
  /** La ligne sans identifiant qui porte ce texte : lui seul a été effacé. `null` : elle n'est plus là. */
  readonly trouvee: { readonly ligne: number; readonly colonne: number } | null;
}

const CONNUES = new WeakMap<FeuillePosee, readonly LigneAbsente[]>();

/** Les lignes du plan dont l'identifiant n'est plus dans la feuille, dans leur ordre. */
export function lignesAbsentes(posee: FeuillePosee): readonly LigneAbsente[] {
  const connues = CONNUES.get(posee);
  if (connues !== undefined) return connues;
  const absentes = chercher(posee);
  CONNUES.set(posee, absentes);
  return absentes;
}

function chercher(posee: FeuillePosee): LigneAbsente[] {
  const { identifiants, lignes } = posee;
  const rangs = lignes.flatMap((ligne, rang) => (ligne === null && identifiants[rang] !== "" ? [rang] : []));
  if (rangs.length === 0) return [];
  const libelles = libellesDe(posee, new Set(rangs));
  const sansIdentifiant = textesSansIdentifiant(posee, libelles);
  return rangs.map((rang) => {
    const { texte = "", colonne = 0 } = libelles.get(rang) ?? {};
    const ligne = texte === "" ? undefined : sansIdentifiant.get(cleDe(texte, colonne));
    const reelle = posee.colonnes[colonne];
    const trouvee = ligne === undefined || reelle == null ? null : { ligne, colonne: reelle };
    return { identifiant: identifiants[rang] ?? "", libelle: texte, trouvee };
  });
}

interface Libelle {
  readonly texte: string;
  /** Dans le plan. */
  readonly colonne: number;
}

/** Rang du plan → le premier texte fixe de la ligne, après son identifiant. */
function libellesDe({ plan }: FeuillePosee, rangs: ReadonlySet<number>): Map<number, Libelle> {
  const libelles = new Map<number, Libelle>();
  for (const { ligne, colonne, contenu } of plan.cellules) {
    if (colonne === 0 || !rangs.has(ligne) || libelles.has(ligne)) continue;
    if (contenu === undefined || !("valeur" in contenu) || typeof contenu.valeur !== "string") continue;
    libelles.set(ligne, { texte: contenu.valeur, colonne });
  }
  return libelles;
}

/** Texte et colonne → la première ligne sans identifiant qui le porte. */
function textesSansIdentifiant(
  { reperee, colonnes }: FeuillePosee,
  libelles: ReadonlyMap<number, Libelle>,
): Map<string, number> {
  const aChercher = new Set([...libelles.values()].map(({ colonne }) => colonne));
  const textes = new Map<string, number>();
  const { feuille, colonneDesIdentifiants } = reperee;
  feuille.valeurs.forEach((rangee, rang) => {
    const ligne = feuille.ligne + rang;
    if (rangee === undefined || texteEn(feuille, ligne, colonneDesIdentifiants) !== "") return;
    for (const colonne of aChercher) {
      const reelle = colonnes[colonne];
      const texte = reelle == null ? "" : texteEn(feuille, ligne, reelle);
      const cle = cleDe(texte, colonne);
      if (texte !== "" && !textes.has(cle)) textes.set(cle, ligne);
    }
  });
  return textes;
}

function cleDe(texte: string, colonne: number): string {
  return `${colonne} ${normaliser(texte)}`;
}
