import * as z from "zod/mini";

import {
  AVIS_DE_RECONDUCTION,
  ETATS_D_INSTRUCTION,
  NATURES_D_EVENEMENT,
} from "../../domaine/instruction/instruction";
import { identifiant } from "./commun";

const note = z.nullable(z.union([z.number(), z.literal("NC")]));
const notes = z.readonly(z.record(z.string(), z.readonly(z.record(z.string(), note))));

const remise = z.readonly(
  z.strictObject({
    version: z.int().check(z.gte(1)),
    date: z.string(),
    reception: z.string(),
    empreinte: z.string(),
  }),
);

const evenement = z.readonly(
  z.strictObject({
    nature: z.enum(NATURES_D_EVENEMENT),
    date: z.string(),
    partie: z.enum(["agent", "caf"]),
    texte: z.string(),
  }),
);

const demande = z.readonly(
  z.strictObject({
    identifiant,
    cible: z.string(),
    objet: z.string(),
    demande: z.string(),
    date: z.string(),
    reponse: z.string(),
    dateDeReponse: z.string(),
  }),
);

const echange = z.readonly(
  z.strictObject({
    grille: identifiant,
    notesPartagees: notes,
    contreNotes: notes,
    commentaires: z.readonly(z.record(z.string(), z.string())),
  }),
);

const conclusion = z.readonly(
  z.strictObject({
    poste: identifiant,
    avis: z.union([z.enum(AVIS_DE_RECONDUCTION), z.literal("")]),
    etpPrisEnCompte: z.nullable(z.number().check(z.gte(0))),
    conditions: z.string(),
    contreparties: z.string(),
    date: z.string(),
    convergence: z.boolean(),
    validationDeLaCnaf: z.string(),
  }),
);

/** R-ETAT-1, R-RECOND-1. */
export const schemaInstruction = z.readonly(
  z.strictObject({
    etat: z.enum(ETATS_D_INSTRUCTION),
    version: z.int().check(z.gte(0)),
    remises: z.readonly(z.array(remise)),
    evenements: z.readonly(z.array(evenement)),
    demandes: z.readonly(z.array(demande)),
    echanges: z.readonly(z.array(echange)),
    conclusions: z.readonly(z.array(conclusion)),
    contreNotes: z.boolean(),
  }),
);

const traitement = z.readonly(
  z.strictObject({ etat: z.enum(["vu", "accepte"]), motif: z.string(), date: z.string() }),
);

export const schemaControle = z.readonly(
  z.strictObject({
    date: z.string(),
    constats: z.readonly(
      z.array(
        z.readonly(
          z.strictObject({
            cle: z.string(),
            controle: z.string(),
            gravite: z.enum(["bloquant", "a-corriger", "a-discuter", "information"]),
            phrase: z.string(),
            geste: z.string(),
            lieu: z.string(),
            traitement: z.nullable(traitement),
          }),
        ),
      ),
    ),
  }),
);
