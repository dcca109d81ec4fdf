import * as z from "zod/mini";
import type { Exemple } from "../exemple";
import { anomalie, type Anomalie } from "./anomalie";
import { annee, date, euros, identifiant, repetitions, texte, textes } from "./commun";
import { anomaliesDuDossier, schemaDossier } from "./dossier";
import { valider } from "./valider";

const entier = z.int().check(z.gte(0));
const etp = z.number().check(z.gte(0));

const territoireDetaille = z.readonly(
  z.strictObject({
    nom: texte,
    document: texte,
    corrections: textes,
    mentionDeSource: texte,
    signature: date,
    fin: date,
    habitants: entier,
    menages: entier,
    allocataires: entier,
    signataires: textes,
    axes: textes,
    thematiques: textes,
    fonctions: z.readonly(z.array(z.readonly(z.strictObject({ etp, objet: texte })))),
    coutIndicatifParEtp: euros,
    communes: z.readonly(z.array(z.readonly(z.strictObject({ nom: texte, finCej: date })))),
  }),
);

const montants = z.readonly(
  z.strictObject({
    mention: texte,
    anneeDeRenouvellement: annee,
    montantDuNMoins1: euros,
    etpSoutenusNMoins1: etp,
    etpPrecedenteCtg: etp,
    etpRetenus: etp,
    nouveauxEtp: etp,
    depenses: z.readonly(z.array(z.readonly(z.strictObject({ poste: identifiant, montant: euros })))),
  }),
);

export const schemaExemple = z.readonly(
  z.strictObject({ avertissement: texte, territoire: territoireDetaille, dossier: schemaDossier, montants }),
);

/**
 * Un exemple, lu d'un fichier.
 * @throws {ErreurDeDonnees} si le fichier n'est pas un exemple, se contredit, ou ne dit pas qu'il est fictif.
 */
export function validerExemple(json: unknown, fichier: string): Exemple {
  return valider(
    schemaExemple,
    [dossierJuste, mentionFictive, memeTerritoire, communesDistinctes, postesConnus],
    json,
    fichier,
  );
}

function dossierJuste({ dossier }: Exemple): Anomalie[] {
  return anomaliesDuDossier(dossier).map(({ chemin, raison }) => ({ chemin: `dossier.${chemin}`, raison }));
}

/** Des notes inventées ne doivent jamais passer pour celles d'un vrai territoire. */
function mentionFictive({ dossier: { mention } }: Exemple): Anomalie[] {
  if (/ficti/i.test(mention)) return [];
  return [anomalie(["dossier", "mention"], "la mention doit dire que les données sont fictives")];
}

function memeTerritoire({ territoire, dossier }: Exemple): Anomalie[] {
  const { nom, debutCtg, finCtg } = dossier.territoire;
  const paires: [string, string, string][] = [
    ["nom", nom, territoire.nom],
    ["debutCtg", debutCtg, territoire.signature],
    ["finCtg", finCtg, territoire.fin],
  ];
  return paires.flatMap(([champ, recu, attendu]) =>
    recu === attendu
      ? []
      : [
          anomalie(
            ["dossier", "territoire", champ],
            `${attendu} attendu d’après le territoire, reçu ${recu}`,
          ),
        ],
  );
}

function communesDistinctes({ territoire: { communes } }: Exemple): Anomalie[] {
  return repetitions(
    communes.map(({ nom }, i) => ({ place: ["territoire", "communes", i, "nom"], valeur: nom })),
  );
}

function postesConnus({ dossier: { postes }, montants: { depenses } }: Exemple): Anomalie[] {
  return depenses.flatMap(({ poste }, i) =>
    postes.some(({ identifiant: connu }) => connu === poste)
      ? []
      : [anomalie(["montants", "depenses", i, "poste"], `poste «\u00a0${poste}\u00a0» inconnu`)],
  );
}
