import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type * as z from "zod/mini";
import { schemaDeLecture, schemaJsonDeLecture } from "../../../src/cli/lire/schemaDeLecture";
import { compterParGravite } from "../../../src/domaine/controle/compterParGravite";
import type { SortieDeLecture } from "../../../src/cli/lire/sortieDeLecture";
import type { RapportRefuse } from "../../../src/fichiers/rapport";
import type { ConstatDeLecture } from "../../../src/lecture";

/**
 * Quand un changement est voulu : `REECRIRE=1 npx jest tests/cli/lire/schemaDeLecture.test.ts`, puis `npx prettier
 * --write docs`. Ce qui l'utilise attend « ctg-lire/2 » : un changement qui n'ajoute pas seulement demande un autre nom.
 */
const FICHIER = resolve(__dirname, "../../../docs/ctg-lire.schema.json");

test("docs/ctg-lire.schema.json est à jour", () => {
  const schema = JSON.parse(JSON.stringify(schemaJsonDeLecture())) as unknown;
  if (process.env["REECRIRE"] === "1") writeFileSync(FICHIER, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(FICHIER, "utf8"))).toEqual(schema);
});

type FichierDuSchema = z.infer<typeof schemaDeLecture>["fichiers"][number];
type RefusDuSchema = Extract<FichierDuSchema, { etat: "refuse" }>;

/** Vérifié par tsc : ce que le schéma admet est une sortie, et il connaît tous nos codes. */
const sortieDuSchema = (sortie: z.infer<typeof schemaDeLecture>): SortieDeLecture => sortie;
const refusDuSchema = (code: RapportRefuse["code"]): RefusDuSchema["code"] => code;
const constatDuSchema = (code: ConstatDeLecture["code"]): RefusDuSchema["constats"][number]["code"] => code;

test("le schéma refuse ce qu’il ne connaît pas", () => {
  const constat = {
    code: constatDuSchema("grille-manquante"),
    phrase: "Il en manque une.",
    feuille: "",
    cellule: "",
  };
  const sortie = sortieDuSchema({
    schema: "ctg-lire/2",
    fichiers: [
      { fichier: "a", etat: "refuse", code: refusDuSchema("vide"), phrase: "Vide.", constats: [constat] },
    ],
    resume: { fichiers: 1, sansConstat: 0, parGravite: compterParGravite([]), refuses: 1 },
  });
  expect(schemaDeLecture.safeParse(sortie).success).toBe(true);
  expect(schemaDeLecture.safeParse({ ...sortie, duree: 12 }).success).toBe(false);
  expect(schemaDeLecture.safeParse({ ...sortie, schema: "ctg-lire/3" }).success).toBe(false);
});
