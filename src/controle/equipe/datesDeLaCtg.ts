import { lireJour } from "../../domaine/equipe/jours";
import type { ClasseurDeDossier } from "../../lecture";
import { COLONNE_DES_VALEURS_DU_DOSSIER, type ChampDuDossier } from "../../plan/champsDuDossier";
import { dateEnFrancais } from "../../plan/dates";
import { identifiantDeLigne } from "../../plan/identifiants";
import { controleDe, type ConstatBrut } from "../commun/controleDe";
import { lieuDe, type Lieu } from "../commun/lieux";
import { GESTION } from "../commun/roles";

/** La CTG finit après son début, et l'année évaluée en est une. */
export const DATES_DE_LA_CTG = controleDe({
  identifiant: "C-DATE-1",
  titre: "Dates de la CTG et année évaluée",
  roles: GESTION,
  constats: ({ lu }) => {
    const { annee, territoire } = lu.dossier;
    const { debutCtg, finCtg } = territoire;
    const [debut, fin] = [lireJour(debutCtg), lireJour(finCtg)];
    if (debut !== null && fin !== null && fin < debut) {
      const phrase = `La CTG finit le ${dateEnFrancais(finCtg)}, avant de commencer, le ${dateEnFrancais(debutCtg)}.`;
      return [constat(lu, "finCtg", phrase)];
    }
    const avant = debut !== null && annee > 0 && `${annee}-12-31` < debutCtg;
    const apres = fin !== null && annee > 0 && `${annee}-01-01` > finCtg;
    if (!avant && !apres) return [];
    const borne = avant ? `commence le ${dateEnFrancais(debutCtg)}` : `a fini le ${dateEnFrancais(finCtg)}`;
    return [constat(lu, "annee", `L’année évaluée, ${annee}, n’est pas de la CTG, qui ${borne}.`)];
  },
});

function constat(lu: ClasseurDeDossier, champ: ChampDuDossier, phrase: string): ConstatBrut {
  return {
    cibles: [champ],
    gravite: "a-corriger",
    regle: "",
    phrase,
    geste: "Corriger les dates ou l’année, onglet Dossier.",
    lieu: lieuDuChamp(lu, champ),
  };
}

function lieuDuChamp(lu: ClasseurDeDossier, champ: ChampDuDossier): Lieu {
  return lieuDe(lu, "mode-emploi", identifiantDeLigne("dossier", champ), COLONNE_DES_VALEURS_DU_DOSSIER);
}
