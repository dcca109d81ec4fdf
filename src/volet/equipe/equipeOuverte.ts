import type { GesteDEquipe } from "../../domaine/dossier/geste";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import type { ClasseurDeDossier } from "../../lecture";

/** L'équipe du classeur ouvert, et le moyen de l'y changer : ce que chaque partie de l'écran reçoit. */
export interface EquipeOuverte {
  readonly lu: ClasseurDeDossier;
  /** `null` : le classeur cite un profil que cette version ne connaît pas, aucune règle ne s'applique (R-PROFIL-1). */
  readonly profil: ProfilDeCaf | null;
  /** Le classeur s'écrit : les gestes attendent. */
  readonly occupe: boolean;
  /** Écrit dans le classeur ; vrai si c'est fait. L'échec et ce qui a été fait se disent en haut de l'écran. */
  readonly modifier: (geste: GesteDEquipe, fait: string) => Promise<boolean>;
}
