import type { Dossier, Grille } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { EvaluationDeGrille } from "../../domaine/notation/evaluerGrille";
import { NC } from "../../domaine/notation/textes";
import { adresseAbsolue, plageDe, referenceDansFeuille } from "../adresses";
import { COULEURS } from "../charte";
import type { SignauxEcrits } from "../equipe";
import type { ConstructeurDeFeuille } from "../constructeur";
import { CALENDRIER, COLONNE_DES_VALEURS_DU_DOSSIER } from "../champsDuDossier";
import { dateEnFrancais } from "../dates";
import type { CellulesDeDecompte } from "../formules";
import type { BlocDeNotes } from "../grille";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, identifiantDeLigne, LIGNE_DES_ROLES } from "../identifiants";
import { intituleDuDossier } from "../intitules";
import type { SignauxDesPostes } from "../postes";
import { nomDeLaGrille, type ReferencesDuDossier } from "../sousTitre";
import { estVide } from "../textesNatifs";
import type { PlanFeuille } from "../types";
import { ecrireChamps, type ChampsEcrits } from "./champs";
import { ecrireEtat, hauteurDeLEtat, type Decompte, type Reste } from "./etat";
import { COLONNES, COLONNES_VISIBLES, Redaction } from "./Redaction";

export const MODE_EMPLOI = "mode-emploi";

const LIGNE_DU_TITRE = 1;
const LIGNE_DE_L_INTITULE = 2;
const LIGNE_DE_LA_MENTION = 3;
const LIGNE_DE_L_ETAT = 5;

/** La cellule dont les sous-titres des autres feuilles se déduisent. */
export const CELLULE_DE_L_INTITULE = adresseAbsolue(LIGNE_DE_L_INTITULE, COLONNES.libelle);

/** L'année évaluée, telle qu'elle est écrite plus bas, à une place qui ne bouge pas ; 0 tant qu'elle manque. */
export const CELLULE_DE_L_ANNEE = adresseAbsolue(LIGNE_DE_L_INTITULE, COLONNES.manquants);

/** De même, les dates de la CTG ; vides tant qu'elles manquent. */
export const CELLULES_DES_DATES = {
  debut: adresseAbsolue(LIGNE_DE_L_INTITULE, COLONNES.fautifs),
  fin: adresseAbsolue(LIGNE_DE_LA_MENTION, COLONNES.fautifs),
} as const;

/** Le dossier, et ce qu'il faut savoir des autres feuilles, déjà planifiées. */
export interface SourceDuModeEmploi {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  readonly references: ReferencesDuDossier;
  readonly signaux: SignauxDesPostes;
  /** `null` : le dossier n'a pas de financement. */
  readonly financement: SignauxDuFinancement | null;
  readonly grilles: readonly GrillePlanifiee[];
}

/** Ce que disent les feuilles du financement, feuille comprise. */
export interface SignauxDuFinancement {
  /** Les barèmes saisis, ligne par ligne. */
  readonly baremes: SignauxEcrits;
  /** R-COFI-1 : la lecture choisie ; `null` : le profil n'en propose pas. */
  readonly lecture: SignauxEcrits | null;
  /** Les charges et les produits, ligne par ligne. */
  readonly charges: SignauxEcrits;
  readonly produits: SignauxEcrits;
  /** Combien de colonnes du budget ne sont pas équilibrées. */
  readonly desequilibres: Pick<Decompte, "formule" | "resultat">;
}

export interface GrillePlanifiee {
  readonly grille: Grille;
  readonly evaluation: EvaluationDeGrille;
  readonly nomDeFeuille: string;
  readonly blocs: readonly BlocDeNotes[];
}

/** La feuille « CTG Mode d’emploi » : où en est le classeur, quel est le dossier, comment noter, d'où vient la grille. */
export function planifierModeEmploi(source: SourceDuModeEmploi, nom: string): PlanFeuille {
  const { dossier, modele } = source;
  // L'état compte ce qui manque aux champs, écrits plus bas : sa place est réservée.
  const desFeuilles = [
    ...restesDesPostes(source),
    ...restesDuFinancement(source),
    ...source.grilles.map((g) => resteDeLaGrille(source, g)),
  ];
  const page = new Redaction(LIGNE_DE_L_ETAT + hauteurDeLEtat(1 + desFeuilles.length) + 1);
  const { f } = page;
  page.intertitre("Le dossier");
  const champs = ecrireChamps(page, dossier);
  ecrireEtat(new Redaction(LIGNE_DE_L_ETAT, f), [resteDesChamps(champs), ...desFeuilles]);
  ecrireEnTete(f, dossier, champs);
  page.sauter();
  ecrireHorsChamp(page, dossier);
  ecrireEchelle(page, modele);
  page.intertitre("Lire les pourcentages");
  for (const texte of LECTURE) page.paragraphe(texte);
  page.sauter();
  page.intertitre("D’où vient la grille");
  page.paragraphe(`${modele.libelle}, version ${modele.version} (${modele.date}). ${modele.source.phrase}`);
  for (const texte of [...modele.source.documents, ...modele.source.corrections])
    page.paragraphe(`– ${texte}`);

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
      zone: plageDe(1, COLONNES.libelle, page.ligne - 1, COLONNES_VISIBLES),
      sauts: [],
      enTete: intituleDuDossier(dossier),
      piedDePage: modele.libelle,
    },
  });
}

function ecrireEnTete(f: ConstructeurDeFeuille, dossier: Dossier, champs: ChampsEcrits): void {
  const { intitule, annee, debut, fin } = champs;
  const marque = ecrireMarque({ feuille: "mode-emploi", attributs: {} });
  f.valeur(LIGNE_DES_ROLES, COLONNE_DES_IDENTIFIANTS, marque, "technique");
  f.valeur(LIGNE_DES_ROLES, COLONNES.valeur, COLONNE_DES_VALEURS_DU_DOSSIER, "technique");
  f.valeur(LIGNE_DES_ROLES, COLONNES.manquants, CALENDRIER.role, "technique");
  f.masquer(LIGNE_DES_ROLES);
  f.valeur(LIGNE_DU_TITRE, COLONNES.libelle, "Mode d’emploi", "titre");
  f.hauteur(LIGNE_DU_TITRE, 26);
  f.formule(LIGNE_DE_L_INTITULE, COLONNES.libelle, intitule, intituleDuDossier(dossier), "sousTitre");
  f.formule(LIGNE_DE_L_INTITULE, COLONNES.manquants, `=${annee}`, dossier.annee, "technique");
  const { mention } = dossier;
  f.valeur(LIGNE_DE_LA_MENTION, COLONNES.libelle, mention === "" ? null : mention, "mention");
  const { ligne, formule, depuis1900 } = CALENDRIER;
  f.valeur(LIGNE_DE_LA_MENTION, COLONNE_DES_IDENTIFIANTS, ligne, "technique");
  f.formule(LIGNE_DE_LA_MENTION, COLONNES.manquants, formule, depuis1900, "technique");
  const { debutCtg, finCtg } = dossier.territoire;
  const repeter = (place: number, cellule: string, date: string) =>
    f.formule(
      place,
      COLONNES.fautifs,
      `=IF(${estVide(cellule)},"",${cellule})`,
      dateEnFrancais(date),
      "technique",
    );
  repeter(LIGNE_DE_L_INTITULE, debut, debutCtg);
  repeter(LIGNE_DE_LA_MENTION, fin, finCtg);
}

function ecrireHorsChamp(page: Redaction, { champ, politiques }: Dossier): void {
  if (champ.horsChamp.length === 0) return;
  page.intertitre("Hors du champ de la CTG ou de la délégation");
  for (const { nature, cible, motif } of champ.horsChamp) {
    const identifiant = identifiantDeLigne("hors-champ", `${nature}:${cible}`);
    page.f.valeur(page.ligne, COLONNE_DES_IDENTIFIANTS, identifiant, "technique");
    const politique = politiques.find((p) => nature === "politique" && p.identifiant === cible);
    page.couple(politique?.libelle ?? cible, motif);
  }
  page.sauter();
}

function ecrireEchelle(page: Redaction, { echelle, modeOperatoire }: ModeleDeGrille): void {
  page.intertitre("Noter");
  page.couple(NC, `${echelle.nc.libelle}, ${echelle.nc.explication}`);
  for (const { note, libelle, explication } of echelle.niveaux) {
    page.couple(String(note), explication === "" ? libelle : `${libelle}\u00a0: ${explication}`);
  }
  page.sauter();
  for (const texte of modeOperatoire) page.paragraphe(texte);
  page.sauter();
}

function resteDesChamps({ signaux, manquants }: ChampsEcrits): Reste {
  return {
    libelle: "Le dossier",
    complet: "complet",
    manquants: {
      formule: signauxNonVides(signaux),
      resultat: manquants,
      mots: ["réponse à compléter", "réponses à compléter"],
    },
  };
}

function resteDe(
  libelle: string,
  complet: string,
  signaux: SignauxEcrits | null,
  mots: Decompte["mots"],
): Reste {
  return { libelle, complet, manquants: { ...decompter(signaux === null ? [] : [signaux]), mots } };
}

function decompter(signaux: readonly SignauxEcrits[]): Pick<Decompte, "formule" | "resultat"> {
  return {
    formule: signaux.length === 0 ? "0" : signaux.map(({ cellules }) => signauxNonVides(cellules)).join("+"),
    resultat: signaux.reduce((somme, { resultat }) => somme + resultat, 0),
  };
}

/** Ce que disent les colonnes « Ce qui manque » de la feuille des postes. */
function restesDesPostes({ signaux: { postes, cles, periodes } }: SourceDuModeEmploi): Reste[] {
  return [
    resteDe("Les postes", postes === null ? "aucun poste décrit" : "complets", postes, [
      "poste à compléter",
      "postes à compléter",
    ]),
    ...(cles === null
      ? []
      : [resteDe("Les clés de répartition", "rien à corriger", cles, ["clé à corriger", "clés à corriger"])]),
    resteDe("Les périodes", "rien à compléter", periodes, ["période à compléter", "périodes à compléter"]),
  ];
}

/** Ce que disent « CTG Paramètres » et « CTG Budget », équilibre compris (R-FORFAIT-3, R-COFI-1, R-BUDGET-1). */
function restesDuFinancement({ financement }: SourceDuModeEmploi): Reste[] {
  if (financement === null) return [];
  const { baremes, lecture, charges, produits, desequilibres } = financement;
  return [
    resteDe("Les barèmes saisis", "rien à compléter", baremes, ["barème à compléter", "barèmes à compléter"]),
    ...(lecture === null
      ? []
      : [
          resteDe("La lecture confirmée par la Caf", "rien à corriger", lecture, [
            "lecture à corriger",
            "lectures à corriger",
          ]),
        ]),
    {
      libelle: "Le budget",
      complet: "rien à compléter",
      manquants: {
        ...decompter([charges, produits]),
        mots: ["ligne à compléter", "lignes à compléter"],
      },
      fautifs: { ...desequilibres, mots: ["colonne à équilibrer", "colonnes à équilibrer"] },
    },
  ];
}

function resteDeLaGrille(
  { dossier, references, grilles }: SourceDuModeEmploi,
  planifiee: GrillePlanifiee,
): Reste {
  const { grille, evaluation } = planifiee;
  const { nonRenseignees, fautives } = evaluation.ensemble.decompte;
  return {
    libelle: grilles.length === 1 ? "La grille" : nomDeLaGrille(dossier, grille, references),
    complet: "complète",
    manquants: {
      formule: sommeDe(planifiee, "nonRenseignees"),
      resultat: nonRenseignees,
      mots: ["note à renseigner", "notes à renseigner"],
    },
    fautifs: {
      formule: sommeDe(planifiee, "fautives"),
      resultat: fautives,
      mots: ["note à corriger", "notes à corriger"],
    },
  };
}

/** Ce qui reste à donner ou à corriger dans toutes les grilles, en une somme. */
export function notesManquantes(grilles: readonly GrillePlanifiee[]): Pick<Decompte, "formule" | "resultat"> {
  return {
    formule: grilles
      .flatMap((grille) => [sommeDe(grille, "nonRenseignees"), sommeDe(grille, "fautives")])
      .join("+"),
    resultat: grilles.reduce((total, { evaluation }) => {
      const { nonRenseignees, fautives } = evaluation.ensemble.decompte;
      return total + nonRenseignees + fautives;
    }, 0),
  };
}

function signauxNonVides(signaux: string): string {
  return `SUMPRODUCT((LEN(${signaux})>0)*1)`;
}

function sommeDe({ nomDeFeuille, blocs }: GrillePlanifiee, cle: keyof CellulesDeDecompte): string {
  return blocs.map(({ decompte }) => referenceDansFeuille(nomDeFeuille, decompte[cle])).join("+");
}

const LECTURE = [
  "Le pourcentage d’une mission est la somme de ses notes divisée par la somme des notes possibles. Une activité NC est neutralisée\u00a0: elle ne compte ni en haut, ni en bas. Une activité non renseignée ne compte pas non plus, et le pourcentage se dit alors provisoire.",
  "«\u00a0NC\u00a0» à la place d’un pourcentage\u00a0: toute la mission est non concernée. «\u00a0—\u00a0»\u00a0: rien n’est encore noté. «\u00a0à corriger\u00a0»\u00a0: une cellule contient autre chose que NC ou un nombre de l’échelle.",
  "Les pourcentages et le radar sont de simples formules d’Excel\u00a0: ils se calculent sans rien installer.",
  "Les cellules au cadre pointillé se saisissent\u00a0; les autres sont protégées, sans mot de passe, contre une modification involontaire.",
];
