import type { ActionDuPlan } from "../../../domaine/planDAction/planDAction";
import { dateEnFrancais } from "../../../plan/dates";
import type { Fautes } from "../../dossier/valider";
import { lireDateCourte } from "../lireDateCourte";

/** Une action telle qu'on l'écrit ; ses dates sont JJ/MM/AAAA ou JJ/MM, même fausses. */
export type BrouillonDAction = ActionDuPlan;

/** Les champs d'une action, dans l'ordre du formulaire. */
export const CLES = {
  axe: "action.axe",
  action: "action.action",
  porteur: "action.porteur",
  echeance: "action.echeance",
  alerte: "action.alerte",
  remarque: "action.remarque",
} as const;

/** La suivante d'une même série est du même axe. */
export function brouillonNeuf(axe: string): BrouillonDAction {
  return { axe, action: "", porteur: "", echeance: "", etat: "a-venir", alerte: "", remarque: "" };
}

export function brouillonDe(action: ActionDuPlan): BrouillonDAction {
  return { ...action, echeance: dateEnFrancais(action.echeance), alerte: dateEnFrancais(action.alerte) };
}

/** Ce qui empêche d'écrire l'action, champ par champ ; `annee` est celle d'un jour écrit sans elle. */
export function validerLAction({ axe, action, echeance, alerte }: BrouillonDAction, annee: number): Fautes {
  const fautes: [string, boolean, string][] = [
    [CLES.axe, axe.trim() === "", "Dites l’axe de la CTG\u00a0: l’indicateur de la fonction 1.2 les compte."],
    [CLES.action, action.trim() === "", "Dites l’action en quelques mots."],
    [
      CLES.echeance,
      !estUneDate(echeance, annee),
      "Écrivez une date sous la forme JJ/MM/AAAA, ou laissez vide.",
    ],
    [CLES.alerte, !estUneDate(alerte, annee), "Écrivez une date sous la forme JJ/MM/AAAA, ou laissez vide."],
  ];
  return new Map(fautes.filter(([, fautif]) => fautif).map(([cle, , phrase]) => [cle, phrase]));
}

function estUneDate(texte: string, annee: number): boolean {
  return texte.trim() === "" || lireDateCourte(texte, annee) !== null;
}

/** L'action que dit un brouillon sans faute. */
export function actionDe(brouillon: BrouillonDAction, annee: number): ActionDuPlan {
  return {
    axe: brouillon.axe.trim(),
    action: brouillon.action.trim(),
    porteur: brouillon.porteur.trim(),
    echeance: lireDateCourte(brouillon.echeance, annee) ?? "",
    etat: brouillon.etat,
    alerte: lireDateCourte(brouillon.alerte, annee) ?? "",
    remarque: brouillon.remarque.trim(),
  };
}
