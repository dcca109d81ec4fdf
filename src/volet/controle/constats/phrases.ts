import type { ConstatDeControle, RoleDeCaf } from "../../../domaine/controle/constat";
import type { Rapprochement } from "../../../domaine/controle/rapprocher";
import { lieuDuConstat } from "../../../domaine/controle/ligneDuRapport";
import type { Traitement } from "../../../domaine/controle/rapport";
import type { Gravite } from "../../../domaine/equipe/constats/constat";
import { tourDe } from "../../../domaine/instruction/etats";
import type { Instruction } from "../../../domaine/instruction/instruction";
import { dateEnFrancais } from "../../../domaine/saisie/dateEnFrancais";
import { direLesGravites } from "../../commun/constats/gravites";
import { compter, enumerer } from "../../commun/textes";

export const LIBELLES_DES_ROLES: Readonly<Record<RoleDeCaf, string>> = {
  conseil: "Fond",
  gestion: "Données et droits",
};

export const SENS_DES_GRAVITES: Readonly<Record<Gravite, string>> = {
  bloquant:
    "un résultat est faux, ou un droit ne peut pas s’établir. Le dossier n’est pas prêt tant que ce n’est ni corrigé, ni accepté avec son motif.",
  "a-corriger": "une erreur ou un manque, à reprendre avant de conclure.",
  "a-discuter": "le point se règle entre l’agent et sa Caf\u00a0; il n’empêche rien.",
  information: "à savoir\u00a0; rien n’est attendu.",
};

/** « 2 bloquants et 5 à corriger. » ; ce qui est vu ou accepté n'y compte pas. */
export function direCeQuiEstATraiter({ aTraiter }: Pick<Rapprochement, "aTraiter">): string {
  return aTraiter.length === 0 ? "Rien à signaler." : `${direLesGravites(aTraiter)}.`;
}

/** Ce qui s'ensuit pour le dossier, selon qui l'a entre les mains. */
export function direLeVerdict(
  { aTraiter }: Pick<Rapprochement, "aTraiter">,
  instruction: Instruction | null,
): string {
  const chezLAgent = tourDe(instruction?.etat ?? "brouillon") === "agent";
  const aDe = (gravite: Gravite) => aTraiter.some((constat) => constat.gravite === gravite);
  if (aDe("bloquant"))
    return chezLAgent
      ? "Le classeur n’est pas prêt à être remis."
      : "L’instruction ne peut pas conclure en l’état.";
  if (aDe("a-corriger"))
    return chezLAgent
      ? "Rien de bloquant\u00a0; à corriger avant de remettre le classeur."
      : "Rien de bloquant\u00a0; à faire corriger, ou à accepter avec un motif.";
  if (chezLAgent)
    return aTraiter.length === 0
      ? "Le classeur est prêt à être remis."
      : "Rien de bloquant ni à corriger\u00a0: le classeur peut être remis.";
  return "Rien n’empêche de conclure.";
}

/** « 2 vus, 1 accepté. » ; vide si rien n'est décidé. */
export function direLesDecisions({ vus, acceptes }: Pick<Rapprochement, "vus" | "acceptes">): string {
  const parties = [
    ...(vus.length > 0 ? [compter(vus.length, "vu")] : []),
    ...(acceptes.length > 0 ? [compter(acceptes.length, "accepté")] : []),
  ];
  return parties.length === 0 ? "" : `En plus\u00a0: ${enumerer(parties)}.`;
}

/** « Accepté le 12/03/2026 : barème confirmé par la Caf » */
export function direLeTraitement({ etat, motif, date }: Traitement): string {
  const decision = etat === "vu" ? "Vu" : "Accepté";
  const quand = date === "" ? "" : ` le ${dateEnFrancais(date)}`;
  return motif === "" ? `${decision}${quand}.` : `${decision}${quand}\u00a0: ${motif}`;
}

/** Où mène « Aller à la cellule » ; vide si le constat ne vise aucune feuille. */
export function direOuAller({ feuille, cellule }: ConstatDeControle): string {
  if (feuille === "") return "";
  return cellule === "" ? "Aller à la feuille" : "Aller à la cellule";
}

/** De quoi distinguer deux boutons de même nom, à la lecture d'écran. */
export function nommerLeConstat(constat: ConstatDeControle): string {
  const lieu = lieuDuConstat(constat);
  return lieu === "" ? abreger(constat.phrase) : `${lieu}, ${abreger(constat.phrase)}`;
}

const LONGUEUR_ABREGEE = 80;

/** Le début d'une phrase, coupé entre deux mots. */
export function abreger(phrase: string): string {
  if (phrase.length <= LONGUEUR_ABREGEE) return phrase;
  const debut = phrase.slice(0, LONGUEUR_ABREGEE);
  return `${debut.slice(0, Math.max(debut.lastIndexOf(" "), LONGUEUR_ABREGEE / 2))}…`;
}

/** Ce que l'on a depuis le dernier rapport. */
export function direDepuisLeRapport({
  nouveaux,
  resolus,
  changes,
}: Pick<Rapprochement, "nouveaux" | "resolus" | "changes">): string {
  const parties = [
    ...(resolus.length > 0 ? [compter(resolus.length, "résolu")] : []),
    ...(nouveaux.length > 0 ? [compter(nouveaux.length, "nouveau", "nouveaux")] : []),
    ...(changes.length > 0 ? [`${compter(changes.length, "décision")} à revoir`] : []),
  ];
  return parties.length === 0 ? "rien n’a changé depuis" : `depuis, ${enumerer(parties)}`;
}
