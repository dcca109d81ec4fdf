import type { Periode } from "../../../domaine/equipe/equipe";
import { dateEnFrancais } from "../../../plan/dates";

/** Une période telle qu'on l'écrit : des textes, même faux. */
export interface BrouillonDePeriode {
  readonly nature: Periode["nature"];
  /** JJ/MM/AAAA. */
  readonly debut: string;
  /** JJ/MM/AAAA ; vide : en cours. */
  readonly fin: string;
  /** « 0,7 » ou « 70 % » ; ne compte que pour une présence. */
  readonly quotite: string;
  /** JJ/MM/AAAA, ou vide : la Caf n'a pas été informée. Ne compte que pour une vacance. */
  readonly information: string;
}

/**
 * Une période à écrire, dates AAAA-MM-JJ ou vides.
 *
 * @param quotite celle du poste, que la présence reprend d'abord ; entre 0 et 1.
 */
export function brouillonNeuf(
  nature: Periode["nature"],
  { debut, fin }: { readonly debut: string; readonly fin: string },
  quotite: number,
): BrouillonDePeriode {
  return {
    nature,
    debut: dateEnFrancais(debut),
    fin: dateEnFrancais(fin),
    quotite: ecrireQuotite(quotite),
    information: "",
  };
}

/** Une période du classeur, à modifier ; une date que la feuille dit mal reste telle quelle, à corriger. */
export function brouillonDe(periode: Periode, quotiteDuPoste: number): BrouillonDePeriode {
  return {
    nature: periode.nature,
    debut: dateEnFrancais(periode.debut),
    fin: dateEnFrancais(periode.fin),
    quotite: ecrireQuotite(periode.nature === "presence" ? periode.quotite : quotiteDuPoste),
    information: periode.nature === "vacance" ? dateEnFrancais(periode.information) : "",
  };
}

/** Un champ vide plutôt qu'un 0 qui ne serait pas une quotité. */
function ecrireQuotite(quotite: number): string {
  return quotite === 0 ? "" : String(quotite).replace(".", ",");
}
