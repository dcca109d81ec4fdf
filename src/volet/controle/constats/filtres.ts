import type { ConstatDeControle, RoleDeCaf } from "../../../domaine/controle/constat";
import { rangDeGravite } from "../../../domaine/controle/gravites";
import type { Rapprochement } from "../../../domaine/controle/rapprocher";
import type { Gravite } from "../../../domaine/equipe/constats/constat";

/** Ce que l'on veut voir des constats, et dans quel ordre. */
export interface Filtre {
  readonly decision: Decision;
  /** R-ROLES-1 ; `null` : tout. */
  readonly role: RoleDeCaf | null;
  readonly gravite: Gravite | null;
  /** Le nom d'une feuille, vide pour les constats qui n'en visent aucune ; `null` : toutes. */
  readonly feuille: string | null;
  readonly tri: Tri;
}

export type Decision = "a-traiter" | "vus" | "acceptes";
export type Tri = "gravite" | "feuille";

export const FILTRE_INITIAL: Filtre = {
  decision: "a-traiter",
  role: null,
  gravite: null,
  feuille: null,
  tri: "gravite",
};

/** Les constats d'une décision, dans l'ordre du contrôle. */
export function constatsDeLaDecision(
  rapprochement: Rapprochement,
  decision: Decision,
): readonly ConstatDeControle[] {
  switch (decision) {
    case "a-traiter":
      return rapprochement.aTraiter;
    case "vus":
      return rapprochement.vus.map(({ constat }) => constat);
    case "acceptes":
      return rapprochement.acceptes.map(({ constat }) => constat);
  }
}

/** Ce que les filtres gardent, trié ; à égalité, l'ordre du contrôle : feuille, ligne, colonne. */
export function filtrer(
  constats: readonly ConstatDeControle[],
  { role, gravite, feuille, tri }: Filtre,
): readonly ConstatDeControle[] {
  const gardes = constats.filter(
    (constat) =>
      (role === null || constat.roles.includes(role)) &&
      (gravite === null || constat.gravite === gravite) &&
      (feuille === null || constat.feuille === feuille),
  );
  if (tri === "gravite")
    return [...gardes].sort((a, b) => rangDeGravite(a.gravite) - rangDeGravite(b.gravite));
  const rangs = new Map(feuillesVisees(gardes).map((nom, rang) => [nom, rang]));
  return [...gardes].sort((a, b) => (rangs.get(a.feuille) ?? 0) - (rangs.get(b.feuille) ?? 0));
}

/** Les feuilles que les constats visent, par ordre alphabétique ; vide, la dernière : aucune. */
export function feuillesVisees(constats: readonly ConstatDeControle[]): readonly string[] {
  const noms = [...new Set(constats.map(({ feuille }) => feuille))];
  return noms.sort((a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b, "fr"));
}

/** Un filtre replié qui cache quelque chose se dit. */
export function filtreAutrement({ gravite, feuille, tri }: Filtre): boolean {
  return gravite !== null || feuille !== null || tri !== "gravite";
}
