import { lireNote } from "../../domaine/notation/lireNote";
import { identifiantDeLigne, ROLES } from "../../plan/identifiants";
import {
  activitesPresentes,
  cleDeLaGrille,
  contenuEn,
  lieuDeLActivite,
  siLaGrilleEstOuverte,
} from "../commun/deLaGrille";
import { controleDe, type ConstatBrut } from "../commun/controleDe";
import { direEnTexte, ecrireLaNote, estMalEcrite } from "../commun/noteMalEcrite";
import { CONSEIL } from "../commun/roles";

/**
 * R-SCORE-4 : une note que la lecture comprend et que la formule de la feuille ne compte pas : « 2 » en texte, « NC » entre
 * des espaces, des espaces seuls.
 */
export const NOTE_EN_TEXTE = controleDe({
  identifiant: "C-NOTE-2",
  titre: "Note écrite en texte",
  roles: CONSEIL,
  constats: ({ lu }) => {
    const { dossier, modele } = lu;
    const constats: ConstatBrut[] = [];
    for (const { identifiant: grille } of dossier.grilles) {
      const reperee = lu.feuilles.get(cleDeLaGrille(grille));
      if (reperee === undefined) continue;
      for (const { identifiant: activite } of modele.rubriques.flatMap((r) =>
        activitesPresentes(reperee, r),
      )) {
        for (const { identifiant: politique } of dossier.politiques) {
          const role = ROLES.note(politique);
          const contenu = contenuEn(reperee, identifiantDeLigne("activite", activite), role);
          if (contenu === null || !estMalEcrite(contenu.valeur)) continue;
          const lue = lireNote(contenu.valeur, modele.echelle.noteMax);
          if (!lue.admise) continue;
          const saisie = { nature: "note", grille, activite, politique, note: lue.note } as const;
          const correction = { libelle: ecrireLaNote(lue.note), saisies: [saisie] };
          constats.push({
            cibles: [grille, activite, politique],
            gravite: "a-corriger",
            regle: "R-SCORE-4",
            phrase: `${direEnTexte(contenu.valeur, lue.note)}\u00a0: la feuille ne peut pas calculer le pourcentage de la mission.`,
            geste: `${ecrireLaNote(lue.note)} dans la grille.`,
            lieu: lieuDeLActivite(lu, grille, activite, role),
            correction: contenu.estFormule ? null : siLaGrilleEstOuverte(lu, correction),
          });
        }
      }
    }
    return constats;
  },
});
