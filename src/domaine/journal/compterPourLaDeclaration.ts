import { anneeDe } from "./anneeDe";
import type { EntreeDeJournal, Journal, TypeDEntree } from "./journal";
import { reunirParFait } from "./reunirParFait";
import { trierLesEntrees } from "./trierLesEntrees";

/** Une donnée de pilotage de la déclaration réelle, et ce qui la fait. */
export interface DonneeDePilotage {
  readonly type: TypeDEntree;
  /** Celui du formulaire, mot pour mot. */
  readonly libelle: string;
  /** Un nombre de faits, ou oui et non. */
  readonly reponse: number | boolean;
  /** Toutes celles de ces faits, de la plus ancienne à la plus récente. */
  readonly entrees: readonly EntreeDeJournal[];
}

export interface DonneesDePilotage {
  /** Dans l'ordre du formulaire. */
  readonly donnees: readonly DonneeDePilotage[];
  /** Les entrées de ces types qu'aucune année ne compte : leur date manque ou n'existe pas. */
  readonly sansDate: readonly EntreeDeJournal[];
}

interface Question {
  readonly type: TypeDEntree;
  readonly libelle: string;
  readonly ouiNon?: true;
}

/** R-DECL-1 : chaque question, et le type d'entrée qui y répond. Un Copil n'est pas aussi une réunion avec les élus. */
const QUESTIONS: readonly Question[] = [
  {
    type: "elus",
    libelle:
      "Exercice d’une fonction de conseil auprès des élus - Nombre de réunions organisées et/ou coanimées concourant à l’élaboration et au suivi des objectifs de la CTG en lien avec les élus",
  },
  {
    type: "copil",
    libelle: "Exercice d’une fonction de conseil auprès des élus - Nombre de comités de pilotage CTG",
  },
  {
    type: "habitants",
    libelle:
      "Animation de démarches permettant d’identifier les attentes des familles et de les traduire en besoins – Cette année avez-vous mis en place une démarche associant les habitants\u00a0?",
    ouiNon: true,
  },
  {
    type: "groupe-de-travail",
    libelle:
      "Contribution au diagnostic partagé, au suivi ou à l’évaluation des travaux en commissions ou groupes de travail - Nombre de groupes de travail organisés et/ou coanimés concourant à la mise en œuvre d’actions inscrites dans la CTG",
  },
  {
    type: "reseau-des-charges",
    libelle:
      "Animation ou participation à un réseau d’acteurs et/ou de chargés de coopération - Nombre de participations à des réunions regroupant l’ensemble des coopérateurs",
  },
];

/**
 * R-DECL-1 : les données de pilotage de l'année, tirées du journal de toute l'équipe. Une réunion que deux chargés ont
 * notée n'en est qu'une.
 */
export function compterPourLaDeclaration(journal: Journal, annee: number): DonneesDePilotage {
  const entrees = trierLesEntrees(journal);
  const donnees = QUESTIONS.map(({ type, libelle, ouiNon }): DonneeDePilotage => {
    const siennes = entrees.filter((entree) => entree.type === type && anneeDe(entree.date) === annee);
    const reponse = ouiNon === true ? siennes.length > 0 : reunirParFait(siennes).length;
    return { type, libelle, reponse, entrees: siennes };
  });
  const types = QUESTIONS.map(({ type }) => type);
  return {
    donnees,
    sansDate: entrees.filter(
      ({ type, date }) => type !== "" && types.indexOf(type) !== -1 && anneeDe(date) === null,
    ),
  };
}
