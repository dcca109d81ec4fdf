import type { Champ, HorsChamp } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import { activitesDe } from "../../domaine/grille/parcourir";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { choisir, type Designable } from "./choisir";
import { exigerTexte } from "./exigerTexte";
import { ValeurRefusee } from "./valeurRefusee";

/**
 * R-NC-1 : « Social : hors de la délégation ; Communication : confiée au service… », une exclusion par ligne ou entre
 * points-virgules. Chacune cite une politique retenue ou une thématique du modèle, et son motif.
 * @throws {ValeurRefusee} cible inconnue ou répétée, motif absent, plus rien à évaluer.
 */
export function lireChamp(
  valeur: ValeurDeCellule,
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
): Champ {
  const cibles = ciblesPossibles(modele, politiques);
  const horsChamp = String(valeur)
    .split(/[;\n]/)
    .filter((exclusion) => exclusion.trim() !== "")
    .map((exclusion) => lireExclusion(exclusion, cibles));
  refuserLesRepetitions(horsChamp);
  if (horsChamp.filter(({ nature }) => nature === "politique").length === politiques.length) {
    throw new ValeurRefusee(
      "toutes les politiques seraient hors champ\u00a0: il ne resterait rien à évaluer.",
    );
  }
  return { horsChamp };
}

interface Cible extends Designable {
  readonly nature: HorsChamp["nature"];
}

function ciblesPossibles(modele: ModeleDeGrille, politiques: readonly Politique[]): Cible[] {
  const thematiques = new Set(activitesDe(modele).flatMap(({ thematiques: citees = [] }) => citees));
  return [
    ...politiques.map((politique): Cible => ({ nature: "politique", ...politique })),
    ...[...thematiques].map((libelle): Cible => ({ nature: "thematique", identifiant: libelle, libelle })),
  ];
}

function lireExclusion(exclusion: string, cibles: readonly Cible[]): HorsChamp {
  const [, citee = "", motif = ""] = /^([^:]*):?(.*)$/s.exec(exclusion) ?? [];
  const { nature, identifiant } = choisir(citee.trim(), cibles, "la politique ou la thématique");
  const pourquoi = exigerTexte(motif);
  if (pourquoi !== "") return { nature, cible: identifiant, motif: pourquoi };
  throw new ValeurRefusee(
    `dites pourquoi «\u00a0${citee.trim()}\u00a0» est hors champ, après deux-points\u00a0: ce motif justifiera chaque NC.`,
  );
}

function refuserLesRepetitions(horsChamp: readonly HorsChamp[]): void {
  const vues = new Set<string>();
  for (const { nature, cible } of horsChamp) {
    const cle = `${nature}:${cible}`;
    if (vues.has(cle)) throw new ValeurRefusee(`«\u00a0${cible}\u00a0» est déclaré hors champ deux fois.`);
    vues.add(cle);
  }
}
