import { LIBELLES_DES_BAREMES } from "../../domaine/financement/chercherBaremeDuDossier";
import type {
  CooperationDepartementale,
  IngenierieDepartementale,
} from "../../domaine/financement/departemental/dossierDepartemental";
import type { Libelles } from "../equipe/libelles";

export const PORTEURS_D_INGENIERIE: Libelles<IngenierieDepartementale["porteur"]> = {
  partenaire: "Un partenaire",
  caf: "La Caf",
};

/** Fonds publics et territoires, Fonds national parentalité. */
export const AUTRES_FONDS: Libelles<Exclude<IngenierieDepartementale["autreFonds"], "">> = {
  FPT: "FPT",
  FNP: "FNP",
};

export const PORTEURS_DE_COOPERATION: Libelles<CooperationDepartementale["porteur"]> = {
  "conseil-departemental": "Conseil départemental",
  association: "Association",
};

export type CodeDuDepartement = "ingenierie-departementale" | "cooperation-departementale";

/** Les barèmes d'un dossier départemental : aucun n'est livré, tous se saisissent (R-FORFAIT-3). */
export const BAREMES_DU_DEPARTEMENT: Libelles<CodeDuDepartement> = {
  "ingenierie-departementale": LIBELLES_DES_BAREMES["ingenierie-departementale"],
  "cooperation-departementale": LIBELLES_DES_BAREMES["cooperation-departementale"],
};
