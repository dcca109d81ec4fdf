import * as z from "zod/mini";
import type { Dossier } from "../../domaine/dossier/dossier";
import { CODES_DE_BAREME } from "../../domaine/financement/financement";
import { PROFILS } from "../profilsLivres";
import { anomalie, type Anomalie } from "./anomalie";
import { annee, euros, identifiant, part, repetitions, texte } from "./commun";

export const etp = z.number().check(z.gte(0));

const employeur = z.readonly(
  z.strictObject({
    employeur: z.string(),
    anneeDuMontant: z.nullable(annee),
    montantDu: z.nullable(euros),
    etpSoutenus: z.nullable(etp),
    forfaitGele: z.nullable(euros),
    source: z.string(),
    etpPrecedenteCtg: z.nullable(etp),
    nouveauxEtp: etp,
  }),
);

const cout = z.readonly(z.strictObject({ poste: identifiant, montant: euros }));

export const bareme = z.readonly(
  z.strictObject({
    code: z.enum(CODES_DE_BAREME),
    annee,
    valeur: euros,
    source: texte,
  }),
);

const lecture = z.readonly(z.strictObject({ phrase: identifiant, lecture: identifiant }));

const diagnostic = z.readonly(z.strictObject({ depense: euros, annee }));

const ingenierie = z.readonly(
  z.strictObject({
    identifiant,
    objet: z.string(),
    annee,
    forme: z.enum(["etp", "prestation"]),
    etp,
    depense: z.nullable(euros),
  }),
);

const ligneDeBudget = z.readonly(
  z.strictObject({
    identifiant,
    sens: z.enum(["charge", "produit"]),
    libelle: z.string(),
    participationDeLaCaf: z.boolean(),
    prevu: z.nullable(euros),
    actualise: z.nullable(euros),
    realise: z.nullable(euros),
  }),
);

export const budget = z.readonly(
  z.strictObject({ lignes: z.readonly(z.array(ligneDeBudget)), verseParLaCaf: z.nullable(euros) }),
);

export const schemaFinancement = z.readonly(
  z.strictObject({
    employeurs: z.readonly(z.array(employeur)),
    couts: z.readonly(z.array(cout)),
    baremes: z.readonly(z.array(bareme)),
    lecture: z.nullable(lecture),
    diagnostic: z.nullable(diagnostic),
    ingenieries: z.readonly(z.array(ingenierie)),
    budget,
  }),
);

/** Les renvois du financement vers les postes, les employeurs et le profil ; les taux ; ce qui n'est qu'une fois. */
export function anomaliesDuFinancement(dossier: Dossier): Anomalie[] {
  const { financement } = dossier;
  if (financement === null) return [];
  return [
    ...renvoisDuFinancement(dossier),
    ...tauxImpossibles(dossier),
    ...lectureInconnue(dossier),
    ...repetitions(
      financement.employeurs.map((e, i) => ({
        place: ["financement", "employeurs", i, "employeur"],
        valeur: e.employeur,
      })),
    ),
    ...repetitions(
      financement.couts.map((c, i) => ({ place: ["financement", "couts", i, "poste"], valeur: c.poste })),
    ),
    ...repetitions(
      financement.baremes.map((b, i) => ({
        place: ["financement", "baremes", i, "code"],
        valeur: `${b.code} ${b.annee}`,
      })),
    ),
    ...repetitions(
      financement.ingenieries.map((un, i) => ({
        place: ["financement", "ingenieries", i, "identifiant"],
        valeur: un.identifiant,
      })),
    ),
    ...repetitions(
      financement.budget.lignes.map((ligne, i) => ({
        place: ["financement", "budget", "lignes", i, "identifiant"],
        valeur: ligne.identifiant,
      })),
    ),
    ...participationsDUneCharge(dossier),
  ];
}

function renvoisDuFinancement({ financement, equipe, postes }: Dossier): Anomalie[] {
  if (financement === null) return [];
  const employeurs = new Set(["", ...equipe.employeurs.map(({ identifiant: connu }) => connu)]);
  const connus = new Set(postes.map(({ identifiant: connu }) => connu));
  return [
    ...financement.employeurs.flatMap((e, i) =>
      employeurs.has(e.employeur)
        ? []
        : [
            anomalie(
              ["financement", "employeurs", i, "employeur"],
              `employeur «\u00a0${e.employeur}\u00a0» inconnu`,
            ),
          ],
    ),
    ...financement.couts.flatMap((c, i) =>
      connus.has(c.poste)
        ? []
        : [anomalie(["financement", "couts", i, "poste"], `poste «\u00a0${c.poste}\u00a0» inconnu`)],
    ),
  ];
}

function tauxImpossibles({ financement }: Dossier): Anomalie[] {
  return (financement?.baremes ?? []).flatMap(({ code, valeur }, i) =>
    !code.startsWith("taux-") || part.safeParse(valeur).success
      ? []
      : [anomalie(["financement", "baremes", i, "valeur"], `taux de 0 à 1 attendu, reçu ${valeur}`)],
  );
}

/** R-COFI-1 : la lecture choisie est une de celles du profil. */
function lectureInconnue({ financement, profil }: Dossier): Anomalie[] {
  const choisie = financement?.lecture ?? null;
  const connu = PROFILS.find(({ identifiant: celui }) => celui === profil);
  if (choisie === null || connu === undefined) return [];
  const phrase = connu.lecturesAConfirmer.find(({ identifiant: celle }) => celle === choisie.phrase);
  if (phrase?.lectures.some(({ identifiant: celle }) => celle === choisie.lecture) === true) return [];
  return [
    anomalie(
      ["financement", "lecture"],
      `lecture «\u00a0${choisie.phrase}, ${choisie.lecture}\u00a0» inconnue du profil`,
    ),
  ];
}

function participationsDUneCharge({ financement }: Dossier): Anomalie[] {
  return (financement?.budget.lignes ?? []).flatMap(({ sens, participationDeLaCaf }, i) =>
    sens === "charge" && participationDeLaCaf
      ? [
          anomalie(
            ["financement", "budget", "lignes", i, "participationDeLaCaf"],
            "une charge n’est pas une participation de la Caf",
          ),
        ]
      : [],
  );
}
