/** Des rangées de textes en colonnes alignées : la première à gauche, les autres à droite. */
export function aligner(rangees: readonly (readonly string[])[]): string[] {
  const largeurs = (rangees[0] ?? []).map((_, colonne) =>
    Math.max(...rangees.map((rangee) => rangee[colonne]?.length ?? 0)),
  );
  return rangees.map((rangee) =>
    rangee
      .map((texte, colonne) => {
        const largeur = largeurs[colonne] ?? 0;
        return colonne === 0 ? texte.padEnd(largeur) : texte.padStart(largeur);
      })
      .join("  ")
      .trimEnd(),
  );
}
