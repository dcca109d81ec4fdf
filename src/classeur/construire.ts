import type { Dossier, Grille } from "../domaine/dossier/dossier";
import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import type { ModeleDeGrille, Politique } from "../domaine/grille/modele";
import { reprendre } from "../domaine/grille/reprendre";
import type { Reponses } from "../domaine/grille/reponses";
import { lireClasseur, type ClasseurDeDossier, type ConstatDeLecture } from "../lecture";
import { planifier } from "../plan";
import { deplacer, type Deplacement } from "../plan/deplacer";
import { nommerFeuilles } from "../plan/nomsDeFeuilles";
import { ESPACE_DE_NOMS } from "../plan/partieXml";
import { referenceAbsolue } from "../plan/adresses";
import type { PlanClasseur } from "../plan/types";
import { accorder, contenusAGarder, deplacementDe, type Accord } from "./accorder";
import { ecrireFeuille, ecrireStructure, zoneDe } from "./ecrireFeuille";
import { ErreurDeClasseur, traduireErreur } from "./erreurs";
import { executer } from "./executer";
import { avertissementsDe, obstaclesDe } from "./obstacles";
import { classeurLu, relever, type FeuilleRelevee, type Releve } from "./relever";
import { OPTIONS_DE_PROTECTION, restaurer, type Intervention } from "./restaurer";

export interface Construction {
  /** Le nom des feuilles du dossier, dans l'ordre du plan. */
  readonly feuilles: readonly string[];
  readonly avertissements: readonly string[];
  readonly constats: readonly ConstatDeLecture[];
}

/**
 * Construit les feuilles d'un dossier, ou les reconstruit en place : ce qui est noté et écrit dans les cellules
 * l'emporte toujours sur les réponses du dossier donné. Quatre allers-retours au plus, quelle que soit la taille.
 *
 * @throws ErreurDeClasseur rien n'a changé dans le classeur : un obstacle l'interdisait, ou il a été remis en état.
 */
export async function construire(
  dossier: Dossier,
  modele: ModeleDeGrille,
  modeles: CatalogueDeModeles,
): Promise<Construction> {
  return executer(async (context) => {
    const releve = await relever(context, "reconstruire");
    const lu = lireOuRefuser(releve, modeles);
    const chantier = preparer(dossier, modele, releve, lu);
    const [obstacle] = obstaclesDe(releve, chantier.ajoutees.length);
    if (obstacle !== undefined) throw obstacle;
    try {
      ecrire(context, chantier, releve);
      await context.sync();
      terminer(context, chantier);
      await context.sync();
    } catch (erreur) {
      await defaire(context, releve, chantier, traduireErreur(erreur));
    }
    return {
      feuilles: chantier.plan.feuilles.map(({ nom }) => nom),
      avertissements: avertissementsDe(releve),
      constats: lu?.constats ?? [],
    };
  });
}

interface Chantier {
  readonly plan: PlanClasseur;
  /** Les noms des feuilles à ajouter. */
  readonly ajoutees: readonly string[];
  /** Par clé de feuille, pour celles qui existent. */
  readonly existantes: ReadonlyMap<string, FeuilleExistante>;
}

interface FeuilleExistante {
  readonly relevee: FeuilleRelevee;
  readonly accord: Accord | null;
  readonly gardes: ReadonlyMap<string, string | number | boolean>;
  readonly ancienPlan: PlanClasseur;
}

function lireOuRefuser(releve: Releve, modeles: CatalogueDeModeles): ClasseurDeDossier | null {
  const lecture = lireClasseur(classeurLu(releve), modeles);
  switch (lecture.etat) {
    case "absent":
      return null;
    case "lu":
      return sansTriSansIdentifiants(lecture);
    case "version-inconnue":
    case "modele-inconnu":
      throw new ErreurDeClasseur(
        lecture.etat === "modele-inconnu" ? "ModeleInconnu" : "VersionInconnue",
        lecture.constats[lecture.constats.length - 1]?.phrase ??
          "Le modèle de grille de ce classeur n’est pas connu.",
      );
  }
}

/** Reconstruire rendrait définitif un tri qui a oublié la colonne A : les notes passeraient à d'autres activités. */
function sansTriSansIdentifiants(lecture: ClasseurDeDossier): ClasseurDeDossier {
  const deplacees = lecture.constats.filter(({ code }) => code === "libelle-deplace");
  const [premier] = deplacees;
  if (premier === undefined) return lecture;
  throw new ErreurDeClasseur(
    "LibellesDeplaces",
    `Dans «\u00a0${premier.feuille}\u00a0», ${deplacees.length} lignes (la première en ${premier.cellule}) ne portent plus le libellé de leur activité\u00a0: la grille a sans doute été triée sans sa colonne A masquée. Annulez ce tri, puis recommencez.`,
    deplacees.map(({ feuille, cellule, phrase }) => `${feuille} ${cellule} : ${phrase}`).join("\n"),
  );
}

function preparer(
  dossier: Dossier,
  modele: ModeleDeGrille,
  releve: Releve,
  lu: ClasseurDeDossier | null,
): Chantier {
  const gardees = new Map([...(lu?.feuilles ?? [])].map(([cle, { feuille }]) => [cle, feuille.nom]));
  const noms = nommerFeuilles(dossier, gardees, releve.nomsDesFeuilles);
  const complet = {
    ...dossier,
    grilles: dossier.grilles.map((grille) => completer(grille, modele, dossier.politiques, lu)),
  };
  const pose = planifier(complet, modele, noms);
  if (lu === null) {
    return { plan: pose, ajoutees: pose.feuilles.map(({ nom }) => nom), existantes: new Map() };
  }

  const ancien = planifier(
    lu.dossier,
    lu.modele,
    nommerFeuilles(lu.dossier, gardees, releve.nomsDesFeuilles),
  );
  const anciensDeplacements = new Map<string, Deplacement>();
  for (const feuille of ancien.feuilles) {
    const reperee = lu.feuilles.get(feuille.cle);
    const accord = reperee === undefined ? null : accorder(feuille, reperee, "sans-inserer");
    if (accord !== null) anciensDeplacements.set(feuille.cle, deplacementDe(accord));
  }
  const ancienPlan = deplacer(ancien, anciensDeplacements);

  const existantes = new Map<string, FeuilleExistante>();
  const deplacements = new Map<string, Deplacement>();
  for (const feuille of pose.feuilles) {
    const reperee = lu.feuilles.get(feuille.cle);
    const relevee = releve.feuilles.find(({ lue }) => lue === reperee?.feuille);
    if (reperee === undefined || relevee === undefined) continue;
    const accord = accorder(feuille, reperee);
    if (accord !== null) deplacements.set(feuille.cle, deplacementDe(accord));
    const gardes =
      accord === null
        ? new Map<string, string | number | boolean>()
        : contenusAGarder(feuille, pose, reperee, accord, { ancien: lu.modele, nouveau: modele });
    existantes.set(feuille.cle, { relevee, accord, gardes, ancienPlan });
  }
  return {
    plan: deplacer(pose, deplacements),
    ajoutees: pose.feuilles.filter(({ cle }) => !existantes.has(cle)).map(({ nom }) => nom),
    existantes,
  };
}

/**
 * Ce qui est dans les cellules d'abord ; les réponses du dossier donné ne font que combler les vides. Sous un autre
 * modèle, un identifiant peut désigner une autre activité : seules suivent les réponses que le domaine reprend.
 */
function completer(
  grille: Grille,
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
  lu: ClasseurDeDossier | null,
): Grille {
  const dansLesCellules = lu?.dossier.grilles.find(({ identifiant }) => identifiant === grille.identifiant);
  if (lu === null || dansLesCellules === undefined) return grille;
  const reprises = reprendre(dansLesCellules.reponses, lu.modele, modele, politiques);
  return { ...grille, reponses: reunir(grille.reponses, reprises) };
}

function reunir(donnees: Reponses, lues: Reponses): Reponses {
  const notes: Record<string, Reponses["notes"][string]> = { ...donnees.notes };
  for (const [activite, parPolitique] of Object.entries(lues.notes)) {
    notes[activite] = { ...notes[activite], ...parPolitique };
  }
  return {
    notes,
    commentaires: { ...donnees.commentaires, ...lues.commentaires },
    indicateurs: { ...donnees.indicateurs, ...lues.indicateurs },
  };
}

function ecrire(context: Excel.RequestContext, chantier: Chantier, releve: Releve): void {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  // Toutes les feuilles d'abord : une formule ne peut pas nommer une feuille qui n'existe pas encore.
  const feuilles = new Map(
    chantier.plan.feuilles.map(({ cle, nom }) => {
      const existante = chantier.existantes.get(cle);
      return [cle, existante === undefined ? worksheets.add(nom) : worksheets.getItem(existante.relevee.id)];
    }),
  );
  for (const plan of chantier.plan.feuilles) {
    const feuille = feuilles.get(plan.cle);
    if (feuille === undefined) continue;
    const existante = chantier.existantes.get(plan.cle);
    if (existante !== undefined) faireLaPlace(feuille, existante, zoneDe(plan));
    ecrireFeuille({
      feuille,
      plan,
      classeur: chantier.plan,
      gardes: existante?.gardes ?? new Map(),
      graphiques: existante?.relevee.graphiques ?? new Set(),
      neuve: existante === undefined,
    });
  }
  ecrireNoms(context, chantier.plan, releve);
  ecrirePartieXml(context, chantier.plan, releve);
}

function faireLaPlace(
  feuille: Excel.Worksheet,
  { relevee, accord }: FeuilleExistante,
  zone: { readonly lignes: number; readonly colonnes: number },
): void {
  if (relevee.protegee) feuille.protection.unprotect();
  if (accord === null) return;
  for (const ligne of accord.lignes.insertions) feuille.getRange(`${ligne + 1}:${ligne + 1}`).insert("Down");
  for (const colonne of accord.colonnes.insertions)
    feuille.getCell(0, colonne).getEntireColumn().insert("Right");
  for (const ligne of accord.lignesEnTrop) feuille.getRangeByIndexes(ligne, 0, 1, zone.colonnes).clear();
  for (const colonne of accord.colonnesEnTrop) feuille.getRangeByIndexes(0, colonne, zone.lignes, 1).clear();
}

/** Un nom défini par bloc ; ceux d'une construction précédente se redirigent, ils ne se suppriment pas. */
function ecrireNoms(context: Excel.RequestContext, plan: PlanClasseur, releve: Releve): void {
  const { names } = context.workbook;
  const existants = new Set(releve.noms.map(({ nom }) => nom.toLowerCase()));
  for (const { nom, feuille: cle, plage } of plan.noms) {
    const feuille = plan.feuilles.find((f) => f.cle === cle)?.nom ?? "";
    const formule = `=${referenceAbsolue(feuille, plage)}`;
    if (existants.has(nom.toLowerCase())) names.getItem(nom).formula = formule;
    else names.add(nom, formule);
  }
}

function ecrirePartieXml({ workbook }: Excel.RequestContext, plan: PlanClasseur, releve: Releve): void {
  const [premiere, ...autres] = releve.partiesXml;
  const parties = workbook.customXmlParts;
  if (premiere === undefined) parties.add(plan.partieXml);
  else parties.getItem(premiere.id).setXml(plan.partieXml);
  for (const { id } of autres) parties.getByNamespace(ESPACE_DE_NOMS).getItem(id).delete();
}

/** À part et en dernier : la protection vide la pile d'annulation d'Excel. */
function terminer(context: Excel.RequestContext, { plan }: Chantier): void {
  const { worksheets } = context.workbook;
  for (const { nom, protegee } of plan.feuilles) {
    if (protegee) worksheets.getItem(nom).protection.protect(OPTIONS_DE_PROTECTION);
  }
  const grille = plan.feuilles.find(({ cle }) => cle.startsWith("grille:"));
  if (grille === undefined) return;
  const feuille = worksheets.getItem(grille.nom);
  feuille.activate();
  const premiereNote = grille.cellules.find(({ style }) => style === "note");
  if (premiereNote !== undefined) feuille.getCell(premiereNote.ligne, premiereNote.colonne).select();
}

async function defaire(
  context: Excel.RequestContext,
  releve: Releve,
  chantier: Chantier,
  cause: ErreurDeClasseur,
): Promise<never> {
  const interventions = [...chantier.existantes].map(([cle, existante]): Intervention => {
    const plan = existante.ancienPlan.feuilles.find((feuille) => feuille.cle === cle);
    return {
      relevee: existante.relevee,
      lignesInserees: existante.accord?.lignes.insertions ?? [],
      colonnesInserees: existante.accord?.colonnes.insertions ?? [],
      remettreLaStructure: (feuille) => {
        if (plan !== undefined)
          ecrireStructure(feuille, plan, existante.ancienPlan, existante.relevee.graphiques);
      },
    };
  });
  try {
    await restaurer(context, releve, chantier.ajoutees, interventions);
  } catch (erreur) {
    const { details } = traduireErreur(erreur);
    throw new ErreurDeClasseur(
      cause.code,
      `${cause.message} Le classeur n’a pas pu être remis tout à fait comme avant\u00a0: fermez-le sans l’enregistrer, puis rouvrez-le.`,
      `${cause.details}\n\n${details}`,
    );
  }
  throw new ErreurDeClasseur(
    cause.code,
    `${cause.message} Le classeur a été remis comme avant.`,
    cause.details,
  );
}
