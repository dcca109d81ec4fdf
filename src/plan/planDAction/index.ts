import type { Dossier } from "../../domaine/dossier/dossier";
import { LIBELLES_DES_ETATS } from "../../domaine/planDAction/libelles";
import {
  ETATS_D_ACTION,
  type ActionDuPlan,
  type EtatDAction,
  type PlanDAction,
} from "../../domaine/planDAction/planDAction";
import { COULEURS } from "../charte";
import type { Calendrier } from "../dates";
import { texteEnFormule } from "../formules";
import {
  planifierFeuilleLibre,
  type CaseDuRecapitulatif,
  type FormatDeColonne,
} from "../libre/planifierFeuilleLibre";
import type { PlanFeuille } from "../types";
import { saisiesDeLAction } from "./saisiesDeLAction";
import { TABLEAU_DU_PLAN_D_ACTION } from "./tableau";

export interface SourceDuPlanDAction {
  readonly dossier: Dossier;
  readonly planDAction: PlanDAction;
  /** Les cellules, feuille comprise, qui disent de quel dossier il s'agit, et de quelle année. */
  readonly intitule: string;
  readonly annee: string;
  readonly calendrier: Calendrier;
}

type Champ = keyof ActionDuPlan;

const PHRASES = [
  "Une ligne par action de la CTG. Pour en ajouter une, écrivez sous la dernière. Alerte au Copil\u00a0: le jour où il a été alerté d’un blocage ou d’une action prioritaire non réalisée. Une échéance passée dont l’action n’est ni réalisée ni abandonnée se montre en gras rouge.",
  "Tri, filtres, colonnes ajoutées\u00a0: le tableau est à vous, le complément ne le récrit pas. Les axes suivis et les alertes de la grille se proposent depuis ses lignes.",
];

/** Les états où une échéance passée n'est plus un retard. */
const TERMINES: readonly EtatDAction[] = ["realisee", "abandonnee"];

/** La feuille « CTG Plan d’action » (R-PLAN-1) : les actions de la CTG, et leur nombre par état. */
export function planifierPlanDAction(source: SourceDuPlanDAction, nom: string): PlanFeuille {
  const { dossier, planDAction, intitule, annee, calendrier } = source;
  return planifierFeuilleLibre(
    {
      dossier,
      intitule,
      tableau: TABLEAU_DU_PLAN_D_ACTION,
      rangees: planDAction.map((action) => saisiesDeLAction(action, calendrier)),
      titre: "Plan d’action de la CTG",
      phrases: PHRASES,
      decompte: (plages) => ({
        // L'en-tête de la colonne, que la plage comprend, n'est pas une action.
        formule: `="Actions\u00a0: "&(SUMPRODUCT((LEN(${plages("action")})>0)*1)-1)`,
        resultat: `Actions\u00a0: ${planDAction.filter(({ action }) => action !== "").length}`,
      }),
      cases: [
        ...ETATS_D_ACTION.map((etat) => caseDeLEtat(etat, planDAction)),
        caseDesRetards(planDAction, dossier.annee, annee),
      ],
      formats: formatDuRetard,
      postes: null,
    },
    nom,
  );
}

function caseDeLEtat(etat: EtatDAction, planDAction: PlanDAction): CaseDuRecapitulatif<Champ> {
  const libelle = LIBELLES_DES_ETATS[etat];
  return {
    libelle,
    contenu: (plages) => ({
      formule: `=COUNTIF(${plages("etat")},${texteEnFormule(libelle)})`,
      resultat: planDAction.filter((action) => action.etat === etat).length,
    }),
  };
}

/** Au 31 décembre de l'année évaluée : un nombre qui dépendrait du jour ne se relirait pas deux fois de même. */
function caseDesRetards(
  planDAction: PlanDAction,
  annee: number,
  celluleDeLAnnee: string,
): CaseDuRecapitulatif<Champ> {
  const enRetard = planDAction.filter(
    ({ echeance, etat }) =>
      /^\d{4}-/.test(echeance) &&
      annee > 0 &&
      Number(echeance.slice(0, 4)) <= annee &&
      (etat === "" || !TERMINES.includes(etat)),
  );
  return {
    libelle: "Échues à la fin de l’année, non terminées",
    contenu: (plages) => {
      const [echeances, etats] = [plages("echeance"), plages("etat")];
      const enTexte = `(MID(${echeances},6,1)="/")*(MID(${echeances},7,4)<=${celluleDeLAnnee}&"")`;
      const enNombre = `ISNUMBER(${echeances})*(${echeances}<DATE(${celluleDeLAnnee}+1,1,1))`;
      const ouvertes = TERMINES.map((etat) => `(${etats}<>${texteEnFormule(LIBELLES_DES_ETATS[etat])})`);
      return {
        formule: `=SUMPRODUCT(${ouvertes.join("*")}*(${enTexte}+${enNombre}))`,
        resultat: enRetard.length,
      };
    },
  };
}

/** Aujourd'hui, à l'écran : une échéance passée, écrite en texte ou retapée en nombre. */
function formatDuRetard(cellule: (champ: Champ) => string): FormatDeColonne<Champ>[] {
  const [echeance, etat] = [cellule("echeance"), cellule("etat")];
  const jour = `IF(ISNUMBER(${echeance}),${echeance},DATE(MID(${echeance},7,4),MID(${echeance},4,2),MID(${echeance},1,2)))`;
  const ouverte = TERMINES.map((termine) => `${etat}<>${texteEnFormule(LIBELLES_DES_ETATS[termine])}`);
  return [
    {
      champ: "echeance",
      formule: `=IFERROR(AND(LEN(${echeance})>0,${ouverte.join(",")},${jour}<TODAY()),FALSE)`,
      couleur: COULEURS.alerte,
      gras: true,
    },
  ];
}
