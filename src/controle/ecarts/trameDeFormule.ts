import { decouperLaFormule } from "./decouperLaFormule";

/** Ce que `estEncore` et `estCeJour` écrivent d'une cellule, selon ce qu'elle disait : vide, texte, nombre ou date. */
const ENCORE =
  /LEN \( TRIM \( \S*@ \) \) = #|MID \( \S*@ (?:& # )?, # , # \) = #|\( \S*@ = # \) \+ \( \S*@ = DATE \( # , # , # \) \) > #|\S*@ = #/g;
const PLUSIEURS = /\?(?: , \?)+/g;

/**
 * Ce qui reste d'une formule quand on oublie ce qu'une saisie peut y changer : les nombres, les textes et les places
 * qu'elle cite, non les fonctions qu'elle appelle ni les feuilles qu'elle lit.
 */
export function trameDeFormule(formule: string): string {
  return decouperLaFormule(formule)
    .map((morceau) => (typeof morceau === "string" ? trameDuMorceau(morceau) : `${morceau.feuille}@`))
    .map((morceau) => morceau.replace(/ /g, "_"))
    .join(" ")
    .replace(ENCORE, "?")
    .replace(PLUSIEURS, "?");
}

/** Une simple reprise d'une autre cellule. */
export function estUneReprise(trame: string): boolean {
  return /^= \S*@$/.test(trame);
}

function trameDuMorceau(morceau: string): string {
  return /^(?:"|[0-9])/.test(morceau) ? "#" : morceau;
}
