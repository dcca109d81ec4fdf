import { CellValueType } from "@univerjs/core";
import type {
  Contenu,
  Plage,
  PlanCellule,
  PlanColonne,
  PlanFeuille,
  PlanFormatConditionnel,
  PlanImpression,
  PlanLigne,
  Resultat,
} from "../plan/types";
import { exporterGraphiques } from "./exporterGraphique";
import { exporterStyle } from "./exporterStyle";
import type { CollecteDeStyles } from "./exporterStyle";
import { exporterValidations } from "./exporterValidation";
import { normaliserCouleur } from "./modele/couleurs";
import { Feuille } from "./modele/Feuille";
import { formatsConditionnelsDe } from "./modele/FormatsConditionnels";
import type { Noyau } from "./modele/noyau";
import { depuisBornes, FEUILLE_ENTIERE, rectangle } from "./modele/rectangle";
import { voletsFiges } from "./modele/VoletsFiges";
import { zoneUtilisee } from "./modele/zoneUtilisee";
import { ERREURS, lireValeur } from "./moteur/valeurs";

/** Blanc : le plan veut une couleur d'onglet, et un onglet blanc ressemble à un onglet sans couleur. */
const SANS_COULEUR = "#FFFFFF";

/** Excel montre n caractères de 7 pixels, plus 5 pixels de marge. */
const enCaracteres = (pixels: number) => Math.max(0, (pixels - 5) / 7);
const POINTS_PAR_PIXEL = 0.75;

/** Une feuille du classeur embarqué, dans les mots du plan ; sa clé est son identifiant. */
export function exporterFeuille(
  noyau: Noyau,
  id: string,
  styles: CollecteDeStyles,
  pertes: Set<string>,
): PlanFeuille {
  const feuille = new Feuille(noyau, id);
  const utilisee = zoneUtilisee(noyau, id, FEUILLE_ENTIERE, false) ?? rectangle(0, 0);
  const zone: Plage = {
    ligne: 0,
    colonne: 0,
    lignes: utilisee.ligne + utilisee.lignes,
    colonnes: utilisee.colonne + utilisee.colonnes,
  };
  return {
    cle: id,
    nom: feuille.name,
    masquee: feuille.visibility !== "Visible",
    couleurOnglet: feuille.tabColor || SANS_COULEUR,
    colonnes: exporterColonnes(noyau, id, zone.colonnes),
    lignes: exporterLignes(noyau, id),
    cellules: exporterCellules(noyau, id, styles, pertes),
    fusions: noyau.feuille(id).getMergeData().map(depuisBornes),
    validations: exporterValidations(noyau, id, pertes),
    formatsConditionnels: exporterFormatsConditionnels(noyau, id),
    figer: voletsFiges(noyau, id),
    impression: exporterImpression(noyau, id, zone),
    protegee: feuille.protection.protected,
    graphiques: exporterGraphiques(noyau, id, pertes),
    ...exporterTableaux(noyau, id, pertes),
  };
}

/** Un tableau du plan n'a ni totaux ni filtre. */
function exporterTableaux(noyau: Noyau, id: string, pertes: Set<string>): Pick<PlanFeuille, "tableaux"> {
  const { tableaux } = noyau.etat(id);
  if (tableaux.length === 0) return {};
  if (tableaux.some(({ totaux }) => totaux)) pertes.add("les lignes de totaux des tableaux");
  if (tableaux.some(({ filtre }) => filtre)) pertes.add("les filtres des tableaux");
  return { tableaux: tableaux.map(({ nom, zone, style }) => ({ nom, plage: zone, style })) };
}

/** Les colonnes utilisées, et celles qu'on a réglées au-delà. */
function exporterColonnes(noyau: Noyau, id: string, utilisees: number): PlanColonne[] {
  const univer = noyau.feuille(id);
  const defaut = univer.getConfig().defaultColumnWidth;
  const nombre = Math.max(
    utilisees,
    ...rangsDe(univer.getColumnManager().getColumnData()).map((rang) => rang + 1),
  );
  return Array.from({ length: nombre }, (_, colonne) => {
    const pixels = univer.getColumnManager().getColumn(colonne)?.w ?? defaut;
    return { largeur: enCaracteres(pixels), ...(!univer.getColVisible(colonne) && { masquee: true }) };
  });
}

function exporterLignes(noyau: Noyau, id: string): PlanLigne[] {
  const univer = noyau.feuille(id);
  const defaut = univer.getConfig().defaultRowHeight;
  return rangsDe(univer.getRowManager().getRowData()).flatMap((ligne) => {
    const reglee = univer.getRowManager().getRow(ligne);
    const pixels = (reglee?.ia === 1 ? reglee.ah : undefined) ?? reglee?.h ?? defaut;
    const masquee = !univer.getRowRawVisible(ligne);
    if (pixels === defaut && !masquee) return [];
    return [
      {
        ligne,
        ...(pixels !== defaut && { hauteur: pixels * POINTS_PAR_PIXEL }),
        ...(masquee && { masquee }),
      },
    ];
  });
}

/** Les rangs, en ordre, des lignes ou des colonnes dont Univer garde quelque chose. */
function rangsDe(reglees: object): number[] {
  return Object.keys(reglees)
    .map(Number)
    .sort((a, b) => a - b);
}

function exporterCellules(
  noyau: Noyau,
  id: string,
  styles: CollecteDeStyles,
  pertes: Set<string>,
): PlanCellule[] {
  const cellules: PlanCellule[] = [];
  noyau
    .feuille(id)
    .getCellMatrix()
    .forValue((ligne, colonne, brute) => {
      if (!brute) return;
      if (brute.p) pertes.add("les textes à plusieurs mises en forme");
      const contenu = exporterContenu(noyau, id, ligne, colonne, pertes);
      const style = exporterStyle(noyau, id, ligne, colonne, pertes);
      if (contenu === undefined && Object.keys(style).length === 0) return;
      cellules.push({ ligne, colonne, style: styles.ranger(style), ...(contenu && { contenu }) });
    });
  return cellules;
}

function exporterContenu(
  noyau: Noyau,
  id: string,
  ligne: number,
  colonne: number,
  pertes: Set<string>,
): Contenu | undefined {
  const cellule = noyau.cellule(id, ligne, colonne);
  const formule = noyau.formule(id, ligne, colonne);
  const valeur = lireValeur(cellule);
  if (formule === "") return valeur === "" ? undefined : { valeur };
  if (seDeploie(noyau, id, ligne, colonne)) pertes.add("les résultats déployés sur plusieurs cellules");
  const estUneErreur =
    typeof valeur === "string" && cellule?.t !== CellValueType.FORCE_STRING && ERREURS.has(valeur);
  return { formule, resultat: estUneErreur ? erreurDuPlan(valeur) : valeur };
}

/** Le plan ne connaît que #N/A ; une autre erreur y est un texte, qu'un recalcul remplace. */
function erreurDuPlan(erreur: string): Resultat {
  return erreur === "#N/A" ? { erreur } : erreur;
}

/** Un résultat à plusieurs cellules : sa voisine de droite ou du dessous montre une valeur qu'elle n'a pas. */
function seDeploie(noyau: Noyau, id: string, ligne: number, colonne: number): boolean {
  return [
    [ligne, colonne + 1],
    [ligne + 1, colonne],
  ].some(([l = 0, c = 0]) => {
    const brute = noyau.feuille(id).getCellRaw(l, c);
    return lireValeur(brute) === "" && lireValeur(noyau.cellule(id, l, c)) !== "";
  });
}

function exporterFormatsConditionnels(noyau: Noyau, id: string): PlanFormatConditionnel[] {
  return formatsConditionnelsDe(noyau, id).map(({ ranges, rule }) => {
    const { bg, cl, bl, it } = rule.style;
    return {
      plages: ranges.map(depuisBornes),
      formule: rule.value,
      ...(cl?.rgb && { couleur: normaliserCouleur(cl.rgb) }),
      ...(bg?.rgb && { fond: normaliserCouleur(bg.rgb) }),
      ...(bl === 1 && { gras: true }),
      ...(it === 1 && { italique: true }),
    };
  });
}

function exporterImpression(noyau: Noyau, id: string, zone: Plage): PlanImpression {
  const { orientation, lignesDeTitre, zoneDImpression, sautsHorizontaux, enTetes } =
    noyau.etat(id).miseEnPage;
  return {
    paysage: orientation === "Landscape",
    ...(lignesDeTitre && {
      titres: { premiere: lignesDeTitre.ligne, derniere: lignesDeTitre.ligne + lignesDeTitre.lignes - 1 },
    }),
    zone: zoneDImpression ?? zone,
    sauts: sautsHorizontaux.map(({ ligne }) => ligne),
    enTete: sansDoublement(enTetes.centerHeader),
    piedDePage: sansDoublement(enTetes.centerFooter),
  };
}

/** Dans un en-tête d'Excel, && est un & ; le plan, lui, l'écrit tel quel. */
function sansDoublement(texte: string): string {
  return texte.replace(/&&/g, "&");
}
