import type { Gravite } from "../../equipe/constats/constat";
import type { Calcul } from "../explication/calcul";
import type { MontantExplique } from "../explication/etape";

/** Le financement d'un dossier départemental pour son année, en euros au centime. */
export interface ResultatDepartemental {
  readonly annee: number;
  /** Toutes celles du SDSF, dans l'ordre saisi ; seules celles de l'année entrent dans le total. */
  readonly ingenieries: readonly LigneDepartementale[];
  /** Celles de l'année. */
  readonly cooperations: readonly ResultatDeLaCooperation[];
  readonly pilotage: Calcul | null;
  /** Refusé si une ligne de l'année l'est. */
  readonly total: Calcul;
  readonly constats: readonly ConstatDepartemental[];
}

export interface LigneDepartementale {
  readonly identifiant: string;
  readonly calcul: Calcul;
}

export interface ResultatDeLaCooperation extends LigneDepartementale {
  /** Les deux thématiques du niveau départemental, de somme égale au montant ; `null` : refusé. */
  readonly thematiques: ThematiquesDepartementales | null;
}

export interface ThematiquesDepartementales {
  readonly petiteEnfance: number;
  readonly enfanceJeunesse: number;
}

export interface CooperationCalculee extends MontantExplique {
  readonly thematiques: ThematiquesDepartementales;
}

/** Un constat du dossier départemental : un type à part, pour qu'il ne paraisse pas dans un dossier de CTG. */
export interface ConstatDepartemental {
  readonly regle: "R-INGE-1" | "R-DEP-1" | "R-COUT-1";
  readonly gravite: Gravite;
  /** L'identifiant de l'ingénierie ou de la coopération ; vide : le dossier entier. */
  readonly ligne: string;
  /** La réponse en cause ; absente : il y en a plusieurs. */
  readonly champ?: string;
  readonly phrase: string;
  readonly source: string;
}
