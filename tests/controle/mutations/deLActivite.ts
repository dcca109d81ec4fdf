import { adresse } from "../../../src/plan/adresses";
import { a, rangsLibres } from "./lieux";
import type { Mutation } from "./mutation";

/** Une cellule du journal ou du plan d'action que l'on récrit. */
function recrite(
  nom: string,
  cle: "journal" | "plan-d-action",
  role: string,
  valeur: string,
  controle: string,
): Mutation {
  return {
    nom,
    convient: ({ classeur }) => classeur.a(cle, `titres:${cle}`),
    alterer: (sujet) => sujet.classeur.feuille(cle).ecrire(...rangsLibres(sujet, cle, 0, role), valeur),
    attendus: (sujet) => [
      a(controle, {
        feuille: sujet.classeur.feuille(cle).nom,
        cellule: adresse(...rangsLibres(sujet, cle, 0, role)),
      }),
    ],
  };
}

export const mutationsDeLActivite: readonly Mutation[] = [
  recrite("entrée du journal sans date", "journal", "journal.date", "", "C-JOURNAL-2"),
  recrite("action sans état", "plan-d-action", "plan-d-action.etat", "", "C-PLAN-1"),
];
