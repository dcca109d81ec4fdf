import { CADRE, STYLES, type CleDeStyle } from "./charte";
import type { PlanFeuille, Style } from "./types";

const SUFFIXE = "Verrouillee";

const CLES_DE_SAISIE = (Object.keys(STYLES) as CleDeStyle[]).filter((cle) => {
  const style: Style = STYLES[cle];
  return style.verrouillee === false;
});

/** Les styles de ce qui se saisissait : verrouillés, et sans le cadre pointillé de ce qui se saisit encore. */
export const STYLES_VERROUILLES: Readonly<Record<string, Style>> = Object.fromEntries(
  CLES_DE_SAISIE.map((cle) => {
    const { verrouillee: _, ...style }: Style = STYLES[cle];
    return [`${cle}${SUFFIXE}`, { ...style, bordures: CADRE }];
  }),
);

const STYLES_DE_SAISIE: ReadonlyMap<string, CleDeStyle> = new Map(
  CLES_DE_SAISIE.flatMap((cle): [string, CleDeStyle][] => [
    [cle, cle],
    [`${cle}${SUFFIXE}`, cle],
  ]),
);

/** R-ETAT-1 : la même feuille, dont plus rien ne se saisit tant qu'elle est protégée. */
export function verrouiller(feuille: PlanFeuille): PlanFeuille {
  return {
    ...feuille,
    cellules: feuille.cellules.map((cellule) =>
      STYLES_DE_SAISIE.get(cellule.style) === cellule.style
        ? { ...cellule, style: `${cellule.style}${SUFFIXE}` }
        : cellule,
    ),
  };
}

/**
 * Le style d'une cellule qui se saisit, verrouillée ou non ; `null` : elle ne se saisit jamais. Une cellule que l'état du
 * dossier verrouille reste à celui qui l'a écrite.
 */
export function styleDeSaisie(style: string): CleDeStyle | null {
  return STYLES_DE_SAISIE.get(style) ?? null;
}

/** Vrai si l'état du dossier verrouille ce qui s'y saisissait. */
export function estVerrouillee({ cellules }: PlanFeuille): boolean {
  return cellules.some(({ style }) => style in STYLES_VERROUILLES);
}
