import type { OptionsDAnonymat } from "../domaine/dossier/anonymat/options";
import { anonymiser } from "../domaine/dossier/anonymiser";
import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { planifier } from "../plan";
import { ecrireClasseur } from "../xlsx/ecrire";
import { nomDuGabarit } from "./gabarit";

export interface CopieAnonymisee {
  /** « CTG 2025 – Grand Châtellerault – Communauté d’agglomération – copie anonymisée.xlsx ». */
  readonly nom: string;
  readonly octets: Uint8Array;
}

/**
 * La copie anonymisée d'un dossier, écrite à neuf : du classeur d'origine il n'y passe que ce que le dossier anonymisé
 * contient, donc ni autre feuille, ni commentaire de cellule, ni auteur, ni partie XML.
 */
export async function ecrireLaCopie(
  dossier: Dossier,
  modele: ModeleDeGrille,
  options: OptionsDAnonymat,
): Promise<CopieAnonymisee> {
  const anonyme = anonymiser(dossier, options);
  const titre = `${nomDuGabarit(anonyme).replace(/\.xlsx$/, "")} – copie anonymisée`;
  return { nom: `${titre}.xlsx`, octets: await ecrireClasseur(planifier(anonyme, modele), { titre }) };
}
