import type { Dossier } from "../../domaine/dossier/dossier";
import type { Pieces, ProfilDeCaf } from "../../domaine/dossier/profil";
import { adresse, adresseAbsolue, adresseAbsolueDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { texteEnFormule } from "../formules";
import { nomDuPoste, supprespace } from "../intitules";
import { estVide } from "../textesNatifs";
import type { ContenuFormule, Plage } from "../types";
import {
  BLOCS,
  COLONNE,
  COLONNE_DE_L_ETAT,
  COLONNE_DES_ETIQUETTES,
  etiquette,
  SEPARATEUR_D_ETIQUETTE,
  type Bloc,
} from "./blocs";
import { clesDe, PARTS } from "./libelles";
import { ecrireMois, type AnneeEcrite } from "./mois";
import {
  rangeesDesCofs,
  rangeesDesEmployeurs,
  rangeesDesFiches,
  rangeesDesPeriodes,
  rangeesDesPieces,
  rangeesDesQualifications,
} from "./rangees";
import { SIGNAL_DE_LA_CLE, SIGNAL_DE_LA_PERIODE, TOTAL_DE_LA_CLE } from "./signaux";
import { ecrireSuiviDesPeriodes, signalDesMois } from "./suiviDesMois";
import { ecrireTableau, premiereLigneDe, type ColonneCalculee, type Rangee, type Tableau } from "./tableau";

/** Ce que la feuille des postes a déjà écrit, et que les tableaux de l'équipe reprennent. */
export interface PostesEcrits {
  readonly feuille: string;
  /** Identifiant d'un poste → la cellule, dans cette feuille, qui dit le nom de son titulaire. */
  readonly titulaires: ReadonlyMap<string, string>;
  /** Les cellules qui portent l'étiquette de chaque poste ; `null` sans poste. */
  readonly etiquettes: Plage | null;
  /** La cellule, feuille comprise, qui dit l'année évaluée. */
  readonly annee: string;
}

export interface EquipeEcrite {
  /** La première ligne libre. */
  readonly fin: number;
  /** La première ligne de chaque tableau, mois compris. */
  readonly debuts: readonly number[];
  /** `null` sans poste. */
  readonly cles: SignauxEcrits | null;
  readonly periodes: SignauxEcrits;
  /** Identifiant d'une pièce → la cellule de son état, sans nom de feuille. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Par identifiant de poste. */
  readonly annees: ReadonlyMap<string, AnneeEcrite>;
  /** Identifiant d'un poste → champ de sa fiche → sa cellule, sans nom de feuille. */
  readonly fiches: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Une colonne « Ce qui manque ». */
export interface SignauxEcrits {
  /** Ses cellules, sans nom de feuille. */
  readonly cellules: string;
  /** Combien disent quelque chose. */
  readonly resultat: number;
}

/**
 * Sous les postes : leurs fiches, les qualifications, les employeurs, les Cof, les pièces, les périodes, puis les mois
 * que l'on en déduit.
 */
export function ecrireEquipe(
  f: ConstructeurDeFeuille,
  ligne: number,
  dossier: Dossier,
  profil: ProfilDeCaf | null,
  postes: PostesEcrits,
): EquipeEcrite {
  const tableaux = tableauxDeLEquipe(dossier, profil, postes);
  const places = placer(tableaux, ligne);
  const rangeesDe = (bloc: Bloc) => tableaux.find((tableau) => tableau.bloc === bloc)?.rangees ?? [];
  const premiereDe = (bloc: Bloc) => places.get(bloc) ?? ligne;
  const employeurs = rangeesDe("employeur");
  const premierEmployeur = premiereDe("employeur");
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
  const ecrits = (bloc: Bloc, signal: ColonneCalculee): SignauxEcrits =>
    signauxEcrits(signal, rangeesDe(bloc), premiereDe(bloc));
  const suivi = ecrireSuiviDesPeriodes(f, premiereDe("periode"), rangeesDe("periode"));
  const mois = ecrireMois(f, suivante, dossier, profil, {
    titulaires: postes.titulaires,
    signal: signalDesMois(suivi, { cellule: postes.annee, calculee: dossier.annee }),
  });
  return {
    fin: mois.fin,
    annees: mois.annees,
    fiches: new Map(
      rangeesDe("fiche").map(({ identifiant }, rang) => [
        identifiant,
        Object.fromEntries(
          BLOCS.fiche.map(({ champ, colonne }) => [
            champ,
            adresseAbsolue(premiereDe("fiche") + rang, colonne),
          ]),
        ),
      ]),
    ),
    debuts: [...debuts, suivante],
    cles: dossier.postes.length === 0 ? null : ecrits("fiche", SIGNAL_DE_LA_CLE),
    periodes: ecrits("periode", SIGNAL_DE_LA_PERIODE),
    pieces: new Map(
      rangeesDe("piece").map(({ identifiant }, rang) => [
        identifiant,
        adresseAbsolue(premiereDe("piece") + rang, COLONNE_DE_L_ETAT),
      ]),
    ),
  };
}

/** Du haut en bas de la feuille. */
function tableauxDeLEquipe(dossier: Dossier, profil: ProfilDeCaf | null, postes: PostesEcrits): Tableau[] {
  const titulaire = colonneDuTitulaire(dossier, postes);
  return [
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
    ...tableauDesPieces(dossier, profil),
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
}

function signauxEcrits(
  { colonne, contenu }: ColonneCalculee,
  rangees: readonly Rangee[],
  premiere: number,
): SignauxEcrits {
  const dits = rangees.map((rangee, rang) => contenu(rangee, premiere + rang));
  return {
    cellules: adresseAbsolueDePlage(plageDe(premiere, colonne, rangees.length)),
    resultat: dits.filter((dit) => "resultat" in dit && dit.resultat !== "").length,
  };
}

/** R-GRILLE-4 : celles que le profil demande ; aucune n'est inventée. */
function tableauDesPieces(dossier: Dossier, profil: ProfilDeCaf | null): Tableau[] {
  const rangees = rangeesDesPieces(dossier, profil);
  const pieces = profil?.regles.pieces;
  return rangees.length === 0
    ? []
    : [
        {
          bloc: "piece",
          intertitre: "Pièces à fournir avec la grille",
          phrases: [
            ...(pieces === undefined ? [] : [pieces.source]),
            "Tant que l’état est vide, on ne sait pas où en est la pièce.",
          ],
          rangees,
          calculees: [
            {
              titre: "Pièce",
              colonne: COLONNE.b,
              largeur: 1,
              style: "libelle",
              contenu: ({ identifiant }) => ({ valeur: libelleDeLaPiece(identifiant, pieces) }),
            },
          ],
        },
      ];
}

function libelleDeLaPiece(identifiant: string, pieces: Pieces | undefined): string {
  const demandee = pieces?.liste.find((piece) => piece.identifiant === identifiant);
  return demandee?.libelle ?? `${identifiant} (ce profil ne la demande pas)`;
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
