import type { Brouillon } from "../dossier/brouillon";
import type { Choix } from "../dossier/choix";
import { CLES, valider, type Fautes } from "../dossier/valider";

/** Ce qui empêche de préparer le gabarit. L'employeur, les noms et les quotités, la collectivité les complétera. */
export function validerGabarit(brouillon: Brouillon, choix: Choix): Fautes {
  const aCompleter = new Set<string>([
    CLES.employeur,
    ...brouillon.postes.flatMap(({ identifiant }) => [
      CLES.nomDuPoste(identifiant),
      CLES.quotiteDuPoste(identifiant),
    ]),
  ]);
  return new Map([...valider(brouillon, choix)].filter(([cle]) => !aCompleter.has(cle)));
}
