import { SANS_BORDURE, lireAspect, lireBordure } from "./aspect";
import type { Aspect, Bordure, Cote } from "./aspect";
import { formatsConditionnelsDe } from "./FormatsConditionnels";
import { Feuille } from "./Feuille";
import type { EtatGraphique, ReferenceDeSource } from "./graphiques/etat";
import { nomsDefinis, porteeDe } from "./Noms";
import type { Noyau } from "./noyau";
import type { Rectangle } from "./rectangle";
import { adresseA1, citer, depuisBornes, rectangle } from "./rectangle";
import { enRegleExcel, reglesDe } from "./Validation";
import { lireValeur } from "../moteur/valeurs";
import { voletsFiges } from "./VoletsFiges";

/** Tout le classeur, comme donnée sérialisable où deux classeurs semblables pour l'utilisateur sont égaux. */
export interface Instantane {
  readonly feuilles: readonly object[];
  readonly noms: readonly object[];
  readonly partiesXml: readonly string[];
  readonly structureProtegee: boolean;
  readonly calculManuel: boolean;
}

/** Les identifiants n'y paraissent pas : une feuille supprimée puis recréée à l'identique donne le même résultat. */
export function photographier(noyau: Noyau): Instantane {
  return {
    feuilles: noyau.feuilles.map((feuille) => photographierFeuille(noyau, feuille)),
    noms: nomsDefinis(noyau)
      .map((nom) => {
        const portee = porteeDe(nom);
        return {
          nom: nom.name,
          formule: nom.formulaOrRefString,
          commentaire: nom.comment ?? "",
          masque: nom.hidden === true,
          portee: portee === undefined ? "" : noyau.feuille(portee).getName(),
        };
      })
      .sort((a, b) => cleDeTri(a).localeCompare(cleDeTri(b))),
    partiesXml: [...noyau.partiesXml.values()].sort(),
    structureProtegee: noyau.structureProtegee,
    calculManuel: noyau.moteur.calcul.manuel,
  };
}

function photographierFeuille(noyau: Noyau, id: string): object {
  const feuille = new Feuille(noyau, id);
  const etat = noyau.etat(id);
  const page = etat.miseEnPage;
  return {
    nom: feuille.name,
    visibilite: feuille.visibility,
    onglet: feuille.tabColor,
    quadrillage: feuille.showGridlines,
    figee: voletsFiges(noyau, id),
    protection: etat.protection ?? null,
    cellules: photographierCellules(noyau, id),
    colonnes: photographierColonnes(noyau, id),
    lignes: photographierLignes(noyau, id),
    fusions: noyau
      .feuille(id)
      .getMergeData()
      .map((fusion) => adresseA1(depuisBornes(fusion)))
      .sort(),
    validations: photographierValidations(noyau, id),
    formatsConditionnels: formatsConditionnelsDe(noyau, id).map(({ cfId: _id, ranges, ...regle }) => ({
      plages: ranges.map((plage) => adresseA1(depuisBornes(plage))),
      ...structuredClone(regle),
    })),
    miseEnPage: {
      ...structuredClone(page),
      zoneDImpression: adresse(page.zoneDImpression),
      lignesDeTitre: adresse(page.lignesDeTitre),
      colonnesDeTitre: adresse(page.colonnesDeTitre),
      sautsHorizontaux: page.sautsHorizontaux.map((saut) => saut.ligne),
    },
    graphiques: etat.graphiques.map((graphique) => photographierGraphique(noyau, graphique)),
    tableaux: etat.tableaux.map(({ id: _id, zone, ...tableau }) => ({ ...tableau, zone: adresseA1(zone) })),
  };
}

const COTES: readonly Cote[] = ["haut", "bas", "gauche", "droite"];

/** Adresse → contenu et aspect, des seules cellules qui en ont. */
function photographierCellules(noyau: Noyau, id: string): Record<string, object> {
  const cellules: Record<string, object> = {};
  const matrice = noyau.feuille(id).getCellMatrix();
  const { startRow, endRow, startColumn, endColumn } = matrice.getDataRange();
  const vierge = lireAspect(
    noyau,
    id,
    noyau.feuille(id).getRowCount() + 1,
    noyau.feuille(id).getColumnCount() + 1,
  );
  for (let l = startRow; l <= endRow; l++) {
    for (let c = startColumn; c <= endColumn; c++) {
      const cellule = noyau.cellule(id, l, c);
      const formule = noyau.formule(id, l, c);
      const contenu = {
        ...(formule ? { formule } : {}),
        ...(lireValeur(cellule) === "" ? {} : { valeur: lireValeur(cellule), type: cellule?.t }),
        ...ecarts(lireAspect(noyau, id, l, c), vierge),
        ...bordures(noyau, id, l, c),
      };
      if (Object.keys(contenu).length > 0) cellules[adresseA1(rectangle(l, c))] = contenu;
    }
  }
  return cellules;
}

function ecarts(aspect: Aspect, reference: Aspect): Partial<Aspect> {
  return Object.fromEntries(
    Object.entries(aspect).filter(([trait, valeur]) => reference[trait as keyof Aspect] !== valeur),
  );
}

function bordures(
  noyau: Noyau,
  id: string,
  ligne: number,
  colonne: number,
): { bordures?: Record<string, Bordure> } {
  const posees = COTES.map((cote) => [cote, lireBordure(noyau, id, ligne, colonne, cote)] as const).filter(
    ([, bordure]) => bordure.style !== SANS_BORDURE.style,
  );
  return posees.length > 0 ? { bordures: Object.fromEntries(posees) } : {};
}

function photographierColonnes(noyau: Noyau, id: string): object[] {
  const univer = noyau.feuille(id);
  const defaut = univer.getConfig().defaultColumnWidth;
  const colonnes: object[] = [];
  for (let c = 0; c < univer.getColumnCount(); c++) {
    const largeur = univer.getColumnManager().getColumn(c)?.w ?? defaut;
    const masquee = !univer.getColVisible(c);
    if (largeur !== defaut || masquee) colonnes.push({ colonne: c, largeur, masquee });
  }
  return colonnes;
}

function photographierLignes(noyau: Noyau, id: string): object[] {
  const univer = noyau.feuille(id);
  const defaut = univer.getConfig().defaultRowHeight;
  const lignes: object[] = [];
  for (let l = 0; l < univer.getRowCount(); l++) {
    const hauteur = univer.getRowHeight(l) || (univer.getRowManager().getRow(l)?.h ?? defaut);
    const masquee = !univer.getRowRawVisible(l);
    if (hauteur !== defaut || masquee) lignes.push({ ligne: l, hauteur, masquee });
  }
  return lignes;
}

/** Une même règle découpée autrement est la même : elle est écrite cellule par cellule. */
function photographierValidations(noyau: Noyau, id: string): Record<string, object> {
  const validations: Record<string, object> = {};
  for (const { uid: _uid, ranges, ...regle } of reglesDe(noyau, id)) {
    const details = { ...regle, regle: enRegleExcel(regle) };
    for (const plage of ranges.map(depuisBornes)) {
      for (let l = plage.ligne; l < plage.ligne + plage.lignes; l++) {
        for (let c = plage.colonne; c < plage.colonne + plage.colonnes; c++) {
          validations[adresseA1(rectangle(l, c))] = details;
        }
      }
    }
  }
  return Object.fromEntries(Object.entries(validations).sort(([a], [b]) => a.localeCompare(b)));
}

function photographierGraphique(noyau: Noyau, graphique: EtatGraphique): object {
  const { id: _id, cellules, series, ...reste } = graphique;
  return {
    ...structuredClone(reste),
    cellules: adresse(cellules),
    series: series.map(({ celluleDuNom, valeurs, abscisses, ...serie }) => ({
      ...structuredClone(serie),
      celluleDuNom: reference(noyau, celluleDuNom),
      valeurs: reference(noyau, valeurs),
      abscisses: reference(noyau, abscisses),
    })),
  };
}

/** `#REF!` : les cellules ont été supprimées. */
export function reference(noyau: Noyau, source: ReferenceDeSource | undefined): string {
  if (!source || !noyau.existe(source.feuille)) return "#REF!";
  return `${citer(noyau.feuille(source.feuille).getName())}!${adresseA1(source.zone, true)}`;
}

function adresse(zone: Rectangle | undefined): string | null {
  return zone ? adresseA1(zone) : null;
}

function cleDeTri(nom: { readonly portee: string; readonly nom: string }): string {
  return `${nom.portee}!${nom.nom}`;
}
