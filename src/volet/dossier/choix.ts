import type { HorsChamp } from "../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import { cellulesHorsChamp } from "../../domaine/grille/champ";
import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import { activitesDe } from "../../domaine/grille/parcourir";
import { cleDesPolitiques, cleDuModele, type Brouillon } from "./brouillon";
import { dossierDuSocle, modeleDuSocle, type Socle } from "./socle";

/** Ce qui est livré, et que le formulaire propose. */
export interface Catalogue {
  readonly modeles: readonly ModeleDeGrille[];
  readonly profils: readonly ProfilDeCaf[];
}

/** Ce que le brouillon désigne par ses clés. */
export interface Choix {
  readonly modele: ModeleDeGrille;
  /** Absent quand le classeur cite un profil que cette version ne connaît pas. */
  readonly profil: ProfilDeCaf | undefined;
  readonly politiques: readonly Politique[];
  /** Les exclusions qui visent une politique ou une thématique de ce choix ; les autres attendent. */
  readonly horsChamp: readonly HorsChamp[];
}

/** Les modèles livrés, précédés de celui du classeur quand il n'en est pas. */
export function modelesProposes(socle: Socle, catalogue: Catalogue): readonly ModeleDeGrille[] {
  const duSocle = modeleDuSocle(socle);
  const estLivre = catalogue.modeles.some(
    (modele) => duSocle !== null && cleDuModele(modele) === cleDuModele(duSocle),
  );
  return duSocle === null || estLivre ? catalogue.modeles : [duSocle, ...catalogue.modeles];
}

/** Les jeux de politiques du modèle, précédés de celui du classeur quand il n'en est pas. */
export function politiquesProposees(modele: ModeleDeGrille, socle: Socle): readonly (readonly Politique[])[] {
  const jeux = [modele.politiques, ...modele.autresPolitiques];
  const duSocle = dossierDuSocle(socle)?.politiques ?? [];
  const estDuModele = jeux.some((jeu) => cleDesPolitiques(jeu) === cleDesPolitiques(duSocle));
  const memeModele = modeleDuSocle(socle)?.identifiant === modele.identifiant;
  return duSocle.length === 0 || estDuModele || !memeModele ? jeux : [duSocle, ...jeux];
}

/** Les thématiques que les activités du modèle citent, dans leur ordre. */
export function thematiquesDe(modele: ModeleDeGrille): readonly string[] {
  return [...new Set(activitesDe(modele).flatMap(({ thematiques = [] }) => thematiques))];
}

export function choisir(brouillon: Brouillon, socle: Socle, catalogue: Catalogue): Choix {
  const modeles = modelesProposes(socle, catalogue);
  const modele = modeles.find((m) => cleDuModele(m) === brouillon.modele) ?? modeles[0];
  if (modele === undefined) throw new Error("Aucun modèle de grille n’est livré.");
  const jeux = politiquesProposees(modele, socle);
  const politiques = jeux.find((jeu) => cleDesPolitiques(jeu) === brouillon.politiques) ?? modele.politiques;
  const cibles = ciblesPossibles(modele, politiques);
  return {
    modele,
    profil: catalogue.profils.find(({ identifiant }) => identifiant === brouillon.profil),
    politiques,
    horsChamp: cibles.flatMap(({ nature, cible }) =>
      brouillon.horsChamp.filter((exclusion) => exclusion.nature === nature && exclusion.cible === cible),
    ),
  };
}

/** Une politique ou une thématique que l'on peut déclarer hors du champ, et son nom à l'écran. */
export interface Cible {
  readonly nature: HorsChamp["nature"];
  readonly cible: string;
  readonly libelle: string;
}

/** R-NC-1, dans l'ordre du formulaire. Une politique unique ne s'exclut pas : il ne resterait rien. */
export function ciblesPossibles(modele: ModeleDeGrille, politiques: readonly Politique[]): readonly Cible[] {
  const parPolitique = politiques.length < 2 ? [] : politiques;
  return [
    ...parPolitique.map(({ identifiant, libelle }): Cible => ({
      nature: "politique",
      cible: identifiant,
      libelle,
    })),
    ...thematiquesDe(modele).map((cible): Cible => ({ nature: "thematique", cible, libelle: cible })),
  ];
}

/** Combien de cellules d'une grille une exclusion met à NC. */
export function portee({ modele, politiques }: Choix, exclusion: HorsChamp): number {
  return cellulesHorsChamp({ modele, politiques, champ: { horsChamp: [exclusion] } }).length;
}
