import type { Grille } from "../../domaine/dossier/dossier";
import type { Rubrique } from "../../domaine/grille/modele";
import { compterLEchange, reponsesRetenues } from "../../domaine/instruction/ecarts";
import { echangeDe } from "../../domaine/instruction/echangeDe";
import { evaluerGrille } from "../../domaine/notation/evaluerGrille";
import { adresse, plageDe } from "../adresses";
import { COULEURS } from "../charte";
import { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, LIGNE_DES_ROLES } from "../identifiants";
import { intituleDuDossier } from "../intitules";
import { sautsDePage } from "../sautsDePage";
import type { PlanFeuille } from "../types";
import { ecrireLesActivites } from "./activites";
import {
  COMPTES_DE_LIGNE,
  disposerLesColonnes,
  LARGEURS_DE_L_ECHANGE,
  largeursDesColonnes,
  rolesDesColonnes,
} from "./colonnes";
import { colonnesDeNotes, identifier, type ContexteDeLEchange } from "./contexte";
import { lecteurDeLaGrille } from "./dansLaGrille";
import { ecrireLesIndicateurs } from "./indicateurs";
import { compteEnFormule, compter } from "./phrases";
import { compterLaMission, ecrireLesScores, type MissionEcrite } from "./scores";
import type { SourceDeLEchange } from "./source";
import { ecrireLaSynthese } from "./synthese";

const LEGENDES = [
  "La parole de l’agent vient de sa grille et ne se change pas ici. La note partagée, arrêtée ensemble, s’écrit à côté\u00a0; vide, celle de l’agent vaut.",
  "Pourcentages\u00a0: à gauche ceux de l’agent, à droite ceux des notes retenues (la note partagée, sinon celle de l’agent).",
] as const;

export function cleDeLEchange(grille: Grille): string {
  return `echange:${grille.identifiant}`;
}

/**
 * La feuille « CTG Échange » d'une grille (R-ETAT-1) : ce qu'en dit l'agent, repris par formules ; ce qu'en dit la Caf et
 * ce qui est arrêté ensemble, à côté. La grille, elle, n'est jamais touchée.
 */
export function planifierEchange(source: SourceDeLEchange, nom: string): PlanFeuille {
  const contexte = preparer(source);
  const { f, dossier, grille, modele, colonnes } = contexte;
  ecrireLesRoles(contexte);
  const { ligneDuDecompte, ligneDesTitres } = ecrireLEnTete(contexte);
  const missions: MissionEcrite[] = [];
  let ligne = ligneDesTitres + 1;
  for (const rubrique of modele.rubriques) {
    const { mission, suivante } = ecrireUneMission(contexte, rubrique, ligne);
    missions.push(mission);
    // Une ligne vide entre deux missions.
    ligne = suivante + 1;
  }
  const debutDeLaSynthese = ligne;
  const { ligneDEnsemble, suivante: fin } = ecrireLaSynthese(contexte, missions, debutDeLaSynthese);
  ecrireLeDecompte(contexte, ligneDuDecompte, ligneDEnsemble);

  const zone = plageDe(1, colonnes.libelle, fin - 1, colonnes.commentaireCaf);
  f.marquerTout();
  return f.terminer({
    cle: cleDeLEchange(grille),
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: ligneDesTitres + 1, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      titres: { premiere: ligneDesTitres, derniere: ligneDesTitres },
      zone,
      sauts: sautsDePage(f, zone, debutsDeTableau(missions, debutDeLaSynthese)),
      enTete: intituleDuDossier(dossier),
      piedDePage: "Échange avec la Caf",
    },
  });
}

/** La page se coupe devant une mission, ses indicateurs ou le tableau du bas ; la première suit l'en-tête. */
function debutsDeTableau(missions: readonly MissionEcrite[], synthese: number): number[] {
  const debuts = missions.flatMap(({ premiereLigne, premierIndicateur }) => [
    premiereLigne,
    premierIndicateur,
  ]);
  return [...debuts.slice(1), synthese];
}

function preparer(source: SourceDeLEchange): ContexteDeLEchange {
  const { dossier, modele, grille, instruction, feuilleDeLaGrille } = source;
  const echange = echangeDe(instruction, grille.identifiant);
  const colonnes = disposerLesColonnes(modele, dossier.politiques, instruction.contreNotes);
  return {
    ...source,
    f: new ConstructeurDeFeuille(largeursDesColonnes(colonnes)),
    colonnes,
    echange,
    retenue: evaluerGrille(modele, dossier.politiques, reponsesRetenues(grille.reponses, echange)),
    dansLaGrille: lecteurDeLaGrille(feuilleDeLaGrille),
  };
}

function ecrireLesRoles({ f, dossier, grille, colonnes }: ContexteDeLEchange): void {
  const marque = ecrireMarque({ feuille: "echange", attributs: { grille: grille.identifiant } });
  f.valeur(LIGNE_DES_ROLES, COLONNE_DES_IDENTIFIANTS, marque, "technique");
  for (const [colonne, role] of rolesDesColonnes(colonnes, dossier.politiques))
    f.valeur(LIGNE_DES_ROLES, colonne, role, "technique");
  f.masquer(LIGNE_DES_ROLES);
}

function ecrireLEnTete(contexte: ContexteDeLEchange): { ligneDuDecompte: number; ligneDesTitres: number } {
  const { f, dossier, sousTitre, colonnes } = contexte;
  f.valeur(1, colonnes.libelle, "Échange avec la Caf sur la grille", "titre");
  f.hauteur(1, 26);
  f.formule(2, colonnes.libelle, sousTitre.formule, sousTitre.resultat, "sousTitre");
  let ligne = 3;
  if (dossier.mention !== "") {
    f.valeur(ligne, colonnes.libelle, dossier.mention, "mention");
    ligne++;
  }
  for (const legende of LEGENDES) {
    f.valeur(ligne, colonnes.libelle, legende, "legende");
    ligne++;
  }
  const ligneDuDecompte = ligne;
  const ligneDesTitres = ligne + 1;
  for (let l = 2; l <= ligneDuDecompte; l++) f.hauteur(l, 18);
  ecrireLesTitres(contexte, ligneDesTitres);
  return { ligneDuDecompte, ligneDesTitres };
}

function ecrireLesTitres(contexte: ContexteDeLEchange, ligne: number): void {
  const { f, dossier, colonnes } = contexte;
  identifier(contexte, ligne, "politiques", "");
  f.valeur(ligne, colonnes.libelle, "Missions et activités", "enTeteGauche");
  const seule = dossier.politiques.length === 1;
  dossier.politiques.forEach(({ libelle }, i) => {
    const titrer = (colonne: number, qui: string) =>
      f.valeur(ligne, colonne + i, seule ? qui : `${qui}\u00a0:\n${libelle}`, "enTete");
    titrer(colonnes.agent, seule ? "Note de l’agent" : "Agent");
    titrer(colonnes.partagees, seule ? "Note partagée" : "Partagée");
    if (colonnes.contreNotes !== null) titrer(colonnes.contreNotes, seule ? "Contre-note" : "Contre-note");
  });
  f.valeur(ligne, colonnes.ecart, "Écart", "enTete");
  f.valeur(ligne, colonnes.commentaireDeLAgent, "Commentaire de l’agent", "enTete");
  f.valeur(ligne, colonnes.commentaireCaf, "Commentaire de la Caf", "enTete");
  f.hauteur(ligne, 36);
}

/** « 3 notes partagées, 1 écart, aucun commentaire de la Caf », compté au bas de la feuille. */
function ecrireLeDecompte(
  { f, dossier, grille, modele, colonnes, echange }: ContexteDeLEchange,
  ligne: number,
  ligneDuTotal: number,
): void {
  const comptes = compterLEchange(echange, grille.reponses, modele.rubriques, dossier.politiques);
  const formules = COMPTES_DE_LIGNE.map((compte) =>
    compteEnFormule(compte, adresse(ligneDuTotal, colonnes.comptes[compte])),
  );
  const phrase = COMPTES_DE_LIGNE.map((compte) => compter(compte, comptes[compte])).join(", ");
  f.formule(
    ligne,
    colonnes.libelle,
    `="Ici\u00a0: "&${formules.join('&", "&')}`,
    `Ici\u00a0: ${phrase}`,
    "signal",
  );
}

function ecrireUneMission(
  contexte: ContexteDeLEchange,
  rubrique: Rubrique,
  premiereLigne: number,
): { mission: MissionEcrite; suivante: number } {
  ecrireLeTitre(contexte, rubrique, premiereLigne);
  const activites = premiereLigne + 1;
  const score = ecrireLesActivites(contexte, rubrique, activites);
  const { blocs, suivante: indicateurs } = ecrireLesScores(contexte, rubrique, activites, score);
  const suivante = ecrireLesIndicateurs(contexte, rubrique, indicateurs);
  compterLaMission(contexte, rubrique, { activites, score, indicateurs, fin: suivante });
  return {
    mission: { rubrique, premiereLigne, ligneDuScore: score, premierIndicateur: indicateurs, blocs },
    suivante,
  };
}

function ecrireLeTitre(contexte: ContexteDeLEchange, rubrique: Rubrique, ligne: number): void {
  const { f, colonnes } = contexte;
  const titre = `Mission ${rubrique.numero}\u00a0: ${rubrique.libelle}`;
  const { libelle, note, ecart, commentaireDeLAgent, commentaireCaf } = LARGEURS_DE_L_ECHANGE;
  const notes = colonnesDeNotes(colonnes);
  const largeur = libelle + notes * note + ecart + commentaireDeLAgent + commentaireCaf;
  identifier(contexte, ligne, "rubrique", rubrique.identifiant);
  f.valeur(ligne, colonnes.libelle, titre, "mission");
  f.fond(ligne, colonnes.agent, notes + 3, "mission");
  f.fusionner(plageDe(ligne, colonnes.libelle, 1, notes + 4));
  f.ajusterAuTexte(ligne, [{ texte: titre, largeur, taille: 14 }], 28);
}
