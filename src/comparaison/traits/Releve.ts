import type { PlaceDeGrille, Saisie } from "../../domaine/grille/saisie";
import { dateEnFrancais } from "../../domaine/saisie/dateEnFrancais";
import type { GenreDeTrait, PartieDuDossier } from "../difference";

/** Une chose que dit un dossier, sous une clé que l'autre emploie aussi. */
export interface Trait {
  readonly cle: string;
  readonly partie: PartieDuDossier;
  readonly groupe: string;
  readonly libelle: string;
  /** Jamais vide : ce qu'un dossier ne dit pas n'est pas un trait. */
  readonly valeur: string;
  readonly genre: GenreDeTrait;
  /** Pour une note de l'échelle : de quoi dire si elle monte. */
  readonly nombre: number | null;
  readonly place: PlaceDeGrille | null;
  /** Ce qui l'écrit dans une grille, et ce qui l'en efface ; `null` : cela ne se saisit pas d'un geste. */
  readonly ecrire: Saisie | null;
  readonly effacer: Saisie | null;
}

export type ValeurDeTrait = string | number | boolean | null;

const HORS_GRILLE = { genre: "autre", nombre: null, place: null, ecrire: null, effacer: null } as const;

/** Relève ce que dit une partie d'un dossier, une chose à la fois. */
export class Releve {
  readonly traits: Trait[] = [];
  private readonly cles = new Map<string, number>();

  constructor(private readonly partie: PartieDuDossier) {}

  noter(groupe: string, cle: string, libelle: string, valeur: ValeurDeTrait): void {
    const texte = direLaValeur(valeur);
    if (texte === "") return;
    this.poser({ ...HORS_GRILLE, cle, partie: this.partie, groupe, libelle, valeur: texte });
  }

  /** Les champs d'un enregistrement, dans l'ordre donné ; un champ absent de la table ne se compare pas. */
  noterLesChamps<T extends object>(
    groupe: string,
    prefixe: string,
    enregistrement: T,
    champs: Champs<T>,
  ): void {
    for (const champ of Object.keys(champs) as (keyof T & string)[]) {
      const description = champs[champ];
      if (description === undefined) continue;
      const { libelle, dire = direLaValeur } =
        typeof description === "string" ? { libelle: description } : description;
      this.noter(groupe, `${prefixe}|${champ}`, libelle, dire(enregistrement[champ] as never));
    }
  }

  poser(trait: Trait): void {
    if (trait.valeur !== "") this.traits.push(trait);
  }

  /** La même clé pour une deuxième ligne pareille à la première : leur ordre les distingue. */
  cleUnique(base: string): string {
    const rang = (this.cles.get(base) ?? 0) + 1;
    this.cles.set(base, rang);
    return rang === 1 ? base : `${base}#${rang}`;
  }
}

export type Champs<T> = {
  readonly [C in keyof T]?: string | { readonly libelle: string; readonly dire: (valeur: T[C]) => string };
};

/** Une date en français, un nombre à virgule, « Oui » ou « Non » ; les espaces de bord ne comptent pas. */
export function direLaValeur(valeur: ValeurDeTrait): string {
  if (valeur === null) return "";
  if (typeof valeur === "boolean") return valeur ? "Oui" : "Non";
  if (typeof valeur === "number") return String(valeur).replace(".", ",");
  return dateEnFrancais(valeur.trim());
}

/** « Favorable » plutôt que `favorable` ; une valeur inconnue de la table se montre telle quelle. */
export function parmi<T extends string>(libelles: Readonly<Record<T, string>>): (valeur: T | "") => string {
  return (valeur) => (valeur === "" ? "" : (libelles[valeur] ?? valeur));
}
