import { createContext, runInContext } from "node:vm";
import type { BacASable } from "./fonctions";

/** Ce qu'ES2016 n'a pas : le moteur JavaScript d'Excel pour Windows ne l'a pas non plus. */
const RETIRES_D_ES2016 = `
  for (const [objet, noms] of [
    [Object, ["entries", "values", "fromEntries", "getOwnPropertyDescriptors", "groupBy", "hasOwn"]],
    [Array.prototype, ["flat", "flatMap", "at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]],
    [String.prototype, ["padStart", "padEnd", "trimStart", "trimEnd", "matchAll", "replaceAll", "at"]],
    [Promise, ["allSettled", "any"]],
    [Promise.prototype, ["finally"]],
  ]) for (const nom of noms) delete objet[nom];
`;

/** Un monde à part, sans Excel, sans page, sans réseau, au niveau d'ES2016 pour sa bibliothèque. */
export const bacASableNode: BacASable = (code, globales) => {
  const contexte = createContext({ ...globales });
  runInContext(RETIRES_D_ES2016, contexte);
  runInContext(code, contexte, { filename: "functions.js" });
};
