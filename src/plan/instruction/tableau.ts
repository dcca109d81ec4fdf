import { dateEnFrancais } from "../../domaine/saisie/dateEnFrancais";
import type { ConstructeurDeFeuille } from "../constructeur";
import { largeurDe, poser } from "../financement/blocs";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import {
  COLONNE_DU_SIGNAL,
  COLONNES_DE_L_INSTRUCTION,
  DERNIERE_COLONNE,
  PREMIERE_COLONNE,
  type TableauDeLInstruction,
} from "./colonnes";

/** Un tableau de la feuille : ses lignes, ou ce qu'il faut en dire quand il n'en a pas. */
export interface TableauAEcrire {
  readonly nature: Exclude<TableauDeLInstruction, "instruction">;
  readonly intertitre: string;
  readonly phrase: string;
  readonly vide: string;
  readonly rangees: readonly RangeeAEcrire[];
}

export interface RangeeAEcrire {
  readonly identifiant: string;
  /** Par champ ; une date s'écrit AAAA-MM-JJ. */
  readonly contenus: Readonly<Record<string, string>>;
}

const HAUTEUR_DES_TITRES = 30;

/** La première rangée d'un tableau qui commence à cette ligne : intertitre, phrase, en-têtes, puis elle. */
export function premiereRangee(debut: number): number {
  return debut + 3;
}

/** La première ligne libre sous un tableau ; vide, il a une ligne qui le dit. */
export function finDuTableau(debut: number, rangees: number): number {
  return premiereRangee(debut) + Math.max(1, rangees);
}

export function ecrireTableau(f: ConstructeurDeFeuille, debut: number, tableau: TableauAEcrire): void {
  const { nature, intertitre, phrase, vide, rangees } = tableau;
  f.valeur(debut, PREMIERE_COLONNE, intertitre, "intertitre");
  f.hauteur(debut, 26);
  ecrirePhrase(f, debut + 1, phrase);
  const titres = debut + 2;
  f.valeur(titres, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("titres", nature), "technique");
  for (const { colonne, titre, style } of COLONNES_DE_L_INSTRUCTION[nature])
    f.valeur(titres, colonne, titre, style === "technique" ? "technique" : "enTete");
  if (nature === "demande") f.valeur(titres, COLONNE_DU_SIGNAL, "Ce qui manque", "enTete");
  f.hauteur(titres, HAUTEUR_DES_TITRES);
  const premiere = premiereRangee(debut);
  if (rangees.length === 0) ecrirePhrase(f, premiere, vide);
  rangees.forEach((rangee, rang) => ecrireRangee(f, premiere + rang, nature, rangee));
}

/** Une phrase sur toute la largeur imprimée, à la ligne s'il le faut. */
export function ecrirePhrase(f: ConstructeurDeFeuille, ligne: number, phrase: string): void {
  const colonnes = DERNIERE_COLONNE - PREMIERE_COLONNE + 1;
  poser(f, ligne, PREMIERE_COLONNE, { valeur: phrase }, "texte", colonnes);
  f.ajusterAuTexte(ligne, [{ texte: phrase, largeur: largeurDe(f, PREMIERE_COLONNE, colonnes) }]);
}

function ecrireRangee(
  f: ConstructeurDeFeuille,
  ligne: number,
  nature: TableauAEcrire["nature"],
  { identifiant, contenus }: RangeeAEcrire,
): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne(nature, identifiant), "technique");
  const textes = COLONNES_DE_L_INSTRUCTION[nature].map(({ champ, colonne, style, jour }) => {
    const contenu = contenus[champ] ?? "";
    const texte = jour === true ? dateEnFrancais(contenu) : contenu;
    f.valeur(ligne, colonne, texte, style);
    // Un jour tient sur sa ligne, et une cible ne se montre pas.
    const compte = jour !== true && style !== "technique";
    return { texte: compte ? texte : "", largeur: f.largeur(colonne) - 4 };
  });
  f.ajusterAuTexte(ligne, textes, 20);
}
