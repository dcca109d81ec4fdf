import type { ConstructeurDeFeuille } from "./constructeur";
import type { Plage } from "./types";

/**
 * Une date s'écrit en texte et se retape en nombre ; la lecture admet les deux, Excel seulement ce qu'il reconnaît, et
 * cela dépend de sa langue. L'alerte ne fait donc qu'avertir : jamais une date que nous savons lire n'est refusée.
 */
export function validerLesDates(f: ConstructeurDeFeuille, plages: readonly Plage[]): void {
  if (plages.length === 0) return;
  f.valider({
    plages,
    regle: { type: "date", minimum: "1970-01-01", maximum: "2100-12-31" },
    alerte: "avertissement",
    erreur: {
      titre: "Date à vérifier",
      texte:
        "Écrivez un jour du calendrier, JJ/MM/AAAA, de 1970 à 2100. S’il est déjà écrit ainsi, continuez\u00a0: il sera lu.",
    },
  });
}
