import type { Geste } from "../domaine/dossier/geste";
import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import { lireClasseur, type ClasseurDeDossier } from "../lecture";
import { estVerrouillee } from "../plan/verrouiller";
import { annulationDe } from "./annulationDe";
import { feuillesRecrites, type Chantier } from "./chantier";
import { estEgal } from "./estEgal";
import { ErreurDeClasseur } from "./erreurs";
import { executer } from "./executer";
import { placerLesLignes } from "./libres/placerLesLignes";
import { demanderLesTableaux, recueillirLesTableaux } from "./libres/releverLesTableaux";
import { lireOuRefuser } from "./lireOuRefuser";
import { mener } from "./mener";
import { preparer } from "./preparer";
import { refuserSiVerrouillee } from "./refuserSiVerrouillee";
import { refuserUnTexteTropLong } from "./refuserUnTexteTropLong";
import { demander, recueillir, relever, releverLesFormats, type Demande, type Releve } from "./relever";
import { OPTIONS_DE_PROTECTION } from "./restaurer";

export interface Modification {
  /** Le nom des feuilles écrites, dans l'ordre du plan. */
  readonly feuilles: readonly string[];
  /**
   * Remet ce que le geste a changé comme c'était, tant que rien n'y a été récrit depuis ; `null` si le geste ne changeait
   * rien.
   */
  readonly annulation: Geste | null;
}

/**
 * Fait un geste sur le dossier que les cellules disent à l'instant, et n'écrit que les feuilles qu'il change : ni la
 * feuille active, ni la sélection, ni les autres feuilles ne bougent. Cinq allers-retours au plus, six si l'utilisateur a
 * renommé le tableau d'une feuille libre.
 *
 * @throws ErreurDeClasseur rien n'a changé dans le classeur : il ne contient pas de dossier, ce que le geste devait
 * changer n'y est plus, l'état du dossier verrouille sa grille, un obstacle l'interdisait, ou il a été remis en état.
 */
export async function modifier(geste: Geste, modeles: CatalogueDeModeles): Promise<Modification> {
  return executer(async (context) => {
    const releve = await relever(context, "lire");
    const lu = lireOuRefuser(releve, modeles);
    if (lu === null) throw sansDossier();
    const dossier = geste(lu.dossier);
    if (dossier === null) throw dossierChange();
    if (estEgal(dossier, lu.dossier)) return { feuilles: [], annulation: null };
    const apres = { dossier, modele: lu.modele };
    refuserSiVerrouillee(lu, apres);

    const chantier = preparer(apres, releve, lu, "changements");
    refuserUnTexteTropLong(chantier.plan.feuilles.filter(({ nom }) => estEcrite(chantier, nom)));
    const aRecrire = feuillesRecrites(chantier).map(({ relevee }) => relevee);
    const demandes = demanderLesTableaux(context, chantier.libres);
    const complet = await releverLesFormats(context, releve, aRecrire);
    if (aRecrire.length === 0 && demandes.length > 0) await context.sync();
    const tableaux = await recueillirLesTableaux(context, demandes);
    const lignes = chantier.libres.map((libre, rang) => placerLesLignes(libre, tableaux[rang] ?? null));
    const ecrites: Demande[] = [];
    await mener(context, chantier, lignes, complet, () => {
      proteger(context, chantier);
      ecrites.push(...demanderLesFeuilles(context, chantier));
    });
    const relu = relire(releve, chantier, ecrites, modeles);
    return {
      feuilles: chantier.plan.feuilles.map(({ nom }) => nom).filter((nom) => estEcrite(chantier, nom)),
      annulation: relu === null ? null : annulationDe(lu.dossier, dossier, relu.dossier),
    };
  });
}

function sansDossier(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "SansDossier",
    "Ce classeur ne contient pas de dossier\u00a0: construisez-le d’abord depuis la section Dossier du volet.",
  );
}

function dossierChange(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    "DossierChange",
    "Ce que vous vouliez changer n’est plus tel quel dans le classeur, qui vient d’être relu. Vérifiez, puis recommencez.",
  );
}

/** Une feuille que l'utilisateur avait laissée sans protection le reste, sauf si l'état du dossier la verrouille (R-ETAT-1). */
function proteger({ workbook }: Excel.RequestContext, { travaux }: Chantier): void {
  for (const { plan, existante } of travaux) {
    if (!plan.protegee) continue;
    if (existante?.relevee.protegee === false && !estVerrouillee(plan)) continue;
    workbook.worksheets.getItem(plan.nom).protection.protect(OPTIONS_DE_PROTECTION);
  }
}

function estEcrite({ travaux, libres }: Chantier, nom: string): boolean {
  return [...travaux, ...libres].some(({ plan }) => plan.nom === nom);
}

function demanderLesFeuilles({ workbook }: Excel.RequestContext, chantier: Chantier): Demande[] {
  return [...chantier.travaux, ...chantier.libres].map(({ plan }) => {
    const feuille = workbook.worksheets.getItem(plan.nom);
    feuille.load("name,id,visibility");
    return demander(feuille, "lire");
  });
}

/** Le dossier tel que le classeur le dit, une fois écrit : la lecture a pu normaliser ce que le geste donnait. */
function relire(
  releve: Releve,
  chantier: Chantier,
  ecrites: readonly Demande[],
  modeles: CatalogueDeModeles,
): ClasseurDeDossier | null {
  const relues = new Map(ecrites.flatMap(recueillir).map((feuille) => [feuille.id, feuille]));
  const connues = new Set(releve.feuilles.map(({ id }) => id));
  const feuilles = [
    ...releve.feuilles.map((feuille) => relues.get(feuille.id) ?? feuille),
    ...[...relues.values()].filter(({ id }) => !connues.has(id)),
  ];
  const lecture = lireClasseur(
    { feuilles: feuilles.map(({ lue }) => lue), partiesXml: [chantier.plan.partieXml] },
    modeles,
  );
  return lecture.etat === "lu" ? lecture : null;
}
