import { activitesDe } from "../../domaine/grille/parcourir";
import { lireNote } from "../../domaine/notation/lireNote";
import { cleDeLEchange } from "../../plan/echange";
import { ROLES_DE_L_ECHANGE } from "../../plan/echange/colonnes";
import { identifiantDeLigne } from "../../plan/identifiants";
import { controleDe, type ConstatBrut } from "../commun/controleDe";
import { contenuEn } from "../commun/deLaGrille";
import { lieuDe } from "../commun/lieux";
import { direEnTexte, ecrireLaNote, estMalEcrite } from "../commun/noteMalEcrite";
import { CONSEIL } from "../commun/roles";

/**
 * R-SCORE-4 : une note partagée, ou une contre-note, que la lecture comprend et que les formules de l'échange ne lisent
 * pas. Rien ne s'y corrige d'un clic : le volet n'écrit de notes que dans la grille.
 */
export const NOTE_PARTAGEE_EN_TEXTE = controleDe({
  identifiant: "C-INSTRUCTION-7",
  titre: "Note partagée écrite en texte",
  roles: CONSEIL,
  constats: ({ lu }) => {
    const constats: ConstatBrut[] = [];
    for (const grille of lu.dossier.grilles) {
      const cle = cleDeLEchange(grille);
      const reperee = lu.feuilles.get(cle);
      if (reperee === undefined) continue;
      for (const { identifiant: activite } of activitesDe(lu.modele)) {
        const ligne = identifiantDeLigne("activite", activite);
        for (const role of rolesDesNotes(lu.dossier.politiques)) {
          const valeur = contenuEn(reperee, ligne, role)?.valeur ?? "";
          if (!estMalEcrite(valeur)) continue;
          const lue = lireNote(valeur, lu.modele.echelle.noteMax);
          if (!lue.admise) continue;
          constats.push({
            cibles: [grille.identifiant, activite, role],
            gravite: "a-corriger",
            regle: "R-SCORE-4",
            phrase: `${direEnTexte(valeur, lue.note)}\u00a0: les formules de l’échange ne la lisent pas.`,
            geste: `${ecrireLaNote(lue.note)} dans la feuille de l’échange.`,
            lieu: lieuDe(lu, cle, ligne, role),
          });
        }
      }
    }
    return constats;
  },
});

function rolesDesNotes(politiques: readonly { readonly identifiant: string }[]): string[] {
  const { notePartagee, contreNote } = ROLES_DE_L_ECHANGE;
  return politiques.flatMap(({ identifiant }) => [notePartagee(identifiant), contreNote(identifiant)]);
}
