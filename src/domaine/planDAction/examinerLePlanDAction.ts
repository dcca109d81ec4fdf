import type { Dossier } from "../dossier/dossier";
import { direJour } from "../equipe/ecrits/direJour";
import { lireJour, type Jour } from "../equipe/jours";
import { trierParGravite } from "../financement/trierParGravite";
import type { ConstatDActivite } from "../journal/constat";
import { normaliser } from "../saisie/normaliser";
import type { ActionDuPlan } from "./planDAction";

/**
 * R-PLAN-1 : ce qui demande l'attention dans le plan d'action, le plus grave d'abord.
 *
 * @param aujourdHui AAAA-MM-JJ ; une échéance de ce jour n'est pas encore passée.
 */
export function examinerLePlanDAction(
  { planDAction }: Pick<Dossier, "planDAction">,
  aujourdHui: string,
): ConstatDActivite[] {
  const jour = lireJour(aujourdHui);
  const vues = new Set<string>();
  const constats: ConstatDActivite[] = [];
  (planDAction ?? []).forEach((action, rang) => {
    const avis = [
      ...surLEcheance(action, jour),
      ...surLAlerte(action),
      ...surCeQuiManque(action),
      ...surLeDoublon(action, vues),
    ];
    for (const [gravite, phrase, champ] of avis) {
      constats.push({ regle: "R-PLAN-1", gravite, rang, champ, phrase });
    }
  });
  return trierParGravite(constats);
}

type Avis = readonly [gravite: ConstatDActivite["gravite"], phrase: string, champ: keyof ActionDuPlan];

function surLEcheance(action: ActionDuPlan, aujourdHui: Jour | null): Avis[] {
  if (action.echeance.trim() === "") {
    return estClose(action)
      ? []
      : [["information", `L’action ${citer(action)} n’a pas d’échéance.`, "echeance"]];
  }
  const echeance = lireJour(action.echeance);
  if (echeance === null)
    return [["a-corriger", `L’échéance de l’action ${citer(action)} n’existe pas.`, "echeance"]];
  if (aujourdHui === null || echeance >= aujourdHui || estClose(action)) return [];
  return [
    [
      "a-discuter",
      `L’action ${citer(action)} devait être réalisée le ${direJour(echeance)}. Dites son état, ou une nouvelle échéance.`,
      "echeance",
    ],
  ];
}

/** Fonction 1.2 de la fiche nationale : le Copil est alerté des blocages. */
function surLAlerte(action: ActionDuPlan): Avis[] {
  if (action.alerte.trim() === "") {
    if (action.etat !== "bloquee") return [];
    return [
      [
        "a-corriger",
        `L’action ${citer(action)} est bloquée sans alerte au Copil. Alertez-le, et dites quand\u00a0: c’est un indicateur de la fonction 1.2.`,
        "alerte",
      ],
    ];
  }
  if (lireJour(action.alerte) !== null) return [];
  return [
    ["a-corriger", `La date de l’alerte au Copil de l’action ${citer(action)} n’existe pas.`, "alerte"],
  ];
}

function surCeQuiManque(action: ActionDuPlan): Avis[] {
  const avis: Avis[] = [];
  if (action.etat === "") avis.push(["a-corriger", `L’action ${citer(action)} n’a pas d’état.`, "etat"]);
  if (action.axe.trim() === "") {
    avis.push([
      "a-corriger",
      `L’action ${citer(action)} n’a pas d’axe\u00a0: elle ne compte pas parmi ceux que l’on suit.`,
      "axe",
    ]);
  }
  if (action.porteur.trim() === "" && !estClose(action)) {
    avis.push(["a-discuter", `L’action ${citer(action)} n’a pas de porteur.`, "porteur"]);
  }
  return avis;
}

function surLeDoublon(action: ActionDuPlan, vues: Set<string>): Avis[] {
  const cle = JSON.stringify([normaliser(action.axe), normaliser(action.action)]);
  if (action.action.trim() === "") return [];
  if (!vues.has(cle)) {
    vues.add(cle);
    return [];
  }
  return [["a-discuter", `L’action ${citer(action)} est déjà dans le plan, sous le même axe.`, "action"]];
}

function estClose({ etat }: ActionDuPlan): boolean {
  return etat === "realisee" || etat === "abandonnee";
}

function citer({ action, axe }: ActionDuPlan): string {
  const nom = action.trim() === "" ? axe.trim() : action.trim();
  return nom === "" ? "sans nom" : `«\u00a0${nom}\u00a0»`;
}
