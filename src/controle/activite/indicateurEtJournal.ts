import type { Indicateur } from "../../domaine/grille/modele";
import { indicateursDe } from "../../domaine/grille/parcourir";
import type { Grille } from "../../domaine/dossier/dossier";
import { proposerLIndicateur } from "../../domaine/indicateurs/proposerLIndicateur";
import { direValeur } from "../../domaine/saisie/direValeur";
import { enumerer } from "../../domaine/saisie/enumerer";
import type { ClasseurDeDossier } from "../../lecture";
import { ROLES } from "../../plan/identifiants";
import { controleDe } from "../commun/controleDe";
import { citer, lieuDeLIndicateur } from "../commun/deLaGrille";
import { estDejaDit } from "../commun/dejaDit";
import type { Lieu } from "../commun/lieux";
import { CONSEIL } from "../commun/roles";

/** Au-delà, la phrase ne se lit plus ; la grille, elle, montre les deux nombres côte à côte. */
const INDICATEURS_CITES = 3;

/** R-JOURNAL-1, R-PLAN-1 : l'indicateur dit un nombre, le journal ou le plan d'action en donnent un autre ; une fois par grille. */
export const INDICATEUR_ET_JOURNAL = controleDe({
  identifiant: "C-IND-5",
  titre: "Indicateur et journal",
  roles: CONSEIL,
  constats: ({ lu }) =>
    lu.dossier.grilles.flatMap((grille) => {
      const discordants = indicateursDiscordants(lu, grille);
      const [premier] = discordants;
      if (premier === undefined) return [];
      return [
        {
          cibles: [grille.identifiant],
          gravite: "information",
          regle: "R-JOURNAL-1",
          phrase: dire(discordants),
          geste: "Compléter le journal, ou revoir le nombre dans la grille.",
          lieu: premier.lieu,
        },
      ];
    }),
});

interface Discordant {
  readonly indicateur: Indicateur;
  readonly nombre: number;
  readonly propose: number;
  readonly lieu: Lieu;
}

function indicateursDiscordants(
  lu: ClasseurDeDossier,
  { identifiant: grille, poste, reponses }: Grille,
): Discordant[] {
  const { annee, journal, planDAction } = lu.dossier;
  return indicateursDe(lu.modele).flatMap((indicateur) => {
    const nombre = reponses.indicateurs[indicateur.identifiant]?.nombre ?? null;
    const propose = proposerLIndicateur({ indicateur, journal, planDAction, annee, poste })?.nombre ?? null;
    const lieu = lieuDeLIndicateur(lu, grille, indicateur.identifiant, ROLES.nombre);
    if (nombre === null || propose === null || propose === nombre || estDejaDit(lu, lieu)) return [];
    return [{ indicateur, nombre, propose, lieu }];
  });
}

function dire(discordants: readonly Discordant[]): string {
  const [premier] = discordants;
  if (premier !== undefined && discordants.length === 1) {
    const { indicateur, nombre, propose } = premier;
    return `L’indicateur ${citer(indicateur)} dit ${direValeur(nombre)}\u00a0; le journal et le plan d’action donnent ${direValeur(propose)}.`;
  }
  const cites = discordants
    .slice(0, INDICATEURS_CITES)
    .map(
      ({ indicateur, nombre, propose }) =>
        `${citer(indicateur)} (${direValeur(nombre)}, et non ${direValeur(propose)})`,
    );
  const reste = discordants.length - cites.length;
  const autres = reste === 0 ? [] : [reste === 1 ? "un autre" : `${reste} autres`];
  return `${discordants.length} indicateurs ne disent pas ce que donnent le journal et le plan d’action\u00a0: ${enumerer([...cites, ...autres])}.`;
}
