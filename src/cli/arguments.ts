import { parseArgs } from "node:util";

/** Une ligne de commande que l'on ne comprend pas : code de sortie 2. */
export class ErreurDUsage extends Error {
  override readonly name = "ErreurDUsage";
}

/** `drapeau` : présent ou non ; `valeur` : une fois au plus ; `valeurs` : autant de fois que l'on veut. */
export type SorteDOption = "drapeau" | "valeur" | "valeurs";

export type Definitions = Readonly<Record<string, SorteDOption>>;

export interface Arguments<D extends Definitions> {
  readonly options: {
    readonly [N in keyof D]: D[N] extends "drapeau"
      ? boolean
      : D[N] extends "valeur"
        ? string | undefined
        : readonly string[];
  };
  /** Ce qui n'est pas une option, dans l'ordre. */
  readonly autres: readonly string[];
}

/** @throws {ErreurDUsage} option inconnue, répétée, sans valeur ou qui n'en attend pas. */
export function lireArguments<D extends Definitions>(args: readonly string[], definitions: D): Arguments<D> {
  const lues = new Map<string, readonly string[]>();
  const autres: string[] = [];
  for (const jeton of decouper(args, definitions)) {
    if (jeton.kind === "positional") autres.push(jeton.value);
    if (jeton.kind !== "option") continue;
    const { name, rawName } = jeton;
    const sorte = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (sorte === undefined) throw new ErreurDUsage(`Option inconnue\u00a0: «\u00a0${rawName}\u00a0».`);
    const dejaLues = lues.get(name) ?? [];
    if (sorte !== "valeurs" && dejaLues.length > 0) {
      throw new ErreurDUsage(`L’option ${rawName} est donnée deux fois.`);
    }
    lues.set(name, [...dejaLues, sorte === "drapeau" ? sansValeur(jeton) : valeurDe(jeton)]);
  }
  const options = Object.entries(definitions).map(([nom, sorte]) => [nom, rendre(sorte, lues.get(nom))]);
  return { options: Object.fromEntries(options) as Arguments<D>["options"], autres };
}

/** @throws {ErreurDUsage} s'il y a autre chose que des options. */
export function refuserLesAutres([autre]: readonly string[]): void {
  if (autre !== undefined) throw new ErreurDUsage(`Argument inattendu\u00a0: «\u00a0${autre}\u00a0».`);
}

/** Le mode strict de Node refuserait lui aussi, mais en anglais. */
function decouper(args: readonly string[], definitions: Definitions) {
  const options = Object.fromEntries(
    Object.entries(definitions).map(([nom, sorte]) => [
      nom,
      { type: sorte === "drapeau" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens;
}

interface JetonDOption {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function sansValeur({ rawName, value }: JetonDOption): string {
  if (value !== undefined) throw new ErreurDUsage(`L’option ${rawName} n’a pas de valeur.`);
  return "";
}

function valeurDe({ rawName, value, inlineValue }: JetonDOption): string {
  if (value === undefined || value === "" || (inlineValue !== true && value.startsWith("-"))) {
    throw new ErreurDUsage(`L’option ${rawName} attend une valeur.`);
  }
  return value;
}

function rendre(sorte: SorteDOption, lues: readonly string[] | undefined) {
  if (sorte === "drapeau") return lues !== undefined;
  return sorte === "valeurs" ? (lues ?? []) : lues?.[0];
}
