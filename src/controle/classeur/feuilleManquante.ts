import { BUDGET } from "../../plan/budget/references";
import { CONCLUSION } from "../../plan/conclusion/colonnes";
import { INSTRUCTION } from "../../plan/instruction/colonnes";
import { PREVISIONNEL } from "../../plan/previsionnel";
import { ecrire } from "../commun/controleDe";
import { SANS_LIEU } from "../commun/lieux";
import type { Controle } from "../controle";
import { feuillesAbsentes } from "../feuillesAbsentes";

/** R-GRILLE-4 : la pièce des salaires et le budget se retirent du classeur que l'on envoie. */
const SEPARABLES: readonly string[] = [PREVISIONNEL, BUDGET];

/** Ce que la Caf y écrit n'est nulle part ailleurs. */
const DE_LA_CAF: readonly string[] = ["echange:", CONCLUSION, INSTRUCTION];

/** La lecture dit elle-même qu'une grille manque ; une feuille dont seule la marque a disparu est un autre constat. */
export const FEUILLE_MANQUANTE: Controle = {
  identifiant: "C-FEUILLE-1",
  titre: "Feuille manquante",
  roles: ["conseil", "gestion"],
  controler: (examine) =>
    ecrire(
      "C-FEUILLE-1",
      feuillesAbsentes(examine)
        .filter(({ sansMarque }) => !sansMarque)
        .map(({ cle, nom }) => ({
          ...(SEPARABLES.includes(cle) ? direSeparable(nom) : direManquante(cle, nom)),
          cibles: [cle],
          lieu: SANS_LIEU,
        })),
    ),
};

function direSeparable(nom: string) {
  return {
    gravite: "information" as const,
    regle: "R-GRILLE-4",
    phrase: `La feuille «\u00a0${nom}\u00a0» n’est pas dans ce classeur\u00a0: elle a pu en être retirée pour l’envoi.`,
    geste: "La demander à la collectivité si elle n’a pas été fournie à part.",
  };
}

function direManquante(cle: string, nom: string) {
  return {
    gravite: "a-corriger" as const,
    regle: "",
    phrase: `La feuille «\u00a0${nom}\u00a0» n’est plus dans le classeur.`,
    geste: DE_LA_CAF.some((debut) => cle.startsWith(debut))
      ? "Annuler sa suppression, ou la retrouver dans une copie d’avant\u00a0: reconstruite, elle revient sans ce que la Caf y avait écrit."
      : "Reconstruire les feuilles depuis le volet\u00a0: elle revient.",
  };
}
