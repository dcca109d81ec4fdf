import { adresse, adresseDePlage } from "../plan/adresses";
import type { PlanFeuille, PlanTableau } from "../plan/types";
import { RELATIONS, TABLEUR, TYPE_OFFICE } from "./espaces";
import type { Paquet } from "./paquet";
import { texteDExcel } from "./texteDExcel";
import { DECLARATION_XML, element } from "./xml";

/** Écrit les tableaux d'une feuille, dont `partie` est le chemin ; rend leurs relations, dans l'ordre du plan. */
export function ajouterTableaux(paquet: Paquet, partie: string, feuille: PlanFeuille): string[] {
  return (feuille.tableaux ?? []).map((tableau) => {
    const chemin = paquet.cheminLibre((rang) => `xl/tables/table${rang}.xml`);
    // Un identifiant est unique dans le classeur : le numéro de la partie l'est.
    const identifiant = Number(/\d+/.exec(chemin)?.[0]);
    paquet.ajouter(
      chemin,
      xmlDuTableau(tableau, identifiant, titresDe(tableau, feuille)),
      `${TYPE_OFFICE}.spreadsheetml.table+xml`,
    );
    return paquet.relier(partie, `${RELATIONS}/table`, chemin);
  });
}

/** La fin d'une feuille : l'appel de ses tableaux. */
export function xmlDesTableaux(relations: readonly string[]): string {
  if (relations.length === 0) return "";
  const elements = relations.map((relation) => element("tablePart", { "r:id": relation }));
  return element("tableParts", { count: elements.length }, elements.join(""));
}

function xmlDuTableau(
  { nom, plage, style }: PlanTableau,
  identifiant: number,
  titres: readonly string[],
): string {
  const ref = adresseDePlage(plage);
  const colonnes = titres.map((titre, rang) =>
    element("tableColumn", { id: rang + 1, name: texteDExcel(titre) }),
  );
  return (
    DECLARATION_XML +
    element(
      "table",
      // Sans `totalsRowShown`, le schéma suppose que la ligne de total a déjà été montrée.
      { xmlns: TABLEUR, id: identifiant, name: nom, displayName: nom, ref, totalsRowShown: 0 },
      element("autoFilter", { ref }) +
        element("tableColumns", { count: colonnes.length }, colonnes.join("")) +
        element("tableStyleInfo", {
          name: style,
          showFirstColumn: 0,
          showLastColumn: 0,
          showRowStripes: 1,
          showColumnStripes: 0,
        }),
    )
  );
}

/**
 * Les titres des colonnes sont les textes de leurs cellules : Excel « répare » un fichier où ils diffèrent, ou se
 * répètent, majuscules ou non.
 */
function titresDe({ nom, plage }: PlanTableau, { cellules }: PlanFeuille): string[] {
  const titres = Array.from({ length: plage.colonnes }, (_, rang) => {
    const [ligne, colonne] = [plage.ligne, plage.colonne + rang];
    // D'une cellule dite deux fois, la dernière reste.
    const [derniere] = cellules
      .filter((cellule) => cellule.ligne === ligne && cellule.colonne === colonne)
      .slice(-1);
    const contenu = derniere?.contenu;
    const titre = contenu !== undefined && "valeur" in contenu ? contenu.valeur : null;
    if (typeof titre !== "string" || titre === "")
      throw new Error(`Le tableau «\u00a0${nom}\u00a0» n’a pas de titre en ${adresse(ligne, colonne)}.`);
    return titre;
  });
  if (new Set(titres.map((titre) => titre.toLowerCase())).size < titres.length)
    throw new Error(`Deux colonnes du tableau «\u00a0${nom}\u00a0» ont le même titre.`);
  return titres;
}
