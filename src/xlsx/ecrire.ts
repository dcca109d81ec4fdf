import { Workbook } from "@cj-tech-master/excelts";
import { referenceAbsolue } from "../plan/adresses";
import type { PlanClasseur } from "../plan/types";
import { ajouterFeuille } from "./feuille";
import { Paquet, type Retouche } from "./paquet";
import { ajouterPartieXml } from "./partieXml";
import { ecrireProprietes } from "./proprietes";
import { styleDeCellule } from "./style";

export interface OptionsDeFichier {
  /** Le titre du classeur dans ses propriétés. */
  readonly titre: string;
  /** `fr-FR` par défaut. */
  readonly langue?: string;
}

/**
 * Le classeur du plan, en octets d'un fichier .xlsx. Deux appels pour un même plan rendent les mêmes octets.
 * Lève une erreur si le plan se contredit : feuille ou style inconnu, deux feuilles de même nom.
 */
export async function ecrireClasseur(plan: PlanClasseur, options: OptionsDeFichier): Promise<Uint8Array> {
  const classeur = nouveauClasseur();
  const retouches = ajouterPlan(classeur, plan);
  return enregistrer(classeur, [
    ...retouches,
    ecrireProprietes({ titre: options.titre, langue: options.langue ?? "fr-FR" }),
  ]);
}

function nouveauClasseur(): Workbook {
  const classeur = new Workbook();
  classeur.calcProperties.fullCalcOnLoad = true;
  return classeur;
}

/** Un producteur de feuilles : il complète le classeur et rend ses retouches. */
function ajouterPlan(classeur: Workbook, plan: PlanClasseur): Retouche[] {
  const noms = new Map(plan.feuilles.map(({ cle, nom }) => [cle, nom]));
  const nomDeFeuille = (cle: string): string => {
    const nom = noms.get(cle);
    if (nom === undefined) throw new Error(`Le plan n’a pas de feuille «\u00a0${cle}\u00a0».`);
    return nom;
  };
  const styles = Object.fromEntries(
    Object.entries(plan.styles).map(([cle, style]) => [cle, styleDeCellule(style)]),
  );
  const retouches = plan.feuilles.flatMap((feuille) =>
    ajouterFeuille(classeur, feuille, { styles, nomDeFeuille }),
  );
  for (const { nom, feuille, plage } of plan.noms) {
    // Non pas `add`, qui double deux fois l'apostrophe d'un nom de feuille.
    classeur.definedNames.addFormula(nom, referenceAbsolue(nomDeFeuille(feuille), plage));
  }
  return [...retouches, ajouterPartieXml(plan.partieXml)];
}

async function enregistrer(classeur: Workbook, retouches: readonly Retouche[]): Promise<Uint8Array> {
  const premiere = classeur.worksheets.findIndex(({ state }) => state === "visible");
  classeur.views = [
    { x: 0, y: 0, width: 28800, height: 15600, firstSheet: 0, activeTab: premiere, visibility: "visible" },
  ];
  // La compression se fait une fois, à la fin ; et le contrôle de la bibliothèque est celui de nos tests.
  const paquet = Paquet.ouvrir(await classeur.xlsx.writeBuffer({ zip: { level: 0 }, validate: false }));
  for (const retouche of retouches) retouche(paquet);
  return paquet.octets();
}
