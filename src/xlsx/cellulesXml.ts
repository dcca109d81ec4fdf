import { adresse, adresseDePlage, plageDe } from "../plan/adresses";
import type { Contenu, PlanCellule, PlanFeuille, PlanLigne, Resultat } from "../plan/types";
import { formuleDeFichier } from "./formule";
import type { Registre } from "./registre";
import type { Styles } from "./styles";
import { texteDExcel } from "./texteDExcel";
import { contenuXml, element } from "./xml";

interface Tables {
  readonly styles: Styles;
  readonly chaines: Registre;
}

interface Ligne {
  plan?: PlanLigne;
  /** Par colonne : d'une cellule dite deux fois, la dernière reste, comme dans Excel ouvert. */
  readonly cellules: Map<number, PlanCellule>;
}

/** Le rectangle des cellules écrites. */
export function xmlDeLEtendue({ cellules }: PlanFeuille): string {
  const bornes = { haut: Infinity, gauche: Infinity, bas: 0, droite: 0 };
  for (const { ligne, colonne } of cellules) {
    bornes.haut = Math.min(bornes.haut, ligne);
    bornes.gauche = Math.min(bornes.gauche, colonne);
    bornes.bas = Math.max(bornes.bas, ligne);
    bornes.droite = Math.max(bornes.droite, colonne);
  }
  const { haut, gauche, bas, droite } = bornes;
  const plage = plageDe(haut, gauche, bas - haut + 1, droite - gauche + 1);
  return element("dimension", { ref: cellules.length === 0 ? "A1" : adresseDePlage(plage) });
}

/** Les lignes d'une feuille, de haut en bas, et leurs cellules de gauche à droite : Excel refuse un désordre. */
export function xmlDesCellules(feuille: PlanFeuille, tables: Tables): string {
  const lignes = [...lignesDe(feuille)].sort(([a], [b]) => a - b);
  const elements = lignes.map(([rang, ligne]) =>
    xmlDeLigne(rang, ligne, estDUnTableau(rang, feuille), tables),
  );
  return element("sheetData", {}, elements.join(""));
}

/** Ce que l'utilisateur y récrit ou y trie doit pouvoir changer la hauteur de la ligne. */
function estDUnTableau(rang: number, { tableaux = [] }: PlanFeuille): boolean {
  return tableaux.some(({ plage }) => rang > plage.ligne && rang < plage.ligne + plage.lignes);
}

function lignesDe({ lignes, cellules }: PlanFeuille): Map<number, Ligne> {
  const rangees = new Map<number, Ligne>();
  const ligneDe = (rang: number): Ligne => {
    const ligne = rangees.get(rang) ?? { cellules: new Map() };
    rangees.set(rang, ligne);
    return ligne;
  };
  for (const plan of lignes) ligneDe(plan.ligne).plan = plan;
  for (const cellule of cellules) ligneDe(cellule.ligne).cellules.set(cellule.colonne, cellule);
  return rangees;
}

/** @param souple la hauteur n'est qu'une première mesure, que le tableur ajuste. */
function xmlDeLigne(rang: number, { plan, cellules }: Ligne, souple: boolean, tables: Tables): string {
  const attributs = {
    r: rang + 1,
    ht: plan?.hauteur,
    customHeight: plan?.hauteur !== undefined && !souple,
    hidden: plan?.masquee,
  };
  if (cellules.size === 0) return element("row", attributs);
  const rangees = [...cellules.values()].sort((a, b) => a.colonne - b.colonne);
  return element("row", attributs, rangees.map((cellule) => xmlDeCellule(cellule, tables)).join(""));
}

function xmlDeCellule({ ligne, colonne, style, contenu }: PlanCellule, { styles, chaines }: Tables): string {
  const { t, xml }: Ecrit = contenu ? ecrit(contenu, chaines) : {};
  return element("c", { r: adresse(ligne, colonne), s: styles.rangDuStyle(style), t }, xml);
}

/** Le type d'une valeur et son XML. Sans type, c'est un nombre. */
interface Ecrit {
  readonly t?: "s" | "str" | "b" | "e";
  readonly xml?: string;
}

function ecrit(contenu: Contenu, chaines: Registre): Ecrit {
  if ("formule" in contenu) {
    const { t, xml } = resultat(contenu.resultat);
    return { t, xml: `<f>${contenuXml(texteDExcel(formuleDeFichier(contenu.formule)))}</f>${xml}` };
  }
  const { valeur } = contenu;
  return typeof valeur === "string" ? { t: "s", xml: `<v>${chaines.rang(valeur)}</v>` } : resultat(valeur);
}

/** La valeur en cache d'une formule ; celle d'une cellule aussi, sauf un texte, qui est partagé. */
function resultat(valeur: Resultat): Ecrit {
  if (typeof valeur === "string") return { t: "str", xml: `<v>${contenuXml(texteDExcel(valeur))}</v>` };
  if (typeof valeur === "boolean") return { t: "b", xml: `<v>${valeur ? 1 : 0}</v>` };
  if (typeof valeur === "object") return { t: "e", xml: `<v>${valeur.erreur}</v>` };
  if (!Number.isFinite(valeur)) throw new Error(`Un fichier ne sait pas garder le nombre ${valeur}.`);
  return { xml: `<v>${valeur}</v>` };
}
