import fc from "fast-check";
import { remettreLeDossier } from "../../../src/controle/remettreLeDossier";
import type { Dossier, Grille, HorsChamp, Poste } from "../../../src/domaine/dossier/dossier";
import type { Geste } from "../../../src/domaine/dossier/geste";
import type { ProfilDeCaf } from "../../../src/domaine/dossier/profil";
import type { Cof, Employeur, FicheDePoste, Periode } from "../../../src/domaine/equipe/equipe";
import type { Budget } from "../../../src/domaine/financement/budget/budget";
import { calculerFinancement } from "../../../src/domaine/financement/calculerFinancement";
import { montantDe } from "../../../src/domaine/financement/explication/calcul";
import {
  CODES_DE_BAREME,
  FINANCEMENT_VIDE,
  type BaremeSaisi,
  type Financement,
} from "../../../src/domaine/financement/financement";
import { cellulesHorsChamp } from "../../../src/domaine/grille/champ";
import type { ModeleDeGrille, Politique } from "../../../src/domaine/grille/modele";
import { activitesDe } from "../../../src/domaine/grille/parcourir";
import type { Note, ReponseIndicateur } from "../../../src/domaine/grille/reponses";
import {
  conclure,
  commenter,
  demander,
  noterEnsemble,
  recevoir,
  renvoyerACompleter,
  repondre,
  valider,
} from "../../../src/domaine/instruction/gestes";
import { TYPES_D_ENTREE, type EntreeDeJournal } from "../../../src/domaine/journal/journal";
import { ETATS_D_ACTION, type ActionDuPlan } from "../../../src/domaine/planDAction/planDAction";
import { PROFILS } from "../../../src/donnees/profilsLivres";
import { CHARENTE, NATIONAL } from "../../plan/outils/dossiers";

/** Un dossier que rien ne peut reprocher, et le modèle dont il relève. */
export interface DossierSain {
  readonly modele: ModeleDeGrille;
  readonly dossier: Dossier;
}

/** Celui d'une Caf qui interdit NC sur quelques activités : aucun modèle livré ne le fait. */
export const MODELE_LOCAL: ModeleDeGrille = {
  ...CHARENTE,
  identifiant: "local-d-essai",
  libelle: "Modèle local d’essai",
  rubriques: CHARENTE.rubriques.map((rubrique) => ({
    ...rubrique,
    activites: rubrique.activites.map((activite, rang) => ({ ...activite, ncAutorise: rang !== 0 })),
  })),
};

export interface Choix {
  readonly modele: ModeleDeGrille;
  readonly jeu: number;
  readonly profil: ProfilDeCaf;
  readonly annee: number;
  readonly duree: number;
  readonly postes: number;
  readonly deuxEmployeurs: boolean;
  readonly commune: boolean;
  readonly hasards: readonly number[];
  readonly financement: boolean;
  readonly journal: boolean;
  readonly planDAction: boolean;
  readonly instruction: number;
}

/** Des dossiers complets et cohérents : profils, modèles, tailles, feuilles facultatives et états divers. */
export const dossierSain: fc.Arbitrary<DossierSain> = fc
  .record({
    modele: fc.constantFrom(NATIONAL, CHARENTE, CHARENTE, MODELE_LOCAL),
    jeu: fc.nat(3),
    profil: fc.constantFrom(...PROFILS),
    annee: fc.constantFrom(2023, 2024, 2025),
    duree: fc.integer({ min: 1, max: 4 }),
    postes: fc.integer({ min: 1, max: 6 }),
    deuxEmployeurs: fc.boolean(),
    commune: fc.boolean(),
    hasards: fc.array(fc.nat(9999), { minLength: 16, maxLength: 16 }),
    financement: fc.boolean(),
    journal: fc.boolean(),
    planDAction: fc.boolean(),
    instruction: fc.nat(6),
  })
  .map((choix) => {
    const sain = composer(choix);
    // Un contre-exemple montré en entier, modèle compris, serait illisible.
    return { ...sain, [fc.toStringMethod]: () => resumer(choix) };
  });

function resumer({ modele, profil, ...reste }: Choix): string {
  return JSON.stringify({ modele: modele.identifiant, profil: profil.identifiant, ...reste });
}

/** Un tirage qui ne dépend que de ses rangs : le même dossier, où qu'on le compose. */
class Tirage {
  constructor(private readonly hasards: readonly number[]) {}

  /** De 0 à `borne` exclue. */
  entier(borne: number, ...rangs: readonly number[]): number {
    let etat = 2166136261;
    for (const rang of [...rangs, ...this.hasards]) etat = Math.imul(etat ^ rang, 16777619) >>> 0;
    return (etat >>> 8) % borne;
  }

  parmi<T>(choix: readonly [T, ...T[]], ...rangs: readonly number[]): T {
    return choix[this.entier(choix.length, ...rangs)] ?? choix[0];
  }
}

/** Le dossier sain de ces choix, toujours le même. */
export function composer(choix: Choix): DossierSain {
  const { modele, jeu, profil, annee, duree, commune } = choix;
  const tirage = new Tirage(choix.hasards);
  const politiques = [modele.politiques, ...modele.autresPolitiques][jeu] ?? modele.politiques;
  const debut = annee - tirage.entier(duree, 1);
  const territoire = {
    nom: "Pays d’essai",
    caf: "Caf d’essai",
    debutCtg: `${debut}-01-01`,
    finCtg: `${debut + duree}-12-31`,
  };
  const employeurs = employeursDe(choix.deuxEmployeurs && choix.postes > 1 ? 2 : 1);
  const postes = Array.from({ length: choix.postes }, (_, rang) => posteDe(rang, tirage));
  const fiches = postes.map((poste, rang) => ficheDe(poste, rang, employeurs, annee, tirage));
  const cofs = employeurs.map(({ identifiant }, rang): Cof => ({
    identifiant: `c${rang + 1}`,
    type: "coordination",
    employeur: identifiant,
    debut: territoire.debutCtg,
    fin: territoire.finCtg,
    etpDejaSoutenus: etpDe(identifiant, postes, fiches),
    nouveauxEtp: 0,
  }));
  const horsChamp = champDe(modele, politiques, tirage);
  const sansFinancement: Dossier = {
    territoire,
    annee,
    employeur: employeurs[0]?.nom ?? "",
    modele: { identifiant: modele.identifiant, version: modele.version },
    profil: profil.identifiant,
    politiques,
    champ: { horsChamp },
    postes,
    equipe: {
      employeurs,
      cofs,
      fiches,
      pieces: (profil.regles.pieces?.liste ?? []).map(({ identifiant: piece }) => ({
        piece,
        etat: "remise",
        date: `${annee}-03-01`,
        remarque: "",
      })),
    },
    financement: null,
    departement: null,
    journal: choix.journal ? journalDe(postes, annee, tirage) : null,
    planDAction: choix.planDAction ? planDe(annee, tirage) : null,
    instruction: null,
    controle: null,
    grilles: (commune ? [""] : postes.map(({ identifiant }) => identifiant)).map((poste, rang): Grille => ({
      identifiant: `g${rang + 1}`,
      poste,
      reponses: reponsesDe(modele, politiques, horsChamp, rang, tirage),
    })),
    mention: "",
  };
  const dossier = choix.financement
    ? { ...sansFinancement, financement: financementDe(sansFinancement, profil, tirage) }
    : sansFinancement;
  return { modele, dossier: instruire(dossier, modele, choix.instruction) };
}

function employeursDe(combien: number): Employeur[] {
  return Array.from({ length: combien }, (_, rang) => ({
    identifiant: `e${rang + 1}`,
    nom: `Communauté de communes ${rang + 1}`,
    perimetre: "",
    lien: "signataire",
  }));
}

/** R-ETP-1, R-ETP-2 : un seul pilote, à 0,5 au moins ; les autres à 0,3 au moins, sur une seule thématique. */
function posteDe(rang: number, tirage: Tirage): Poste {
  return {
    identifiant: `p${rang + 1}`,
    prenom: `Prénom ${rang + 1}`,
    nom: `Nom ${rang + 1}`,
    libelle: rang === 0 ? "pilote" : "thematique",
    intitule: `Chargé de coopération ${rang + 1}`,
    quotite: tirage.parmi(rang === 0 ? [0.5, 0.7, 1] : [0.3, 0.5, 0.8, 1], 2, rang),
  };
}

function ficheDe(
  { identifiant, quotite }: Poste,
  rang: number,
  employeurs: readonly Employeur[],
  annee: number,
  tirage: Tirage,
): FicheDePoste {
  const presence: Periode = {
    nature: "presence",
    debut: `${annee - 1 - tirage.entier(3, 3, rang)}-02-01`,
    fin: "",
    quotite,
  };
  const maladie: Periode = { nature: "maladie", debut: `${annee}-05-13`, fin: `${annee}-05-24` };
  return {
    poste: identifiant,
    employeur: employeurs[rang % employeurs.length]?.identifiant ?? "",
    thematiques: [tirage.parmi(["petite-enfance", "enfance", "jeunesse"], 4, rang)],
    partSppe: tirage.parmi([0.5, 0.6, 0.75, 1], 5, rang),
    qualification: {
      niveau: tirage.parmi([2, 3, 5], 6, rang),
      diplome: "Licence, animation de projets de territoire",
      categorie: tirage.parmi(["A", "B"], 7, rang),
      animationDeProjet: true,
      ancienCoordinateurCej: false,
      formation: "",
      avisDeLaCaf: "",
    },
    fonction: "cooperation",
    heuresDeManagement: 0,
    heuresPrevues: Math.round(quotite * 1607),
    salaireAffecte: Math.round(quotite * 48000),
    ventilation: tirage.parmi<FicheDePoste["ventilation"]>(
      [
        { "petite-enfance": 1 },
        { "petite-enfance": 0.6, "enfance-jeunesse": 0.4 },
        { "petite-enfance": 0.5, parentalite: 0.2, "animation-vie-sociale": 0.3 },
      ],
      8,
      rang,
    ),
    periodes: tirage.entier(3, 9, rang) === 0 ? [presence, maladie] : [presence],
  };
}

function etpDe(employeur: string, postes: readonly Poste[], fiches: readonly FicheDePoste[]): number {
  const centiemes = postes
    .filter((_, rang) => fiches[rang]?.employeur === employeur)
    .reduce((somme, { quotite }) => somme + Math.round(quotite * 100), 0);
  return centiemes / 100;
}

function champDe(modele: ModeleDeGrille, politiques: readonly Politique[], tirage: Tirage): HorsChamp[] {
  const thematiques = activitesDe(modele)
    .filter(({ ncAutorise }) => ncAutorise !== false)
    .flatMap((activite) => activite.thematiques ?? []);
  const motif = "Confié à un autre service.";
  switch (tirage.entier(4, 10)) {
    case 0: {
      const [premiere] = thematiques;
      return premiere === undefined ? [] : [{ nature: "thematique", cible: premiere, motif }];
    }
    case 1: {
      // Une politique entière hors du champ d'un modèle qui interdit des NC serait un conflit.
      const cible = politiques.length > 1 ? politiques[1]?.identifiant : undefined;
      const interdit = activitesDe(modele).some(({ ncAutorise }) => ncAutorise === false);
      return cible === undefined || interdit ? [] : [{ nature: "politique", cible, motif }];
    }
    default:
      return [];
  }
}

function reponsesDe(
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
  horsChamp: readonly HorsChamp[],
  grille: number,
  tirage: Tirage,
): Grille["reponses"] {
  const notes: Record<string, Record<string, Note>> = {};
  const commentaires: Record<string, string> = {};
  activitesDe(modele).forEach(({ identifiant }, rang) => {
    notes[identifiant] = {};
    politiques.forEach((politique, colonne) => {
      const note = tirage.entier(modele.echelle.noteMax + 1, 11, grille, rang, colonne);
      notes[identifiant] = { ...notes[identifiant], [politique.identifiant]: note };
    });
    if (tirage.entier(3, 12, grille, rang) === 0) commentaires[identifiant] = `Commentaire ${rang + 1}`;
  });
  for (const { activite, politique } of cellulesHorsChamp({ modele, politiques, champ: { horsChamp } })) {
    notes[activite] = { ...notes[activite], [politique]: "NC" };
  }
  // Un NC isolé, motivé : il n'y en a pas assez pour qu'une Caf s'en étonne.
  const motivee = activitesDe(modele)[3];
  const politique = politiques[0];
  if (motivee !== undefined && politique !== undefined && tirage.entier(2, 13, grille) === 0) {
    notes[motivee.identifiant] = { ...notes[motivee.identifiant], [politique.identifiant]: "NC" };
    commentaires[motivee.identifiant] = "Assuré par le centre social.";
  }
  const indicateurs: Record<string, ReponseIndicateur> = {};
  modele.rubriques
    .flatMap(({ fonctions }) => fonctions.flatMap((fonction) => fonction.indicateurs))
    .forEach(({ identifiant, avecNombre, avecNature, portee }, rang) => {
      // R-IND-2 : à l'échelle de la CTG, toutes les grilles disent le même nombre.
      const combien = tirage.entier(20, 14, portee === "ctg" ? 0 : grille, rang) + 1;
      indicateurs[identifiant] = {
        nombre: avecNombre ? combien : null,
        nature: avecNature ? `Nature ${rang + 1}` : "",
        commentaire: "",
      };
    });
  return { notes, commentaires, indicateurs };
}

/** Un financement qui se calcule, sous le coût de chaque poste, et un budget équilibré qui en porte la part. */
function financementDe(dossier: Dossier, profil: ProfilDeCaf, tirage: Tirage): Financement {
  const { equipe, postes, annee, territoire } = dossier;
  const debut = Number(territoire.debutCtg.slice(0, 4));
  const parEtp = tirage.parmi([16000, 18500, 20000], 15);
  const sansBudget: Financement = {
    ...FINANCEMENT_VIDE,
    employeurs: equipe.employeurs.map(({ identifiant }) => {
      const etp = etpDe(identifiant, postes, equipe.fiches);
      return {
        employeur: identifiant,
        anneeDuMontant: debut - 1,
        montantDu: Math.round(parEtp * etp * 100) / 100,
        etpSoutenus: etp,
        forfaitGele: null,
        source: "Notification de la Caf",
        etpPrecedenteCtg: etp,
        nouveauxEtp: 0,
      };
    }),
    couts: postes.map(({ identifiant, quotite }) => ({
      poste: identifiant,
      montant: Math.round(quotite * 48000),
    })),
    baremes: baremesDe(annee),
  };
  const droit = montantDe(calculerFinancement(dossier, sansBudget, profil, dossier.annee).total);
  return { ...sansBudget, budget: droit === null ? sansBudget.budget : budgetDe(droit, sansBudget) };
}

/** Les barèmes d'une autre année que ceux qui sont livrés se saisissent. */
function baremesDe(annee: number): BaremeSaisi[] {
  const valeurs: Partial<Record<BaremeSaisi["code"], number>> = {
    "nouvel-etp": 24000,
    "plafond-etp": 48000,
    "taux-cofinancement": 0.5,
  };
  return CODES_DE_BAREME.flatMap((code) => {
    const valeur = valeurs[code];
    return annee === 2024 || valeur === undefined
      ? []
      : [{ code, annee, valeur, source: "Courrier de la Caf" }];
  });
}

function budgetDe(droit: number, { couts }: Financement): Budget {
  const charges = couts.reduce((somme, { montant }) => somme + montant, 0);
  const reste = Math.round((charges - droit) * 100) / 100;
  const ligne = (identifiant: string, sens: "charge" | "produit", libelle: string, montant: number) => ({
    identifiant,
    sens,
    libelle,
    participationDeLaCaf: identifiant === "r1",
    prevu: montant,
    actualise: montant,
    realise: montant,
  });
  return {
    lignes: [
      ligne("c1", "charge", "Salaires et charges", charges),
      ligne("r1", "produit", "Participation de la Caf", droit),
      ligne("r2", "produit", "Collectivité", reste),
    ],
    verseParLaCaf: droit,
  };
}

function journalDe(postes: readonly Poste[], annee: number, tirage: Tirage): EntreeDeJournal[] {
  return Array.from({ length: 1 + tirage.entier(12, 16) }, (_, rang) => ({
    date: `${annee}-${String((rang % 12) + 1).padStart(2, "0")}-${String(10 + rang).padStart(2, "0")}`,
    type: TYPES_D_ENTREE[tirage.entier(TYPES_D_ENTREE.length, 17, rang)] ?? "autre",
    objet: `Fait ${rang + 1}`,
    thematique: "petite-enfance",
    partenaires: "Mission locale ; Centre social",
    participants: 5 + rang,
    poste: rang % 3 === 0 ? "" : (postes[rang % postes.length]?.identifiant ?? ""),
    remarque: "",
  }));
}

function planDe(annee: number, tirage: Tirage): ActionDuPlan[] {
  return Array.from({ length: 1 + tirage.entier(6, 18) }, (_, rang) => {
    const etat = ETATS_D_ACTION[tirage.entier(ETATS_D_ACTION.length, 19, rang)] ?? "en-cours";
    return {
      axe: `Axe ${1 + (rang % 3)}`,
      action: `Action ${rang + 1}`,
      porteur: "Communauté de communes",
      echeance: `${annee + 1}-06-30`,
      etat,
      alerte: etat === "bloquee" ? `${annee}-10-10` : "",
      remarque: "",
    };
  });
}

/** R-ETAT-1 : de rien (un brouillon) au dossier validé, par les gestes mêmes du domaine. */
function instruire(dossier: Dossier, modele: ModeleDeGrille, etape: number): Dossier {
  const { annee, grilles, postes, politiques } = dossier;
  const jour = (mois: number) => `${annee}-${String(mois).padStart(2, "0")}-05`;
  const [grille] = grilles;
  const [activite] = activitesDe(modele);
  const [politique] = politiques;
  if (grille === undefined || activite === undefined || politique === undefined) return dossier;
  const echanges: readonly Geste[] = [
    remettreLeDossier(modele, jour(3)),
    recevoir(jour(4)),
    enchainer(
      demander({
        cible: `grille:${grille.identifiant}|activite:${activite.identifiant}`,
        objet: activite.libelle,
        demande: "Précisez ce qui a été fait.",
        date: jour(4),
      }),
      noterEnsemble(grille.identifiant, activite.identifiant, politique.identifiant, 2),
      commenter(grille.identifiant, `activite:${activite.identifiant}`, "À voir ensemble."),
      renvoyerACompleter(jour(5), "Une précision"),
      repondre("d1", "Fait en mars.", jour(6)),
    ),
    remettreLeDossier(modele, jour(6)),
    recevoir(jour(7)),
    enchainer(
      ...postes.map((poste) =>
        conclure({
          poste: poste.identifiant,
          avis: "favorable",
          etpPrisEnCompte: poste.quotite,
          conditions: "",
          contreparties: "",
          date: jour(8),
          convergence: false,
          validationDeLaCnaf: "",
        }),
      ),
      valider(jour(8)),
    ),
  ];
  return enchainer(...echanges.slice(0, etape))(dossier) ?? dossier;
}

/** Les gestes l'un après l'autre ; un geste refusé est une faute de cet essai. */
function enchainer(...gestes: readonly Geste[]): Geste {
  return (dossier) =>
    gestes.reduce((avant: Dossier, geste, rang) => {
      const apres = geste(avant);
      if (apres === null) throw new Error(`Le geste ${rang + 1} est refusé.`);
      return apres;
    }, dossier);
}
