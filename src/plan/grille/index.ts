import { cellulesHorsChamp } from "../../domaine/grille/champ";
import type { Grille } from "../../domaine/dossier/dossier";
import type { Rubrique } from "../../domaine/grille/modele";
import { plageDe } from "../adresses";
import { COULEURS } from "../charte";
import { ConstructeurDeFeuille } from "../constructeur";
import { intituleDuDossier } from "../intitules";
import type { PlanFeuille, PlanNom } from "../types";
import { ecrireActivites } from "./activites";
import {
  COLONNE_DES_LIBELLES,
  disposerColonnes,
  identifier,
  LARGEURS,
  largeursDe,
  PREMIERE_COLONNE_DE_NOTES,
  type ContexteDeGrille,
  type SourceDeGrille,
} from "./contexte";
import { ecrireEnTete, ecrireRoles } from "./entete";
import { ecrireIndicateurs } from "./indicateurs";
import { ecrireScores, type BlocDeNotes } from "./scores";

export type { BlocDeNotes };

export interface PlanDeGrille {
  readonly feuille: PlanFeuille;
  readonly blocs: readonly BlocDeNotes[];
  readonly noms: readonly PlanNom[];
}

/** Au-delà, une mission et ses indicateurs ne tiennent pas sur une page A4 en paysage. */
const ACTIVITES_POUR_UNE_PAGE = 8;

export function cleDeLaGrille(grille: Grille): string {
  return `grille:${grille.identifiant}`;
}

/** La feuille « CTG Grille » : mission après mission, les activités, le pourcentage, les indicateurs. */
export function planifierGrille(source: SourceDeGrille, nom: string): PlanDeGrille {
  const { dossier, modele, grille } = source;
  const colonnes = disposerColonnes(modele, dossier.politiques.length);
  const contexte: ContexteDeGrille = {
    f: new ConstructeurDeFeuille(largeursDe(colonnes)),
    ...source,
    cle: cleDeLaGrille(grille),
    colonnes,
    horsChamp: cellulesHorsChamp({ modele, politiques: dossier.politiques, champ: dossier.champ }),
  };

  ecrireRoles(contexte);
  const ligneDesTitres = ecrireEnTete(contexte);
  const blocs: BlocDeNotes[] = [];
  const noms: PlanNom[] = [];
  const sauts: number[] = [];
  let ligne = ligneDesTitres + 1;
  modele.rubriques.forEach((rubrique, rang) => {
    if (rang > 0) sauts.push(ligne);
    const suite = ecrireRubrique(contexte, rubrique, ligne);
    blocs.push(...suite.blocs);
    noms.push(...suite.noms);
    if (rubrique.activites.length > ACTIVITES_POUR_UNE_PAGE) sauts.push(suite.premierIndicateur);
    // Une ligne vide entre deux missions.
    ligne = suite.suivante + 1;
  });

  contexte.f.marquerTout();
  const feuille = contexte.f.terminer({
    cle: contexte.cle,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.enTete,
    figer: { lignes: ligneDesTitres + 1, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      titres: { premiere: ligneDesTitres, derniere: ligneDesTitres },
      zone: plageDe(1, COLONNE_DES_LIBELLES, ligne - 2, colonnes.derniereVisible),
      sauts,
      enTete: intituleDuDossier(dossier),
      piedDePage: modele.libelle,
    },
  });
  return { feuille, blocs, noms };
}

function ecrireRubrique(
  contexte: ContexteDeGrille,
  rubrique: Rubrique,
  premiere: number,
): { blocs: BlocDeNotes[]; noms: PlanNom[]; premierIndicateur: number; suivante: number } {
  const { cle, colonnes, dossier } = contexte;
  ecrireTitre(contexte, rubrique, premiere);
  const premiereActivite = premiere + 1;
  const ligneDuScore = ecrireActivites(contexte, rubrique, premiereActivite);
  const { blocs, suivante } = ecrireScores(contexte, rubrique, premiereActivite, ligneDuScore);
  const fin = ecrireIndicateurs(contexte, rubrique, suivante);

  const nommer = (bloc: string, plage: PlanNom["plage"]): PlanNom => ({
    nom: `CTG_${[contexte.grille.identifiant, rubrique.identifiant, bloc].map(partieDeNom).join("__")}`,
    feuille: cle,
    plage,
  });
  const activites = rubrique.activites.length;
  const noms = [
    nommer("Activites", plageDe(premiereActivite, 0, activites, colonnes.derniereVisible + 1)),
    nommer(
      "Notes",
      plageDe(premiereActivite, PREMIERE_COLONNE_DE_NOTES, activites, dossier.politiques.length),
    ),
  ];
  if (fin > suivante) {
    noms.push(nommer("Indicateurs", plageDe(suivante, 0, fin - suivante, colonnes.derniereVisible + 1)));
  }
  return { blocs, noms, premierIndicateur: suivante, suivante: fin };
}

function ecrireTitre(contexte: ContexteDeGrille, rubrique: Rubrique, ligne: number): void {
  const { f, colonnes } = contexte;
  const titre = `Mission ${rubrique.numero}\u00a0: ${rubrique.libelle}`;
  const largeur = LARGEURS.libelle + colonnes.etroites * LARGEURS.note + LARGEURS.commentaire;
  identifier(contexte, ligne, "rubrique", rubrique.identifiant);
  f.valeur(ligne, COLONNE_DES_LIBELLES, titre, "mission");
  f.fond(ligne, PREMIERE_COLONNE_DE_NOTES, colonnes.etroites + 2, "mission");
  f.fusionner(plageDe(ligne, COLONNE_DES_LIBELLES, 1, colonnes.etroites + 3));
  f.ajusterAuTexte(ligne, [{ texte: titre, largeur, taille: 14 }], 28);
}

/**
 * Un nom défini n'admet que lettres, chiffres, points et soulignés. Un identifiant n'a ni souligné ni deux tirets de
 * suite : les parties, séparées par deux soulignés, ne se confondent pas.
 */
function partieDeNom(texte: string): string {
  return texte.replace(/[^A-Za-z0-9_.]/g, "_");
}
