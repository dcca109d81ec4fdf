import type { ModeleDeGrille } from "../domaine/grille/modele";
import { activitesDe, indicateursDe } from "../domaine/grille/parcourir";
import type { Note, ReponseIndicateur } from "../domaine/grille/reponses";
import type { Saisie, SaisieDIndicateur } from "../domaine/grille/saisie";
import { estSurEchelle, motifDuRefus } from "../domaine/notation/lireNote";
import type { ValeurDeCellule } from "../lecture/cellules";
import { identifiantDeLigne, ROLES } from "../plan/identifiants";
import { ErreurDeClasseur } from "./erreurs";
import { verifierLaLongueur } from "./refuserUnTexteTropLong";
import type { SaisieAFaire } from "./saisies";

/** Une cellule à écrire, désignée par ce qui la suit. */
export interface CelluleDeSaisie {
  /** La clé de plan de sa feuille : `grille:g1`. */
  readonly cle: string;
  readonly identifiant: string;
  readonly role: string;
  readonly contenu: ValeurDeCellule;
  /** Ce qu'elle doit encore contenir, pour que l'on puisse défaire ; `undefined` : peu importe. */
  readonly attendu: ValeurDeCellule | undefined;
}

/**
 * Les cellules d'une saisie, ou celles qu'elle remet comme avant.
 *
 * @throws ErreurDeClasseur une note hors de l'échelle, un NC là où le modèle l'interdit (R-NC-1), un nombre négatif, un
 * texte plus long qu'une cellule, une réponse que le modèle n'attend pas.
 */
export function cellulesDeSaisie(
  { saisie, retour }: SaisieAFaire,
  modele: ModeleDeGrille,
): CelluleDeSaisie[] {
  const cle = `grille:${saisie.grille}`;
  if (retour !== null) {
    return retour.map(({ identifiant, role, avant, apres }) => ({
      cle,
      identifiant,
      role,
      contenu: avant,
      attendu: apres,
    }));
  }
  const contenus = contenusDe(saisie, modele);
  for (const { contenu } of contenus) verifierLaLongueur(contenu);
  return contenus.map((cellule) => ({ cle, ...cellule, attendu: undefined }));
}

type Contenu = Pick<CelluleDeSaisie, "identifiant" | "role" | "contenu">;

function contenusDe(saisie: Saisie, modele: ModeleDeGrille): Contenu[] {
  switch (saisie.nature) {
    case "note": {
      verifierLaNote(saisie.note, saisie.activite, modele);
      const identifiant = identifiantDeLigne("activite", saisie.activite);
      return [{ identifiant, role: ROLES.note(saisie.politique), contenu: saisie.note ?? "" }];
    }
    case "commentaire": {
      const identifiant = identifiantDeLigne("activite", saisie.activite);
      return [{ identifiant, role: ROLES.commentaire, contenu: saisie.commentaire }];
    }
    case "indicateur":
      return contenusDeLIndicateur(saisie, modele);
  }
}

function contenusDeLIndicateur(
  { indicateur, reponse }: SaisieDIndicateur,
  modele: ModeleDeGrille,
): Contenu[] {
  verifierLIndicateur(indicateur, reponse, modele);
  const identifiant = identifiantDeLigne("indicateur", indicateur);
  const { nombre, nature, commentaire } = reponse;
  return [
    ...(nombre === undefined ? [] : [{ identifiant, role: ROLES.nombre, contenu: nombre ?? "" }]),
    ...(nature === undefined ? [] : [{ identifiant, role: ROLES.nature, contenu: nature }]),
    ...(commentaire === undefined
      ? []
      : [{ identifiant, role: ROLES.commentaireIndicateur, contenu: commentaire }]),
  ];
}

function verifierLaNote(note: Note, activite: string, modele: ModeleDeGrille): void {
  const { noteMax } = modele.echelle;
  if (typeof note === "number" && !estSurEchelle(note, noteMax)) throw refus(motifDuRefus(note, noteMax));
  const connue = activitesDe(modele).find(({ identifiant }) => identifiant === activite);
  if (note === "NC" && connue?.ncAutorise === false)
    throw refus(
      `Le modèle de grille ne permet pas NC pour «\u00a0${connue.libelle}\u00a0»\u00a0: donnez-lui une note.`,
    );
}

function verifierLIndicateur(
  indicateur: string,
  { nombre, nature }: Partial<ReponseIndicateur>,
  modele: ModeleDeGrille,
): void {
  if (typeof nombre === "number" && !(nombre >= 0 && Number.isFinite(nombre)))
    throw refus("Un indicateur se compte par un nombre, 0 ou plus.");
  const connu = indicateursDe(modele).find(({ identifiant }) => identifiant === indicateur);
  // La colonne sert à une autre ligne du modèle : la lecture ne la lirait pas ici.
  const deTrop =
    (nombre !== undefined && connu?.avecNombre === false) ||
    (nature !== undefined && connu?.avecNature === false);
  if (connu !== undefined && deTrop)
    throw refus(`L’indicateur «\u00a0${connu.libelle}\u00a0» n’attend pas cette réponse.`);
}

function refus(phrase: string): ErreurDeClasseur {
  return new ErreurDeClasseur("SaisieRefusee", phrase);
}
