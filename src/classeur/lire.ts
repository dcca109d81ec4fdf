import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import { lireClasseur, type LectureDuClasseur } from "../lecture";
import { executer } from "./executer";
import { avertissementsDe, obstaclesDe } from "./obstacles";
import { classeurLu, relever } from "./relever";

/** Ce que le volet sait du classeur ouvert. */
export interface EtatDuClasseur {
  readonly lecture: LectureDuClasseur;
  /** Ce qui empêcherait de construire. */
  readonly obstacles: readonly string[];
  /** Ce qu'il faut savoir, sans que cela empêche rien. */
  readonly avertissements: readonly string[];
}

/** Lit le dossier du classeur ouvert ; n'écrit rien. Les feuilles étrangères à un dossier ne sont pas lues. */
export async function lireEtat(modeles: CatalogueDeModeles): Promise<EtatDuClasseur> {
  return executer(async (context) => {
    const releve = await relever(context, "lire");
    const lecture = lireClasseur(classeurLu(releve), modeles);
    return {
      lecture,
      obstacles: obstaclesDe(releve, lecture.etat === "absent" ? 1 : 0).map(({ message }) => message),
      avertissements: avertissementsDe(releve),
    };
  });
}
