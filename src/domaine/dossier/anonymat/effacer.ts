import { remplacerLesMots, type TableDeSubstitution } from "./remplacerLesMots";

const COURRIEL = /[^\s@<>()«»,;:]{1,64}@[^\s@<>()«»,;:]{1,255}\.[A-Za-z]{2,24}/g;
const TELEPHONE = /(^|[^\d])(?:\+\d{2}|0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g;

/** Ce qu'un traitement de texte cache dans un mot pour le couper, et qui ferait manquer un nom. */
const INVISIBLES = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Le texte sans les noms de la table, ni adresse de courriel, ni numéro de téléphone. */
export function effacer(texte: string, table: TableDeSubstitution): string {
  const sansContacts = texte
    .replace(INVISIBLES, "")
    .replace(COURRIEL, "adresse retirée")
    .replace(TELEPHONE, "$1numéro retiré");
  return lisser(remplacerLesMots(sansContacts, table));
}

const PSEUDONYME = "Poste \\d+(?:, \\d+)*(?: ou \\d+)?";
const CIVILITE = new RegExp(
  `(^|[\\s(«'’,;:/-])(?:M\\.|MM\\.|Mr?|Mmes?|Mlles?|Dr|Monsieur|Madame|Mademoiselle)\\s+(?=${PSEUDONYME})`,
  "gi",
);
const REDITE = new RegExp(`(${PSEUDONYME})(?:[\\s-]+\\1(?!\\d|, \\d| ou \\d))+`, "g");
const ELISION = new RegExp(`\\b(d|qu)['’](?=${PSEUDONYME})`, "gi");

/** « Mme Poste 1 » redirait le genre ; « Poste 1 Poste 1 » et « d’Poste 1 » se liraient mal. */
function lisser(texte: string): string {
  return texte.replace(CIVILITE, "$1").replace(REDITE, "$1").replace(ELISION, "$1e ");
}
