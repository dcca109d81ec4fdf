import { ErreurDeSaisie } from "../domaine/erreurs";

interface Plage {
  readonly nom: string;
  readonly lignes: readonly (readonly unknown[])[];
}

/** @throws ErreurDeSaisie la plage n'a pas les lignes × colonnes de celle qui lui fait face. */
export function exigerMemeForme(plage: Plage, modele: Plage, combien = "deux"): void {
  if (forme(plage) === forme(modele)) return;
  throw new ErreurDeSaisie(
    plage.nom,
    `la plage fait ${forme(plage)}, celle des ${modele.nom} ${forme(modele)}. Donnez ${combien} plages de même forme.`,
  );
}

function forme({ lignes }: Plage): string {
  return `${lignes.length} × ${lignes[0]?.length ?? 0}`;
}
