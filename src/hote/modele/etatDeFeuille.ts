import type { EtatGraphique } from "./graphiques/etat";
import type { EtatMiseEnPage } from "./miseEnPage/etat";
import { miseEnPageParDefaut } from "./miseEnPage/etat";
import type { EtatTableau } from "./tableaux/etat";

/** Ce qu'une feuille d'Excel porte et qu'Univer libre n'a pas. */
export interface EtatDeFeuille {
  protection: EtatProtection | undefined;
  tresMasquee: boolean;
  miseEnPage: EtatMiseEnPage;
  graphiques: EtatGraphique[];
  tableaux: EtatTableau[];
}

export interface EtatProtection {
  readonly options: OptionsDeProtection;
  readonly motDePasse: string | undefined;
}

/** `Excel.WorksheetProtectionOptions`, valeurs par défaut comprises. */
export interface OptionsDeProtection {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

export const OPTIONS_PAR_DEFAUT: OptionsDeProtection = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export function etatVierge(): EtatDeFeuille {
  return {
    protection: undefined,
    tresMasquee: false,
    miseEnPage: miseEnPageParDefaut(),
    graphiques: [],
    tableaux: [],
  };
}
