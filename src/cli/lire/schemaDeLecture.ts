import * as z from "zod/mini";
import { GRAVITES } from "../../domaine/controle/gravites";
import { THEMATIQUES_DE_CTG } from "../../domaine/equipe/equipe";
import { CODES_DE_BAREME } from "../../domaine/financement/financement";
import {
  AVIS_DE_RECONDUCTION,
  ETATS_D_INSTRUCTION,
  NATURES_D_EVENEMENT,
} from "../../domaine/instruction/instruction";
import { TYPES_D_ENTREE } from "../../domaine/journal/journal";
import { ETATS_D_ACTION } from "../../domaine/planDAction/planDAction";
import { CODES_DE_CONSTAT } from "../../lecture/constats";
import { A_CORRIGER, NC, SANS_NOTE } from "../../domaine/notation/textes";

/** Le schéma de ce que `ctg lire --json` écrit. docs/ctg-lire.schema.json en est produit. */

function dit<T extends z.ZodMiniType>(schema: T, description: string): T {
  return schema.check(z.describe(description));
}

/** Une partie qui a son nom dans le schéma JSON, au lieu d'y être recopiée partout où elle sert. */
function nomme<T extends z.ZodMiniType>(id: string, schema: T): T {
  return schema.check(z.meta({ id }));
}

const entier = z.int().check(z.gte(0));
const part = z.number().check(z.gte(0), z.lte(1));
const date = dit(z.string(), "AAAA-MM-JJ, vide si inconnue, ou le texte du classeur s’il n’est pas une date");
const identifiant = z.string();

const politique = z.strictObject({ identifiant, libelle: z.string() });

const note = z.nullable(z.union([z.number(), z.literal("NC")]));
const notes = z.record(z.string(), z.record(z.string(), note));

const reponses = nomme(
  "Reponses",
  z.strictObject({
    notes: dit(notes, "activité → politique → note\u00a0; une clé absente ou null\u00a0: non renseignée"),
    commentaires: dit(z.record(z.string(), z.string()), "activité → commentaire, ou motif d’un NC"),
    indicateurs: dit(
      z.record(
        z.string(),
        z.strictObject({ nombre: z.nullable(z.number()), nature: z.string(), commentaire: z.string() }),
      ),
      "indicateur → réponse",
    ),
  }),
);

const ouRien = (valeurs: string) => `${valeurs}, ou vide`;

const equipe = nomme(
  "Equipe",
  z.strictObject({
    employeurs: dit(
      z.array(
        z.strictObject({
          identifiant,
          nom: z.string(),
          perimetre: z.string(),
          lien: dit(
            z.enum(["signataire", "soutien-financier", "association", "aucun", ""]),
            "ce qui le rend éligible\u00a0; vide\u00a0: pas encore dit",
          ),
        }),
      ),
      "le premier est celui du dossier",
    ),
    cofs: dit(
      z.array(
        z.strictObject({
          identifiant,
          type: z.enum(["coordination", "ingenierie", "diagnostic"]),
          employeur: dit(z.string(), "l’identifiant de l’employeur"),
          debut: date,
          fin: date,
          etpDejaSoutenus: z.number(),
          nouveauxEtp: z.number(),
        }),
      ),
      "les conventions d’objectifs et de financement",
    ),
    fiches: dit(
      z.array(
        z.strictObject({
          poste: dit(z.string(), "l’identifiant du poste"),
          employeur: dit(z.string(), "l’identifiant de l’employeur\u00a0; vide\u00a0: le premier"),
          thematiques: z.array(z.enum(THEMATIQUES_DE_CTG)),
          partSppe: z.nullable(part),
          qualification: z.strictObject({
            niveau: dit(z.nullable(z.number()), "années d’études après le baccalauréat"),
            diplome: z.string(),
            categorie: z.enum(["A", "B", "C", ""]),
            animationDeProjet: z.nullable(z.boolean()),
            ancienCoordinateurCej: z.boolean(),
            formation: dit(z.enum(["qualifiante", "complementaire", ""]), ouRien("la formation engagée")),
            avisDeLaCaf: date,
          }),
          fonction: z.enum(["cooperation", "responsable-de-service", "direction"]),
          heuresDeManagement: z.number(),
          heuresPrevues: dit(z.nullable(z.number()), "sur l’année"),
          salaireAffecte: dit(z.nullable(z.number()), "en euros"),
          ventilation: dit(
            z.strictObject({
              "petite-enfance": z.optional(part),
              "enfance-jeunesse": z.optional(part),
              "animation-vie-sociale": z.optional(part),
              parentalite: z.optional(part),
            }),
            "la part de chaque thématique\u00a0; absente\u00a0: 0",
          ),
          periodes: dit(
            z.array(
              z.discriminatedUnion("nature", [
                z.strictObject({ nature: z.literal("presence"), debut: date, fin: date, quotite: part }),
                z.strictObject({ nature: z.literal("maladie"), debut: date, fin: date }),
                z.strictObject({
                  nature: z.literal("vacance"),
                  debut: date,
                  fin: date,
                  information: dit(z.string(), ouRien("la date de l’information écrite à la Caf")),
                }),
              ]),
            ),
            "bornes comprises\u00a0; une fin vide est en cours",
          ),
        }),
      ),
      "une par poste au plus",
    ),
    pieces: dit(
      z.array(
        z.strictObject({
          piece: dit(z.string(), "l’identifiant de la pièce dans le profil"),
          etat: dit(z.enum(["remise", "sans-objet", ""]), "vide\u00a0: encore à remettre"),
          date: dit(z.string(), ouRien("le jour de la remise, AAAA-MM-JJ")),
          remarque: z.string(),
        }),
      ),
      "les pièces à fournir avec la grille\u00a0; une pièce absente n’a pas d’état connu",
    ),
  }),
);

const ouRienDit = (schema: z.ZodMiniType<number>, description: string) =>
  dit(z.nullable(schema), `${description}\u00a0; null\u00a0: pas encore dit`);

const montant = (description: string) => ouRienDit(z.number(), `${description}, en euros`);

const bareme = nomme(
  "Bareme",
  z.strictObject({
    code: z.enum(CODES_DE_BAREME),
    annee: entier,
    valeur: dit(z.number(), "un taux de 0 à 1, ou des euros"),
    source: z.string(),
  }),
);

const budget = nomme(
  "Budget",
  z.strictObject({
    lignes: z.array(
      z.strictObject({
        identifiant,
        sens: z.enum(["charge", "produit"]),
        libelle: z.string(),
        participationDeLaCaf: z.boolean(),
        prevu: montant("prévu"),
        actualise: montant("actualisé"),
        realise: montant("réalisé"),
      }),
    ),
    verseParLaCaf: montant("déjà versé par la Caf pour l’année"),
  }),
);

const financement = nomme(
  "Financement",
  z.strictObject({
    employeurs: dit(
      z.array(
        z.strictObject({
          employeur: dit(z.string(), "l’identifiant de l’employeur\u00a0; vide\u00a0: celui du dossier"),
          anneeDuMontant: ouRienDit(z.number(), "l’année N-1 du montant dû"),
          montantDu: montant("dû par la Caf au 31/12/N-1"),
          etpSoutenus: ouRienDit(z.number(), "en N-1"),
          forfaitGele: montant("le forfait par ETP notifié par la Caf"),
          source: dit(z.string(), "d’où vient le montant dû, ou le forfait"),
          etpPrecedenteCtg: ouRienDit(z.number(), "le plafond des ETP déjà soutenus"),
          nouveauxEtp: z.number(),
        }),
      ),
      "un par gestionnaire employeur au plus",
    ),
    couts: dit(
      z.array(z.strictObject({ poste: dit(z.string(), "l’identifiant du poste"), montant: z.number() })),
      "le coût réel de chaque poste, en euros",
    ),
    baremes: dit(z.array(bareme), "les barèmes saisis"),
    lecture: dit(
      z.nullable(z.strictObject({ phrase: identifiant, lecture: identifiant })),
      "la lecture choisie d’une phrase ambiguë du profil\u00a0; null\u00a0: aucune",
    ),
    diagnostic: dit(
      z.nullable(z.strictObject({ depense: z.number(), annee: entier })),
      "null\u00a0: pas de diagnostic",
    ),
    ingenieries: z.array(
      z.strictObject({
        identifiant,
        objet: z.string(),
        annee: entier,
        forme: z.enum(["etp", "prestation"]),
        etp: dit(z.number(), "sans objet pour une prestation"),
        depense: montant("le coût réel"),
      }),
    ),
    budget,
  }),
);

const departement = nomme(
  "Departement",
  z.strictObject({
    departement: z.string(),
    caf: z.string(),
    debutSdsf: date,
    finSdsf: date,
    annee: dit(entier, "l’année financée\u00a0; 0 si elle n’est pas dite"),
    ingenieries: z.array(
      z.strictObject({
        identifiant,
        objet: z.string(),
        annee: entier,
        diagnosticInitial: z.boolean(),
        porteur: z.enum(["caf", "partenaire"]),
        nomDuPorteur: z.string(),
        autreFonds: dit(
          z.enum(["FPT", "FNP", ""]),
          "le fonds qui la prend déjà en charge\u00a0; vide\u00a0: aucun",
        ),
        depense: montant("le coût réel"),
      }),
    ),
    cooperations: dit(
      z.array(
        z.strictObject({
          identifiant,
          objet: z.string(),
          porteur: z.enum(["conseil-departemental", "association"]),
          nomDuPorteur: z.string(),
          cofinancee: z.boolean(),
          robuste: z.boolean(),
          animeLeReseauCtg: z.boolean(),
          pleinementMobilise: dit(z.nullable(z.boolean()), "null\u00a0: pas encore dit"),
          etpPetiteEnfance: z.number(),
          etpEnfanceJeunesse: z.number(),
          cof: dit(z.string(), ouRien("la date de la Cof dédiée")),
          bilan: dit(z.string(), ouRien("la date du bilan de l’année")),
          coutReel: montant("de l’année"),
        }),
      ),
      "les postes d’animation d’un réseau de professionnels",
    ),
    pilotage: dit(
      z.nullable(
        z.strictObject({
          creditsInitiaux: z.number(),
          montantDemande: z.number(),
          etpInitiaux: z.number(),
          etpDemandes: z.number(),
          echeance: dit(z.string(), ouRien("l’échéance de la convention")),
        }),
      ),
      "la convention «\u00a0pilotage du SDSF\u00a0» reconduite\u00a0; null\u00a0: il n’y en a pas",
    ),
    baremes: z.array(bareme),
    budget,
  }),
);

const journal = nomme(
  "Journal",
  z.array(
    z.strictObject({
      date,
      type: dit(z.enum([...TYPES_D_ENTREE, ""]), "vide\u00a0: pas dit, ou inconnu"),
      objet: z.string(),
      thematique: z.enum([...THEMATIQUES_DE_CTG, ""]),
      partenaires: dit(z.string(), "les noms des structures, séparés par des points-virgules"),
      participants: dit(z.nullable(z.number()), "null\u00a0: pas compté"),
      poste: dit(z.string(), "l’identifiant du poste\u00a0; vide\u00a0: toute l’équipe"),
      remarque: z.string(),
    }),
  ),
);

const planDAction = nomme(
  "PlanDAction",
  z.array(
    z.strictObject({
      axe: z.string(),
      action: z.string(),
      porteur: z.string(),
      echeance: date,
      etat: dit(z.enum([...ETATS_D_ACTION, ""]), "vide\u00a0: pas dit, ou inconnu"),
      alerte: dit(z.string(), ouRien("le jour où le Copil a été alerté, AAAA-MM-JJ")),
      remarque: z.string(),
    }),
  ),
);

const instruction = nomme(
  "Instruction",
  z.strictObject({
    etat: z.enum(ETATS_D_INSTRUCTION),
    version: dit(entier, "le nombre de remises\u00a0; 0\u00a0: jamais remis"),
    remises: dit(
      z.array(
        z.strictObject({
          version: entier,
          date,
          reception: dit(z.string(), ouRien("le jour où la Caf l’a reçue")),
          empreinte: dit(
            z.string(),
            "SHA-256 en hexadécimal\u00a0: révèle une modification accidentelle, n’est pas une signature",
          ),
        }),
      ),
      "la plus ancienne d’abord",
    ),
    evenements: dit(
      z.array(
        z.strictObject({
          nature: z.enum(NATURES_D_EVENEMENT),
          date,
          partie: z.enum(["agent", "caf"]),
          texte: z.string(),
        }),
      ),
      "le plus ancien d’abord",
    ),
    demandes: dit(
      z.array(
        z.strictObject({
          identifiant,
          cible: dit(
            z.string(),
            "par exemple grille:g1|activite:a1, poste:p1, la clé d’un constat\u00a0; vide\u00a0: tout le dossier",
          ),
          objet: z.string(),
          demande: z.string(),
          date,
          reponse: dit(z.string(), "vide\u00a0: en attente"),
          dateDeReponse: date,
        }),
      ),
      "les demandes de compléments",
    ),
    echanges: dit(
      z.array(
        z.strictObject({
          grille: identifiant,
          notesPartagees: dit(notes, "activité → politique → note arrêtée ensemble"),
          contreNotes: dit(notes, "de même, la Caf seule"),
          commentaires: dit(z.record(z.string(), z.string()), "activite:… ou indicateur:… → commentaire"),
        }),
      ),
      "une par grille que la Caf a commentée",
    ),
    conclusions: dit(
      z.array(
        z.strictObject({
          poste: identifiant,
          avis: dit(z.enum([...AVIS_DE_RECONDUCTION, ""]), ouRien("l’avis sur la reconduction")),
          etpPrisEnCompte: ouRienDit(z.number(), "par la Caf"),
          conditions: z.string(),
          contreparties: z.string(),
          date,
          convergence: z.boolean(),
          validationDeLaCnaf: dit(z.string(), ouRien("la date de validation")),
        }),
      ),
      "la reconduction du financement, une par poste conclu",
    ),
    contreNotes: z.boolean(),
  }),
);

const gravite = z.enum(GRAVITES);

const rapportDeControle = nomme(
  "RapportDeControle",
  z.strictObject({
    date,
    constats: z.array(
      z.strictObject({
        cle: z.string(),
        controle: z.string(),
        gravite,
        phrase: z.string(),
        geste: z.string(),
        lieu: z.string(),
        traitement: dit(
          z.nullable(z.strictObject({ etat: z.enum(["vu", "accepte"]), motif: z.string(), date })),
          "null\u00a0: rien n’en a été décidé",
        ),
      }),
    ),
  }),
);

const dossier = nomme(
  "Dossier",
  z.strictObject({
    territoire: z.strictObject({ nom: z.string(), caf: z.string(), debutCtg: date, finCtg: date }),
    annee: dit(entier, "l’année évaluée\u00a0; 0 si le classeur ne la dit pas"),
    employeur: z.string(),
    modele: z.strictObject({ identifiant, version: z.string() }),
    profil: dit(z.string(), "l’identifiant du profil de Caf"),
    politiques: dit(z.array(politique), "dans l’ordre des colonnes"),
    champ: z.strictObject({
      horsChamp: z.array(
        z.strictObject({
          nature: z.enum(["politique", "thematique"]),
          cible: z.string(),
          motif: z.string(),
        }),
      ),
    }),
    postes: z.array(
      z.strictObject({
        identifiant,
        prenom: z.string(),
        nom: z.string(),
        libelle: z.enum(["pilote", "thematique", "proximite"]),
        intitule: z.string(),
        quotite: dit(z.number(), "de 0 à 1\u00a0; 0 si elle n’est pas connue"),
      }),
    ),
    equipe,
    financement: dit(z.nullable(financement), "null\u00a0: le dossier n’a pas de financement"),
    departement: dit(
      z.nullable(departement),
      "le dossier départemental, à part\u00a0; null\u00a0: il n’y en a pas",
    ),
    journal: dit(
      z.nullable(journal),
      "dans l’ordre des lignes de la feuille\u00a0; null\u00a0: pas de feuille",
    ),
    planDAction: dit(z.nullable(planDAction), "de même"),
    instruction: dit(z.nullable(instruction), "null\u00a0: jamais remis, ni commenté"),
    controle: dit(
      z.nullable(rapportDeControle),
      "le dernier contrôle gardé dans le classeur\u00a0; null\u00a0: aucun",
    ),
    grilles: z.array(
      z.strictObject({
        identifiant,
        poste: dit(z.string(), "l’identifiant du poste, ou vide\u00a0: commune"),
        reponses,
      }),
    ),
    mention: dit(z.string(), "ce qui est inventé, pour un exemple\u00a0; vide sinon"),
  }),
);

const score = nomme(
  "Score",
  z.strictObject({
    score: dit(
      z.union([part, z.enum([NC, SANS_NOTE, A_CORRIGER])]),
      "non arrondi, ou\u00a0: non concerné, rien de noté, une note à corriger",
    ),
    minimum: dit(z.nullable(part), "si toutes les notes qui manquent valaient 0"),
    maximum: dit(z.nullable(part), "si elles valaient le maximum de l’échelle"),
    notees: entier,
    nc: entier,
    nonRenseignees: dit(entier, "plus de 0\u00a0: le score est provisoire"),
    fautives: dit(entier, "les cellules dont le contenu n’est pas une note"),
  }),
);

const parPolitique = dit(z.record(z.string(), score), "identifiant de la politique → score");

const grille = nomme(
  "Grille",
  z.strictObject({
    grille: dit(identifiant, "l’identifiant de la grille du dossier"),
    titulaire: z.string(),
    feuille: dit(z.string(), "le nom de sa feuille dans le fichier"),
    rubriques: dit(
      z.array(z.strictObject({ rubrique: identifiant, libelle: z.string(), parPolitique, ensemble: score })),
      "les missions",
    ),
    parPolitique,
    ensemble: score,
    ncSansMotif: entier,
    fautives: z.array(
      z.strictObject({
        activite: z.string(),
        politique: z.string(),
        contenu: z.union([z.string(), z.number(), z.boolean()]),
      }),
    ),
  }),
);

const feuille = dit(z.string(), "vide si le constat ne porte sur aucune feuille");
const cellule = dit(z.string(), "par exemple C12, ou vide");

const constatsDeLecture = z.array(
  nomme(
    "ConstatDeLecture",
    z.strictObject({ code: z.enum(CODES_DE_CONSTAT), phrase: z.string(), feuille, cellule }),
  ),
);

const saisie = z.discriminatedUnion("nature", [
  z.strictObject({
    nature: z.literal("note"),
    grille: identifiant,
    activite: identifiant,
    politique: identifiant,
    note,
  }),
  z.strictObject({
    nature: z.literal("commentaire"),
    grille: identifiant,
    activite: identifiant,
    commentaire: z.string(),
  }),
  z.strictObject({
    nature: z.literal("indicateur"),
    grille: identifiant,
    indicateur: identifiant,
    reponse: z.strictObject({
      nombre: z.optional(z.nullable(z.number())),
      nature: z.optional(z.string()),
      commentaire: z.optional(z.string()),
    }),
  }),
]);

const constats = z.array(
  nomme(
    "Constat",
    z.strictObject({
      cle: dit(z.string(), "ce qui désigne ce constat d’une lecture à l’autre"),
      controle: dit(z.string(), "par exemple C-NOTE-1\u00a0; docs/controles.md les décrit tous"),
      gravite,
      roles: dit(
        z.array(z.enum(["conseil", "gestion"])),
        "à la Caf\u00a0: le chargé de conseil et de développement, le gestionnaire conseil",
      ),
      regle: dit(z.string(), "par exemple R-SCORE-4, ou vide"),
      phrase: dit(z.string(), "ce qui est, et ce qui est attendu"),
      geste: dit(z.string(), "ce qu’il faut faire"),
      feuille,
      cellule,
      source: dit(z.string(), "d’où vient la règle, ou vide"),
      correction: dit(
        z.nullable(z.strictObject({ libelle: z.string(), saisies: z.array(saisie) })),
        "ce qui se corrige sans rien décider\u00a0; null\u00a0: rien",
      ),
    }),
  ),
);

const decompte = nomme(
  "Decompte",
  dit(
    z.strictObject({ bloquant: entier, "a-corriger": entier, "a-discuter": entier, information: entier }),
    "d’un fichier\u00a0: tous ses constats\u00a0; d’un lot\u00a0: ses fichiers, chacun à son constat le plus grave",
  ),
);

const fichier = dit(z.string(), "le chemin tel qu’il a été donné, avec des barres /");

const lu = nomme(
  "Lu",
  z.strictObject({
    fichier,
    etat: z.literal("lu"),
    dossier,
    modele: z.strictObject({
      identifiant,
      version: z.string(),
      libelle: z.string(),
      agregation: dit(
        z.enum(["rubriques", "activites"]),
        "le score d’ensemble\u00a0: moyenne des missions, ou toutes les notes réunies",
      ),
    }),
    grilles: dit(z.array(grille), "les pourcentages recalculés, dans l’ordre du dossier"),
    constats: dit(constats, "le plus grave d’abord, mille au plus"),
    decompte,
    malLus: dit(entier, "ce que la lecture n’a pas compris, ou pas trouvé"),
  }),
);

const refuse = nomme(
  "Refuse",
  z.strictObject({
    fichier,
    etat: z.literal("refuse"),
    code: z.enum([
      "vide",
      "trop-gros",
      "tronque",
      "abime",
      "chiffre",
      "ancien-format",
      "autre-tableur",
      "texte",
      "autre-format",
      "archive",
      "hors-limites",
      "doctype",
      "trop-long",
      "memoire",
      "inaccessible",
      "pas-un-dossier",
      "version-inconnue",
      "modele-inconnu",
      "imprevu",
    ]),
    phrase: dit(z.string(), "ce qui ne va pas, et quoi faire"),
    constats: constatsDeLecture,
  }),
);

export const schemaDeLecture = z.strictObject({
  schema: z.literal("ctg-lire/2"),
  fichiers: dit(z.array(z.discriminatedUnion("etat", [lu, refuse])), "triés par chemin"),
  resume: z.strictObject({
    fichiers: entier,
    sansConstat: entier,
    parGravite: decompte,
    refuses: entier,
  }),
});

/** Le même schéma, en JSON Schema. */
export function schemaJsonDeLecture(): unknown {
  return z.toJSONSchema(schemaDeLecture);
}
