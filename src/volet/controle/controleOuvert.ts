import type { Geste } from "../../domaine/dossier/geste";
import type { ClasseurDeDossier } from "../../lecture";
import type { EtatDuSuivi } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";

/** Ce dont chaque vue du contrôle a besoin. */
export interface ControleOuvert {
  readonly lu: ClasseurDeDossier;
  readonly suivi: Suivi;
  readonly saisies: EtatDuSuivi["saisies"];
  /** Un geste s'écrit : les boutons attendent. */
  readonly occupe: boolean;
  /** Rien ne s'écrit dans ce classeur : on contrôle, on compare, sans plus. */
  readonly lectureSeule: boolean;
  /** AAAA-MM-JJ. */
  readonly aujourdHui: string;
  /** Vrai s'il a abouti. @param fait ce qui aura été fait, en une phrase. */
  readonly modifier: (geste: Geste, fait: string) => Promise<boolean>;
}
