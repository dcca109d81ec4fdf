import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { NC } from "../domaine/notation/textes";
import { plageDe } from "./adresses";
import { COULEURS, type CleDeStyle } from "./charte";
import { ConstructeurDeFeuille } from "./constructeur";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, identifiantDeLigne, LIGNE_DES_ROLES } from "./identifiants";
import { dateEnFrancais } from "./dates";
import { intituleDuDossier } from "./intitules";
import type { PlanFeuille } from "./types";

export const MODE_EMPLOI = "mode-emploi";

const COLONNE_DES_LIBELLES = 1;
const COLONNE_DES_VALEURS = 2;
/** Le rôle de la colonne où se lisent les valeurs du dossier. */
export const COLONNE_DES_VALEURS_DU_DOSSIER = "valeur";

const LARGEUR_DES_LIBELLES = 34;
const LARGEUR_DES_VALEURS = 96;

/** Les champs du dossier que la feuille porte, lisibles même quand la partie XML a été effacée. */
export const CHAMPS_DU_DOSSIER = [
  "territoire",
  "caf",
  "debutCtg",
  "finCtg",
  "annee",
  "employeur",
  "modele",
  "versionDuModele",
  "profil",
  "mention",
] as const;

export type ChampDuDossier = (typeof CHAMPS_DU_DOSSIER)[number];

export const LIBELLES_DU_DOSSIER: Readonly<Record<ChampDuDossier, string>> = {
  territoire: "Territoire",
  caf: "Caf",
  debutCtg: "Début de la CTG",
  finCtg: "Fin de la CTG",
  annee: "Année évaluée",
  employeur: "Employeur",
  modele: "Modèle de grille",
  versionDuModele: "Version du modèle",
  profil: "Profil de Caf",
  mention: "Mention",
};

/** La feuille « CTG Mode d’emploi » : de quel dossier il s'agit, comment noter, d'où vient la grille. */
export function planifierModeEmploi(dossier: Dossier, modele: ModeleDeGrille, nom: string): PlanFeuille {
  const f = new ConstructeurDeFeuille([
    { largeur: 14, masquee: true },
    { largeur: LARGEUR_DES_LIBELLES },
    { largeur: LARGEUR_DES_VALEURS },
  ]);
  f.valeur(
    LIGNE_DES_ROLES,
    COLONNE_DES_IDENTIFIANTS,
    ecrireMarque({ feuille: "mode-emploi", attributs: {} }),
    "technique",
  );
  f.valeur(LIGNE_DES_ROLES, COLONNE_DES_VALEURS, COLONNE_DES_VALEURS_DU_DOSSIER, "technique");
  f.masquer(LIGNE_DES_ROLES);
  f.valeur(1, COLONNE_DES_LIBELLES, "Mode d’emploi", "titre");
  f.hauteur(1, 26);
  f.valeur(2, COLONNE_DES_LIBELLES, intituleDuDossier(dossier), "sousTitre");
  f.valeur(3, COLONNE_DES_LIBELLES, dossier.mention === "" ? null : dossier.mention, "mention");

  let ligne = 5;
  const intertitre = (texte: string) => {
    f.valeur(ligne, COLONNE_DES_LIBELLES, texte, "intertitre");
    f.hauteur(ligne, 26);
    ligne++;
  };
  const couple = (libelle: string, texte: string | number | null, style: CleDeStyle = "libelle") => {
    f.valeur(ligne, COLONNE_DES_LIBELLES, libelle, "fort");
    f.valeur(ligne, COLONNE_DES_VALEURS, texte, style);
    f.ajusterAuTexte(ligne, [
      { texte: libelle, largeur: LARGEUR_DES_LIBELLES },
      { texte: String(texte ?? ""), largeur: LARGEUR_DES_VALEURS },
    ]);
    ligne++;
  };
  const paragraphe = (texte: string) => {
    f.valeur(ligne, COLONNE_DES_LIBELLES, texte, "texte");
    f.fusionner(plageDe(ligne, COLONNE_DES_LIBELLES, 1, 2));
    f.valeur(ligne, COLONNE_DES_VALEURS, null, "texte");
    f.ajusterAuTexte(ligne, [{ texte, largeur: LARGEUR_DES_LIBELLES + LARGEUR_DES_VALEURS }]);
    ligne++;
  };

  intertitre("Le dossier");
  for (const champ of CHAMPS_DU_DOSSIER) {
    f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("dossier", champ), "technique");
    couple(LIBELLES_DU_DOSSIER[champ], valeurDuChamp(dossier, champ));
  }
  ligne++;

  if (dossier.champ.horsChamp.length > 0) {
    intertitre("Hors du champ de la CTG ou de la délégation");
    for (const { nature, cible, motif } of dossier.champ.horsChamp) {
      const identifiant = `${nature}:${cible}`;
      f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("hors-champ", identifiant), "technique");
      const libelle = dossier.politiques.find(
        (p) => nature === "politique" && p.identifiant === cible,
      )?.libelle;
      couple(libelle ?? cible, motif);
    }
    ligne++;
  }

  intertitre("Noter");
  couple(NC, `${modele.echelle.nc.libelle}, ${modele.echelle.nc.explication}`);
  for (const { note, libelle, explication } of modele.echelle.niveaux) {
    couple(String(note), explication === "" ? libelle : `${libelle}\u00a0: ${explication}`);
  }
  ligne++;
  for (const texte of modele.modeOperatoire) paragraphe(texte);
  ligne++;

  intertitre("Lire les pourcentages");
  for (const texte of LECTURE) paragraphe(texte);
  ligne++;

  intertitre("D’où vient la grille");
  paragraphe(`${modele.libelle}, version ${modele.version} (${modele.date}). ${modele.source.phrase}`);
  for (const texte of [...modele.source.documents, ...modele.source.corrections]) paragraphe(`– ${texte}`);

  f.marquerTout();
  return f.terminer({
    cle: MODE_EMPLOI,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone: plageDe(1, COLONNE_DES_LIBELLES, ligne - 1, 2),
      sauts: [],
      enTete: intituleDuDossier(dossier),
      piedDePage: modele.libelle,
    },
  });
}

function valeurDuChamp(dossier: Dossier, champ: ChampDuDossier): string | number {
  switch (champ) {
    case "territoire":
      return dossier.territoire.nom;
    case "caf":
      return dossier.territoire.caf;
    case "debutCtg":
      return dateEnFrancais(dossier.territoire.debutCtg);
    case "finCtg":
      return dateEnFrancais(dossier.territoire.finCtg);
    case "annee":
      return dossier.annee;
    case "employeur":
      return dossier.employeur;
    case "modele":
      return dossier.modele.identifiant;
    case "versionDuModele":
      return dossier.modele.version;
    case "profil":
      return dossier.profil;
    case "mention":
      return dossier.mention;
  }
}

const LECTURE = [
  "Le pourcentage d’une mission est la somme de ses notes divisée par la somme des notes possibles. Une activité NC est neutralisée\u00a0: elle ne compte ni en haut, ni en bas. Une activité non renseignée ne compte pas non plus, et le pourcentage se dit alors provisoire.",
  "«\u00a0NC\u00a0» à la place d’un pourcentage\u00a0: toute la mission est non concernée. «\u00a0—\u00a0»\u00a0: rien n’est encore noté. «\u00a0à corriger\u00a0»\u00a0: une cellule contient autre chose que NC ou un nombre de l’échelle.",
  "Les pourcentages et le radar sont de simples formules d’Excel\u00a0: ils se calculent sans rien installer.",
  "Les cellules au cadre pointillé se saisissent\u00a0; les autres sont protégées, sans mot de passe, contre une modification involontaire.",
];
