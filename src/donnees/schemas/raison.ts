import type * as z from "zod/mini";

type Probleme = z.core.$ZodIssue;

const ATTENDUS: Readonly<Record<string, string>> = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  boolean: "vrai ou faux",
  array: "une liste",
  object: "un objet",
  record: "un objet",
};

const montrer = (valeur: unknown): string => {
  const texte = JSON.stringify(valeur);
  return texte.length > 60 ? `${texte.slice(0, 60)}…` : texte;
};

const entreGuillemets = (valeurs: readonly unknown[], lien: string): string =>
  valeurs.map((valeur) => `«\u00a0${String(valeur)}\u00a0»`).join(lien);

const tropPetit = (probleme: z.core.$ZodIssueTooSmall, valeur: unknown): string => {
  if (probleme.origin === "array") return "liste vide";
  const borne = probleme.inclusive ? "au moins" : "plus de";
  return `${borne} ${String(probleme.minimum)} attendu, reçu ${montrer(valeur)}`;
};

/**
 * La raison d'un refus, en français. `valeur` est ce que le fichier contient à cette place.
 * Les schémas donnent eux-mêmes leur phrase aux formats, aux alternatives et aux contrôles ; le reste
 * se dit d'après le code, parce que zod/mini n'embarque aucune langue.
 */
export function raison(probleme: Probleme, valeur: unknown): string {
  switch (probleme.code) {
    case "invalid_type":
      if (valeur === undefined) return "manque";
      return `${ATTENDUS[probleme.expected] ?? probleme.expected} attendu, reçu ${montrer(valeur)}`;
    case "invalid_value":
      if (valeur === undefined) return "manque";
      return `${entreGuillemets(probleme.values, " ou ")} attendu, reçu ${montrer(valeur)}`;
    case "too_small":
      return tropPetit(probleme, valeur);
    case "too_big":
      return `${String(probleme.maximum)} au plus attendu, reçu ${montrer(valeur)}`;
    case "unrecognized_keys":
      return `clé inconnue ${entreGuillemets(probleme.keys, ", ")}`;
    default:
      return valeur === undefined ? "manque" : `${probleme.message}, reçu ${montrer(valeur)}`;
  }
}
