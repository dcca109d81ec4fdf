import { read, type CellObject } from "@e965/xlsx";
import type { ClasseurLu } from "../../../../src/lecture/cellules";
import { adresse } from "../../../../src/plan/adresses";
import { lireClasseur, type Valeur } from "../../lecteur";

/** Type, valeur, porte une formule. */
export type Cellule = readonly [string, string, boolean];

/** feuille → adresse → cellule ; une cellule vide n'y est pas. */
export type Cellules = Record<string, Record<string, Cellule>>;

/**
 * Une phrase par cellule sur laquelle aucun témoin n'est d'accord avec la lecture. Un témoin peut se tromper, chacun à
 * sa façon ; tous ensemble et de même, non.
 */
export function ecarts(lues: Cellules, temoins: readonly Cellules[]): string[] {
  const feuilles = new Set([lues, ...temoins].flatMap((cellules) => Object.keys(cellules)));
  return [...feuilles].flatMap((feuille) => {
    const places = new Set([lues, ...temoins].flatMap((cellules) => Object.keys(cellules[feuille] ?? {})));
    return [...places]
      .filter((place) => {
        const lue = lues[feuille]?.[place];
        return !temoins.some((temoin) => memeCellule(lue, temoin[feuille]?.[place]));
      })
      .map((place) => {
        const vues = temoins.map((temoin) => JSON.stringify(temoin[feuille]?.[place]));
        return `${feuille}!${place} : ${JSON.stringify(lues[feuille]?.[place])} lu, ${vues.join(" et ")} attendu`;
      });
  });
}

function memeCellule(lue: Cellule | undefined, vue: Cellule | undefined): boolean {
  if (lue === undefined || vue === undefined) return lue === vue;
  const memeTexte = lue[1] === vue[1] || plier(lue[1]) === plier(vue[1]);
  return lue[0] === vue[0] && memeTexte && lue[2] === vue[2];
}

/**
 * @e965/xlsx déchiffre deux fois les entités et les codes `_xHHHH_` du résultat d'une formule, et garde les retours
 * chariot que XML change en fins de ligne.
 */
function plier(texte: string): string {
  const plie = texte
    .replace(/&(amp|lt|gt|quot|apos);/g, (entite, nom: string) => ENTITES[nom] ?? entite)
    .replace(/_x([\da-f]{4})_/gi, (_code, hexa: string) => String.fromCharCode(parseInt(hexa, 16)))
    .replace(/\r\n?/g, "\n");
  return plie === texte ? texte : plier(plie);
}

const ENTITES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Ce que notre lecture a trouvé. */
export function cellulesLues({ feuilles }: ClasseurLu): Cellules {
  return Object.fromEntries(
    feuilles.map(({ nom, ligne, colonne, valeurs, formules }) => {
      const cellules: Cellules[string] = {};
      formules.forEach((rangee, i) =>
        rangee?.forEach((formule, j) => {
          const valeur = valeurs[i]?.[j] ?? "";
          const calculee = typeof formule === "string" && formule.startsWith("=") && formule !== valeur;
          cellules[adresse(ligne + i, colonne + j)] = [typeof valeur, String(valeur), calculee];
        }),
      );
      return [nom, cellules];
    }),
  );
}

const ERREURS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Les mêmes cellules, vues par la bibliothèque @e965/xlsx, qui ne dit pas quand elle renonce. */
export function cellulesSelonE965(octets: Uint8Array): Cellules {
  const { Sheets } = read(octets, { type: "array", cellHTML: false, cellText: false });
  if (Object.keys(Sheets).length === 0) throw new Error("Aucune feuille n’a été lue.");
  return Object.fromEntries(
    Object.entries(Sheets).map(([nom, feuille]) => [
      nom,
      garder(
        Object.entries(feuille)
          .filter(([cle]) => !cle.startsWith("!"))
          .map(([cle, cellule]) => [cle, valeurSelonE965(cellule as CellObject), "f" in (cellule as object)]),
      ),
    ]),
  );
}

/** Les mêmes cellules, vues par le petit lecteur des essais, qui ne sait des classeurs que les expressions régulières. */
export function cellulesSelonLecteur(octets: Uint8Array): Cellules {
  return Object.fromEntries(
    Object.entries(lireClasseur(octets)).map(([nom, feuille]) => [
      nom,
      garder(
        Object.entries(feuille).map(([cle, { valeur, formule }]) => [
          cle,
          nue(valeur),
          formule !== undefined && formule !== "",
        ]),
      ),
    ]),
  );
}

function garder(
  cellules: readonly (readonly [string, string | number | boolean, boolean])[],
): Cellules[string] {
  return Object.fromEntries(
    cellules
      .filter(([, valeur, calculee]) => calculee || valeur !== "")
      .map(([cle, valeur, calculee]) => [cle, [typeof valeur, String(valeur), calculee] as Cellule]),
  );
}

function valeurSelonE965({ t, v }: CellObject): string | number | boolean {
  if (t === "e") return ERREURS[v as number] ?? "";
  return v === undefined || v instanceof Date ? "" : v;
}

function nue(valeur: Valeur | undefined): string | number | boolean {
  if (valeur === undefined) return "";
  return typeof valeur === "object" ? valeur.erreur : valeur;
}
