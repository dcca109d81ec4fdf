import * as z from "zod/mini";
import { TYPES_D_ENTREE } from "../../domaine/journal/journal";
import type { Fonction, ModeleDeGrille, Politique, Rubrique } from "../../domaine/grille/modele";
import { anomalie, type Anomalie, type Place } from "./anomalie";
import { identifiant, moisOuDate, repetitions, texte, textes, version, type Repere } from "./commun";
import { valider } from "./valider";

export const schemaPolitique = z.readonly(z.strictObject({ identifiant, libelle: texte }));

const politiques = z.readonly(z.array(schemaPolitique).check(z.minLength(1)));

const provenance = z.readonly(z.strictObject({ phrase: texte, documents: textes, corrections: textes }));

const niveau = z.readonly(
  z.strictObject({ note: z.int().check(z.gte(0)), libelle: texte, explication: texte }),
);

const echelle = z.readonly(
  z.strictObject({
    noteMax: z.int().check(z.gte(1)),
    niveaux: z.readonly(z.array(niveau)),
    nc: z.readonly(z.strictObject({ libelle: texte, explication: texte })),
  }),
);

const activite = z.readonly(
  z.strictObject({
    identifiant,
    libelle: texte,
    poids: z.optional(z.number().check(z.gte(0))),
    ncAutorise: z.optional(z.boolean()),
    thematiques: z.optional(textes),
  }),
);

const indicateur = z.readonly(
  z.strictObject({
    identifiant,
    libelle: texte,
    type: z.enum(["suivi", "evaluation"]),
    avecNombre: z.boolean(),
    avecNature: z.boolean(),
    portee: z.enum(["ctg", "poste"]),
    compte: z.optional(
      z.readonly(
        z.strictObject({
          entrees: z.optional(z.readonly(z.array(z.enum(TYPES_D_ENTREE)))),
          partenaires: z.optional(z.boolean()),
          planDAction: z.optional(z.enum(["axes", "alertes"])),
        }),
      ),
    ),
  }),
);

const fonction = z.readonly(
  z.strictObject({
    identifiant,
    numero: texte,
    libelle: texte,
    indicateurs: z.readonly(z.array(indicateur)),
  }),
);

const rubrique = z.readonly(
  z.strictObject({
    identifiant,
    numero: z.int().check(z.gte(1)),
    libelle: texte,
    libelleCourt: texte,
    activites: z.readonly(z.array(activite).check(z.minLength(1))),
    fonctions: z.readonly(z.array(fonction)),
  }),
);

export const schemaModele = z.readonly(
  z.strictObject({
    identifiant,
    version,
    date: moisOuDate,
    titre: texte,
    libelle: texte,
    source: provenance,
    politiques,
    autresPolitiques: z.readonly(z.array(politiques)),
    echelle,
    agregation: z.enum(["rubriques", "activites"]),
    modeOperatoire: textes,
    rubriques: z.readonly(z.array(rubrique).check(z.minLength(1))),
  }),
);

/**
 * Un modèle de grille, lu d'un fichier (R-GRILLE-6).
 * @throws {ErreurDeDonnees} si le fichier n'est pas un modèle, ou se contredit.
 */
export function validerModele(json: unknown, fichier: string): ModeleDeGrille {
  return valider(
    schemaModele,
    [
      politiquesDistinctes,
      niveauxDeLEchelle,
      identifiantsUniques,
      numerosUniques,
      poidsNonNuls,
      reponsesPossibles,
    ],
    json,
    fichier,
  );
}

function politiquesDistinctes(modele: ModeleDeGrille): Anomalie[] {
  const jeu = (place: Place, liste: readonly Politique[]): Anomalie[] =>
    repetitions(liste.map((p, i) => ({ place: [...place, i, "identifiant"], valeur: p.identifiant })));
  return [
    ...jeu(["politiques"], modele.politiques),
    ...modele.autresPolitiques.flatMap((liste, i) => jeu(["autresPolitiques", i], liste)),
  ];
}

/** R-GRILLE-2 : un niveau par note, de 0 à `noteMax`, dans l'ordre. */
function niveauxDeLEchelle({ echelle: { noteMax, niveaux } }: ModeleDeGrille): Anomalie[] {
  const attendues = Array.from({ length: noteMax + 1 }, (_, note) => note).join(", ");
  const trouvees = niveaux.map(({ note }) => note).join(", ");
  if (trouvees === attendues) return [];
  return [
    anomalie(
      ["echelle", "niveaux"],
      `notes ${attendues} attendues dans cet ordre, reçu ${trouvees || "rien"}`,
    ),
  ];
}

/** Un seul espace de noms : ces identifiants se retrouvent côte à côte dans le classeur. */
function identifiantsUniques(modele: ModeleDeGrille): Anomalie[] {
  return repetitions(
    modele.rubriques.flatMap((r, i): Repere[] => {
      const place = ["rubriques", i];
      return [
        { place: [...place, "identifiant"], valeur: r.identifiant },
        ...r.activites.map((a, j) => ({
          place: [...place, "activites", j, "identifiant"],
          valeur: a.identifiant,
        })),
        ...r.fonctions.flatMap((f, j) => reperesDeFonction(f, [...place, "fonctions", j])),
      ];
    }),
  );
}

function reperesDeFonction(f: Fonction, place: Place): Repere[] {
  return [
    { place: [...place, "identifiant"], valeur: f.identifiant },
    ...f.indicateurs.map(({ identifiant: valeur }, k) => ({
      place: [...place, "indicateurs", k, "identifiant"],
      valeur,
    })),
  ];
}

function numerosUniques(modele: ModeleDeGrille): Anomalie[] {
  return [
    ...repetitions(modele.rubriques.map((r, i) => ({ place: ["rubriques", i, "numero"], valeur: r.numero }))),
    ...repetitions(
      modele.rubriques.flatMap((r, i) =>
        r.fonctions.map((f, j) => ({ place: ["rubriques", i, "fonctions", j, "numero"], valeur: f.numero })),
      ),
    ),
  ];
}

/** R-SCORE-5 : des poids tous nuls rendraient le pourcentage de la rubrique incalculable. */
function poidsNonNuls(modele: ModeleDeGrille): Anomalie[] {
  return modele.rubriques.flatMap((r, i) =>
    sommeDesPoids(r) > 0
      ? []
      : [anomalie(["rubriques", i, "activites"], "la somme des poids de la rubrique est nulle")],
  );
}

function sommeDesPoids(r: Rubrique): number {
  return r.activites.reduce((somme, { poids = 1 }) => somme + poids, 0);
}

/** R-IND-1 : un indicateur qui n'aurait ni nombre ni nature ne pourrait pas recevoir de réponse. */
function reponsesPossibles(modele: ModeleDeGrille): Anomalie[] {
  return modele.rubriques.flatMap((r, i) =>
    r.fonctions.flatMap((f, j) =>
      f.indicateurs.flatMap(({ avecNombre, avecNature }, k) =>
        avecNombre || avecNature
          ? []
          : [
              anomalie(
                ["rubriques", i, "fonctions", j, "indicateurs", k],
                "l’indicateur n’a ni nombre ni nature",
              ),
            ],
      ),
    ),
  );
}
