import type {
  Cof,
  Employeur,
  Equipe,
  FicheDePoste,
  Periode,
  PeriodeDeMaladie,
  PeriodeDePresence,
  PeriodeDeVacance,
  PieceSuivie,
  Qualification,
} from "../equipe/equipe";
import type { Budget, LigneDeBudget } from "../financement/budget/budget";
import type {
  BaremeSaisi,
  Financement,
  FinancementDeLEmployeur,
  IngenierieCtg,
} from "../financement/financement";
import type {
  CooperationDepartementale,
  DossierDepartemental,
  IngenierieDepartementale,
  PilotageDuSdsf,
} from "../financement/departemental/dossierDepartemental";
import type { Note, ReponseIndicateur, Reponses } from "../grille/reponses";
import type { EntreeDeJournal } from "../journal/journal";
import type { ActionDuPlan } from "../planDAction/planDAction";
import { decider, garder, type Decision, type Decisions } from "./anonymat/decider";
import { effacer } from "./anonymat/effacer";
import { ANONYMAT_PAR_DEFAUT, type OptionsDAnonymat } from "./anonymat/options";
import { nomsDesPostes, nomsEntiersDesPostes } from "./anonymat/nomsDesPostes";
import { PRENOM_DU_PSEUDONYME } from "./anonymat/pseudonyme";
import { motsDe, ranger, type Substitution } from "./anonymat/remplacerLesMots";
import type { Champ, Dossier, Grille, HorsChamp, Poste, Territoire } from "./dossier";

/**
 * Le dossier sans ses données personnelles, à partager pour une formation, une comparaison, une question : prénoms et
 * noms deviennent « Poste 1 », « Poste 2 »… jusque dans les textes gardés ; salaires, coûts réels, lignes de budget et
 * diplômes sont retirés ; notes, quotités, heures, dates et montants de la Caf restent. Une copie anonymisée deux fois ne change plus.
 */
export function anonymiser(dossier: Dossier, options: OptionsDAnonymat = ANONYMAT_PAR_DEFAUT): Dossier {
  return decider(surLeDossier(contexteDe(dossier, options)), dossier);
}

interface Contexte {
  readonly options: OptionsDAnonymat;
  /** Un texte que la copie garde, sans les noms. */
  readonly texte: Decision<string>;
  /** Un texte libre, que la copie ne garde que si on le demande. */
  readonly commentaire: Decision<string>;
  readonly mention: Decision<string>;
  readonly lieu: (remplacant: string) => Decision<string>;
  /** Un identifiant peut avoir été forgé d'un nom : ils sont tous renumérotés. */
  readonly poste: Decision<string>;
  readonly employeur: Decision<string>;
}

function contexteDe(dossier: Dossier, options: OptionsDAnonymat): Contexte {
  const { postes, grilles, equipe, financement, journal } = dossier;
  const { garderLesCommentaires, garderLesLieux } = options;
  const lieux = garderLesLieux ? [] : lieuxDuDossier(dossier);
  const noms = ranger([...nomsDesPostes(postes), ...lieux]);
  // Dans un nom de lieu ou une mention, « Petit » ou « Exemple » est plus souvent un mot que quelqu'un.
  const nomsEntiers = ranger([...nomsEntiersDesPostes(postes), ...lieux]);
  const texte = (valeur: string) => effacer(valeur, noms);
  return {
    options,
    texte,
    mention: (valeur) => effacer(valeur, nomsEntiers),
    commentaire: garderLesCommentaires ? texte : retirer,
    lieu: (remplacant) => (lieu) => {
      if (lieu.trim() === "") return "";
      return garderLesLieux ? effacer(lieu, nomsEntiers) : remplacant;
    },
    poste: numeroter("p", [
      ...postes.map(({ identifiant }) => identifiant),
      ...equipe.fiches.map(({ poste }) => poste),
      ...grilles.map(({ poste }) => poste),
      ...(journal ?? []).map(({ poste }) => poste),
    ]),
    employeur: numeroter("e", [
      ...equipe.employeurs.map(({ identifiant }) => identifiant),
      ...equipe.fiches.map(({ employeur }) => employeur),
      ...equipe.cofs.map(({ employeur }) => employeur),
      ...(financement?.employeurs ?? []).map(({ employeur }) => employeur),
    ]),
  };
}

/** Un renvoi vide le reste ; un renvoi sans objet en reste un. */
function numeroter(prefixe: string, identifiants: readonly string[]): Decision<string> {
  const numeros = new Map<string, string>();
  for (const identifiant of identifiants) {
    if (identifiant === "" || numeros.has(identifiant)) continue;
    numeros.set(identifiant, `${prefixe}${numeros.size + 1}`);
  }
  return (identifiant) => numeros.get(identifiant) ?? "";
}

const retirer: Decision<string> = () => "";

/** À la place d'une date, la lecture d'un classeur rend le texte qu'elle y a trouvé : il ne passe pas. */
const date: Decision<string> = (texte) => (/^\d{4}-\d{2}-\d{2}$/.test(texte) ? texte : "");

const TERRITOIRE = "Territoire A";
const CAF = "Caf";
const DEPARTEMENT = "Département A";
const PORTEUR = "Porteur";
const PERIMETRE = "Périmètre non repris";

function nomDEmployeur(rang: number): string {
  return `Employeur ${rang + 1}`;
}

/** Les lieux que les textes gardés peuvent nommer, quand on ne garde pas les lieux. */
function lieuxDuDossier({ territoire, employeur, equipe, departement }: Dossier): Substitution[] {
  return [
    { mots: motsDe(territoire.nom), par: TERRITOIRE },
    { mots: motsDe(territoire.caf), par: CAF },
    { mots: motsDe(employeur), par: nomDEmployeur(0) },
    ...equipe.employeurs.map(({ nom }, rang) => ({ mots: motsDe(nom), par: nomDEmployeur(rang) })),
    ...(departement === null
      ? []
      : [
          { mots: motsDe(departement.departement), par: DEPARTEMENT },
          { mots: motsDe(departement.caf), par: CAF },
          ...[...departement.ingenieries, ...departement.cooperations].map(({ nomDuPorteur }) => ({
            mots: motsDe(nomDuPorteur),
            par: PORTEUR,
          })),
        ]),
  ];
}

const MENTION = "Copie anonymisée";

/** Une mention de données inventées reste vraie de la copie. */
function mentionner(mention: string): string {
  if (mention.startsWith(MENTION)) return mention;
  return mention.trim() === "" ? `${MENTION}.` : `${MENTION}. ${mention}`;
}

function surLeDossier(c: Contexte): Decisions<Dossier> {
  return {
    territoire: (territoire) => decider(surLeTerritoire(c), territoire),
    annee: garder,
    employeur: c.lieu(nomDEmployeur(0)),
    // Le modèle, le profil et les politiques disent quelle grille et quelles règles, de personne en particulier.
    modele: garder,
    profil: garder,
    politiques: garder,
    champ: (champ) => decider(surLeChamp(c), champ),
    postes: (postes) => postes.map((poste, rang) => decider(surUnPoste(c, rang), poste)),
    equipe: (equipe) => decider(surLEquipe(c), equipe),
    financement: (financement) => (financement === null ? null : decider(surLeFinancement(c), financement)),
    departement: (departement) => (departement === null ? null : decider(surLeDepartement(c), departement)),
    journal: (journal) =>
      journal === null ? null : journal.map((entree) => decider(surUneEntree(c), entree)),
    planDAction: (plan) => (plan === null ? null : plan.map((action) => decider(surUneAction(c), action))),
    // L'échange et le contrôle parlent des personnes à chaque ligne, et n'ont de sens qu'entre l'agent et sa Caf.
    instruction: () => null,
    controle: () => null,
    grilles: (grilles) => grilles.map((grille, rang) => decider(surUneGrille(c, rang), grille)),
    mention: (mention) => mentionner(c.mention(mention)),
  };
}

function surLeTerritoire({ lieu }: Contexte): Decisions<Territoire> {
  return { nom: lieu(TERRITOIRE), caf: lieu(CAF), debutCtg: date, finCtg: date };
}

function surLeChamp(c: Contexte): Decisions<Champ> {
  return { horsChamp: (exclusions) => exclusions.map((exclusion) => decider(surUneExclusion(c), exclusion)) };
}

/** Le motif d'une exclusion est de la convention, non d'une personne ; sans lui, les NC n'auraient plus de raison. */
function surUneExclusion({ texte }: Contexte): Decisions<HorsChamp> {
  return { nature: garder, cible: garder, motif: texte };
}

function surUnPoste({ poste, texte }: Contexte, rang: number): Decisions<Poste> {
  return {
    identifiant: poste,
    prenom: () => PRENOM_DU_PSEUDONYME,
    nom: () => String(rang + 1),
    libelle: garder,
    intitule: texte,
    quotite: garder,
  };
}

function surLEquipe(c: Contexte): Decisions<Equipe> {
  return {
    employeurs: (employeurs) =>
      employeurs.map((employeur, rang) => decider(surUnEmployeur(c, rang), employeur)),
    cofs: (cofs) => cofs.map((cof, rang) => decider(surUneCof(c, rang), cof)),
    fiches: (fiches) => fiches.map((fiche) => decider(surUneFiche(c), fiche)),
    pieces: (pieces) => pieces.map((piece) => decider(surUnePiece(c), piece)),
  };
}

function surUnEmployeur({ employeur, lieu }: Contexte, rang: number): Decisions<Employeur> {
  return { identifiant: employeur, nom: lieu(nomDEmployeur(rang)), perimetre: lieu(PERIMETRE), lien: garder };
}

function surUneCof({ employeur }: Contexte, rang: number): Decisions<Cof> {
  return {
    identifiant: () => `c${rang + 1}`,
    type: garder,
    employeur,
    debut: date,
    fin: date,
    etpDejaSoutenus: garder,
    nouveauxEtp: garder,
  };
}

function surUneFiche(c: Contexte): Decisions<FicheDePoste> {
  return {
    poste: c.poste,
    employeur: c.employeur,
    thematiques: garder,
    partSppe: garder,
    qualification: (qualification) => decider(QUALIFICATION, qualification),
    fonction: garder,
    heuresDeManagement: garder,
    heuresPrevues: garder,
    salaireAffecte: () => null,
    ventilation: garder,
    periodes: (periodes) =>
      periodes.filter(({ nature }) => nature !== "maladie" || c.options.garderLesMaladies).map(surUnePeriode),
  };
}

/** R-ELIG-1 se juge au niveau et à la catégorie : le diplôme en toutes lettres ne sert qu'à reconnaître quelqu'un. */
const QUALIFICATION: Decisions<Qualification> = {
  niveau: garder,
  diplome: retirer,
  categorie: garder,
  animationDeProjet: garder,
  ancienCoordinateurCej: garder,
  formation: garder,
  avisDeLaCaf: date,
};

function surUnePeriode(periode: Periode): Periode {
  switch (periode.nature) {
    case "presence":
      return decider(PRESENCE, periode);
    case "maladie":
      return decider(MALADIE, periode);
    case "vacance":
      return decider(VACANCE, periode);
  }
}

const PRESENCE: Decisions<PeriodeDePresence> = { nature: garder, debut: date, fin: date, quotite: garder };
const MALADIE: Decisions<PeriodeDeMaladie> = { nature: garder, debut: date, fin: date };
const VACANCE: Decisions<PeriodeDeVacance> = { nature: garder, debut: date, fin: date, information: date };

function surUnePiece({ commentaire }: Contexte): Decisions<PieceSuivie> {
  return { piece: garder, etat: garder, date, remarque: commentaire };
}

function surLeFinancement(c: Contexte): Decisions<Financement> {
  return {
    employeurs: (employeurs) => employeurs.map((employeur) => decider(surLeFinancementDUn(c), employeur)),
    // Le coût réel d'un poste est, à peu de chose près, un salaire.
    couts: () => [],
    baremes: (baremes) => baremes.map((bareme) => decider(surUnBareme(c), bareme)),
    lecture: garder,
    diagnostic: garder,
    ingenieries: (ingenieries) =>
      ingenieries.map((ingenierie, rang) => decider(surUneIngenierie(c, rang), ingenierie)),
    budget: (budget) => decider(BUDGET, budget),
  };
}

/** Ce que la Caf doit à un employeur est de sa convention, non d'une personne. */
function surLeFinancementDUn({ employeur, commentaire }: Contexte): Decisions<FinancementDeLEmployeur> {
  return {
    employeur,
    anneeDuMontant: garder,
    montantDu: garder,
    etpSoutenus: garder,
    forfaitGele: garder,
    source: commentaire,
    etpPrecedenteCtg: garder,
    nouveauxEtp: garder,
  };
}

/** R-FORFAIT-3 : sans sa source, un barème serait refusé ; elle dit un document. */
function surUnBareme({ texte }: Contexte): Decisions<BaremeSaisi> {
  return { code: garder, annee: garder, valeur: garder, source: texte };
}

function surUneIngenierie({ commentaire }: Contexte, rang: number): Decisions<IngenierieCtg> {
  return {
    identifiant: () => `i${rang + 1}`,
    objet: commentaire,
    annee: garder,
    forme: garder,
    etp: garder,
    depense: garder,
  };
}

/** Les charges sont d'abord des salaires, et les produits les équilibrent : aucune ligne ne part. */
const BUDGET: Decisions<Budget> = { lignes: (): LigneDeBudget[] => [], verseParLaCaf: garder };

function surLeDepartement(c: Contexte): Decisions<DossierDepartemental> {
  return {
    departement: c.lieu(DEPARTEMENT),
    caf: c.lieu(CAF),
    debutSdsf: date,
    finSdsf: date,
    annee: garder,
    ingenieries: (ingenieries) =>
      ingenieries.map((ingenierie, rang) => decider(surUneIngenierieDepartementale(c, rang), ingenierie)),
    cooperations: (cooperations) =>
      cooperations.map((cooperation, rang) => decider(surUneCooperation(c, rang), cooperation)),
    pilotage: (pilotage) => (pilotage === null ? null : decider(PILOTAGE, pilotage)),
    baremes: (baremes) => baremes.map((bareme) => decider(surUnBareme(c), bareme)),
    budget: (budget) => decider(BUDGET, budget),
  };
}

function surUneIngenierieDepartementale(
  { commentaire, lieu }: Contexte,
  rang: number,
): Decisions<IngenierieDepartementale> {
  return {
    identifiant: () => `i${rang + 1}`,
    objet: commentaire,
    annee: garder,
    diagnosticInitial: garder,
    porteur: garder,
    nomDuPorteur: lieu(PORTEUR),
    autreFonds: garder,
    depense: garder,
  };
}

function surUneCooperation(
  { commentaire, lieu }: Contexte,
  rang: number,
): Decisions<CooperationDepartementale> {
  return {
    identifiant: () => `d${rang + 1}`,
    objet: commentaire,
    porteur: garder,
    nomDuPorteur: lieu(PORTEUR),
    cofinancee: garder,
    robuste: garder,
    animeLeReseauCtg: garder,
    pleinementMobilise: garder,
    etpPetiteEnfance: garder,
    etpEnfanceJeunesse: garder,
    cof: date,
    bilan: date,
    coutReel: () => null,
  };
}

const PILOTAGE: Decisions<PilotageDuSdsf> = {
  creditsInitiaux: garder,
  montantDemande: garder,
  etpInitiaux: garder,
  etpDemandes: garder,
  echeance: date,
};

/** Le nombre et la sorte des faits restent ; ce qu'ils furent et avec qui nommerait un lieu ou quelqu'un. */
function surUneEntree({ poste, commentaire }: Contexte): Decisions<EntreeDeJournal> {
  return {
    date,
    type: garder,
    objet: commentaire,
    thematique: garder,
    partenaires: commentaire,
    participants: garder,
    poste,
    remarque: commentaire,
  };
}

function surUneAction({ texte, commentaire }: Contexte): Decisions<ActionDuPlan> {
  return {
    axe: texte,
    action: commentaire,
    porteur: commentaire,
    echeance: date,
    etat: garder,
    alerte: date,
    remarque: commentaire,
  };
}

function surUneGrille(c: Contexte, rang: number): Decisions<Grille> {
  return {
    identifiant: () => `g${rang + 1}`,
    poste: c.poste,
    reponses: (reponses) => decider(surLesReponses(c, reponses), reponses),
  };
}

function surLesReponses(c: Contexte, { notes }: Reponses): Decisions<Reponses> {
  return {
    notes: garder,
    commentaires: (commentaires) =>
      pourChaque(commentaires, (commentaire, activite) => {
        const garde = c.commentaire(commentaire);
        return garde === "" && estUnMotif(commentaire, notes[activite]) ? MOTIF_NON_REPRIS : garde;
      }),
    indicateurs: (indicateurs) => pourChaque(indicateurs, (reponse) => decider(surUnIndicateur(c), reponse)),
  };
}

/** R-NC-1 : un NC justifié le reste ; sans texte, la copie serait pleine de motifs à écrire. */
const MOTIF_NON_REPRIS = "Motif non repris dans la copie anonymisée.";

function estUnMotif(commentaire: string, ligne: Readonly<Record<string, Note>> = {}): boolean {
  return commentaire.trim() !== "" && Object.keys(ligne).some((politique) => ligne[politique] === "NC");
}

function surUnIndicateur({ commentaire }: Contexte): Decisions<ReponseIndicateur> {
  return { nombre: garder, nature: commentaire, commentaire };
}

function pourChaque<V>(
  record: Readonly<Record<string, V>>,
  decision: (valeur: V, cle: string) => V,
): Record<string, V> {
  const copie: Record<string, V> = {};
  for (const cle of Object.keys(record)) {
    const valeur = record[cle];
    if (valeur !== undefined) copie[cle] = decision(valeur, cle);
  }
  return copie;
}
