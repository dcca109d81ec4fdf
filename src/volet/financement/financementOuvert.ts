import type { Geste } from "../../domaine/dossier/geste";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import type { Financement } from "../../domaine/financement/financement";
import type { ClasseurDeDossier } from "../../lecture";

/** Le financement du classeur ouvert, et le moyen de l'y changer : ce que chaque partie de l'écran reçoit. */
export interface FinancementOuvert {
  readonly lu: ClasseurDeDossier;
  /** `null` : le classeur cite un profil que cette version ne connaît pas, rien ne se calcule (R-PROFIL-1). */
  readonly profil: ProfilDeCaf | null;
  /** Celui de `lu.dossier`. */
  readonly financement: Financement;
  /** Le classeur s'écrit : les gestes attendent. */
  readonly occupe: boolean;
  /** Écrit dans le classeur ; vrai si c'est fait. L'échec et ce qui a été fait se disent en haut de l'écran. */
  readonly modifier: (geste: Geste, fait: string) => Promise<boolean>;
}
