import { referenceAbsolue } from "../plan/adresses";
import { ESPACE_DE_NOMS } from "../plan/partieXml";
import type { PlanClasseur } from "../plan/types";
import type { Chantier, FeuilleExistante } from "./chantier";
import { zoneDe } from "../lecture/accord/zoneDe";
import { ecrireFeuille } from "./ecrireFeuille";
import { ecrireLesLignes } from "./libres/ecrireLesLignes";
import type { LignesPlacees } from "./libres/placerLesLignes";
import type { Releve } from "./relever";

/** Met en file tout ce que le chantier écrit, sauf la protection : feuilles, noms définis, partie XML. */
export function ecrireChantier(
  context: Excel.RequestContext,
  chantier: Chantier,
  lignes: readonly LignesPlacees[],
  releve: Releve,
): void {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  // Toutes les feuilles d'abord : une formule ne peut pas nommer une feuille qui n'existe pas encore.
  const feuilles = chantier.travaux.map(({ plan, existante }) =>
    existante === null ? worksheets.add(plan.nom) : worksheets.getItem(existante.relevee.id),
  );
  chantier.travaux.forEach(({ plan, existante }, rang) => {
    const feuille = feuilles[rang];
    if (feuille === undefined) return;
    if (existante !== null) faireLaPlace(feuille, existante, zoneDe(plan));
    ecrireFeuille({
      feuille,
      plan,
      classeur: chantier.plan,
      gardes: existante?.gardes ?? new Map(),
      colonnes: existante?.colonnes ?? new Map(plan.colonnes.map((colonne, rang) => [rang, colonne])),
      graphiques: existante?.relevee.graphiques ?? new Set(),
      tableaux: releve.nomsDesTableaux,
      neuve: existante === null,
    });
  });
  ecrireLesLignes(context, lignes, chantier.plan);
  ecrireNoms(context, chantier.plan, releve);
  ecrirePartieXml(context, chantier.plan, releve);
}

function faireLaPlace(
  feuille: Excel.Worksheet,
  { relevee, accord }: FeuilleExistante,
  zone: { readonly lignes: number; readonly colonnes: number },
): void {
  if (relevee.protegee) feuille.protection.unprotect();
  if (accord === null) return;
  for (const ligne of accord.lignes.insertions) feuille.getRange(`${ligne + 1}:${ligne + 1}`).insert("Down");
  for (const colonne of accord.colonnes.insertions)
    feuille.getCell(0, colonne).getEntireColumn().insert("Right");
  for (const ligne of accord.lignesEnTrop) feuille.getRangeByIndexes(ligne, 0, 1, zone.colonnes).clear();
  for (const colonne of accord.colonnesEnTrop) feuille.getRangeByIndexes(0, colonne, zone.lignes, 1).clear();
}

/** Un nom défini par bloc ; ceux d'une construction précédente se redirigent, ils ne se suppriment pas. */
function ecrireNoms(context: Excel.RequestContext, plan: PlanClasseur, releve: Releve): void {
  const { names } = context.workbook;
  const existants = new Set(releve.noms.map(({ nom }) => nom.toLowerCase()));
  for (const { nom, feuille: cle, plage } of plan.noms) {
    const feuille = plan.feuilles.find((f) => f.cle === cle)?.nom ?? "";
    const formule = `=${referenceAbsolue(feuille, plage)}`;
    if (existants.has(nom.toLowerCase())) names.getItem(nom).formula = formule;
    else names.add(nom, formule);
  }
}

function ecrirePartieXml({ workbook }: Excel.RequestContext, plan: PlanClasseur, releve: Releve): void {
  const [premiere, ...autres] = releve.partiesXml;
  const parties = workbook.customXmlParts;
  if (premiere === undefined) parties.add(plan.partieXml);
  else parties.getItem(premiere.id).setXml(plan.partieXml);
  for (const { id } of autres) parties.getByNamespace(ESPACE_DE_NOMS).getItem(id).delete();
}
