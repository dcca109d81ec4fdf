import type { RapportDeControle } from "../../domaine/controle/rapport";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { Calendrier } from "../dates";

export interface SourceDuControle {
  readonly dossier: Dossier;
  readonly controle: RapportDeControle;
  /** La cellule, feuille comprise, qui dit de quel dossier il s'agit. */
  readonly intitule: string;
  readonly calendrier: Calendrier;
}
