import type { Dossier } from "../../domaine/dossier/dossier";
import { formuleEn } from "../../lecture/cellules";
import type { Ecart } from "./ecart";
import type { FeuillePosee } from "./poserLesFeuilles";
import { estUneReprise, trameDeFormule } from "./trameDeFormule";

/** Les feuilles où rien de ce que le complément a calculé à l'écriture n'est gardé : une saisie n'y périme rien. */
const SANS_CALCUL_GARDE = ["grille", "synthese", "echange", "listes"];

/**
 * Vrai si l'écart peut venir d'une saisie faite depuis que la feuille est écrite. Les feuilles de l'équipe et du
 * financement gardent des résultats et les confrontent à ce qui est saisi ; si un geste, fait depuis ailleurs, a rangé le
 * dossier nouveau sans les récrire, ou si la partie XML a disparu, plus rien ne dit d'après quoi elles l'ont été. On n'y
 * juge alors que la façon des formules et des textes, pas les valeurs qu'ils citent.
 */
export function tientAUneSaisie(ecart: Ecart, dossier: Dossier): boolean {
  if (SANS_CALCUL_GARDE.includes(ecart.posee.plan.cle.split(":")[0] ?? "")) return false;
  switch (ecart.nature) {
    case "formule-modifiee":
      return estDeLaMemeFacon(ecart);
    case "texte-modifie":
      return estUnAutreResultat(ecart, employeursDe(dossier));
    default:
      return false;
  }
}

/** La façon d'une formule de la même colonne : d'une ligne à l'autre, ce qui est saisi en choisit une. */
function estDeLaMemeFacon({ posee, attendue, ligne, colonne }: Ecart): boolean {
  const lue = trameDeFormule(String(formuleEn(posee.reperee.feuille, ligne, colonne)));
  const siennes = tramesDe(posee).get(attendue.colonne) ?? new Set();
  return siennes.has(lue) || estUneReprise(lue) || estUneReprise(trameDe(attendue));
}

const TRAMES = new WeakMap<FeuillePosee, ReadonlyMap<number, ReadonlySet<string>>>();

/** Colonne du plan → les trames de ses formules. */
function tramesDe(posee: FeuillePosee): ReadonlyMap<number, ReadonlySet<string>> {
  const connues = TRAMES.get(posee);
  if (connues !== undefined) return connues;
  const trames = new Map<number, Set<string>>();
  for (const cellule of posee.plan.cellules) {
    const trame = trameDe(cellule);
    if (trame !== "") trames.set(cellule.colonne, (trames.get(cellule.colonne) ?? new Set()).add(trame));
  }
  TRAMES.set(posee, trames);
  return trames;
}

function trameDe({ contenu }: Ecart["attendue"]): string {
  return contenu !== undefined && "formule" in contenu ? trameDeFormule(contenu.formule) : "";
}

/**
 * Un nombre à la place d'un autre ou d'un « à compléter » ; un texte où seuls changent les nombres qu'il cite, ou qui
 * nomme un employeur.
 */
function estUnAutreResultat(
  { attendue: { contenu }, montre }: Ecart,
  employeurs: readonly string[],
): boolean {
  if (contenu === undefined || !("valeur" in contenu) || montre === "") return false;
  const { valeur } = contenu;
  if (typeof valeur === "number" || typeof montre === "number") return true;
  if (employeurs.some((nom) => String(valeur).includes(nom))) return true;
  return sansNombre(String(valeur)) === sansNombre(String(montre));
}

function employeursDe({ employeur, equipe }: Dossier): string[] {
  return [employeur, ...equipe.employeurs.map(({ nom }) => nom)].filter((nom) => nom !== "");
}

function sansNombre(texte: string): string {
  return texte.replace(/[\d\s;,./]+/g, " ").trim();
}
