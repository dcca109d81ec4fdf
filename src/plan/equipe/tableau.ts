import { plageDe } from "../adresses";
import type { CleDeStyle } from "../charte";
import type { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { direLaListe, LISTES, plageDeLaListe } from "../listes";
import { validerLesDates } from "../validerLesDates";
import type { Contenu, Plage } from "../types";
import {
  BLOCS,
  COLONNE,
  DERNIERE_COLONNE_VISIBLE,
  natureDe,
  titresDe,
  type Bloc,
  type ColonneDeBloc,
} from "./blocs";

/** Une ligne d'un bloc : ce que contiennent ses colonnes à saisir, et celles qui se calculent. */
export interface Rangee {
  readonly identifiant: string;
  /** champ → contenu ; une clé absente est une cellule vide. */
  readonly saisies: Readonly<Record<string, string | number | null>>;
}

/** Une colonne verrouillée d'un bloc, d'une ou plusieurs cellules fusionnées. */
export interface ColonneCalculee {
  readonly titre: string;
  readonly colonne: number;
  readonly largeur: number;
  readonly style: CleDeStyle;
  readonly contenu: (rangee: Rangee, ligne: number) => Contenu;
}

export interface Tableau {
  readonly bloc: Bloc;
  readonly intertitre: string;
  readonly phrases: readonly string[];
  readonly rangees: readonly Rangee[];
  readonly calculees: readonly ColonneCalculee[];
}

/** Ce que les listes de validation écrites dans la feuille même proposent ; `null` : rien à proposer. */
export interface ListesDeLaFeuille {
  readonly feuille: string;
  readonly postes: Plage | null;
  readonly employeurs: Plage | null;
}

const HAUTEUR_DES_TITRES = 48;

/** Une colonne étroite perd au retrait, et aux mots longs qui passent à la ligne. */
const RETRAIT = 4;

/** Où un tableau commence, une fois son intertitre, ses phrases et ses en-têtes écrits. */
export function premiereLigneDe({ phrases }: Pick<Tableau, "phrases">, ligne: number): number {
  return ligne + 1 + phrases.length + 1;
}

/** Écrit un tableau et rend la première ligne libre au-dessous. */
export function ecrireTableau(
  f: ConstructeurDeFeuille,
  ligne: number,
  tableau: Tableau,
  listes: ListesDeLaFeuille,
): number {
  const { bloc, rangees, calculees } = tableau;
  const titres = ecrireIntertitre(f, ligne, tableau);
  f.valeur(titres, COLONNE_DES_IDENTIFIANTS, titresDe(bloc), "technique");
  for (const { colonne, titre } of BLOCS[bloc]) f.valeur(titres, colonne, titre, "enTete");
  for (const { colonne, titre, largeur } of calculees) {
    poser(f, titres, colonne, largeur, { valeur: titre }, "enTete");
  }
  f.hauteur(titres, HAUTEUR_DES_TITRES);
  const premiere = titres + 1;
  rangees.forEach((rangee, rang) => ecrireRangee(f, premiere + rang, rangee, tableau));
  if (rangees.length > 0) validerSaisies(f, bloc, premiere, rangees.length, listes);
  return premiere + rangees.length;
}

/** L'intertitre et les phrases ; rend la ligne des en-têtes. */
export function ecrireIntertitre(
  f: ConstructeurDeFeuille,
  ligne: number,
  { intertitre, phrases }: Pick<Tableau, "intertitre" | "phrases">,
): number {
  f.valeur(ligne, COLONNE.b, intertitre, "intertitre");
  f.hauteur(ligne, 26);
  phrases.forEach((phrase, rang) => ecrirePhrase(f, ligne + 1 + rang, phrase));
  return ligne + 1 + phrases.length;
}

/** Une phrase sur toute la largeur imprimée, à la ligne s'il le faut. */
export function ecrirePhrase(f: ConstructeurDeFeuille, ligne: number, phrase: string): void {
  const colonnes = DERNIERE_COLONNE_VISIBLE;
  f.fond(ligne, COLONNE.b, colonnes, "texte");
  f.valeur(ligne, COLONNE.b, phrase, "texte");
  f.fusionner(plageDe(ligne, COLONNE.b, 1, colonnes));
  f.ajusterAuTexte(ligne, [{ texte: phrase, largeur: largeurDe(f, COLONNE.b, colonnes) }]);
}

function ecrireRangee(
  f: ConstructeurDeFeuille,
  ligne: number,
  rangee: Rangee,
  { bloc, calculees }: Tableau,
): void {
  f.valeur(
    ligne,
    COLONNE_DES_IDENTIFIANTS,
    identifiantDeLigne(natureDe(bloc), rangee.identifiant),
    "technique",
  );
  const textes: { texte: string; largeur: number }[] = [];
  for (const { champ, colonne, style } of BLOCS[bloc]) {
    const valeur = rangee.saisies[champ] ?? "";
    f.valeur(ligne, colonne, valeur, style);
    textes.push({ texte: String(valeur), largeur: f.largeur(colonne) - RETRAIT });
  }
  for (const { colonne, largeur, style, contenu } of calculees) {
    const calcule = contenu(rangee, ligne);
    poser(f, ligne, colonne, largeur, calcule, style);
    textes.push({ texte: texteDe(calcule), largeur: largeurDe(f, colonne, largeur) });
  }
  f.ajusterAuTexte(ligne, textes, 20);
}

/** Un contenu sur une ou plusieurs colonnes, alors fusionnées. */
function poser(
  f: ConstructeurDeFeuille,
  ligne: number,
  colonne: number,
  largeur: number,
  contenu: Contenu,
  style: CleDeStyle,
): void {
  f.fond(ligne, colonne, largeur, style);
  if ("formule" in contenu) f.formule(ligne, colonne, contenu.formule, contenu.resultat, style);
  else if (typeof contenu.valeur !== "boolean") f.valeur(ligne, colonne, contenu.valeur, style);
  if (largeur > 1) f.fusionner(plageDe(ligne, colonne, 1, largeur));
}

function largeurDe(f: ConstructeurDeFeuille, colonne: number, combien: number): number {
  return Array.from({ length: combien }, (_, i) => f.largeur(colonne + i)).reduce((a, b) => a + b, 0);
}

function texteDe(contenu: Contenu): string {
  const texte = "resultat" in contenu ? contenu.resultat : contenu.valeur;
  return typeof texte === "string" ? texte : "";
}

function validerSaisies(
  f: ConstructeurDeFeuille,
  bloc: Bloc,
  premiere: number,
  lignes: number,
  listes: ListesDeLaFeuille,
): void {
  const dates = BLOCS[bloc].filter(({ style }) => style === "saisieDate" || style === "saisieJour");
  validerLesDates(
    f,
    dates.map(({ colonne }) => plageDe(premiere, colonne, lignes)),
  );
  for (const { colonne, liste, decimal } of BLOCS[bloc]) {
    const plages = [plageDe(premiere, colonne, lignes)];
    if (liste !== undefined) validerListe(f, liste, plages, listes);
    if (decimal === undefined) continue;
    f.valider({
      plages,
      regle: { type: "decimal", ...decimal },
      erreur: {
        titre: "Nombre attendu",
        texte:
          decimal.maximum === undefined
            ? "Un nombre, 0 ou plus."
            : "Une part de 0 à 100\u00a0%, ou un nombre de 0 à 1.",
      },
    });
  }
}

function validerListe(
  f: ConstructeurDeFeuille,
  liste: NonNullable<ColonneDeBloc["liste"]>,
  plages: readonly Plage[],
  listes: ListesDeLaFeuille,
): void {
  if (liste === "postes" || liste === "employeurs") {
    const plage = listes[liste];
    if (plage === null) return;
    f.valider({
      plages,
      regle: { type: "liste", feuille: listes.feuille, plage },
      erreur: {
        titre: liste === "postes" ? "Poste non reconnu" : "Employeur non reconnu",
        texte: `Choisissez dans la liste\u00a0: les ${liste} décrits dans cette feuille.`,
      },
    });
    return;
  }
  f.valider({
    plages,
    regle: { type: "liste", feuille: LISTES, plage: plageDeLaListe(liste) },
    erreur: {
      titre: "Réponse non reconnue",
      texte: `Choisissez dans la liste\u00a0: ${direLaListe(liste)}.`,
    },
  });
}
