import { estEgal } from "../estEgal";
import { executer } from "../executer";
import { contenuChange } from "./erreurs";
import { ecrireContenus } from "./ecrireContenus";
import type { Ecriture } from "./inserer";

/**
 * Remet le contenu d'avant, si rien n'a changé depuis. Les écritures se défont dans l'ordre inverse : ce qui débordait
 * se vide avant que sa formule ne revienne.
 *
 * @throws ErreurDeClasseur une cellule a changé depuis, ou sa feuille n'est plus là : rien n'est écrit.
 */
export async function annuler(ecritures: readonly Ecriture[]): Promise<void> {
  await executer(async (context) => {
    const feuilles = ecritures.map(({ feuille }) => {
      const trouvee = context.workbook.worksheets.getItemOrNullObject(feuille);
      trouvee.load("name");
      return trouvee;
    });
    await context.sync();
    if (feuilles.some(({ isNullObject }) => isNullObject)) throw contenuChange();
    const plages = ecritures.map((ecriture, rang) => {
      const { ligne, colonne, lignes, colonnes } = ecriture.plage;
      const plage = (feuilles[rang] as Excel.Worksheet).getRangeByIndexes(ligne, colonne, lignes, colonnes);
      plage.load("formulas");
      return { plage, ecriture };
    });
    await context.sync();
    if (!plages.every(({ plage, ecriture }) => estEgal(plage.formulas, ecriture.apres)))
      throw contenuChange();
    for (const { plage, ecriture } of plages.reverse()) {
      ecrireContenus(plage, ecriture.avant, ecriture.formatsAvant);
    }
    await context.sync();
  });
}
