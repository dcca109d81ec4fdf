import type { Dossier } from "../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import { adresse, adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { texteEnFormule } from "../formules";
import { nomDuPoste, supprespace } from "../intitules";
import { enumeration, estVide, partieSi } from "../textesNatifs";
import type { ContenuFormule, Plage } from "../types";
import { COLONNE, COLONNE_DES_ETIQUETTES, etiquette, SEPARATEUR_D_ETIQUETTE, type Bloc } from "./blocs";
import { clesDe, PARTS } from "./libelles";
import { ecrireMois } from "./mois";
import {
  rangeesDesCofs,
  rangeesDesEmployeurs,
  rangeesDesFiches,
  rangeesDesPeriodes,
  rangeesDesQualifications,
} from "./rangees";
import { ecrireTableau, premiereLigneDe, type ColonneCalculee, type Rangee, type Tableau } from "./tableau";

/** Ce que la feuille des postes a déjà écrit, et que les tableaux de l'équipe reprennent. */
export interface PostesEcrits {
  readonly feuille: string;
  /** Identifiant d'un poste → la cellule, dans cette feuille, qui dit le nom de son titulaire. */
  readonly titulaires: ReadonlyMap<string, string>;
  /** Les cellules qui portent l'étiquette de chaque poste ; `null` sans poste. */
  readonly etiquettes: Plage | null;
}

/** Qui est qui sur la première page, ce qui se date sur la suivante. */
const SUITE_DE_LA_PAGE: Bloc = "cof";

export interface EquipeEcrite {
  /** La première ligne libre. */
  readonly fin: number;
  /** La ligne devant laquelle la page se coupe. */
  readonly saut: number;
}

/**
 * Sous les postes : leurs fiches, les qualifications, les employeurs, les Cof, les périodes, puis les mois que l'on en
 * déduit.
 */
export function ecrireEquipe(
  f: ConstructeurDeFeuille,
  ligne: number,
  dossier: Dossier,
  profil: ProfilDeCaf | null,
  postes: PostesEcrits,
): EquipeEcrite {
  const titulaire = colonneDuTitulaire(dossier, postes);
  const tableaux: Tableau[] = [
    {
      bloc: "fiche",
      intertitre: "Missions et clé de répartition",
      phrases: phrasesDesFiches(profil),
      rangees: rangeesDesFiches(dossier),
      calculees: [titulaire, TOTAL_DE_LA_CLE, SIGNAL_DE_LA_CLE],
    },
    {
      bloc: "qualification",
      intertitre: "Qualification",
      phrases: [
        "Niveau\u00a0: années d’études après le baccalauréat. L’avis de la Caf se demande avant la phase finale d’un recrutement.",
      ],
      rangees: rangeesDesQualifications(dossier),
      calculees: [titulaire],
    },
    {
      bloc: "employeur",
      intertitre: "Employeurs",
      phrases: [
        "Le premier est celui du dossier, et celui des postes dont l’employeur n’est pas dit. Une CTG peut en avoir plusieurs.",
      ],
      rangees: rangeesDesEmployeurs(dossier),
      calculees: [],
    },
    {
      bloc: "cof",
      intertitre: "Conventions d’objectifs et de financement (Cof)",
      phrases: ["Une par type d’action, signée avec l’employeur."],
      rangees: rangeesDesCofs(dossier),
      calculees: [],
    },
    {
      bloc: "periode",
      intertitre: "Périodes",
      phrases: [
        "Une ligne par période, dans n’importe quel ordre, bornes comprises. Présence\u00a0: une arrivée l’ouvre, un départ ou un changement de quotité la ferme. Vacance\u00a0: la date est celle de l’information écrite à la Caf.",
      ],
      rangees: rangeesDesPeriodes(dossier),
      calculees: [SIGNAL_DE_LA_PERIODE],
    },
  ];
  const places = placer(tableaux, ligne);
  const employeurs = tableaux.find(({ bloc }) => bloc === "employeur")?.rangees ?? [];
  const premierEmployeur = places.get("employeur") ?? ligne;
  const listes = {
    feuille: postes.feuille,
    postes: postes.etiquettes,
    employeurs: plageDe(premierEmployeur, COLONNE_DES_ETIQUETTES, employeurs.length),
  };
  let suivante = ligne;
  const debuts: number[] = [];
  for (const tableau of tableaux) {
    debuts.push(suivante);
    suivante = ecrireTableau(f, suivante, tableau, listes) + 1;
  }
  employeurs.forEach((rangee, rang) => ecrireEtiquetteDEmployeur(f, premierEmployeur + rang, rangee));
  const suite = tableaux.findIndex(({ bloc }) => bloc === SUITE_DE_LA_PAGE);
  return {
    fin: ecrireMois(f, suivante, dossier, profil, postes.titulaires),
    saut: debuts[suite] ?? ligne,
  };
}

/** La première rangée de chaque tableau : les listes de validation la désignent avant qu'elle ne soit écrite. */
function placer(tableaux: readonly Tableau[], ligne: number): Map<Bloc, number> {
  const places = new Map<Bloc, number>();
  let suivante = ligne;
  for (const tableau of tableaux) {
    const premiere = premiereLigneDe(tableau, suivante);
    places.set(tableau.bloc, premiere);
    suivante = premiere + tableau.rangees.length + 1;
  }
  return places;
}

/** R-VENT-1 : les libellés entiers du profil, et l'écart qu'il dit avec les libellés nationaux. */
function phrasesDesFiches(profil: ProfilDeCaf | null): string[] {
  const phrase =
    "Thématiques, séparées par des virgules\u00a0: petite enfance, enfance, jeunesse, parentalité, animation de la vie sociale, logement, accès aux droits, inclusion handicap. Part SPPE\u00a0: part de l’activité fléchée vers le service public de la petite enfance. La clé répartit tout l’ETP entre les quatre thématiques des déclarations.";
  if (profil === null) return [phrase];
  const { libelles, ecart } = profil.thematiques;
  const cles = clesDe(PARTS)
    .filter((cle) => libelles[cle] !== PARTS[cle])
    .map((cle) => `«\u00a0${PARTS[cle]}\u00a0»\u00a0: ${libelles[cle]}.`);
  return [phrase, ...(cles.length === 0 ? [] : [cles.join(" ")]), ...(ecart === "" ? [] : [ecart])];
}

function colonneDuTitulaire(dossier: Dossier, { titulaires }: PostesEcrits): ColonneCalculee {
  return {
    titre: "Poste",
    colonne: COLONNE.b,
    largeur: 1,
    style: "fort",
    contenu: ({ identifiant }) => {
      const poste = dossier.postes.find((connu) => connu.identifiant === identifiant);
      return {
        formule: `=${titulaires.get(identifiant) ?? '""'}`,
        resultat: poste === undefined ? "" : nomDuPoste(poste),
      };
    },
  };
}

const ERREUR = "une cellule est en erreur";

const TOTAL_DE_LA_CLE: ColonneCalculee = {
  titre: "Total de la clé",
  colonne: COLONNE.l,
  largeur: 1,
  style: "pourcentageFort",
  contenu: (rangee, ligne) => {
    const plage = plageDeLaCle(ligne);
    const parts = partsDe(rangee);
    return {
      formule: `=IF(COUNT(${plage})=0,"",SUM(${plage}))`,
      resultat: parts.length === 0 ? "" : somme(parts),
    };
  },
};

const CLE_FAUSSE = "la clé doit faire 100\u00a0%";

const SIGNAL_DE_LA_CLE: ColonneCalculee = {
  titre: "Ce qui manque",
  colonne: COLONNE.m,
  largeur: COLONNE.r - COLONNE.m + 1,
  style: "alerte",
  contenu: (rangee, ligne) => {
    const plage = plageDeLaCle(ligne);
    const parts = partsDe(rangee);
    const juste = parts.length === 0 || (somme(parts) > 0.999999 && somme(parts) < 1.000001);
    return {
      formule:
        `=IF(SUMPRODUCT(ISERROR(${plage})*1)>0,"${ERREUR}",IF(COUNT(${plage})=0,"",` +
        `IF(AND(SUM(${plage})>0.999999,SUM(${plage})<1.000001),"","${CLE_FAUSSE}")))`,
      resultat: juste ? "" : CLE_FAUSSE,
    };
  },
};

function plageDeLaCle(ligne: number): string {
  return adresseDePlage(plageDe(ligne, COLONNE.h, 1, COLONNE.k - COLONNE.h + 1));
}

function partsDe({ saisies }: Rangee): number[] {
  return clesDe(PARTS).flatMap((cle) => {
    const part = saisies[cle];
    return typeof part === "number" ? [part] : [];
  });
}

function somme(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

const MANQUES = [
  { champ: "poste", colonne: COLONNE.b, texte: "poste à choisir" },
  { champ: "nature", colonne: COLONNE.c, texte: "nature à choisir" },
  { champ: "debut", colonne: COLONNE.d, texte: "début à compléter" },
] as const;

const VIRGULE = ", ";

/** Ce qui manque à une période commencée ; une ligne vide n'attend rien. */
const SIGNAL_DE_LA_PERIODE: ColonneCalculee = {
  titre: "Ce qui manque",
  colonne: COLONNE.h,
  largeur: COLONNE.l - COLONNE.h + 1,
  style: "alerte",
  contenu: ({ saisies }, ligne) => {
    const plage = adresseDePlage(plageDe(ligne, COLONNE.b, 1, COLONNE.g - COLONNE.b + 1));
    const parties = MANQUES.map(({ colonne, texte }) =>
      partieSi(estVide(adresse(ligne, colonne)), VIRGULE, texteEnFormule(texte)),
    );
    const vide = Object.values(saisies).every((saisie) => saisie === null || saisie === "");
    const manque = MANQUES.filter(({ champ }) => supprespace(String(saisies[champ] ?? "")) === "");
    return {
      formule:
        `=IF(SUMPRODUCT(ISERROR(${plage})*1)>0,"${ERREUR}",` +
        `IF(SUMPRODUCT((LEN(${plage})>0)*1)=0,"",${enumeration(parties, VIRGULE)}))`,
      resultat: vide ? "" : manque.map(({ texte }) => texte).join(VIRGULE),
    };
  },
};

function ecrireEtiquetteDEmployeur(
  f: ConstructeurDeFeuille,
  ligne: number,
  { identifiant, saisies }: Rangee,
): void {
  const contenu = etiquetteEnFormule(identifiant, adresse(ligne, COLONNE.b));
  const nom = supprespace(String(saisies["nom"] ?? ""));
  f.formule(
    ligne,
    COLONNE_DES_ETIQUETTES,
    contenu,
    nom === "" ? "" : etiquette(identifiant, nom),
    "technique",
  );
}

/** L'étiquette que la liste de validation propose : « e1 · Nom », rien tant que la cellule est vide. */
function etiquetteEnFormule(identifiant: string, cellule: string): ContenuFormule["formule"] {
  return `=IF(${estVide(cellule)},"",${texteEnFormule(`${identifiant}${SEPARATEUR_D_ETIQUETTE}`)}&TRIM(${cellule}))`;
}
