import { apparier } from "./apparier";
import type { Difference, PartieDuDossier } from "./difference";

/** Un champ d'une ligne : ce qui se compare, et ce qui s'en montre ; un champ vide ne se montre pas. */
export interface ChampDeLigne {
  readonly libelle: string;
  readonly compare: string;
  readonly montre: string;
}

/** Des lignes sans identifiant : ce qu'elles disent les désigne. */
export interface TableauDeLignes<T> {
  readonly partie: PartieDuDossier;
  readonly lignes: readonly T[];
  /** Dans l'ordre des colonnes. */
  readonly decrire: (ligne: T) => readonly ChampDeLigne[];
  /** « 12/03/2024 · Copil · Bilan ». */
  readonly nommer: (ligne: T) => string;
  /** De la plus sûre à la moins sûre : ce qui fait que deux lignes différentes sont la même, récrite. */
  readonly cles: readonly ((ligne: T) => string)[];
}

/**
 * Les lignes de deux tableaux : pareilles, elles ne se disent pas, où qu'elles soient allées ; récrites, seuls les champs
 * changés se montrent ; les autres ne sont que d'un côté.
 */
export function comparerLesLignes<T>(
  ici: TableauDeLignes<T>,
  autre: TableauDeLignes<T>,
): readonly Difference[] {
  const { partie, nommer, cles } = ici;
  const pareille = (ligne: T) => JSON.stringify(ici.decrire(ligne).map(({ compare }) => compare));
  return apparier(ici.lignes, autre.lignes, [pareille, ...cles]).flatMap((paire, rang): Difference[] => {
    const montree = paire.ici ?? paire.autre;
    const mienne = paire.ici === null ? null : ici.decrire(paire.ici);
    const sienne = paire.autre === null ? null : autre.decrire(paire.autre);
    if (montree === null || (mienne !== null && sienne !== null && !different(mienne, sienne))) return [];
    return [
      {
        cle: `${partie}|${rang}`,
        partie,
        groupe: "",
        libelle: nommer(montree),
        genre: "autre",
        ici: direLesChamps(mienne, sienne),
        autre: direLesChamps(sienne, mienne),
        nature: sienne === null ? "ajoute" : mienne === null ? "retire" : "change",
        sens: null,
        place: null,
        reprise: null,
      },
    ];
  });
}

type Champs = readonly ChampDeLigne[];

function different(ici: Champs, autre: Champs): boolean {
  return ici.some(({ compare }, rang) => compare !== autre[rang]?.compare);
}

/** Toute la ligne si l'autre classeur ne l'a pas ; sinon les seuls champs qui diffèrent. */
function direLesChamps(champs: Champs | null, enFace: Champs | null): string {
  return (champs ?? [])
    .filter(({ compare, montre }, rang) =>
      enFace === null ? montre !== "" : compare !== enFace[rang]?.compare,
    )
    .map(({ libelle, montre }) => `${libelle}\u00a0: ${montre === "" ? "vide" : montre}`)
    .join(" · ");
}
