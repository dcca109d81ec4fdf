import type { ClasseurLu } from "../../../../src/lecture/cellules";
import { lireFichier } from "../../../../src/xlsx/lire";
import { FichierRefuse } from "../../../../src/xlsx/refus";

/** Ce qu'il advient d'un fichier : lu, ou refusé. Toute autre erreur fait échouer l'essai. */
export type Issue =
  | { readonly etat: "lu"; readonly classeur: ClasseurLu }
  | { readonly etat: "refuse"; readonly code: string; readonly phrase: string };

export function issueDe(octets: Uint8Array): Issue {
  try {
    return { etat: "lu", classeur: lireFichier(octets) };
  } catch (erreur) {
    if (!(erreur instanceof FichierRefuse)) throw erreur;
    // La dernière barrière ne doit jamais servir : une erreur qu'elle arrête est une vérification qui manque.
    if (erreur.cause !== undefined) throw new Error("Une erreur n’est pas prévue.", { cause: erreur.cause });
    return { etat: "refuse", code: erreur.code, phrase: erreur.message };
  }
}

/** Le refus d'un fichier que l'on ne doit pas lire. */
export function refusDe(octets: Uint8Array): { readonly code: string; readonly phrase: string } {
  const issue = issueDe(octets);
  if (issue.etat === "lu") throw new Error("Le fichier a été lu.");
  return { code: issue.code, phrase: issue.phrase };
}

const ANGLAIS = /\b(?:the|error|unexpected|invalid|undefined|null|NaN|at|of|is|not|file|line)\b/i;
const PONCTUATION_COLLEE = /[^\u00a0][;:?!»](?!\/)|«[^\u00a0]/;

/** Ce qu'une phrase de refus a de fautif, une fois ôté ce qu'elle cite du fichier. */
export function fautesDe(phrase: string): string[] {
  const sansCitation = phrase.replace(/«\u00a0[^»]*\u00a0»/g, "«\u00a0…\u00a0»");
  return [
    ...(/^[A-ZÀÉ]/.test(phrase) ? [] : ["ne commence pas par une capitale"]),
    ...(phrase.endsWith(".") ? [] : ["ne finit pas par un point"]),
    ...(phrase.includes("\n") || phrase.length > 400 ? ["est trop longue"] : []),
    ...(ANGLAIS.test(sansCitation) ? ["parle anglais"] : []),
    ...(sansCitation.includes("'") ? ["a une apostrophe droite"] : []),
    ...(PONCTUATION_COLLEE.test(sansCitation) ? ["a une ponctuation sans espace insécable"] : []),
  ].map((faute) => `${faute} : ${phrase}`);
}
