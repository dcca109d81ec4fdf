import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { activitesDe, indicateursDe } from "../../domaine/grille/parcourir";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne, lireIdentifiantDeLigne } from "../../plan/identifiants";
import { INSTRUCTION } from "../../plan/instruction/colonnes";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { CONSEIL } from "../commun/roles";

/** R-ETAT-1 : une demande sur une ligne que le dossier n'a plus ; personne ne la trouvera. */
export const DEMANDE_SANS_CIBLE = controleDe({
  identifiant: "C-INSTRUCTION-4",
  titre: "Demande dont la ligne n’existe plus",
  roles: CONSEIL,
  constats: ({ lu }) =>
    (lu.dossier.instruction?.demandes ?? [])
      .filter(({ cible }) => !existe(cible, lu.dossier, lu.modele))
      .map(({ identifiant, objet }) => ({
        cibles: [identifiant],
        gravite: "a-discuter",
        regle: "R-ETAT-1",
        phrase: `La demande sur «\u00a0${objet.trim() === "" ? identifiant : objet.trim()}\u00a0» vise une ligne que le dossier n’a plus.`,
        geste: "Retirer la demande, ou la refaire sur une ligne du dossier, onglet Contrôle.",
        lieu: lieuDe(lu, INSTRUCTION, identifiantDeLigne("demande", identifiant), roleDe("demande", "objet")),
      })),
});

/** La clé d'un constat n'est pas une ligne : qu'il soit résolu n'ôte rien à la demande. */
function existe(cible: string, { grilles, postes }: Dossier, modele: ModeleDeGrille): boolean {
  const [premiere = "", ...reste] = cible.split("|");
  const designee = lireIdentifiantDeLigne(premiere);
  const a = (lignes: readonly { readonly identifiant: string }[], identifiant: string) =>
    lignes.some((ligne) => ligne.identifiant === identifiant);
  if (designee?.nature === "poste") return a(postes, designee.identifiant);
  if (designee?.nature !== "grille") return true;
  if (!a(grilles, designee.identifiant)) return false;
  const ligne = lireIdentifiantDeLigne(reste[0]);
  if (ligne?.nature === "activite") return a(activitesDe(modele), ligne.identifiant);
  return ligne?.nature !== "indicateur" || a(indicateursDe(modele), ligne.identifiant);
}
