import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { evaluerGrille } from "../domaine/notation/evaluerGrille";
import { referenceDansFeuille } from "./adresses";
import { BUDGET, planifierBudget } from "./budget";
import { STYLES } from "./charte";
import { CONCLUSION, planifierConclusion } from "./conclusion";
import { CONTROLE, planifierControle } from "./controle";
import type { Calendrier } from "./dates";
import { DEPARTEMENT, planifierDepartement } from "./departement";
import { FINANCEMENT, planifierFinancement } from "./financement";
import { cleDeLEchange, planifierEchange } from "./echange";
import type { SourceDeLEchange } from "./echange/source";
import { cleDeLaGrille, planifierGrille } from "./grille";
import { INSTRUCTION, planifierInstruction } from "./instruction";
import { planifierJournal } from "./journal";
import { JOURNAL } from "./journal/tableau";
import { LISTES, planifierListes } from "./listes";
import {
  CELLULE_DE_L_ANNEE,
  CELLULE_DE_L_INTITULE,
  CELLULES_DES_DATES,
  MODE_EMPLOI,
  notesManquantes,
  planifierModeEmploi,
  type SignauxDuFinancement,
} from "./modeEmploi";
import { nommerFeuilles, type NomsDeFeuilles } from "./nomsDeFeuilles";
import { ecrirePartieXml } from "./partieXml";
import { PARAMETRES, planifierParametres } from "./parametres";
import { planifierPlanDAction } from "./planDAction";
import { PLAN_D_ACTION } from "./planDAction/tableau";
import { poserLesVerrous } from "./poserLesVerrous";
import { planifierPostes, POSTES, type PlanDesPostes } from "./postes";
import { cellulesDesHeures, planifierPrevisionnel, PREVISIONNEL } from "./previsionnel";
import type { ProfilDeCaf } from "../domaine/dossier/profil";
import { profilDuDossier } from "./profilDuDossier";
import { sousTitreDe, type ReferencesDuDossier } from "./sousTitre";
import { cleDeLaSynthese, planifierSynthese } from "./synthese";
import type { PlanClasseur, PlanFeuille } from "./types";
import { STYLES_VERROUILLES } from "./verrouiller";

/**
 * Le plan de tout le classeur d'un dossier, pur : mêmes entrées, même plan.
 *
 * @param noms le nom de chaque feuille, quand le classeur en impose (nom pris, feuille renommée).
 * @param calendrier celui du classeur où le plan s'écrira ; un fichier que nous écrivons compte depuis 1900.
 */
export function planifier(
  dossier: Dossier,
  modele: ModeleDeGrille,
  noms: NomsDeFeuilles = nommerFeuilles(dossier),
  calendrier: Calendrier = "1900",
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
  const financement = planifierLeFinancement({ dossier, profil, intitule, annee, postes }, nomDe);
  const modeEmploi = planifierModeEmploi(
    {
      dossier,
      modele,
      references,
      signaux: postes.signaux,
      financement: financement?.signaux ?? null,
      grilles,
    },
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
  const feuilles = [
    modeEmploi,
    postes.feuille,
    previsionnel,
    ...(financement?.feuilles ?? []),
    ...planifierLeDepartement(dossier, nomDe),
    ...grilles.map(({ feuille }) => feuille),
    ...syntheses,
    ...planifierLActivite({ dossier, intitule, annee, postes, calendrier }, nomDe),
    ...planifierLEchangeAvecLaCaf(
      { dossier, modele, intitule, calendrier, grilles, postes, syntheses },
      nomDe,
    ),
    ...(dossier.controle === null
      ? []
      : [planifierControle({ dossier, controle: dossier.controle, intitule, calendrier }, nomDe(CONTROLE))]),
    planifierListes(dossier, modele, nomDe(LISTES)),
  ];
  return {
    feuilles: poserLesVerrous(feuilles, dossier.instruction),
    noms: grilles.flatMap(({ noms: definis }) => definis),
    styles: dossier.instruction === null ? STYLES : { ...STYLES, ...STYLES_VERROUILLES },
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

interface PlanDesFinances {
  readonly feuilles: readonly PlanFeuille[];
  readonly signaux: SignauxDuFinancement;
}

/** Les trois feuilles du financement ; `null` : un dossier qui n'en a pas n'en a aucune. */
function planifierLeFinancement(
  { dossier, profil, intitule, annee, postes }: SourceDuFinancement,
  nomDe: (cle: string) => string,
): PlanDesFinances | null {
  const { financement } = dossier;
  if (financement === null) return null;
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
      datesDeLaCtg: {
        debut: referenceDansFeuille(nomDe(MODE_EMPLOI), CELLULES_DES_DATES.debut),
        fin: referenceDansFeuille(nomDe(MODE_EMPLOI), CELLULES_DES_DATES.fin),
      },
      heures: cellulesDesHeures(dossier, nomDe(PREVISIONNEL)),
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
  return {
    feuilles: [feuille, budget.feuille, parametres.feuille],
    signaux: { ...parametres.signaux, ...budget.signaux },
  };
}

interface SourceDeLActivite {
  readonly dossier: Dossier;
  readonly intitule: string;
  readonly annee: string;
  readonly postes: PlanDesPostes;
  readonly calendrier: Calendrier;
}

/** R-JOURNAL-1, R-PLAN-1 : chacune n'existe que si le dossier l'a ouverte. */
function planifierLActivite(
  { dossier, intitule, annee, postes, calendrier }: SourceDeLActivite,
  nomDe: (cle: string) => string,
): PlanFeuille[] {
  const { journal, planDAction } = dossier;
  const { etiquettes } = postes;
  return [
    ...(journal === null
      ? []
      : [planifierJournal({ dossier, journal, intitule, annee, etiquettes, calendrier }, nomDe(JOURNAL))]),
    ...(planDAction === null
      ? []
      : [planifierPlanDAction({ dossier, planDAction, intitule, annee, calendrier }, nomDe(PLAN_D_ACTION))]),
  ];
}

/** R-DEP-1 : un dossier à part, qui ne reprend rien des autres feuilles. */
function planifierLeDepartement(
  { departement, mention }: Dossier,
  nomDe: (cle: string) => string,
): PlanFeuille[] {
  return departement === null ? [] : [planifierDepartement({ departement, mention }, nomDe(DEPARTEMENT))];
}

interface SourceDeLEchangeAvecLaCaf {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  readonly intitule: string;
  readonly calendrier: Calendrier;
  readonly grilles: readonly (Pick<SourceDeLEchange, "grille" | "evaluation" | "sousTitre" | "blocs"> & {
    readonly feuille: PlanFeuille;
  })[];
  readonly postes: PlanDesPostes;
  /** Dans l'ordre des grilles. */
  readonly syntheses: readonly PlanFeuille[];
}

/** R-ETAT-1, R-RECOND-1 : l'instruction, l'échange sur chaque grille, la conclusion. */
function planifierLEchangeAvecLaCaf(
  { dossier, modele, intitule, calendrier, grilles, postes, syntheses }: SourceDeLEchangeAvecLaCaf,
  nomDe: (cle: string) => string,
): PlanFeuille[] {
  const { instruction } = dossier;
  if (instruction === null) return [];
  const source = { dossier, modele, instruction, intitule, calendrier };
  return [
    planifierInstruction(source, nomDe(INSTRUCTION)),
    ...grilles.map(({ grille, evaluation, sousTitre, blocs, feuille: feuilleDeLaGrille }) =>
      planifierEchange(
        { ...source, grille, evaluation, sousTitre, blocs, feuilleDeLaGrille },
        nomDe(cleDeLEchange(grille)),
      ),
    ),
    planifierConclusion(
      {
        ...source,
        postes: postes.cellules,
        syntheses: new Map(
          syntheses.map((synthese, rang) => [dossier.grilles[rang]?.identifiant ?? "", synthese]),
        ),
      },
      nomDe(CONCLUSION),
    ),
  ];
}
