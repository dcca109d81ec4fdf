import type { Geste } from "../../domaine/dossier/geste";
import type { ClasseurDeDossier } from "../../lecture";
import { adresse } from "../../plan/adresses";
import type { EtatDesSaisies } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";

/** Le journal et le plan d'action du classeur ouvert, et le moyen de les y changer. */
export interface JournalOuvert {
  readonly lu: ClasseurDeDossier;
  readonly suivi: Suivi;
  /** Les réponses reprises dans la grille, qui s'écrivent en file. */
  readonly saisies: EtatDesSaisies;
  /** L'année évaluée, à défaut celle en cours : celle d'un jour écrit sans la sienne. */
  readonly annee: number;
  /** Le classeur s'écrit : les gestes attendent. */
  readonly occupe: boolean;
  /** Le classeur est en lecture seule : tout se lit, rien ne s'écrit. */
  readonly lectureSeule: boolean;
  /** Écrit dans le classeur ; vrai si c'est fait. L'échec et ce qui a été fait se disent en haut de l'écran. */
  readonly modifier: (geste: Geste, fait: string) => Promise<boolean>;
}

/** Les deux feuilles de l'écran, par leur clé de plan. */
export type FeuilleOuverte = "journal" | "plan-d-action";

/** Mène à une ligne de la feuille ; `null` si la feuille, ou la ligne, n'y est pas. */
export function versLaLigne(
  { lu, suivi }: JournalOuvert,
  cle: FeuilleOuverte,
  rang: number,
): (() => void) | null {
  const reperee = lu.feuilles.get(cle);
  const ligne = (cle === "journal" ? lu.rangees.journal : lu.rangees.planDAction)[rang];
  if (reperee === undefined || ligne === undefined) return null;
  const cellule = adresse(ligne, reperee.colonneDesIdentifiants + 1);
  return () => void suivi.montrer(reperee.feuille.nom, cellule);
}
