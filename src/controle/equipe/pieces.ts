import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import { aEteRemis, citer } from "../commun/deLaGrille";
import { controleDe } from "../commun/controleDe";
import { POSTES } from "../commun/deLEquipe";
import { lieuDe } from "../commun/lieux";
import { GESTION } from "../commun/roles";

/** R-GRILLE-4 : les pièces que la Caf demande avec la grille ; dues à la remise, ou à la fin de la campagne. */
export const PIECES = controleDe({
  identifiant: "C-PIECE-1",
  titre: "Pièce à fournir avec la grille",
  roles: GESTION,
  constats: ({ lu, profil, aujourdHui }) => {
    const regle = profil?.regles.pieces;
    if (regle === undefined) return [];
    const remises = new Set(
      lu.dossier.equipe.pieces.filter(({ etat }) => etat !== "").map(({ piece }) => piece),
    );
    const fin = profil?.regles.campagne?.fin ?? "";
    const enRetard = fin !== "" && aujourdHui.slice(0, 7) > fin;
    return regle.liste
      .filter(({ identifiant }) => !remises.has(identifiant))
      .map((piece) => ({
        cibles: [piece.identifiant],
        gravite: enRetard || aEteRemis(lu) ? ("a-corriger" as const) : ("information" as const),
        regle: "R-GRILLE-4",
        phrase: `La pièce ${citer(piece)} n’est pas remise${enRetard ? `\u00a0: la campagne s’est achevée en ${direLeMois(fin)}` : ""}.`,
        geste: "Remettre la pièce, ou dire qu’elle est sans objet, onglet Équipe.",
        lieu: lieuDe(lu, POSTES, identifiantDeLigne("piece", piece.identifiant), roleDe("piece", "etat")),
        source: regle.source,
      }));
  },
});

/** « 2025-03 » → « 03/2025 ». */
function direLeMois(mois: string): string {
  return mois.split("-").reverse().join("/");
}
