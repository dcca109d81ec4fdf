import { calculerFinancementDepartemental } from "../../domaine/financement/departemental/calculerFinancementDepartemental";
import type { DossierDepartemental } from "../../domaine/financement/departemental/dossierDepartemental";
import type { ResultatDepartemental } from "../../domaine/financement/departemental/resultatDepartemental";
import type { Natif } from "../financement/natif";
import type { Plage } from "../types";

export interface SourceDuDepartement {
  readonly departement: DossierDepartemental;
  /** Celle du classeur : « exemple », « copie anonymisée ». */
  readonly mention: string;
}

/** Ce que la feuille reprend du dossier départemental, et le calcul du domaine, qu'elle vérifie. */
export interface ContexteDuDepartement {
  readonly departement: DossierDepartemental;
  readonly resultat: ResultatDepartemental;
  readonly listes: ListesDuDepartement;
}

/** Où sont écrits les choix que proposent les listes de validation. */
export interface ListesDuDepartement {
  readonly porteursDIngenierie: Plage;
  readonly autresFonds: Plage;
  readonly porteursDeCooperation: Plage;
  readonly baremes: Plage;
}

/** Les cellules de l'année et du SDSF, chacune un nombre ou un refus. */
export interface AnneesDuSdsf {
  readonly financee: Natif;
  readonly premiere: Natif;
  readonly derniere: Natif;
}

export function ouvrirContexte(
  departement: DossierDepartemental,
  listes: ListesDuDepartement,
): ContexteDuDepartement {
  return { departement, resultat: calculerFinancementDepartemental(departement), listes };
}
