import { parseArgs } from "node:util";

export interface Arguments {
  readonly aide: boolean;
  readonly sortie?: string;
  readonly modele?: string;
  readonly profil?: string;
  readonly dossier?: string;
}

/** Une ligne de commande que l'on ne comprend pas : code de sortie 2. */
export class ErreurDUsage extends Error {
  override readonly name = "ErreurDUsage";
}

const OPTIONS = {
  aide: { type: "boolean" },
  sortie: { type: "string" },
  modele: { type: "string" },
  profil: { type: "string" },
  dossier: { type: "string" },
} as const;

/**
 * @throws {ErreurDUsage} option inconnue, répétée ou sans valeur, argument de trop, `--sortie` absente.
 */
export function lireArguments(args: readonly string[]): Arguments {
  // Le mode strict de Node refuserait lui aussi, mais en anglais.
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const lus: { aide?: boolean; sortie?: string; modele?: string; profil?: string; dossier?: string } = {};
  for (const jeton of tokens) {
    if (jeton.kind === "positional")
      throw new ErreurDUsage(`Argument inattendu\u00a0: «\u00a0${jeton.value}\u00a0».`);
    if (jeton.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = jeton;
    if (!estConnue(name)) throw new ErreurDUsage(`Option inconnue\u00a0: «\u00a0${rawName}\u00a0».`);
    if (lus[name] !== undefined) throw new ErreurDUsage(`L’option ${rawName} est donnée deux fois.`);
    if (name === "aide") {
      if (value !== undefined) throw new ErreurDUsage("L’option --aide n’a pas de valeur.");
      lus.aide = true;
    } else {
      const oubliee = value === undefined || value === "" || (!inlineValue && value.startsWith("-"));
      if (oubliee) throw new ErreurDUsage(`L’option ${rawName} attend une valeur.`);
      lus[name] = value;
    }
  }
  if (!lus.aide && lus.sortie === undefined) {
    throw new ErreurDUsage("Il manque --sortie FICHIER.xlsx, le fichier à écrire.");
  }
  return { ...lus, aide: lus.aide === true };
}

function estConnue(nom: string): nom is keyof typeof OPTIONS {
  return Object.prototype.hasOwnProperty.call(OPTIONS, nom);
}
