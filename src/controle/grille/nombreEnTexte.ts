import { indicateursDe } from "../../domaine/grille/parcourir";
import { direValeur } from "../../domaine/saisie/direValeur";
import { identifiantDeLigne, ROLES } from "../../plan/identifiants";
import { cleDeLaGrille, contenuEn, lieuDeLIndicateur, siLaGrilleEstOuverte } from "../commun/deLaGrille";
import { controleDe, type ConstatBrut } from "../commun/controleDe";
import { CONSEIL } from "../commun/roles";

/** R-IND-1 : un nombre que la lecture comprend, mais qu'aucune somme d'Excel ne compte. */
export const NOMBRE_EN_TEXTE = controleDe({
  identifiant: "C-IND-2",
  titre: "Nombre d’un indicateur écrit en texte",
  roles: CONSEIL,
  constats: ({ lu }) => {
    const constats: ConstatBrut[] = [];
    for (const { identifiant: grille, reponses } of lu.dossier.grilles) {
      const reperee = lu.feuilles.get(cleDeLaGrille(grille));
      if (reperee === undefined) continue;
      for (const { identifiant: indicateur } of indicateursDe(lu.modele)) {
        const nombre = reponses.indicateurs[indicateur]?.nombre ?? null;
        const contenu = contenuEn(reperee, identifiantDeLigne("indicateur", indicateur), ROLES.nombre);
        if (nombre === null || contenu === null || typeof contenu.valeur !== "string") continue;
        const ecrire = `Écrire le nombre ${direValeur(nombre)}`;
        const saisie = { nature: "indicateur", grille, indicateur, reponse: { nombre } } as const;
        constats.push({
          cibles: [grille, indicateur],
          gravite: "a-corriger",
          regle: "R-IND-1",
          phrase: `Le nombre ${direValeur(contenu.valeur)} est écrit en texte\u00a0: aucune somme ne le compte.`,
          geste: `${ecrire} dans la grille.`,
          lieu: lieuDeLIndicateur(lu, grille, indicateur, ROLES.nombre),
          correction: contenu.estFormule
            ? null
            : siLaGrilleEstOuverte(lu, { libelle: ecrire, saisies: [saisie] }),
        });
      }
    }
    return constats;
  },
});
