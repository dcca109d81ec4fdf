import type { PlanClasseur } from "../plan/types";
import { xmlDesChaines } from "./chaines";
import { xmlDuClasseur } from "./classeurXml";
import { ajouterDessin } from "./dessin";
import { RELATIONS, TYPE_OFFICE } from "./espaces";
import { xmlDeFeuille, type Contexte } from "./feuilleXml";
import { Paquet } from "./paquet";
import { ajouterPartieXml } from "./partieXml";
import { ajouterProprietes } from "./proprietes";
import { Registre } from "./registre";
import { Styles } from "./styles";
import { ajouterTableaux } from "./tableauXml";

export interface OptionsDeFichier {
  /** Le titre du classeur dans ses propriétés. */
  readonly titre: string;
  /** `fr-FR` par défaut. */
  readonly langue?: string;
}

const CLASSEUR = "xl/workbook.xml";
const TYPE = `${TYPE_OFFICE}.spreadsheetml`;

/**
 * Le classeur du plan, en octets d'un fichier .xlsx. Deux appels pour un même plan rendent les mêmes octets.
 * Lève une erreur si le plan se contredit : feuille ou style inconnu, deux feuilles ou deux tableaux de même nom,
 * aucune feuille visible, un tableau sans titres.
 */
export async function ecrireClasseur(plan: PlanClasseur, options: OptionsDeFichier): Promise<Uint8Array> {
  const paquet = new Paquet();
  paquet.relier("", `${RELATIONS}/officeDocument`, CLASSEUR);
  ajouterProprietes(paquet, { titre: options.titre, langue: options.langue ?? "fr-FR" });
  ajouterFeuilles(paquet, plan);
  ajouterPartieXml(paquet, CLASSEUR, plan.partieXml);
  return paquet.octets();
}

function ajouterFeuilles(paquet: Paquet, plan: PlanClasseur): void {
  const styles = new Styles(plan.styles);
  const chaines = new Registre();
  const contexte: Contexte = { styles, chaines, nomDeFeuille: nomsDesFeuilles(plan) };
  verifierLesNoms(plan);
  const relations = plan.feuilles.map((feuille, rang) => {
    const partie = `xl/worksheets/sheet${rang + 1}.xml`;
    const dessin =
      feuille.graphiques.length > 0
        ? paquet.relier(partie, `${RELATIONS}/drawing`, ajouterDessin(paquet, feuille))
        : undefined;
    const tableaux = ajouterTableaux(paquet, partie, feuille);
    paquet.ajouter(partie, xmlDeFeuille(feuille, contexte, { dessin, tableaux }), `${TYPE}.worksheet+xml`);
    return paquet.relier(CLASSEUR, `${RELATIONS}/worksheet`, partie);
  });
  paquet.ajouter(CLASSEUR, xmlDuClasseur(plan, relations, contexte.nomDeFeuille), `${TYPE}.sheet.main+xml`);
  // Après les feuilles, qui les ont remplis.
  ajouterTable(paquet, "styles", styles.xml());
  ajouterTable(paquet, "sharedStrings", xmlDesChaines(chaines));
}

/** Pour Excel, les noms des tableaux et les noms définis sont une seule famille, sans égard aux majuscules. */
function verifierLesNoms({ feuilles, noms }: PlanClasseur): void {
  const pris = new Set(noms.map(({ nom }) => nom.toLowerCase()));
  for (const { nom } of feuilles.flatMap(({ tableaux }) => tableaux ?? [])) {
    if (pris.has(nom.toLowerCase()))
      throw new Error(`Le nom «\u00a0${nom}\u00a0» est celui de deux tableaux, ou d’un nom défini.`);
    pris.add(nom.toLowerCase());
  }
}

function ajouterTable(paquet: Paquet, nom: "styles" | "sharedStrings", xml: string): void {
  paquet.ajouter(`xl/${nom}.xml`, xml, `${TYPE}.${nom}+xml`);
  paquet.relier(CLASSEUR, `${RELATIONS}/${nom}`, `xl/${nom}.xml`);
}

/** La traduction d'une clé de feuille en nom. Excel ne distingue pas les majuscules d'un nom de feuille. */
function nomsDesFeuilles({ feuilles }: PlanClasseur): (cle: string) => string {
  const pris = new Set<string>();
  for (const { nom } of feuilles) {
    if (pris.has(nom.toLowerCase())) throw new Error(`Deux feuilles s’appellent «\u00a0${nom}\u00a0».`);
    pris.add(nom.toLowerCase());
  }
  const noms = new Map(feuilles.map(({ cle, nom }) => [cle, nom]));
  return (cle) => {
    const nom = noms.get(cle);
    if (nom === undefined) throw new Error(`Le plan n’a pas de feuille «\u00a0${cle}\u00a0».`);
    return nom;
  };
}
