import { lettresDeColonne } from "../../../src/plan/adresses";

/** Une ligne ou une colonne insérée devant une autre, ou supprimée, dans une feuille. Rang à partir de 0. */
export interface Decalage {
  readonly feuille: string;
  readonly axe: "ligne" | "colonne";
  readonly rang: number;
  readonly sens: "inserer" | "supprimer";
}

const PERDUE = "#REF!";

const REFERENCES =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')*'!)?)(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\p{L}\p{N}_.(])/gu;

/** La formule telle qu'Excel la récrit après ce décalage. @param chez la feuille où elle est. */
export function decalerLaFormule(formule: string, chez: string, decalage: Decalage): string {
  return formule.replace(REFERENCES, (tout: string, ...groupes: (string | undefined)[]) => {
    const [texte, feuille = "", d1 = "", c1 = "", d2 = "", l1 = "", d3 = "", c2, d4 = "", l2 = ""] = groupes;
    if (texte !== undefined) return tout;
    const nom = feuille === "" ? chez : feuille.slice(1, -2).replace(/''/g, "'");
    if (nom !== decalage.feuille) return tout;
    const ecrire = (fixe: string, colonne: number, fixee: string, ligne: number) =>
      `${fixe}${lettresDeColonne(colonne)}${fixee}${ligne + 1}`;
    const debut = { colonne: rangDe(c1), ligne: Number(l1) - 1 };
    const fin = c2 === undefined ? null : { colonne: rangDe(c2), ligne: Number(l2) - 1 };
    const { axe } = decalage;
    const bornes = deplacerLaPlage(debut[axe], (fin ?? debut)[axe], decalage);
    if (bornes === null) return PERDUE;
    const [premiere, derniere] = [
      { ...debut, [axe]: bornes[0] },
      { ...(fin ?? debut), [axe]: bornes[1] },
    ];
    const adresse = `${feuille}${ecrire(d1, premiere.colonne, d2, premiere.ligne)}`;
    return fin === null ? adresse : `${adresse}:${ecrire(d3, derniere.colonne, d4, derniere.ligne)}`;
  });
}

/** Une plage dont une borne disparaît se resserre sur ce qui reste ; `null` : il n'en reste rien. */
function deplacerLaPlage(debut: number, fin: number, { rang, sens }: Decalage): [number, number] | null {
  if (sens === "inserer") return [debut >= rang ? debut + 1 : debut, fin >= rang ? fin + 1 : fin];
  if (debut === rang && fin === rang) return null;
  return [debut > rang ? debut - 1 : debut, fin >= rang ? fin - 1 : fin];
}

function rangDe(lettres: string): number {
  return [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
}
