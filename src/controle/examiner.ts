import type { ConstatDeControle } from "../domaine/controle/constat";
import type { ClasseurDeDossier, FeuilleLue } from "../lecture";
import { evaluerLeDossier } from "../lecture/evaluerLeDossier";
import { profilDuDossier } from "../plan/profilDuDossier";
import type { ClasseurExamine, Controle } from "./controle";
import { CONTROLES } from "./controles";
import { ecartsDuClasseur } from "./ecarts/ecartsDuClasseur";
import { poserLePlan } from "./ecarts/poserLePlan";
import { ordonnerLesConstats } from "./ordonnerLesConstats";

/**
 * Ce que tous les contrôles regardent d'un classeur, calculé une fois : rien n'est écrit, aucune formule n'est évaluée.
 *
 * @param aujourdHui AAAA-MM-JJ ; vide : rien de ce qui dépend du jour ne se contrôle.
 * @param autres des feuilles de l'utilisateur que la lecture n'a pas lues : un classeur ouvert ne lit que les nôtres.
 */
export function preparerLExamen(
  dossierLu: ClasseurDeDossier,
  aujourdHui: string,
  autres: readonly FeuilleLue[] = [],
): ClasseurExamine {
  const lu = autres.length === 0 ? dossierLu : avecLesFeuilles(dossierLu, autres);
  const profil = profilDuDossier(lu.dossier);
  const pose = poserLePlan(lu.dossier, lu);
  return {
    lu,
    profil,
    evaluees: evaluerLeDossier(lu),
    ...pose,
    ecarts: ecartsDuClasseur(lu, pose.posees, profil),
    aujourdHui,
  };
}

function avecLesFeuilles(lu: ClasseurDeDossier, autres: readonly FeuilleLue[]): ClasseurDeDossier {
  return { ...lu, source: { ...lu.source, feuilles: [...lu.source.feuilles, ...autres] } };
}

/**
 * Tout ce que les contrôles ont à dire du classeur : le plus grave d'abord, puis dans l'ordre des feuilles du plan, des
 * lignes et des colonnes.
 *
 * @throws Error deux constats ont la même clé : une faute de programmation.
 */
export function controler(
  examine: ClasseurExamine,
  controles: readonly Controle[] = CONTROLES,
): ConstatDeControle[] {
  const constats = controles.flatMap(({ identifiant, roles, controler: dire }) =>
    dire(examine).map((constat): ConstatDeControle => ({ ...constat, controle: identifiant, roles })),
  );
  const cles = new Set<string>();
  for (const { cle } of constats) {
    if (cles.has(cle)) throw new Error(`Deux constats ont la clé ${cle}.`);
    cles.add(cle);
  }
  return ordonnerLesConstats(constats, examine);
}
