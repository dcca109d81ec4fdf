import type { Dossier } from "../domaine/dossier/dossier";
import type { EntreeDeJournal } from "../domaine/journal/journal";
import { LIBELLES_DES_TYPES } from "../domaine/journal/libelles";
import { LIBELLES_DES_ETATS } from "../domaine/planDAction/libelles";
import type { ActionDuPlan } from "../domaine/planDAction/planDAction";
import { normaliser } from "../domaine/saisie/normaliser";
import { THEMATIQUES } from "../plan/equipe/libelles";
import { nomDuPoste } from "../plan/intitules";
import { TABLEAU_DU_JOURNAL } from "../plan/journal/tableau";
import { TABLEAU_DU_PLAN_D_ACTION } from "../plan/planDAction/tableau";
import type { TableauDeLignes } from "./comparerLesLignes";
import { direLaValeur, parmi } from "./traits/Releve";

const direLeType = parmi(LIBELLES_DES_TYPES);
const direLaThematique = parmi(THEMATIQUES);
const direLEtat = parmi(LIBELLES_DES_ETATS);

/** R-JOURNAL-1 : une entrée récrite garde sa date et son objet, à défaut son type et son objet. */
export function tableauDuJournal({ journal, postes }: Dossier): TableauDeLignes<EntreeDeJournal> {
  // Le même poste peut avoir deux noms d'un classeur à l'autre : il se compare par son identifiant.
  const noms = new Map(postes.map((poste) => [poste.identifiant, nomDuPoste(poste)]));
  const direLePoste = (poste: string) => noms.get(poste) ?? poste;
  const montrer = (entree: EntreeDeJournal, champ: keyof EntreeDeJournal): string => {
    switch (champ) {
      case "type":
        return direLeType(entree.type);
      case "thematique":
        return direLaThematique(entree.thematique);
      case "poste":
        return direLePoste(entree.poste);
      default:
        return direLaValeur(entree[champ]);
    }
  };
  return {
    partie: "journal",
    lignes: journal ?? [],
    decrire: (entree) =>
      TABLEAU_DU_JOURNAL.colonnes.map(({ champ, titre: libelle }) => ({
        libelle,
        compare: direLaValeur(entree[champ]),
        montre: montrer(entree, champ),
      })),
    nommer: ({ date, type, objet }) =>
      titre([direLaValeur(date), direLeType(type), objet], "Entrée sans nom"),
    cles: [({ date, objet }) => cle([date, objet]), ({ type, objet }) => cle([type, objet])],
  };
}

/** R-PLAN-1 : une action récrite garde son axe et son nom, à défaut son nom. */
export function tableauDesActions({ planDAction }: Dossier): TableauDeLignes<ActionDuPlan> {
  return {
    partie: "plan-d-action",
    lignes: planDAction ?? [],
    decrire: (action) =>
      TABLEAU_DU_PLAN_D_ACTION.colonnes.map(({ champ, titre: libelle }) => ({
        libelle,
        compare: direLaValeur(action[champ]),
        montre: champ === "etat" ? direLEtat(action.etat) : direLaValeur(action[champ]),
      })),
    nommer: ({ axe, action }) => titre([axe, action], "Action sans nom"),
    cles: [({ axe, action }) => cle([axe, action]), ({ action }) => cle([action])],
  };
}

function titre(parties: readonly string[], sinon: string): string {
  return parties.filter((partie) => partie.trim() !== "").join(" · ") || sinon;
}

/** Vide dès qu'une partie manque : deux lignes ne se ressemblent pas par ce qu'elles ne disent pas. */
function cle(parties: readonly string[]): string {
  const lues = parties.map(normaliser);
  return lues.some((partie) => partie === "") ? "" : lues.join("|");
}
