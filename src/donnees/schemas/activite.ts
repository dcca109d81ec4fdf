import * as z from "zod/mini";
import { THEMATIQUES_DE_CTG } from "../../domaine/equipe/equipe";
import { TYPES_D_ENTREE } from "../../domaine/journal/journal";
import { ETATS_D_ACTION } from "../../domaine/planDAction/planDAction";
import { dateOuVide } from "./commun";

const entree = z.readonly(
  z.strictObject({
    date: dateOuVide,
    type: z.enum([...TYPES_D_ENTREE, ""]),
    objet: z.string(),
    thematique: z.enum([...THEMATIQUES_DE_CTG, ""]),
    partenaires: z.string(),
    participants: z.nullable(z.number().check(z.gte(0))),
    poste: z.string(),
    remarque: z.string(),
  }),
);

const action = z.readonly(
  z.strictObject({
    axe: z.string(),
    action: z.string(),
    porteur: z.string(),
    echeance: dateOuVide,
    etat: z.enum([...ETATS_D_ACTION, ""]),
    alerte: dateOuVide,
    remarque: z.string(),
  }),
);

/** R-JOURNAL-1. */
export const schemaJournal = z.readonly(z.array(entree));

/** R-PLAN-1. */
export const schemaPlanDAction = z.readonly(z.array(action));
