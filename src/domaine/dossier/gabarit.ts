import { EQUIPE_VIDE } from "../equipe/equipe";
import { appliquerChamp } from "../grille/champ";
import type { ModeleDeGrille, Politique } from "../grille/modele";
import { REPONSES_VIDES } from "../grille/reponses";
import type { Champ, Dossier, Poste, Territoire } from "./dossier";

/**
 * Ce qu'une Caf sait d'avance d'une collectivité, avant que la grille ne soit remplie. Un texte vide est une réponse à
 * donner dans le classeur : ses signaux natifs le disent.
 */
export interface DemandeDeGabarit {
  readonly territoire: Territoire;
  readonly annee: number;
  readonly employeur: string;
  readonly profil: string;
  readonly politiques: readonly Politique[];
  readonly champ: Champ;
  /** Un poste au moins ; prénom et nom peuvent manquer. */
  readonly postes: readonly Omit<Poste, "identifiant">[];
  /** Une grille par poste, ou une seule pour l'équipe. */
  readonly repartition: "par-poste" | "commune";
}

/** Un dossier à remplir : l'identité et l'équipe connues, aucune note, sauf les NC du champ (R-NC-1). */
export function composerGabarit(demande: DemandeDeGabarit, modele: ModeleDeGrille): Dossier {
  const { politiques, champ } = demande;
  const { reponses } = appliquerChamp(REPONSES_VIDES, { modele, politiques, champ });
  const postes = demande.postes.map((poste, rang) => ({ ...poste, identifiant: `p${rang + 1}` }));
  const titulaires = demande.repartition === "commune" ? [""] : postes.map(({ identifiant }) => identifiant);
  return {
    territoire: demande.territoire,
    annee: demande.annee,
    employeur: demande.employeur,
    modele: { identifiant: modele.identifiant, version: modele.version },
    profil: demande.profil,
    politiques,
    champ,
    postes,
    equipe: EQUIPE_VIDE,
    financement: null,
    departement: null,
    journal: null,
    planDAction: null,
    instruction: null,
    controle: null,
    grilles: titulaires.map((poste, rang) => ({ identifiant: `g${rang + 1}`, poste, reponses })),
    mention: "",
  };
}
