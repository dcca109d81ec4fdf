import type { Echelle, Indicateur, Politique } from "../../../domaine/grille/modele";
import type { Note } from "../../../domaine/grille/reponses";
import type { Proposition } from "../../../domaine/indicateurs/proposition";
import { compter, enumerer } from "../../commun/textes";
import type { EtatDesSaisies } from "../../suivi/etat";
import type { AvancementDeMission } from "./avancementDe";
import type { Etape } from "./etapes";
import { derniereBasse, type Filtre } from "./filtres";

/** « Mission 2 sur 4, activité 3 sur 14 ». */
export function direLeRang({ rubrique, nature, rang, total }: Etape, missions: number): string {
  const quoi = nature === "activite" ? "activité" : "indicateurs";
  return `Mission ${rubrique.numero} sur ${missions}, ${quoi} ${rang} sur ${total}`;
}

export function nommerLEtape(etape: Etape): string {
  return etape.nature === "activite"
    ? etape.activite.libelle
    : `${etape.fonction.numero} ${etape.fonction.libelle}`;
}

/** « Majoritairement : réalisé, mesuré, adapté, efficace… » ; vide sans note. */
export function direLaNote({ niveaux, nc }: Echelle, note: Note): string {
  if (note === null) return "";
  const mots = note === "NC" ? nc : niveaux.find((niveau) => niveau.note === note);
  if (mots === undefined) return "";
  return mots.explication === "" ? mots.libelle : `${mots.libelle}\u00a0: ${mots.explication}`;
}

/** Les notes qui se donnent, de la plus basse à la plus haute, puis NC. */
export function notesDe({ noteMax }: Pick<Echelle, "noteMax">): readonly (number | "NC")[] {
  return [...Array.from({ length: noteMax + 1 }, (_, note) => note), "NC" as const];
}

/** « Famille notée 2 : « Suit le partenariat contractuel » » */
export function direLaNotation(politique: Politique, note: Note, libelle: string): string {
  const fait = note === null ? "note effacée" : `notée ${note}`;
  return `${politique.libelle}, ${fait}\u00a0: ${citer(libelle)}`;
}

export function direLeCommentaire(libelle: string): string {
  return `Commentaire\u00a0: ${citer(libelle)}`;
}

export function direLIndicateur(champ: string, { libelle }: Indicateur): string {
  return `${champ}\u00a0: ${citer(libelle)}`;
}

/** « « environ dix » n'est pas un nombre : rien n'en est écrit pour « Nombre de réunions… ». » */
export function direLeNombreRefuse(texte: string, libelle: string): string {
  return `${citer(texte)} n’est pas un nombre\u00a0: rien n’en est écrit pour ${citer(libelle)}.`;
}

function citer(libelle: string): string {
  return `«\u00a0${abreger(libelle)}\u00a0»`;
}

const LONGUEUR_CITEE = 70;

function abreger(libelle: string): string {
  if (libelle.length <= LONGUEUR_CITEE) return libelle;
  return `${libelle.slice(0, libelle.lastIndexOf(" ", LONGUEUR_CITEE))}…`;
}

/** R-NC-1 : « NC en Social : dites pourquoi, en quelques mots. » ; vide si rien ne le demande. */
export function direLeMotifAttendu(politiques: readonly Politique[], deLaGrille: number): string {
  if (politiques.length === 0) return "";
  const lieu = deLaGrille === 1 ? "" : ` en ${enumerer(politiques.map(({ libelle }) => libelle))}`;
  return `NC${lieu}\u00a0: dites pourquoi, en quelques mots. Sans motif, la Caf le demandera.`;
}

/** R-SCORE-4 : ce qui se trouve dans la cellule, tel quel, et quoi faire. */
export function direLaFaute(fautif: string, adresse: string, noteMax: number): string {
  const lieu = adresse === "" ? "La cellule" : `La cellule ${adresse}`;
  return `${lieu} contient ${fautif}, qui n’est pas une note. Choisissez une note de 0 à ${noteMax}, ou NC\u00a0: elle prendra sa place.`;
}

export function direLAvancement({ rubrique, faites, total }: AvancementDeMission): string {
  return `Mission ${rubrique.numero}, ${rubrique.libelleCourt}\u00a0: ${compter(faites, "activité notée", "activités notées")} sur ${total}`;
}

export function direLEnsemble(faites: number, total: number): string {
  if (faites === total) return "Toutes les activités sont notées.";
  return `${compter(faites, "activité notée", "activités notées")} sur ${total}`;
}

export function direLeFiltre(filtre: Filtre, echelle: Echelle): string {
  switch (filtre) {
    case "tout":
      return "Tout";
    case "vides":
      return "À renseigner";
    case "nc":
      return "Avec un NC";
    case "basses": {
      const plafond = derniereBasse(echelle);
      if (plafond <= 0) return "Notées 0";
      return plafond === 1 ? "Notées 0 ou 1" : `Notées de 0 à ${plafond}`;
    }
  }
}

/** « 2 réponses en cours d’écriture… » ou « Enregistré dans le classeur. » ; vide tant que l'on n'a rien saisi. */
export function direLEtatDesSaisies({ enAttente, dernier, echec }: EtatDesSaisies): string {
  if (enAttente > 0) return `${compter(enAttente, "réponse")} en cours d’écriture…`;
  return dernier === "" || echec !== null ? "" : "Enregistré dans le classeur.";
}

/** Les touches, telles que l'écran les explique. */
export function direLesTouches(
  noteMax: number,
): readonly { readonly touches: string; readonly effet: string }[] {
  return [
    {
      touches: `0 à ${Math.min(noteMax, 9)}, N`,
      effet: "noter la politique choisie, N pour NC\u00a0; on passe à la suivante",
    },
    { touches: "← →, Espace", effet: "parcourir les notes, choisir celle que l’on a atteinte" },
    { touches: "↑ ↓", effet: "changer de politique" },
    { touches: "Suppr", effet: "effacer la note" },
    { touches: "Entrée, Maj+Entrée", effet: "suivante, précédente (Ctrl+Entrée dans un commentaire)" },
    { touches: "Ctrl+Z", effet: "annuler la dernière saisie" },
  ];
}

/** R-NC-1 : le modèle ne l'admet pas ici. */
export const NC_INTERDIT =
  "NC n’est pas admis ici\u00a0: cette activité concerne toutes les CTG. Notez-la, 0 compris.";

export const LIGNE_DISPARUE =
  "Cette ligne manque dans la feuille\u00a0: rien ne peut s’y écrire. Reconstruisez la grille, onglet Dossier, pour la retrouver.";

/** R-IND-1. */
export const TYPES: Readonly<Record<Indicateur["type"], string>> = {
  suivi: "Indicateur de suivi,",
  evaluation: "Indicateur d’évaluation, mesuré au terme de l’engagement\u00a0: il peut rester vide d’ici là,",
};

/** R-IND-2. */
export const PORTEES: Readonly<Record<Indicateur["portee"], string>> = {
  ctg: "à l’échelle de la CTG\u00a0: compté une seule fois pour toute l’équipe.",
  poste: "à l’échelle du poste.",
};

/** « Le journal en compte 4. », et si la grille dit la même chose. */
export function direLaProposition(
  { nombre, nature }: Pick<Proposition, "nombre" | "nature">,
  { compte }: Pick<Indicateur, "compte">,
  aJour: boolean,
): string {
  const [source, verbe] =
    compte?.entrees === undefined
      ? ["Le plan d’action", "en compte"]
      : compte.planDAction === undefined
        ? ["Le journal", "en compte"]
        : ["Le journal et le plan d’action", "en comptent"];
  const precision = nature === "" ? "" : `\u00a0: ${nature}`;
  const quoi = nombre === null ? `${source}${precision}` : `${source} ${verbe} ${nombre}${precision}`;
  return aJour ? `${quoi}. La grille dit la même chose.` : `${quoi}.`;
}

export const BOUT_DE_LA_GRILLE = "C’est le bout de la grille, avec ce filtre.";

/** Le champ ne prend rien de plus : il le dit, plutôt que de couper en silence. */
export const TEXTE_TROP_LONG =
  "Une cellule d’Excel garde 32\u00a0767 caractères au plus\u00a0: la suite n’est pas prise.";
