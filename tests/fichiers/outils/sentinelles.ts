import * as z from "zod/mini";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { schemaDossier } from "../../../src/donnees/schemas/dossier";

/** Le prénom et le nom que chaque texte du dossier répète. */
export const PRENOM = "Zqprénom";
export const NOM = "Zqnom";

export interface DossierSentinelle {
  readonly dossier: Dossier;
  /** sentinelle → la place de son texte, « grilles[].reponses.commentaires.* » */
  readonly places: ReadonlyMap<string, string>;
}

/** Ce que le schéma ne dit pas : les valeurs qui se répondent, et les clés des réponses. */
export interface Contraintes {
  /** Place → valeur. */
  readonly valeurs: Readonly<Record<string, unknown>>;
  /** Place d'un dictionnaire → ses clés. */
  readonly cles: Readonly<Record<string, readonly string[]>>;
}

/**
 * Un dossier où chaque texte libre porte une sentinelle unique et le nom du titulaire, construit en parcourant le
 * schéma : un champ ajouté au dossier y est aussitôt. Les dates sont des textes : la lecture d'un classeur en rend.
 */
export function dossierSentinelle({ valeurs, cles }: Contraintes): DossierSentinelle {
  const places = new Map<string, string>();
  const imposees = new Set(Object.keys(valeurs));

  const texte = (place: string): string => {
    const sentinelle = `zq${places.size + 1}x`;
    places.set(sentinelle, place);
    return `Zq${places.size}x, avec Mme ${NOM} (${PRENOM}.${NOM}@exemple.fr)`;
  };

  const remplir = (schema: z.ZodMiniType, place: string): unknown => {
    if (place in valeurs) {
      imposees.delete(place);
      return valeurs[place];
    }
    const { def } = schema._zod as unknown as { def: Definition };
    switch (def.type) {
      case "readonly":
      case "nullable":
      case "optional":
      case "default":
        return remplir(def.innerType, place);
      case "object":
        return Object.fromEntries(
          Object.entries(def.shape).map(([champ, s]) => [
            champ,
            remplir(s, place === "" ? champ : `${place}.${champ}`),
          ]),
        );
      case "array": {
        const { element } = def;
        const { def: dElement } = element._zod as unknown as { def: Definition };
        const branches = dElement.type === "union" ? dElement.options : [element];
        return branches.map((branche) => remplir(branche, `${place}[]`));
      }
      case "record": {
        const siennes = cles[place];
        if (siennes === undefined) throw new Error(`Dites les clés de «\u00a0${place}\u00a0».`);
        return Object.fromEntries(siennes.map((cle) => [cle, remplir(def.valueType, `${place}.*`)]));
      }
      case "union":
        return remplir(def.options[0] ?? z.string(), place);
      case "enum":
        return Object.values(def.entries)[0];
      case "literal":
        return def.values[0];
      case "boolean":
        return true;
      case "number":
        return [0.5, 2, 2024].find((nombre) => z.safeParse(schema, nombre).success);
      case "string":
        return texte(place);
    }
  };

  const dossier = remplir(schemaDossier, "") as Dossier;
  if (imposees.size > 0) throw new Error(`Le schéma n’a plus\u00a0: ${[...imposees].join(", ")}.`);
  return { dossier, places };
}

type Definition =
  | { readonly type: "readonly" | "nullable" | "optional" | "default"; readonly innerType: z.ZodMiniType }
  | { readonly type: "object"; readonly shape: Readonly<Record<string, z.ZodMiniType>> }
  | { readonly type: "array"; readonly element: z.ZodMiniType }
  | { readonly type: "record"; readonly valueType: z.ZodMiniType }
  | { readonly type: "union"; readonly options: readonly z.ZodMiniType[] }
  | { readonly type: "enum"; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: "literal"; readonly values: readonly unknown[] }
  | { readonly type: "boolean" | "number" | "string" };
