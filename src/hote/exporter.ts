import type { PlanClasseur, PlanNom } from "../plan/types";
import { ESPACE_DE_NOMS } from "../plan/partieXml";
import { ecrireClasseur } from "../xlsx/ecrire";
import { exporterFeuille } from "./exporterFeuille";
import { CollecteDeStyles } from "./exporterStyle";
import { nomsDefinis, plageDuNom, porteeDe } from "./modele/Noms";
import type { Noyau } from "./modele/noyau";

export interface ClasseurExporte {
  readonly octets: Uint8Array;
  /** Le nom de fichier proposé. */
  readonly nom: string;
  readonly pertes: readonly string[];
}

export interface PlanExporte {
  readonly plan: PlanClasseur;
  /** Ce que le plan ne sait pas dire, en clair, une fois chaque. */
  readonly pertes: readonly string[];
}

/** Une partie XML pour un classeur qui n'en a pas encore : le fichier en veut une. */
const SANS_DOSSIER = '<classeur xmlns="urn:ctg-excel:sans-dossier"/>';

/** Le classeur embarqué en octets d'un fichier .xlsx, par le même chemin que la ligne de commande. */
export async function exporter(noyau: Noyau): Promise<ClasseurExporte> {
  const { plan, pertes } = planDuClasseur(noyau);
  const octets = await ecrireClasseur(plan, { titre: "Classeur de démonstration CTG" });
  return { octets, nom: "classeur-ctg.xlsx", pertes };
}

/** Tout le classeur, nos feuilles et celles de l'utilisateur, dans l'ordre des onglets. */
export function planDuClasseur(noyau: Noyau): PlanExporte {
  const styles = new CollecteDeStyles();
  const pertes = new Set<string>();
  const feuilles = noyau.feuilles.map((id) => exporterFeuille(noyau, id, styles, pertes));
  const plan: PlanClasseur = {
    feuilles,
    noms: exporterNoms(noyau, pertes),
    styles: styles.styles,
    partieXml: exporterPartieXml(noyau, pertes),
  };
  return { plan, pertes: [...pertes] };
}

function exporterNoms(noyau: Noyau, pertes: Set<string>): PlanNom[] {
  return nomsDefinis(noyau).flatMap((nom) => {
    const plage = porteeDe(nom) === undefined ? plageDuNom(noyau, nom) : undefined;
    if (plage) return [{ nom: nom.name, feuille: plage.feuille, plage: plage.zone }];
    pertes.add(`le nom défini «\u00a0${nom.name}\u00a0»`);
    return [];
  });
}

function exporterPartieXml(noyau: Noyau, pertes: Set<string>): string {
  const parties = [...noyau.partiesXml.values()];
  const gardee = parties.find((xml) => xml.includes(`"${ESPACE_DE_NOMS}"`)) ?? parties[0];
  if (parties.length > 1) pertes.add("les autres parties XML du classeur");
  return gardee ?? SANS_DOSSIER;
}
