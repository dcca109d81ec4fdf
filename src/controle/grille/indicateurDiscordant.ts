import {
  synthetiserLesGrilles,
  type SyntheseDIndicateur,
} from "../../domaine/notation/synthetiserLesGrilles";
import { direValeur } from "../../domaine/saisie/direValeur";
import { enumerer } from "../../domaine/saisie/enumerer";
import { ROLES } from "../../plan/identifiants";
import { citer, lieuDeLIndicateur } from "../commun/deLaGrille";
import { controleDe } from "../commun/controleDe";
import { CONSEIL } from "../commun/roles";
import type { ClasseurDeDossier } from "../../lecture";
import type { Lieu } from "../commun/lieux";

/** R-IND-2 : un nombre de la CTG, que deux grilles donnent différent : aucun n'est retenu. */
export const INDICATEUR_DISCORDANT = controleDe({
  identifiant: "C-IND-4",
  titre: "Indicateur de la CTG qui diffère d’une grille à l’autre",
  roles: CONSEIL,
  constats: ({ lu, evaluees }) =>
    synthetiserLesGrilles(lu.modele, lu.dossier.politiques, evaluees)
      .indicateurs.filter(({ etat }) => etat === "a-accorder")
      .map((synthese) => ({
        cibles: [synthese.indicateur.identifiant],
        gravite: "a-corriger",
        regle: "R-IND-2",
        phrase: `L’indicateur ${citer(synthese.indicateur)} se compte une fois pour toute la CTG, et les grilles diffèrent\u00a0: ${direLesNombres(synthese)}.`,
        geste: "Accorder les grilles sur un même nombre.",
        lieu: premierEcart(lu, synthese),
      })),
});

function direLesNombres({ details }: SyntheseDIndicateur): string {
  return enumerer(
    details
      .filter(({ nombre }) => nombre !== null)
      .map(({ titulaire, nombre }) => `${direValeur(nombre)} (${titulaire})`),
  );
}

/** La première grille qui contredit celles d'avant. */
function premierEcart(lu: ClasseurDeDossier, { indicateur, details }: SyntheseDIndicateur): Lieu {
  const dits = details.filter(({ nombre }) => nombre !== null);
  const autre = dits.find(({ nombre }) => nombre !== dits[0]?.nombre);
  return lieuDeLIndicateur(lu, autre?.grille ?? "", indicateur.identifiant, ROLES.nombre);
}
