import * as z from "zod/mini";
import type { Dossier } from "../../domaine/dossier/dossier";
import { THEMATIQUES_DE_CTG, type Periode } from "../../domaine/equipe/equipe";
import { anomalie, type Anomalie, type Place } from "./anomalie";
import { date, dateOuVide, euros, identifiant, part, repetitions, texte } from "./commun";

const nombre = z.number().check(z.gte(0));

const employeur = z.readonly(
  z.strictObject({
    identifiant,
    nom: texte,
    perimetre: z.string(),
    lien: z.enum(["signataire", "soutien-financier", "association", "aucun", ""]),
  }),
);

const cof = z.readonly(
  z.strictObject({
    identifiant,
    type: z.enum(["coordination", "ingenierie", "diagnostic"]),
    employeur: z.string(),
    debut: dateOuVide,
    fin: dateOuVide,
    etpDejaSoutenus: nombre,
    nouveauxEtp: nombre,
  }),
);

const qualification = z.readonly(
  z.strictObject({
    niveau: z.nullable(z.int().check(z.gte(0))),
    diplome: z.string(),
    categorie: z.enum(["A", "B", "C", ""]),
    animationDeProjet: z.nullable(z.boolean()),
    ancienCoordinateurCej: z.boolean(),
    formation: z.enum(["qualifiante", "complementaire", ""]),
    avisDeLaCaf: dateOuVide,
  }),
);

const dates = { debut: date, fin: dateOuVide };

const periode = z.discriminatedUnion("nature", [
  z.readonly(z.strictObject({ nature: z.literal("presence"), ...dates, quotite: part })),
  z.readonly(z.strictObject({ nature: z.literal("maladie"), ...dates })),
  z.readonly(z.strictObject({ nature: z.literal("vacance"), ...dates, information: dateOuVide })),
]);

const ventilation = z.readonly(
  z.strictObject({
    "petite-enfance": z.optional(part),
    "enfance-jeunesse": z.optional(part),
    "animation-vie-sociale": z.optional(part),
    parentalite: z.optional(part),
  }),
);

const fiche = z.readonly(
  z.strictObject({
    poste: identifiant,
    employeur: z.string(),
    thematiques: z.readonly(z.array(z.enum(THEMATIQUES_DE_CTG))),
    partSppe: z.nullable(part),
    qualification,
    fonction: z.enum(["cooperation", "responsable-de-service", "direction"]),
    heuresDeManagement: nombre,
    heuresPrevues: z.nullable(nombre),
    salaireAffecte: z.nullable(euros),
    ventilation,
    periodes: z.readonly(z.array(periode)),
  }),
);

const pieceSuivie = z.readonly(
  z.strictObject({
    piece: identifiant,
    etat: z.enum(["remise", "sans-objet", ""]),
    date: dateOuVide,
    remarque: z.string(),
  }),
);

export const schemaEquipe = z.readonly(
  z.strictObject({
    employeurs: z.readonly(z.array(employeur)),
    cofs: z.readonly(z.array(cof)),
    fiches: z.readonly(z.array(fiche)),
    // Les dossiers d'avant le suivi des pièces n'en ont pas.
    pieces: z._default(z.readonly(z.array(pieceSuivie)), []),
  }),
);

/** Les renvois de l'équipe vers les postes et les employeurs, et l'ordre des périodes. */
export function anomaliesDeLEquipe({ equipe, postes }: Dossier): Anomalie[] {
  const { employeurs, cofs, fiches, pieces } = equipe;
  const connus = new Set(["", ...employeurs.map(({ identifiant: connu }) => connu)]);
  const employeurConnu = (cible: string, place: Place): Anomalie[] =>
    connus.has(cible)
      ? []
      : [anomalie(["equipe", ...place, "employeur"], `employeur «\u00a0${cible}\u00a0» inconnu`)];
  return [
    ...identifiantsUniques("employeurs", employeurs),
    ...identifiantsUniques("cofs", cofs),
    ...repetitions(
      fiches.map(({ poste }, i) => ({ place: ["equipe", "fiches", i, "poste"], valeur: poste })),
    ),
    // Une pièce que le profil ne demande plus garde son état : changer de profil ne perd rien.
    ...repetitions(
      pieces.map(({ piece }, i) => ({ place: ["equipe", "pieces", i, "piece"], valeur: piece })),
    ),
    ...cofs.flatMap((c, i) => employeurConnu(c.employeur, ["cofs", i])),
    ...fiches.flatMap((f, i) => [
      ...(postes.some(({ identifiant: connu }) => connu === f.poste)
        ? []
        : [anomalie(["equipe", "fiches", i, "poste"], `poste «\u00a0${f.poste}\u00a0» inconnu`)]),
      ...employeurConnu(f.employeur, ["fiches", i]),
      ...periodesDansLOrdre(f.periodes, ["equipe", "fiches", i, "periodes"]),
    ]),
  ];
}

function identifiantsUniques(
  liste: "employeurs" | "cofs",
  elements: readonly { readonly identifiant: string }[],
): Anomalie[] {
  return repetitions(
    elements.map(({ identifiant: valeur }, i) => ({ place: ["equipe", liste, i, "identifiant"], valeur })),
  );
}

function periodesDansLOrdre(periodes: readonly Periode[], place: Place): Anomalie[] {
  return periodes.flatMap(({ debut }, i) => {
    const precedente = periodes[i - 1];
    return precedente === undefined || precedente.debut <= debut
      ? []
      : [anomalie([...place, i, "debut"], `${debut} précède le début de la période d’avant`)];
  });
}
