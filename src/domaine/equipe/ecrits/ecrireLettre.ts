import type { Territoire } from "../../dossier/dossier";
import { aCompleter, ouACompleter } from "./aCompleter";
import { direDate } from "./direJour";

export interface Lettre {
  readonly employeur: string;
  readonly territoire: Territoire;
  /** AAAA-MM-JJ, ou vide. */
  readonly date: string;
  readonly objet: string;
  /** Un texte par paragraphe. */
  readonly corps: readonly string[];
}

/** Une lettre de l'employeur à la Caf, en texte brut : un bloc, une ligne vide, le bloc suivant. */
export function ecrireLettre({ employeur, territoire, date, objet, corps }: Lettre): string {
  return [
    ouACompleter(employeur, "employeur"),
    ouACompleter(territoire.caf, "Caf"),
    `${aCompleter("lieu")}, le ${direDate(date, "date du courrier")}`,
    `Objet\u00a0: ${objet}`,
    "Madame, Monsieur,",
    ...corps,
    "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.",
    aCompleter("nom et qualité de la personne qui signe"),
  ].join("\n\n");
}
