import type { Dossier } from "../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import { calculerFinancement } from "../../domaine/financement/calculerFinancement";
import type { Financement } from "../../domaine/financement/financement";
import type { ResultatDuFinancement } from "../../domaine/financement/resultat";
import type { ReferencesDesParametres } from "../parametres/references";
import type { CellulesDuPoste } from "../postes";

/** Ce que la feuille reprend du dossier et des autres feuilles. */
export interface SourceDuFinancement {
  readonly dossier: Dossier;
  readonly profil: ProfilDeCaf | null;
  readonly financement: Financement;
  /** La cellule, feuille comprise, qui dit de quel dossier il s'agit. */
  readonly intitule: string;
  /** Les cellules, feuille comprise, qui disent quand la CTG commence et finit. */
  readonly datesDeLaCtg: { readonly debut: string; readonly fin: string };
  /** Identifiant d'un poste → la cellule, feuille comprise, de ses heures prévues. */
  readonly heures: ReadonlyMap<string, string>;
  /** Identifiant d'un poste → ses cellules, feuille comprise. */
  readonly postes: ReadonlyMap<string, CellulesDuPoste>;
  readonly parametres: ReferencesDesParametres;
}

export interface Contexte extends SourceDuFinancement {
  /** Le calcul du domaine, que la feuille vérifie ; `null` : il ne peut pas commencer. */
  readonly resultat: ResultatDuFinancement | null;
  /** Pourquoi il ne peut pas commencer ; vide s'il commence. */
  readonly empechement: string;
}

/** Un employeur de l'équipe ; `null` : celui, inconnu, des postes qui en citent un autre (R-EMP-1). */
export interface EmployeurDeLaFeuille {
  readonly employeur: string | null;
  readonly nom: string;
}

export const A_COMPLETER = (quoi: string) => `à compléter\u00a0: ${quoi}`;

export function ouvrirContexte(source: SourceDuFinancement): Contexte {
  const { dossier, profil, financement } = source;
  if (profil === null || dossier.annee === 0) {
    const manque = profil === null ? "profil de Caf" : "année évaluée";
    return { ...source, resultat: null, empechement: A_COMPLETER(manque) };
  }
  return {
    ...source,
    resultat: calculerFinancement(dossier, financement, profil, dossier.annee),
    empechement: "",
  };
}
