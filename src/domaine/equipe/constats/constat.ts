import type { Poste } from "../../dossier/dossier";
import type { ProfilDeCaf } from "../../dossier/profil";
import type { Employeur, Equipe, FicheDePoste, Periode } from "../equipe";

/** Du plus grave au moins grave : ce qui est « à discuter » n'est jamais bloquant. */
export type Gravite = "bloquant" | "a-corriger" | "a-discuter" | "information";

export const LIBELLES_DES_GRAVITES: Readonly<Record<Gravite, string>> = {
  bloquant: "Bloquant",
  "a-corriger": "À corriger",
  "a-discuter": "À discuter",
  information: "Information",
};

/** Ce qu'une règle a à dire d'un poste, ou de l'équipe. */
export interface ConstatDEquipe {
  /** `R-ETP-1`. */
  readonly regle: string;
  readonly gravite: Gravite;
  /** L'identifiant du poste ; vide : l'équipe entière. */
  readonly poste: string;
  /** Ce qui est, ce qui est attendu, et quoi faire. */
  readonly phrase: string;
  /** La réponse en cause, sous le nom que la fiche, l'employeur ou la période lui donne ; absente : il y en a plusieurs. */
  readonly champ?: string;
  /** L'identifiant de l'employeur en cause, quand ce n'est pas un poste. */
  readonly employeur?: string;
  /** La période en cause, celle de la fiche. */
  readonly periode?: Periode;
  /** D'où vient la règle, montré chaque fois qu'elle s'applique (R-PROFIL-1). */
  readonly source: string;
}

/** Tout ce qu'une règle peut regarder. */
export interface EquipeExaminee {
  readonly annee: number;
  readonly postes: readonly Poste[];
  readonly equipe: Equipe;
  readonly profil: ProfilDeCaf;
}

/** Une règle par fichier : ce que le profil n'active pas rend une liste vide. */
export type RegleDEquipe = (examinee: EquipeExaminee) => ConstatDEquipe[];

export function ficheDe({ equipe }: EquipeExaminee, { identifiant }: Poste): FicheDePoste | undefined {
  return equipe.fiches.find(({ poste }) => poste === identifiant);
}

export function employeurDe({ equipe }: EquipeExaminee, fiche: FicheDePoste): Employeur | undefined {
  const [premier] = equipe.employeurs;
  return fiche.employeur === ""
    ? premier
    : equipe.employeurs.find(({ identifiant }) => identifiant === fiche.employeur);
}

/** « Camille Exemple », à défaut l'intitulé du poste. */
export function nommerLePoste({ prenom, nom, intitule, identifiant }: Poste): string {
  const personne = `${prenom} ${nom}`.trim();
  return personne !== "" ? personne : intitule.trim() !== "" ? intitule.trim() : `le poste ${identifiant}`;
}

/** « 0,5 » : un ETP, une quotité. */
export function direEtp(etp: number): string {
  return String(Math.round(etp * 100) / 100).replace(".", ",");
}

export function direPart(part: number): string {
  return `${String(Math.round(part * 1000) / 10).replace(".", ",")}\u00a0%`;
}
