import { ErreurHote } from "../protocole/erreurs";
import type { Noyau } from "./noyau";

const LONGUEUR_MAX = 31;
const INTERDITS = /[:\\/?*[\]]/;
/** Réservés au suivi des modifications, dans toutes les langues où ils ont été vus. */
const RESERVES = new Set(["history", "historique"]);

/** Lève l'erreur d'Excel si ce nom ne convient pas ; `sauf` est la feuille que l'on renomme. */
export function exigerNomDeFeuille(noyau: Noyau, nom: unknown, sauf?: string): void {
  if (
    typeof nom !== "string" ||
    nom === "" ||
    nom.length > LONGUEUR_MAX ||
    INTERDITS.test(nom) ||
    nom.startsWith("'") ||
    nom.endsWith("'") ||
    RESERVES.has(nom.toLowerCase())
  ) {
    throw new ErreurHote("InvalidArgument", `« ${String(nom)} » n’est pas un nom de feuille valable.`);
  }
  const prise = noyau.feuilles.some(
    (id) => id !== sauf && noyau.feuille(id).getName().toLowerCase() === nom.toLowerCase(),
  );
  if (prise) throw new ErreurHote("ItemAlreadyExists", `Une feuille s’appelle déjà « ${nom} ».`);
}

/** `Feuil2`, `Feuil3`… : le premier nom libre. */
export function nomDeFeuilleLibre(noyau: Noyau): string {
  for (let rang = 1; ; rang++) {
    const nom = `Feuil${rang}`;
    if (noyau.trouverFeuille(nom) === undefined) return nom;
  }
}
