import type { Dossier, Grille } from "../dossier/dossier";
import type { Note, ReponseIndicateur, Reponses } from "./reponses";

/** Une réponse à une ligne d'une grille : le plus petit changement qui s'écrive, une ou deux cellules. */
export type Saisie = SaisieDeNote | SaisieDeCommentaire | SaisieDIndicateur;

export interface SaisieDeNote {
  readonly nature: "note";
  readonly grille: string;
  readonly activite: string;
  readonly politique: string;
  /** `null` vide la cellule. */
  readonly note: Note;
}

export interface SaisieDeCommentaire {
  readonly nature: "commentaire";
  readonly grille: string;
  readonly activite: string;
  readonly commentaire: string;
}

export interface SaisieDIndicateur {
  readonly nature: "indicateur";
  readonly grille: string;
  readonly indicateur: string;
  /** Les champs donnés remplacent ceux de la cellule ; les autres restent. */
  readonly reponse: Partial<ReponseIndicateur>;
}

/** Une ligne de grille que l'on saisit ou que l'on a sous le curseur. */
export interface PlaceDeGrille {
  readonly grille: string;
  readonly nature: "activite" | "indicateur";
  /** L'identifiant de l'activité ou de l'indicateur. */
  readonly ligne: string;
  /** L'identifiant de la politique ; vide hors d'une colonne de notes. */
  readonly politique: string;
}

/** Le dossier, cette réponse faite ; le même s'il n'a pas cette grille. */
export function appliquerSaisie(dossier: Dossier, saisie: Saisie): Dossier {
  if (!dossier.grilles.some(({ identifiant }) => identifiant === saisie.grille)) return dossier;
  const grilles = dossier.grilles.map((grille): Grille =>
    grille.identifiant === saisie.grille
      ? { ...grille, reponses: surLesReponses(grille.reponses, saisie) }
      : grille,
  );
  return { ...dossier, grilles };
}

const INDICATEUR_VIDE: ReponseIndicateur = { nombre: null, nature: "", commentaire: "" };

function surLesReponses(reponses: Reponses, saisie: Saisie): Reponses {
  switch (saisie.nature) {
    case "note": {
      const siennes = { ...reponses.notes[saisie.activite], [saisie.politique]: saisie.note };
      return { ...reponses, notes: { ...reponses.notes, [saisie.activite]: siennes } };
    }
    case "commentaire":
      return {
        ...reponses,
        commentaires: { ...reponses.commentaires, [saisie.activite]: saisie.commentaire },
      };
    case "indicateur": {
      const avant = reponses.indicateurs[saisie.indicateur] ?? INDICATEUR_VIDE;
      const reponse = { ...avant, ...saisie.reponse };
      return { ...reponses, indicateurs: { ...reponses.indicateurs, [saisie.indicateur]: reponse } };
    }
  }
}
