import { FONCTIONS, traduireFormule } from "../../saisieFrancaise";

const EN_FRANCAIS = new Map(Object.entries(FONCTIONS).map(([francais, anglais]) => [anglais, francais]));

/** Ce qui est entre guillemets ou apostrophes (textes, noms de feuilles) ne se traduit pas. */
const MORCEAUX = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;

/** `=SI(A1>2,5;"a";"b")` → `=IF(A1>2.5,"a","b")` : ce que l'on tape, tel que le moteur le lit. */
export const enAnglais = traduireFormule;

/** L'inverse, pour la barre de formule. Ce n'est pas un analyseur : une constante matricielle garde ses séparateurs. */
export function enFrancais(formule: string): string {
  return formule.replace(MORCEAUX, (morceau) => (/^["']/.test(morceau) ? morceau : traduire(morceau)));
}

function traduire(code: string): string {
  return code
    .replace(/,/g, ";")
    .replace(/(?<![\p{L}\d_.])(\d+)\.(\d)/gu, "$1,$2")
    .replace(/[\p{L}][\p{L}.\d]*(?=\s*\()/gu, (nom) => EN_FRANCAIS.get(nom.toUpperCase()) ?? nom)
    .replace(/(?<![\p{L}\d._!$])(TRUE|FALSE)(?![\p{L}\d._(])/gu, (mot) => (mot === "TRUE" ? "VRAI" : "FAUX"));
}
