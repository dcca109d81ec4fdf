import * as z from "zod/mini";
import type { Dossier, Grille } from "../../domaine/dossier/dossier";
import { EQUIPE_VIDE } from "../../domaine/equipe/equipe";
import type { Activite, Indicateur, ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import type { Note } from "../../domaine/grille/reponses";
import { MODELES } from "../modelesLivres";
import { PROFILS } from "../profilsLivres";
import { anomalie, type Anomalie, type Place } from "./anomalie";
import { annee, dateOuVide, identifiant, part, repetitions, texte, version } from "./commun";
import { schemaJournal, schemaPlanDAction } from "./activite";
import { schemaDepartement } from "./departement";
import { anomaliesDeLEquipe, schemaEquipe } from "./equipe";
import { anomaliesDuFinancement, schemaFinancement } from "./financement";
import { schemaControle, schemaInstruction } from "./instruction";
import { schemaPolitique } from "./modele";
import { valider } from "./valider";

const territoire = z.readonly(
  z.strictObject({ nom: texte, caf: texte, debutCtg: dateOuVide, finCtg: dateOuVide }),
);

const horsChamp = z.readonly(
  z.strictObject({ nature: z.enum(["politique", "thematique"]), cible: texte, motif: texte }),
);

const poste = z.readonly(
  z.strictObject({
    identifiant,
    prenom: z.string(),
    nom: z.string(),
    libelle: z.enum(["pilote", "thematique", "proximite"]),
    intitule: z.string(),
    quotite: part,
  }),
);

const note = z.nullable(z.union([z.number(), z.literal("NC")], "note attendue (un nombre, « NC » ou null)"));

const reponseIndicateur = z.readonly(
  z.strictObject({
    nombre: z.nullable(z.number().check(z.gte(0))),
    nature: z.string(),
    commentaire: z.string(),
  }),
);

const reponses = z.readonly(
  z.strictObject({
    notes: z.readonly(z.record(z.string(), z.readonly(z.record(z.string(), note)))),
    commentaires: z.readonly(z.record(z.string(), z.string())),
    indicateurs: z.readonly(z.record(z.string(), reponseIndicateur)),
  }),
);

const grille = z.readonly(z.strictObject({ identifiant, poste: z.string(), reponses }));

export const schemaDossier = z.readonly(
  z.strictObject({
    territoire,
    annee,
    employeur: texte,
    modele: z.readonly(z.strictObject({ identifiant, version })),
    profil: identifiant,
    politiques: z.readonly(z.array(schemaPolitique).check(z.minLength(1))),
    champ: z.readonly(z.strictObject({ horsChamp: z.readonly(z.array(horsChamp)) })),
    postes: z.readonly(z.array(poste)),
    // Les dossiers d'avant l'équipe n'en ont pas.
    equipe: z._default(schemaEquipe, EQUIPE_VIDE),
    // Ni ceux d'avant le financement.
    financement: z._default(z.nullable(schemaFinancement), null),
    // Ni ceux d'avant le département, le journal et le plan d'action.
    departement: z._default(z.nullable(schemaDepartement), null),
    journal: z._default(z.nullable(schemaJournal), null),
    planDAction: z._default(z.nullable(schemaPlanDAction), null),
    // Ni ceux d'avant l'échange avec la Caf.
    instruction: z._default(z.nullable(schemaInstruction), null),
    controle: z._default(z.nullable(schemaControle), null),
    grilles: z.readonly(z.array(grille).check(z.minLength(1))),
    mention: z.string(),
  }),
);

/**
 * Un dossier, lu d'un fichier. `modele` est celui que le dossier cite quand il n'est pas livré ; le dossier
 * est contrôlé contre lui.
 * @throws {ErreurDeDonnees} si le fichier n'est pas un dossier, ou contredit son modèle.
 */
export function validerDossier(json: unknown, fichier: string, modele?: ModeleDeGrille): Dossier {
  return valider(schemaDossier, [(dossier) => anomaliesDuDossier(dossier, modele)], json, fichier);
}

/** Les renvois du dossier vers son modèle, son profil et lui-même ; pour un dossier niché dans un autre fichier. */
export function anomaliesDuDossier(dossier: Dossier, modele = modeleLivre(dossier)): Anomalie[] {
  if (modele === undefined || modele.identifiant !== dossier.modele.identifiant) {
    return [
      anomalie(
        ["modele", "identifiant"],
        `modèle de grille «\u00a0${dossier.modele.identifiant}\u00a0» inconnu`,
      ),
    ];
  }
  return [
    ...versionDuModele(dossier, modele),
    ...profilConnu(dossier),
    ...datesDansLOrdre(dossier),
    ...politiquesConnues(dossier, modele),
    ...ciblesDuChamp(dossier, modele),
    ...identifiantsUniques(dossier),
    ...anomaliesDeLEquipe(dossier),
    ...anomaliesDuFinancement(dossier),
    ...dossier.grilles.flatMap((g, i) => anomaliesDeGrille(g, ["grilles", i], dossier, modele)),
  ];
}

function modeleLivre(dossier: Dossier): ModeleDeGrille | undefined {
  return MODELES.find((modele) => modele.identifiant === dossier.modele.identifiant);
}

function versionDuModele(dossier: Dossier, modele: ModeleDeGrille): Anomalie[] {
  if (dossier.modele.version === modele.version) return [];
  return [
    anomalie(
      ["modele", "version"],
      `version ${dossier.modele.version} attendue, mais le modèle connu est en version ${modele.version}`,
    ),
  ];
}

function profilConnu({ profil }: Dossier): Anomalie[] {
  if (PROFILS.some(({ identifiant: connu }) => connu === profil)) return [];
  return [anomalie(["profil"], `profil de Caf «\u00a0${profil}\u00a0» inconnu`)];
}

function datesDansLOrdre({ territoire: { debutCtg, finCtg } }: Dossier): Anomalie[] {
  if (debutCtg === "" || finCtg === "" || debutCtg <= finCtg) return [];
  return [anomalie(["territoire", "finCtg"], `${finCtg} précède le début de la CTG (${debutCtg})`)];
}

function politiquesConnues(dossier: Dossier, modele: ModeleDeGrille): Anomalie[] {
  const connues = new Set([modele.politiques, ...modele.autresPolitiques].flat().map(cle));
  return [
    ...dossier.politiques.flatMap((p, i) =>
      connues.has(cle(p))
        ? []
        : [
            anomalie(
              ["politiques", i, "identifiant"],
              `politique «\u00a0${cle(p)}\u00a0» inconnue du modèle`,
            ),
          ],
    ),
    ...repetitions(
      dossier.politiques.map((p, i) => ({ place: ["politiques", i, "identifiant"], valeur: cle(p) })),
    ),
  ];
}

function ciblesDuChamp(dossier: Dossier, modele: ModeleDeGrille): Anomalie[] {
  const cibles = {
    politique: new Set(dossier.politiques.map(cle)),
    thematique: new Set(activitesDe(modele).flatMap(({ thematiques = [] }) => thematiques)),
  };
  const noms = { politique: "politique", thematique: "thématique" };
  return dossier.champ.horsChamp.flatMap(({ nature, cible }, i) =>
    cibles[nature].has(cible)
      ? []
      : [anomalie(["champ", "horsChamp", i, "cible"], `${noms[nature]} «\u00a0${cible}\u00a0» inconnue`)],
  );
}

function identifiantsUniques({ postes, grilles }: Dossier): Anomalie[] {
  return [
    ...repetitions(postes.map((p, i) => ({ place: ["postes", i, "identifiant"], valeur: p.identifiant }))),
    ...repetitions(grilles.map((g, i) => ({ place: ["grilles", i, "identifiant"], valeur: g.identifiant }))),
    ...repetitions(grilles.map((g, i) => ({ place: ["grilles", i, "poste"], valeur: g.poste }))),
  ];
}

function anomaliesDeGrille(g: Grille, place: Place, dossier: Dossier, modele: ModeleDeGrille): Anomalie[] {
  const activites = new Set(activitesDe(modele).map(cle));
  const indicateurs = new Map(indicateursDe(modele).map((i) => [i.identifiant, i]));
  const politiques = new Set(dossier.politiques.map(cle));
  const { notes, commentaires } = g.reponses;
  const ici = [...place, "reponses"];
  return [
    ...posteConnu(g, place, dossier),
    ...clesInconnues(notes, activites, [...ici, "notes"], "activité inconnue du modèle"),
    ...clesInconnues(commentaires, activites, [...ici, "commentaires"], "activité inconnue du modèle"),
    ...clesInconnues(
      g.reponses.indicateurs,
      indicateurs,
      [...ici, "indicateurs"],
      "indicateur inconnu du modèle",
    ),
    ...Object.entries(notes).flatMap(([activite, ligne]) => [
      ...clesInconnues(ligne, politiques, [...ici, "notes", activite], "politique absente du dossier"),
      ...notesHorsDeLEchelle(ligne, modele.echelle.noteMax, [...ici, "notes", activite]),
    ]),
    ...reponsesImpossibles(g, indicateurs, [...ici, "indicateurs"]),
  ];
}

function posteConnu({ poste: cible }: Grille, place: Place, { postes }: Dossier): Anomalie[] {
  if (cible === "" || postes.some(({ identifiant: connu }) => connu === cible)) return [];
  return [anomalie([...place, "poste"], `poste «\u00a0${cible}\u00a0» inconnu`)];
}

function clesInconnues(
  objet: Readonly<Record<string, unknown>>,
  connues: { has(cle: string): boolean },
  place: Place,
  pourquoi: string,
): Anomalie[] {
  return Object.keys(objet).flatMap((c) => (connues.has(c) ? [] : [anomalie([...place, c], pourquoi)]));
}

function notesHorsDeLEchelle(
  ligne: Readonly<Record<string, Note>>,
  noteMax: number,
  place: Place,
): Anomalie[] {
  return Object.entries(ligne).flatMap(([politique, n]) => {
    if (typeof n !== "number" || (Number.isInteger(n) && n >= 0 && n <= noteMax)) return [];
    return [anomalie([...place, politique], `note de 0 à ${noteMax}, NC ou rien attendus, reçu ${n}`)];
  });
}

/** Une réponse que la grille n'a pas de cellule pour recevoir se perdrait sans bruit à la construction. */
function reponsesImpossibles(
  { reponses: { indicateurs: donnees } }: Grille,
  connus: ReadonlyMap<string, Indicateur>,
  place: Place,
): Anomalie[] {
  return Object.entries(donnees).flatMap(([cible, { nombre, nature }]) => {
    const i = connus.get(cible);
    if (i === undefined) return [];
    return [
      ...(nombre !== null && !i.avecNombre
        ? [anomalie([...place, cible, "nombre"], "cet indicateur n’a pas de nombre")]
        : []),
      ...(nature !== "" && !i.avecNature
        ? [anomalie([...place, cible, "nature"], "cet indicateur n’a pas de nature")]
        : []),
    ];
  });
}

function cle({ identifiant: c }: Politique | Activite): string {
  return c;
}

function activitesDe(modele: ModeleDeGrille): readonly Activite[] {
  return modele.rubriques.flatMap(({ activites }) => activites);
}

function indicateursDe(modele: ModeleDeGrille): readonly Indicateur[] {
  return modele.rubriques.flatMap(({ fonctions }) => fonctions.flatMap(({ indicateurs }) => indicateurs));
}
