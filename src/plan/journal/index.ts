import type { Dossier } from "../../domaine/dossier/dossier";
import { TYPES_D_ENTREE, type EntreeDeJournal, type Journal } from "../../domaine/journal/journal";
import { LIBELLES_DES_TYPES } from "../../domaine/journal/libelles";
import type { Calendrier } from "../dates";
import { texteEnFormule } from "../formules";
import { planifierFeuilleLibre, type CaseDuRecapitulatif } from "../libre/planifierFeuilleLibre";
import { POSTES } from "../postes";
import type { PlanFeuille, Plage } from "../types";
import { saisiesDeLEntree } from "./saisiesDeLEntree";
import { TABLEAU_DU_JOURNAL } from "./tableau";

export interface SourceDuJournal {
  readonly dossier: Dossier;
  readonly journal: Journal;
  /** Les cellules, feuille comprise, qui disent de quel dossier il s'agit, et de quelle année. */
  readonly intitule: string;
  readonly annee: string;
  /** Les étiquettes des postes, dans « CTG Postes » ; `null` sans poste. */
  readonly etiquettes: Plage | null;
  readonly calendrier: Calendrier;
}

const PHRASES = [
  "Une ligne par fait, dans n’importe quel ordre\u00a0: un Copil, une réunion, un groupe de travail, une démarche avec les habitants. Pour en ajouter une, écrivez sous la dernière. Partenaires\u00a0: le nom des structures, séparées par des points-virgules. Chargé de coopération\u00a0: vide, toute l’équipe.",
  "Tri, filtres, colonnes ajoutées\u00a0: le tableau est à vous, le complément ne le récrit pas. Les indicateurs de la grille se proposent depuis ses lignes.",
];

/** La feuille « CTG Journal » (R-JOURNAL-1) : les faits de l'équipe, et leur nombre par type pour l'année évaluée. */
export function planifierJournal(source: SourceDuJournal, nom: string): PlanFeuille {
  const { dossier, journal, intitule, annee, etiquettes, calendrier } = source;
  const deLAnnee = journal.filter(({ date }) => date.startsWith(`${dossier.annee}-`));
  return planifierFeuilleLibre(
    {
      dossier,
      intitule,
      tableau: TABLEAU_DU_JOURNAL,
      rangees: journal.map((entree) => saisiesDeLEntree(entree, dossier.postes, calendrier)),
      titre: "Journal d’activité",
      phrases: PHRASES,
      decompte: (plages) => ({
        formule: `="Entrées de l’année "&${annee}&"\u00a0: "&SUMPRODUCT(${estDeLAnnee(plages("date"), annee)})`,
        resultat: `Entrées de l’année ${dossier.annee === 0 ? "" : dossier.annee}\u00a0: ${deLAnnee.length}`,
      }),
      cases: TYPES_D_ENTREE.map((type) => caseDuType(type, annee, deLAnnee)),
      formats: () => [],
      postes: etiquettes === null ? null : { feuille: POSTES, plage: etiquettes },
    },
    nom,
  );
}

function caseDuType(
  type: (typeof TYPES_D_ENTREE)[number],
  annee: string,
  deLAnnee: Journal,
): CaseDuRecapitulatif<keyof EntreeDeJournal> {
  const libelle = LIBELLES_DES_TYPES[type];
  return {
    libelle,
    contenu: (plages) => ({
      formule: `=SUMPRODUCT((${plages("type")}=${texteEnFormule(libelle)})*${estDeLAnnee(plages("date"), annee)})`,
      resultat: deLAnnee.filter((entree) => entree.type === type).length,
    }),
  };
}

/**
 * 1 pour une date de l'année. Une date est un nombre, ou un texte, « 31/12/2024 », quand nous ne savions pas d'où le classeur
 * compte ses jours ; NB.SI.ENS ne compterait pas les deux d'un même critère.
 */
function estDeLAnnee(dates: string, annee: string): string {
  const enTexte = `(MID(${dates},6,5)="/"&${annee})`;
  const enNombre = `ISNUMBER(${dates})*(${dates}>=DATE(${annee},1,1))*(${dates}<DATE(${annee}+1,1,1))`;
  return `(${enTexte}+${enNombre})`;
}
