import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  BooleanValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject, IFunctionNames } from "@univerjs/engine-formula";

/** Ce qu'une cellule vide vaut pour une fonction : cela dépend de la plateforme d'Excel. */
export type Vide = 0 | null | "";

export interface ParametreDeFonction {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface MetadonneesDeFonction {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly ParametreDeFonction[];
}

/** Le contenu de `functions.json`. */
export interface Metadonnees {
  readonly functions: readonly MetadonneesDeFonction[];
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface PaquetDeFonctions {
  /** Le contenu de `functions.js`. */
  readonly code: string;
  readonly metadonnees: Metadonnees;
  /** `CTG` par défaut : l'espace de noms que déclare le manifeste. */
  readonly espace?: string;
  readonly vide?: Vide;
}

/** Exécute un code avec ces seules variables globales. */
export type BacASable = (code: string, globales: Readonly<Record<string, unknown>>) => void;

export type ClasseDeFonction = [new (nom: IFunctionNames) => BaseFunction, string];

type Implementation = (...args: unknown[]) => unknown;

const CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** Le nom d'une erreur dans un argument `any` quand les métadonnées les laissent passer. */
const NOMS_D_ERREUR: Readonly<Record<string, string>> = {
  "#VALUE!": "Value",
  "#N/A": "NotAvailable",
  "#DIV/0!": "Div0",
  "#NUM!": "Num",
  "#NULL!": "Null",
  "#NAME?": "Name",
  "#REF!": "Ref",
};

/** Les deux seuls codes dont Excel montre le message. */
const AVEC_MESSAGE = new Set<string>([CODES.invalidValue, CODES.notAvailable]);

class ErreurDeFonction extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

/** Les messages des erreurs que les fonctions ont levées : `feuille!ligne,colonne` → message. */
export type MessagesDErreur = Map<string, string>;

export function cleDeMessage(feuille: string, ligne: number, colonne: number): string {
  return `${feuille}!${ligne},${colonne}`;
}

/**
 * Charge un paquet de fonctions personnalisées et en fait des fonctions du moteur, sous `CTG.<NOM>`.
 * Les arguments arrivent comme Excel les donne : un argument-plage toujours en tableau à deux dimensions, un
 * argument absent à `null`, une cellule vide selon `vide`.
 */
export function chargerFonctions(
  paquet: PaquetDeFonctions,
  bacASable: BacASable,
  messages: MessagesDErreur,
): ClasseDeFonction[] {
  const associees = new Map<string, Implementation>();
  const associer = (id: string | Record<string, Implementation>, fonction?: Implementation): void => {
    if (typeof id === "string" && fonction) associees.set(id.toUpperCase(), fonction);
    else for (const [nom, une] of Object.entries(id)) associees.set(nom.toUpperCase(), une as Implementation);
  };
  const CustomFunctions = { associate: associer, Error: ErreurDeFonction, ErrorCode: CODES };
  bacASable(paquet.code, { CustomFunctions });
  return paquet.metadonnees.functions.map((metadonnees) => {
    const fonction = associees.get(metadonnees.id.toUpperCase());
    if (!fonction) throw new Error(`functions.js n’associe pas la fonction ${metadonnees.id}.`);
    const nom = `${paquet.espace ?? "CTG"}.${metadonnees.name}`.toUpperCase();
    return [classeDe(metadonnees, fonction, paquet, messages), nom];
  });
}

function classeDe(
  metadonnees: MetadonneesDeFonction,
  fonction: Implementation,
  paquet: PaquetDeFonctions,
  messages: MessagesDErreur,
): new (nom: IFunctionNames) => BaseFunction {
  const parametres = metadonnees.parameters ?? [];
  const obligatoires = parametres.filter((parametre) => !parametre.optional).length;
  const repete = parametres.some((parametre) => parametre.repeating);

  return class extends BaseFunction {
    override minParams = obligatoires;
    override maxParams = repete ? 255 : parametres.length;

    override calculate(...recus: BaseValueObject[]): BaseValueObject {
      const cle = cleDeMessage(this.subUnitId ?? "", this.row, this.column);
      messages.delete(cle);
      try {
        const erreur = paquet.metadonnees.allowErrorForDataTypeAny ? undefined : premiereErreur(recus);
        if (erreur) return erreur;
        return enObjet(
          fonction(...repartir(parametres, recus, paquet.vide === undefined ? 0 : paquet.vide), {
            functionName: metadonnees.id,
          }),
        );
      } catch (levee) {
        return this.erreurLevee(levee, cle);
      }
    }

    /** Comme Excel : une exception ordinaire donne #VALEUR!, sans message. */
    private erreurLevee(levee: unknown, cle: string): BaseValueObject {
      if (!(levee instanceof ErreurDeFonction)) return ErrorValueObject.create(ErrorType.VALUE);
      if (AVEC_MESSAGE.has(levee.code) && levee.message) messages.set(cle, levee.message);
      return ErrorValueObject.create(levee.code as ErrorType, levee.message);
    }
  };
}

function premiereErreur(recus: readonly BaseValueObject[]): BaseValueObject | undefined {
  for (const recu of recus) {
    if (recu.isError()) return recu;
    if (!recu.isArray()) continue;
    let trouvee: BaseValueObject | undefined;
    (recu as ArrayValueObject).iterator((valeur) => {
      if (!valeur?.isError()) return true;
      trouvee = valeur;
      return false;
    });
    if (trouvee) return trouvee;
  }
  return undefined;
}

function repartir(
  parametres: readonly ParametreDeFonction[],
  recus: readonly BaseValueObject[],
  vide: Vide,
): unknown[] {
  return parametres.map((parametre, rang) => {
    if (parametre.repeating) return recus.slice(rang).map((recu) => enJavaScript(recu, parametre, vide));
    const recu = recus[rang];
    return recu === undefined ? null : enJavaScript(recu, parametre, vide);
  });
}

function enJavaScript(recu: BaseValueObject, parametre: ParametreDeFonction, vide: Vide): unknown {
  // Un argument sauté (« f(1;;3) ») n'est pas une cellule vide : Excel le donne absent.
  if (!recu.isArray() && recu.isNull()) return null;
  const tableau = enTableau(recu, vide);
  if (parametre.dimensionality === "matrix") return tableau;
  if (!recu.isArray()) return valeurDe(recu, vide);
  if (tableau.length !== 1 || tableau[0]?.length !== 1) {
    throw new ErreurDeFonction(
      CODES.invalidValue,
      `L’argument « ${parametre.name} » attend une seule cellule.`,
    );
  }
  return tableau[0][0];
}

function enTableau(recu: BaseValueObject, vide: Vide): unknown[][] {
  if (!recu.isArray()) return [[valeurDe(recu, vide)]];
  const tableau: unknown[][] = [];
  (recu as ArrayValueObject).iterator((valeur, ligne, colonne) => {
    (tableau[ligne] ??= [])[colonne] = valeur ? valeurDe(valeur, vide) : vide;
  });
  return tableau;
}

function valeurDe(valeur: BaseValueObject, vide: Vide): unknown {
  if (valeur.isNull()) return vide;
  if (!valeur.isError()) return valeur.getValue();
  const code = (valeur as ErrorValueObject).getErrorType();
  return { type: "Error", basicType: "Error", basicValue: code, errorType: NOMS_D_ERREUR[code] ?? "Value" };
}

function enObjet(resultat: unknown): BaseValueObject {
  if (Array.isArray(resultat)) return enTableauUniver(resultat as unknown[][]);
  if (typeof resultat === "number") {
    return Number.isFinite(resultat)
      ? NumberValueObject.create(resultat)
      : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof resultat === "boolean") return BooleanValueObject.create(resultat);
  if (typeof resultat === "string") return StringValueObject.create(resultat);
  if (resultat === null || resultat === undefined) return NumberValueObject.create(0);
  throw new Error("Une fonction synchrone rend un nombre, un texte, un booléen ou un tableau.");
}

function enTableauUniver(lignes: readonly (readonly unknown[])[]): BaseValueObject {
  return new ArrayValueObject({
    calculateValueList: lignes.map((ligne) => ligne.map(enObjet)),
    rowCount: lignes.length,
    columnCount: lignes[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
