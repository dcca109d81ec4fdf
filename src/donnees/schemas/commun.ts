import * as z from "zod/mini";
import { anomalie, type Anomalie, type Place } from "./anomalie";

export const texte = z.string().check(z.regex(/\S/, "texte vide"));

export const textes = z.readonly(z.array(texte));

/** Les identifiants deviennent des noms définis et des clés : ni espace, ni accent, ni majuscule. */
export const identifiant = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "identifiant attendu (a-z, 0-9, point, tiret)"));

export const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/, "version attendue (par exemple 1.0.0)"));

export const annee = z.int().check(z.gte(2000), z.lte(2100));

/** Une quotité, un taux, une part. */
export const part = z.number().check(z.gte(0), z.lte(1));

export const euros = z.number().check(z.gte(0));

export const date = z.string().check(z.refine(estUneDate, "date attendue (AAAA-MM-JJ)"));

export const dateOuVide = z
  .string()
  .check(z.refine((t) => t === "" || estUneDate(t), "date attendue (AAAA-MM-JJ, ou vide)"));

export const mois = z.string().check(z.refine(estUnMois, "mois attendu (AAAA-MM)"));

export const moisOuDate = z
  .string()
  .check(z.refine((t) => estUnMois(t) || estUneDate(t), "date attendue (AAAA-MM ou AAAA-MM-JJ)"));

function estUnMois(t: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(t);
}

/** Date.parse accepte le 31 février : la date doit se réécrire telle quelle. */
export function estUneDate(t: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(t)) return false;
  const lue = new Date(`${t}T00:00:00Z`);
  return !Number.isNaN(lue.getTime()) && lue.toISOString().startsWith(t);
}

export interface Repere {
  readonly place: Place;
  readonly valeur: string | number;
}

/** Une anomalie par valeur déjà vue plus haut dans la liste. */
export function repetitions(reperes: readonly Repere[]): Anomalie[] {
  const vus = new Set<string | number>();
  return reperes.flatMap(({ place, valeur }) => {
    if (vus.has(valeur)) return [anomalie(place, `«\u00a0${valeur}\u00a0» est déjà pris`)];
    vus.add(valeur);
    return [];
  });
}
