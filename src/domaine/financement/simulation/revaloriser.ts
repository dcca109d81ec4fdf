import type { ProfilDeCaf } from "../../dossier/profil";
import { ErreurDeSaisie } from "../../erreurs";
import { chercherBaremeDuDossier } from "../chercherBaremeDuDossier";
import { direEuros } from "../explication/dire";
import type { BaremeSaisi, FinancementDeLEmployeur } from "../financement";
import { forfaitDeLEmployeur } from "../forfaitDeLEmployeur";
import { CONVERGENCE_NATIONALE } from "../sources";
import type { RevalorisationSimulee } from "./scenario";

/**
 * Le financement d'un employeur après ses revalorisations (R-FORFAIT-5) : le forfait visé remplace le forfait gelé, sans
 * dépasser le plafond du profil. Décision : un profil sans plafond converge vers le barème d'un nouvel ETP de l'année,
 * puisque la fiche nationale parle de convergence entre ETP existants et ETP plus récents.
 *
 * @throws ErreurDeSaisie le forfait visé baisse, ne change rien, ou dépasse le plafond.
 * @throws BaremeInconnu sans plafond au profil, un barème inconnu pour l'année.
 */
export function revaloriser(
  dit: FinancementDeLEmployeur,
  revalorisations: readonly RevalorisationSimulee[],
  profil: ProfilDeCaf,
  baremes: readonly BaremeSaisi[],
): FinancementDeLEmployeur {
  const dansLOrdre = [...revalorisations].sort((a, b) => a.annee - b.annee);
  return dansLOrdre.reduce((courant, { annee, forfaitVise }) => {
    const actuel = forfaitDeLEmployeur(courant).valeur;
    if (forfaitVise <= actuel) {
      throw new ErreurDeSaisie(
        "forfaitVise",
        `${direEuros(forfaitVise)} par ETP n’augmente pas le forfait actuel, ${direEuros(actuel)}.`,
      );
    }
    const plafond =
      profil.regles.revalorisation?.plafond ?? chercherBaremeDuDossier("nouvel-etp", annee, baremes).valeur;
    if (forfaitVise > plafond) {
      throw new ErreurDeSaisie(
        "forfaitVise",
        `${direEuros(forfaitVise)} par ETP dépasse le plafond de ${direEuros(plafond)}.`,
      );
    }
    const source = `Revalorisation simulée à partir de ${annee} (R-FORFAIT-5). ${profil.regles.revalorisation?.source ?? CONVERGENCE_NATIONALE}`;
    return { ...courant, forfaitGele: forfaitVise, source };
  }, dit);
}
