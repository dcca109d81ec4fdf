import { activitesDe, indicateursDe } from "../../domaine/grille/parcourir";
import type { ClasseurDeDossier } from "../../lecture";
import { ROLES } from "../../plan/identifiants";
import { LONGUEUR_DE_TEXTE } from "../../plan/longueurDeTexte";
import { lieuDeLActivite, lieuDeLIndicateur } from "../commun/deLaGrille";
import { controleDe } from "../commun/controleDe";
import type { Lieu } from "../commun/lieux";
import { CONSEIL } from "../commun/roles";

/** Une cellule d'Excel a une longueur bornée : un fichier venu d'ailleurs, non. */
export const TEXTE_TROP_LONG = controleDe({
  identifiant: "C-TEXTE-1",
  titre: "Texte plus long qu’une cellule",
  roles: CONSEIL,
  constats: ({ lu }) =>
    lu.dossier.grilles.flatMap(({ identifiant: grille }) =>
      textesDe(lu, grille)
        .filter(({ texte }) => texte.length > LONGUEUR_DE_TEXTE)
        .map(({ cibles, lieu }) => ({
          cibles: [grille, ...cibles],
          gravite: "a-corriger" as const,
          regle: "",
          phrase:
            "Ce texte dépasse les 32\u00a0767 caractères qu’une cellule d’Excel peut contenir\u00a0: il y serait coupé.",
          geste: "Raccourcir le texte dans la grille.",
          lieu,
        })),
    ),
});

interface TexteSitue {
  readonly texte: string;
  readonly cibles: readonly string[];
  readonly lieu: Lieu;
}

function textesDe(lu: ClasseurDeDossier, grille: string): TexteSitue[] {
  const reponses = lu.dossier.grilles.find(({ identifiant }) => identifiant === grille)?.reponses;
  const commentaires = activitesDe(lu.modele).map(({ identifiant }) => ({
    texte: reponses?.commentaires[identifiant] ?? "",
    cibles: [identifiant, ROLES.commentaire],
    lieu: lieuDeLActivite(lu, grille, identifiant, ROLES.commentaire),
  }));
  const desIndicateurs = indicateursDe(lu.modele).flatMap(({ identifiant }) => {
    const { nature = "", commentaire = "" } = reponses?.indicateurs[identifiant] ?? {};
    const situer = (texte: string, role: string) => ({
      texte,
      cibles: [identifiant, role],
      lieu: lieuDeLIndicateur(lu, grille, identifiant, role),
    });
    return [situer(nature, ROLES.nature), situer(commentaire, ROLES.commentaireIndicateur)];
  });
  return [...commentaires, ...desIndicateurs];
}
