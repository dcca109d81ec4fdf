import type { CleDeStyle } from "../charte";
import { COLONNE } from "../colonnesParLettre";

/** La clé de la feuille « CTG Instruction ». */
export const INSTRUCTION = "instruction";

/** Ce que l'on relit de la feuille ; la nature d'une ligne est son tableau. */
export type TableauDeLInstruction = "instruction" | "remise" | "demande" | "evenement";

export interface ColonneDeLInstruction {
  readonly champ: string;
  readonly titre: string;
  readonly colonne: number;
  readonly style: CleDeStyle;
  /** Vrai : un jour, AAAA-MM-JJ dans le dossier, JJ/MM/AAAA dans la feuille. */
  readonly jour?: true;
}

export const PREMIERE_COLONNE = COLONNE.b;
export const COLONNE_DES_REPONSES = COLONNE.e;
export const COLONNE_DES_JOURS_DE_REPONSE = COLONNE.f;
export const DERNIERE_COLONNE = COLONNE.g;
/** Ce qui manque à une demande. */
export const COLONNE_DU_SIGNAL = COLONNE.g;
/** Masquée : ce qu'une demande vise, pour le complément. */
const COLONNE_DES_CIBLES = COLONNE.h;

/** De B à G. */
export const LARGEURS = [34, 12, 46, 46, 13, 20] as const;

export const COLONNES_DE_L_INSTRUCTION: Readonly<
  Record<TableauDeLInstruction, readonly ColonneDeLInstruction[]>
> = {
  instruction: [{ champ: "valeur", titre: "Où en est le dossier", colonne: COLONNE.c, style: "fort" }],
  remise: [
    { champ: "version", titre: "Version", colonne: COLONNE.b, style: "libelle" },
    { champ: "date", titre: "Remise le", colonne: COLONNE.c, style: "centre", jour: true },
    { champ: "empreinte", titre: "Empreinte", colonne: COLONNE.d, style: "libelle" },
    { champ: "reception", titre: "Reçue par la Caf le", colonne: COLONNE.e, style: "libelle", jour: true },
  ],
  demande: [
    { champ: "objet", titre: "Ligne visée", colonne: COLONNE.b, style: "libelle" },
    { champ: "date", titre: "Demandé le", colonne: COLONNE.c, style: "centre", jour: true },
    { champ: "demande", titre: "Demande de la Caf", colonne: COLONNE.d, style: "libelle" },
    { champ: "reponse", titre: "Réponse de l’agent", colonne: COLONNE_DES_REPONSES, style: "saisieTexte" },
    {
      champ: "dateDeReponse",
      titre: "Répondu le",
      colonne: COLONNE_DES_JOURS_DE_REPONSE,
      style: "saisieJour",
      jour: true,
    },
    { champ: "cible", titre: "Cible", colonne: COLONNE_DES_CIBLES, style: "technique" },
  ],
  evenement: [
    { champ: "nature", titre: "Événement", colonne: COLONNE.b, style: "libelle" },
    { champ: "date", titre: "Date", colonne: COLONNE.c, style: "centre", jour: true },
    { champ: "texte", titre: "Ce qui s’est passé", colonne: COLONNE.d, style: "libelle" },
    { champ: "partie", titre: "Par", colonne: COLONNE.e, style: "libelle" },
  ],
};

/** Les lignes du premier tableau que l'on relit. */
export const LIGNES_DE_L_ETAT = { etat: "etat", version: "version", contreNotes: "contre-notes" } as const;

export const CONTRE_NOTES = { oui: "Activées", non: "Désactivées" } as const;

export const REPONSE_ATTENDUE = "Réponse attendue";
