import type { Dossier } from "../domaine/dossier/dossier";
import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import type { ConstatDeLecture } from "../lecture";
import type { Chantier } from "./chantier";
import { completer } from "./completer";
import { executer } from "./executer";
import { lireOuRefuser } from "./lireOuRefuser";
import { mener } from "./mener";
import { avertissementsDe } from "./obstacles";
import { preparer, preparerUnClasseurNeuf } from "./preparer";
import { refuserDEffacerLEchange } from "./refuserDEffacerLEchange";
import { refuserSiVerrouillee } from "./refuserSiVerrouillee";
import { refuserUnTexteTropLong } from "./refuserUnTexteTropLong";
import { relever } from "./relever";
import { OPTIONS_DE_PROTECTION } from "./restaurer";

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
 * @throws ErreurDeClasseur rien n'a changé dans le classeur : l'état du dossier verrouille sa grille, un obstacle
 * l'interdisait, ou il a été remis en état.
 */
export async function construire(
  dossier: Dossier,
  modele: ModeleDeGrille,
  modeles: CatalogueDeModeles,
): Promise<Construction> {
  return executer(async (context) => {
    const releve = await relever(context, "reconstruire");
    const lu = lireOuRefuser(releve, modeles);
    const complet = { dossier: completer(dossier, modele, lu), modele };
    if (lu !== null) {
      refuserSiVerrouillee(lu, complet);
      refuserDEffacerLEchange(lu, complet);
    }
    const chantier =
      lu === null ? preparerUnClasseurNeuf(complet, releve) : preparer(complet, releve, lu, "tout");
    refuserUnTexteTropLong(chantier.plan.feuilles);
    await mener(context, chantier, [], releve, () => terminer(context, chantier));
    return {
      feuilles: chantier.plan.feuilles.map(({ nom }) => nom),
      avertissements: avertissementsDe(releve),
      constats: lu?.constats ?? [],
    };
  });
}

/** Protège tout, et mène à la première note. */
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
