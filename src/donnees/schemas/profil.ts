import * as z from "zod/mini";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import { MODELES } from "../modelesLivres";
import { anomalie, type Anomalie } from "./anomalie";
import { annee, date, euros, identifiant, mois, part, repetitions, texte, textes, version } from "./commun";
import { valider } from "./valider";

const source = texte;

const libellesDePostes = z.readonly(
  z.strictObject({
    libelles: z.readonly(z.strictObject({ pilote: texte, thematique: texte, proximite: texte })),
    source,
  }),
);

const thematiques = z.readonly(
  z.strictObject({
    libelles: z.readonly(
      z.strictObject({
        "petite-enfance": texte,
        "enfance-jeunesse": texte,
        "animation-vie-sociale": texte,
        parentalite: texte,
      }),
    ),
    ecart: z.string(),
    source,
  }),
);

const echeance = z.readonly(
  z.strictObject({ declaration: z.enum(["previsionnelle", "actualisee", "reelle"]), annee, date, source }),
);

const eligibilite = z.strictObject({
  niveauMinimum: z.int().check(z.gte(0)),
  categories: z.readonly(z.array(z.enum(["A", "B"]))),
  employeur: z.enum(["signataire", "signataire-ou-soutien"]),
  derogationAuRecrutement: z.nullable(z.boolean()),
  formationDesAnciensCoordinateurs: z.nullable(z.boolean()),
  directionsEligibles: z.nullable(z.boolean()),
  managementFinance: z.nullable(z.boolean()),
  source,
});

const deduction = z.literal("mois-civils-entiers");

const regles = z.readonly(
  z.strictObject({
    minimumsDEtp: z.optional(z.readonly(z.strictObject({ pilote: part, autre: part, source }))),
    piloteDesigne: z.optional(z.readonly(z.strictObject({ source }))),
    eligibilite: z.optional(z.readonly(eligibilite)),
    partSppe: z.optional(z.readonly(z.strictObject({ minimum: part, source }))),
    maladie: z.optional(z.readonly(z.strictObject({ deduction, source }))),
    vacance: z.optional(
      z.readonly(
        z.strictObject({
          deduction,
          delaiEnMois: z.int().check(z.gte(0)),
          informationEcrite: z.boolean(),
          source,
        }),
      ),
    ),
    cofinancement: z.optional(z.readonly(z.strictObject({ taux: part, plafond: euros, annee, source }))),
    diagnostic: z.optional(z.readonly(z.strictObject({ taux: part, plafond: euros, annee, source }))),
    revalorisation: z.optional(z.readonly(z.strictObject({ plafond: euros, source }))),
    bilan: z.optional(
      z.readonly(
        z.strictObject({
          jour: z.int().check(z.gte(1), z.lte(31)),
          mois: z.int().check(z.gte(1), z.lte(12)),
          anneesApres: z.int().check(z.gte(0)),
          source,
        }),
      ),
    ),
    campagne: z.optional(z.readonly(z.strictObject({ debut: mois, fin: mois, source }))),
    pieces: z.optional(
      z.readonly(
        z.strictObject({
          liste: z.readonly(z.array(z.readonly(z.strictObject({ identifiant, libelle: texte })))),
          source,
        }),
      ),
    ),
    alerteNc: z.optional(z.readonly(z.strictObject({ partMaximale: part, source }))),
  }),
);

const lecture = z.readonly(
  z.strictObject({
    identifiant,
    libelle: texte,
    parametres: z.readonly(
      z.strictObject({
        taux: part,
        plafondDeLaDepense: z.nullable(euros),
        plafondDeLaPart: z.nullable(euros),
        partDesPostes: part,
      }),
    ),
  }),
);

const lectureAConfirmer = z.readonly(
  z.strictObject({
    identifiant,
    citation: texte,
    mention: texte,
    lectures: z.readonly(z.array(lecture).check(z.minLength(1))),
    source,
  }),
);

export const schemaProfil = z.readonly(
  z.strictObject({
    identifiant,
    version,
    libelle: texte,
    source,
    documents: textes,
    modeleDeGrille: z.readonly(z.strictObject({ valeur: identifiant, source })),
    heuresParEtp: z.readonly(z.strictObject({ valeur: z.number().check(z.gt(0)), source })),
    methodeDuDroit: z.readonly(z.strictObject({ valeur: z.enum(["forfait", "cofinancement"]), source })),
    libellesDePostes,
    thematiques,
    echeances: z.readonly(z.array(echeance)),
    regles,
    lecturesAConfirmer: z.readonly(z.array(lectureAConfirmer)),
  }),
);

/**
 * Un profil de Caf, lu d'un fichier (R-PROFIL-1).
 * @throws {ErreurDeDonnees} si le fichier n'est pas un profil, ou se contredit.
 */
export function validerProfil(json: unknown, fichier: string): ProfilDeCaf {
  return valider(
    schemaProfil,
    [modeleLivre, methodeParametree, campagneDansLOrdre, jourDuBilan, identifiantsUniques],
    json,
    fichier,
  );
}

function modeleLivre({ modeleDeGrille: { valeur } }: ProfilDeCaf): Anomalie[] {
  if (MODELES.some((modele) => modele.identifiant === valeur)) return [];
  return [anomalie(["modeleDeGrille", "valeur"], `aucun modèle de grille «\u00a0${valeur}\u00a0»`)];
}

/** R-COFI-1 : le cofinancement ne fait le droit que si le profil donne son taux et son plafond. */
function methodeParametree({ methodeDuDroit, regles: { cofinancement } }: ProfilDeCaf): Anomalie[] {
  if (methodeDuDroit.valeur === "forfait" || cofinancement !== undefined) return [];
  return [
    anomalie(["regles", "cofinancement"], "manque, alors que la méthode du droit est le cofinancement"),
  ];
}

function campagneDansLOrdre({ regles: { campagne } }: ProfilDeCaf): Anomalie[] {
  if (campagne === undefined || campagne.debut <= campagne.fin) return [];
  return [anomalie(["regles", "campagne", "fin"], `${campagne.fin} précède le début (${campagne.debut})`)];
}

/** Le 29 février n'existe pas tous les ans : une échéance annuelle ne peut pas y tomber. */
function jourDuBilan({ regles: { bilan } }: ProfilDeCaf): Anomalie[] {
  if (bilan === undefined) return [];
  const dernier = new Date(Date.UTC(2001, bilan.mois, 0)).getUTCDate();
  if (bilan.jour <= dernier) return [];
  return [
    anomalie(["regles", "bilan", "jour"], `le mois ${bilan.mois} n’a pas de jour ${bilan.jour} tous les ans`),
  ];
}

function identifiantsUniques(profil: ProfilDeCaf): Anomalie[] {
  const pieces = profil.regles.pieces?.liste ?? [];
  return [
    ...repetitions(
      pieces.map((p, i) => ({
        place: ["regles", "pieces", "liste", i, "identifiant"],
        valeur: p.identifiant,
      })),
    ),
    ...repetitions(
      profil.lecturesAConfirmer.map((l, i) => ({
        place: ["lecturesAConfirmer", i, "identifiant"],
        valeur: l.identifiant,
      })),
    ),
    ...profil.lecturesAConfirmer.flatMap((l, i) =>
      repetitions(
        l.lectures.map(({ identifiant: valeur }, j) => ({
          place: ["lecturesAConfirmer", i, "lectures", j, "identifiant"],
          valeur,
        })),
      ),
    ),
  ];
}
