import { adresseDePlage, plageDe } from "../../plan/adresses";
import type { InsertionAFaire } from "../../plan/formulesAInserer";
import { direForme } from "../../plan/formulesAInserer/reference";
import type { Plage } from "../../plan/types";
import { estEgal } from "../estEgal";
import { executer } from "../executer";
import { contenuChange, debordement } from "./erreurs";
import { contenuDe, releverLaPlace, type ContenuDeLaCible, type Contenus } from "./examiner";
import { ecrireContenus } from "./ecrireContenus";

/** Ce qui a été écrit dans une plage, et ce qu'elle contenait. */
export interface Ecriture {
  /** L'identifiant de la feuille : il survit à son renommage. */
  readonly feuille: string;
  readonly plage: Plage;
  readonly avant: Contenus;
  /** `null` : l'écriture n'a pas changé les formats. */
  readonly formatsAvant: readonly (readonly string[])[] | null;
  /** Ce qu'Excel a gardé : il récrit ce qu'on lui donne. */
  readonly apres: Contenus;
}

export interface Insertion {
  readonly feuille: string;
  readonly adresse: string;
  /** Ce que la première cellule montre. */
  readonly montre: string;
  readonly ecriture: Ecriture;
}

/**
 * Écrit la formule, et rien d'autre.
 *
 * @param contenu ce que l'examen a trouvé dans la cellule, et que l'utilisateur accepte de remplacer.
 * @throws ErreurDeClasseur la cellule a changé depuis, ou la formule ne peut pas aller là : rien n'est écrit.
 */
export async function inserer(insertion: InsertionAFaire, contenu: ContenuDeLaCible): Promise<Insertion> {
  return executer(async (context) => {
    const place = await releverLaPlace(context, insertion);
    if (!estEgal(contenuDe(place).formule, contenu.formule)) throw contenuChange();
    const { cible, formules, lignes, colonnes } = insertion;
    const ecrite = plageDe(cible.ligne, cible.colonne, formules.length, formules[0]?.length ?? 0);
    const plage = place.feuille.getRangeByIndexes(
      ecrite.ligne,
      ecrite.colonne,
      ecrite.lignes,
      ecrite.colonnes,
    );
    plage.formulas = formules.map((rangee) => [...rangee]);
    plage.load("formulas,values,text,numberFormat");
    place.feuille.load("id");
    await context.sync();

    const avant = partieDe(place.formules, ecrite);
    const formats = partieDe(place.formats, ecrite);
    const formatsAvant = estEgal(formats, plage.numberFormat) ? null : formats;
    // Une fusion ou un tableau empêche le débordement sans que les cellules soient occupées.
    if (plage.values[0]?.[0] === "#SPILL!") {
      ecrireContenus(plage, avant, formatsAvant);
      await context.sync();
      throw debordement(direForme(plageDe(0, 0, lignes, colonnes)), []);
    }
    return {
      feuille: cible.feuille,
      adresse: adresseDePlage(plageDe(cible.ligne, cible.colonne, lignes, colonnes)),
      montre: plage.text[0]?.[0] ?? "",
      ecriture: {
        feuille: place.feuille.id,
        plage: ecrite,
        avant,
        formatsAvant,
        apres: plage.formulas as Contenus,
      },
    };
  });
}

function partieDe<T>(rangees: readonly (readonly T[])[], { lignes, colonnes }: Plage): T[][] {
  return rangees.slice(0, lignes).map((rangee) => rangee.slice(0, colonnes));
}
