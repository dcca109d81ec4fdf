import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { evaluerGrille } from "../domaine/notation/evaluerGrille";
import { referenceDansFeuille } from "./adresses";
import { BUDGET, planifierBudget } from "./budget";
import { STYLES } from "./charte";
import { FINANCEMENT, planifierFinancement } from "./financement";
import { cleDeLaGrille, planifierGrille } from "./grille";
import { LISTES, planifierListes } from "./listes";
import {
  CELLULE_DE_L_ANNEE,
  CELLULE_DE_L_INTITULE,
  MODE_EMPLOI,
  notesManquantes,
  planifierModeEmploi,
} from "./modeEmploi";
import { nommerFeuilles, type NomsDeFeuilles } from "./nomsDeFeuilles";
import { ecrirePartieXml } from "./partieXml";
import { PARAMETRES, planifierParametres } from "./parametres";
import { planifierPostes, POSTES, type PlanDesPostes } from "./postes";
import { planifierPrevisionnel, PREVISIONNEL } from "./previsionnel";
import type { ProfilDeCaf } from "../domaine/dossier/profil";
import { profilDuDossier } from "./profilDuDossier";
import { sousTitreDe, type ReferencesDuDossier } from "./sousTitre";
import { cleDeLaSynthese, planifierSynthese } from "./synthese";
import type { PlanClasseur, PlanFeuille } from "./types";

/**
 * Le plan de tout le classeur d'un dossier, pur : mêmes entrées, même plan.
 *
 * @param noms le nom de chaque feuille, quand le classeur en impose (nom pris, feuille renommée).
 */
export function planifier(
  dossier: Dossier,
  modele: ModeleDeGrille,
  noms: NomsDeFeuilles = nommerFeuilles(dossier),
): PlanClasseur {
  const nomDe = (cle: string) => {
    const nom = noms.get(cle);
    if (nom === undefined) throw new Error(`La feuille ${cle} n’a pas de nom.`);
    return nom;
  };
  const intitule = referenceDansFeuille(nomDe(MODE_EMPLOI), CELLULE_DE_L_INTITULE);
  const annee = referenceDansFeuille(nomDe(MODE_EMPLOI), CELLULE_DE_L_ANNEE);
  const profil = profilDuDossier(dossier);
  const postes = planifierPostes(
    dossier,
    profil,
    { postes: nomDe(POSTES), listes: nomDe(LISTES) },
    { intitule, annee },
  );
  const references: ReferencesDuDossier = { intitule, titulaires: postes.titulaires };

  const grilles = dossier.grilles.map((grille) => {
    const evaluation = evaluerGrille(modele, dossier.politiques, grille.reponses);
    const sousTitre = sousTitreDe(dossier, grille, references);
    const nomDeFeuille = nomDe(cleDeLaGrille(grille));
    const source = { dossier, modele, grille, evaluation, sousTitre };
    return { ...source, ...planifierGrille(source, nomDeFeuille), nomDeFeuille };
  });
  const modeEmploi = planifierModeEmploi(
    { dossier, modele, references, signaux: postes.signaux, grilles },
    nomDe(MODE_EMPLOI),
  );
  const syntheses = grilles.map((source) =>
    planifierSynthese(
      { ...source, nomDeLaGrille: source.nomDeFeuille },
      nomDe(cleDeLaSynthese(source.grille)),
    ),
  );
  const previsionnel = planifierPrevisionnel(
    {
      dossier,
      profil,
      intitule,
      noms: postes.noms,
      pieces: postes.pieces,
      notesManquantes: notesManquantes(grilles),
    },
    nomDe(PREVISIONNEL),
  );
  return {
    feuilles: [
      modeEmploi,
      postes.feuille,
      previsionnel,
      ...planifierLeFinancement({ dossier, profil, intitule, annee, postes }, nomDe),
      ...grilles.map(({ feuille }) => feuille),
      ...syntheses,
      planifierListes(modele, nomDe(LISTES)),
    ],
    noms: grilles.flatMap(({ noms: definis }) => definis),
    styles: STYLES,
    partieXml: ecrirePartieXml(dossier, modele),
  };
}

interface SourceDuFinancement {
  readonly dossier: Dossier;
  readonly profil: ProfilDeCaf | null;
  readonly intitule: string;
  readonly annee: string;
  readonly postes: PlanDesPostes;
}

/** Les trois feuilles du financement ; un dossier qui n'en a pas n'en a aucune. */
function planifierLeFinancement(
  { dossier, profil, intitule, annee, postes }: SourceDuFinancement,
  nomDe: (cle: string) => string,
): PlanFeuille[] {
  const { financement } = dossier;
  if (financement === null) return [];
  const parametres = planifierParametres(
    { dossier, financement, profil, intitule, annee },
    nomDe(PARAMETRES),
  );
  const { feuille, total } = planifierFinancement(
    {
      dossier,
      profil,
      financement,
      intitule,
      postes: postes.cellules,
      parametres: parametres.references,
    },
    nomDe(FINANCEMENT),
  );
  const budget = planifierBudget(
    {
      dossier,
      budget: financement.budget,
      intitule,
      droit: { cellule: total.formule, resultat: total.valeur },
    },
    nomDe(BUDGET),
  );
  return [feuille, budget, parametres.feuille];
}
