import type { AvisDeReconduction, ConclusionDePoste } from "../../../domaine/instruction/instruction";
import { dateEnFrancais, lireDate } from "../../../plan/dates";
import type { Fautes } from "../../dossier/valider";
import { ecrireNombre, lireNombre } from "../../equipe/fiche/nombres";

/** Une conclusion telle qu'on l'écrit : son ETP et ses dates sont des textes, même faux. */
export interface BrouillonDeConclusion {
  readonly poste: string;
  readonly avis: AvisDeReconduction | "";
  readonly etp: string;
  readonly conditions: string;
  readonly contreparties: string;
  readonly convergence: boolean;
  readonly validation: string;
  readonly date: string;
}

export const CLES = {
  avis: "conclusion.avis",
  etp: "conclusion.etp",
  conditions: "conclusion.conditions",
  contreparties: "conclusion.contreparties",
  validation: "conclusion.validation",
  date: "conclusion.date",
} as const;

/** Celui d'un poste que l'on n'a pas encore regardé : rien n'y est décidé d'avance, que le jour. */
export function brouillonNeuf(poste: string, aujourdHui: string): BrouillonDeConclusion {
  return {
    poste,
    avis: "",
    etp: "",
    conditions: "",
    contreparties: "",
    convergence: false,
    validation: "",
    date: dateEnFrancais(aujourdHui),
  };
}

export function brouillonDe(conclusion: ConclusionDePoste): BrouillonDeConclusion {
  const { poste, avis, etpPrisEnCompte: etp, conditions, contreparties, convergence } = conclusion;
  return {
    poste,
    avis,
    etp: etp === null ? "" : ecrireNombre(etp),
    conditions,
    contreparties,
    convergence,
    validation: dateEnFrancais(conclusion.validationDeLaCnaf),
    date: dateEnFrancais(conclusion.date),
  };
}

const DATE_ATTENDUE = "Écrivez une date sous la forme JJ/MM/AAAA, ou laissez vide.";

/** Ce qui empêche d'écrire la conclusion ; ce qui lui manque seulement se dit, sans l'empêcher. */
export function validerLeBrouillon({ avis, etp, validation, date }: BrouillonDeConclusion): Fautes {
  const nombre = lireNombre(etp);
  const fautes: [string, boolean, string][] = [
    [CLES.avis, avis === "", "Donnez l’avis de la Caf."],
    [
      CLES.etp,
      etp.trim() !== "" && (nombre === null || nombre > 1),
      "Écrivez un nombre de 0 à 1\u00a0: 0,7 pour 70\u00a0% d’un temps plein.",
    ],
    [CLES.validation, !estUneDate(validation), DATE_ATTENDUE],
    [CLES.date, !estUneDate(date), DATE_ATTENDUE],
  ];
  return new Map(fautes.filter(([, fautif]) => fautif).map(([cle, , phrase]) => [cle, phrase]));
}

function estUneDate(texte: string): boolean {
  return texte.trim() === "" || lireDate(texte) !== null;
}

/** La conclusion que dit un brouillon ; un champ fautif n'y dit rien encore. */
export function conclusionDe(brouillon: BrouillonDeConclusion): ConclusionDePoste {
  const { poste, avis, etp, conditions, contreparties, convergence, validation, date } = brouillon;
  return {
    poste,
    avis,
    etpPrisEnCompte: lireNombre(etp),
    conditions: conditions.trim(),
    contreparties: contreparties.trim(),
    date: lireDate(date) ?? "",
    convergence,
    // Sans convergence, il n'y a rien que la Cnaf ait à valider.
    validationDeLaCnaf: convergence ? (lireDate(validation) ?? "") : "",
  };
}
