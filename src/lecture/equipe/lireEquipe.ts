import type { Poste } from "../../domaine/dossier/dossier";
import type { Thematique } from "../../domaine/dossier/profil";
import {
  EQUIPE_VIDE,
  ficheVide,
  type Cof,
  type Employeur,
  type Equipe,
  type FicheDePoste,
  type Periode,
  type PieceSuivie,
  type Qualification,
  type ThematiqueDeCtg,
} from "../../domaine/equipe/equipe";
import { direValeur } from "../../domaine/saisie/direValeur";
import { adresse } from "../../plan/adresses";
import { BLOCS, natureDe, roleDe, type Bloc } from "../../plan/equipe/blocs";
import {
  CATEGORIES,
  clesDe,
  ETATS_DE_PIECE,
  FONCTIONS,
  FORMATIONS,
  LIENS,
  lireLibelle,
  NATURES,
  OUI_NON,
  PARTS,
  THEMATIQUES,
  TYPES_DE_COF,
} from "../../plan/equipe/libelles";
import { nomDuPoste } from "../../plan/intitules";
import { texteEn } from "../cellules";
import type { ConstatDeLecture } from "../constats";
import type { FeuilleReperee } from "../reperer";
import { LecteurDeBloc } from "./LecteurDeBloc";
import { lirePrevisionnel } from "./lirePrevisionnel";
import { zoneDesBlocs } from "./zoneDesBlocs";
import { lireReference, type Designable } from "./references";

/** Ce dont l'équipe se relit. */
export interface SourceDeLEquipe {
  readonly postes: readonly Poste[];
  readonly feuilleDesPostes: FeuilleReperee | undefined;
  readonly previsionnel: FeuilleReperee | undefined;
  /** L'équipe de la partie XML, `null` si elle manque. */
  readonly partie: Equipe | null;
  readonly dates1904: boolean;
}

export interface EquipeLue {
  readonly equipe: Equipe;
  readonly constats: readonly ConstatDeLecture[];
}

/** L'équipe : tableau par tableau, les cellules d'abord, la partie XML pour ceux qui ne sont plus là. */
export function lireEquipe(source: SourceDeLEquipe): EquipeLue {
  const constats: ConstatDeLecture[] = [];
  const garde = source.partie ?? EQUIPE_VIDE;
  const deLaFeuille =
    source.feuilleDesPostes === undefined
      ? garde
      : new LecteurDeLEquipe(source.feuilleDesPostes, source, garde, constats).lire();
  const equipe = lirePrevisionnel(source.previsionnel, source.postes, deLaFeuille, constats);
  return { equipe: { ...equipe, fiches: equipe.fiches.filter(estRemplie) }, constats };
}

/** Une fiche dont aucune cellule ne dit rien n'est pas une fiche. */
function estRemplie(fiche: FicheDePoste): boolean {
  return JSON.stringify(fiche) !== JSON.stringify(ficheVide(fiche.poste));
}

const BLOCS_DE_L_EQUIPE = ["fiche", "qualification", "employeur", "cof", "piece", "periode"] as const;

class LecteurDeLEquipe {
  constructor(
    private readonly reperee: FeuilleReperee,
    private readonly source: SourceDeLEquipe,
    private readonly garde: Equipe,
    private readonly constats: ConstatDeLecture[],
  ) {}

  lire(): Equipe {
    this.signalerColonnes();
    this.signalerLignesAjoutees();
    const employeurs = this.lireEmployeurs();
    const designes = employeurs.map(({ identifiant, nom }) => ({ identifiant, nom }));
    return {
      employeurs,
      cofs: this.lireCofs(designes),
      fiches: this.lireFiches(designes),
      pieces: this.lirePieces(),
    };
  }

  /** Une colonne supprimée l'est dans tous les tableaux : cela se dit une fois. */
  private signalerColonnes(): void {
    const absentes = BLOCS_DE_L_EQUIPE.map((bloc) => this.ouvrir(bloc))
      .filter(({ estLa }) => estLa)
      .flatMap(({ colonnesAbsentes }) => colonnesAbsentes);
    if (absentes.length === 0) return;
    this.constats.push({
      code: "colonne-manquante",
      phrase: `Une colonne manque aux tableaux de l’équipe\u00a0: ${absentes.map((titre) => `«\u00a0${titre}\u00a0»`).join(", ")} ne se lisent pas dans les cellules. Reconstruisez la feuille pour les retrouver.`,
      feuille: this.reperee.feuille.nom,
      cellule: "",
    });
  }

  /** Sans identifiant, une ligne insérée n'a pas de place ; une seule cellule écrite n'est qu'une remarque. */
  private signalerLignesAjoutees(): void {
    const { feuille, roles } = this.reperee;
    const { debut, fin, aNous } = zoneDesBlocs(this.reperee);
    const colonnes = [
      ...new Set([...roles].filter(([role]) => estDUnBloc(role)).map(([, colonne]) => colonne)),
    ];
    for (let ligne = debut; ligne < fin; ligne++) {
      if (aNous.has(ligne) || feuille.valeurs[ligne - feuille.ligne] === undefined) continue;
      const ecrites = colonnes.filter((colonne) => texteEn(feuille, ligne, colonne) !== "");
      const [premiere] = ecrites;
      if (premiere === undefined || ecrites.length < 2) continue;
      this.constats.push({
        code: "ligne-ajoutee",
        phrase:
          "Cette ligne, ajoutée entre celles des tableaux de l’équipe, n’est pas lue\u00a0: récrivez-la dans une des lignes prévues, au cadre pointillé.",
        feuille: feuille.nom,
        cellule: adresse(ligne, premiere),
      });
    }
  }

  private lireEmployeurs(): readonly Employeur[] {
    const bloc = this.ouvrir("employeur");
    if (!bloc.estLa) return this.garde.employeurs;
    bloc.signalerDoublons(
      "Cette ligne répète un employeur déjà lu plus haut\u00a0: seule la première est lue.",
    );
    const lus = bloc.lignes().flatMap((place): Employeur[] => {
      if (bloc.estVide(place)) return [];
      const { identifiant, ligne } = place;
      const connu = this.garde.employeurs.find((employeur) => employeur.identifiant === identifiant);
      return [
        {
          identifiant,
          nom: bloc.texteOu(ligne, "nom", connu?.nom ?? ""),
          perimetre: bloc.texteOu(ligne, "perimetre", connu?.perimetre ?? ""),
          lien: bloc.choix(ligne, "lien", LIENS, connu?.lien === "" ? null : (connu?.lien ?? null)) ?? "",
        },
      ];
    });
    return ordonner(lus, this.garde.employeurs);
  }

  private lireCofs(employeurs: readonly Designable[]): readonly Cof[] {
    const bloc = this.ouvrir("cof");
    if (!bloc.estLa) return this.garde.cofs;
    bloc.signalerDoublons("Cette ligne répète une Cof déjà lue plus haut\u00a0: seule la première est lue.");
    const lues = bloc.lignes().flatMap((place): Cof[] => {
      if (bloc.estVide(place)) return [];
      const { identifiant, ligne } = place;
      const connue = this.garde.cofs.find((cof) => cof.identifiant === identifiant);
      return [
        {
          identifiant,
          // La coordination est le type de loin le plus courant : une Cof sans type en est une, et se corrige.
          type: bloc.choix(ligne, "type", TYPES_DE_COF, connue?.type ?? null) ?? "coordination",
          employeur: this.reference(bloc, ligne, "employeur", employeurs, connue?.employeur ?? ""),
          debut: bloc.date(ligne, "debut", connue?.debut ?? ""),
          fin: bloc.date(ligne, "fin", connue?.fin ?? ""),
          etpDejaSoutenus: bloc.nombre(ligne, "etpDejaSoutenus", connue?.etpDejaSoutenus ?? null) ?? 0,
          nouveauxEtp: bloc.nombre(ligne, "nouveauxEtp", connue?.nouveauxEtp ?? null) ?? 0,
        },
      ];
    });
    return ordonner(lues, this.garde.cofs);
  }

  /** R-GRILLE-4. Les lignes sont celles que le profil demande : une pièce suivie qui n'y est pas garde son état. */
  private lirePieces(): readonly PieceSuivie[] {
    const bloc = this.ouvrir("piece");
    bloc.signalerDoublons(
      "Cette ligne répète une pièce déjà lue plus haut\u00a0: seule la première est lue.",
    );
    const suivies = new Map(this.garde.pieces.map((piece) => [piece.piece, piece]));
    for (const place of bloc.lignes()) {
      const { identifiant: piece, ligne } = place;
      const { etat = "", date = "", remarque = "" } = suivies.get(piece) ?? {};
      if (bloc.estVide(place)) {
        // Sans sa colonne, une réponse n'a pas été vidée : elle ne se lit pas.
        if (bloc.colonnesAbsentes.length === 0) suivies.delete(piece);
        continue;
      }
      const connu: keyof typeof ETATS_DE_PIECE = etat === "" ? "a-remettre" : etat;
      const lu = bloc.choix(ligne, "etat", ETATS_DE_PIECE, connu) ?? "a-remettre";
      suivies.set(piece, {
        piece,
        etat: lu === "a-remettre" ? "" : lu,
        date: bloc.date(ligne, "date", date),
        remarque: bloc.texteOu(ligne, "remarque", remarque),
      });
    }
    return [...suivies.values()];
  }

  private lireFiches(employeurs: readonly Designable[]): readonly FicheDePoste[] {
    const periodes = this.lirePeriodes();
    const fiches = this.ouvrir("fiche");
    const qualifications = this.ouvrir("qualification");
    for (const bloc of [fiches, qualifications]) {
      if (!bloc.estLa) continue;
      bloc.signalerDoublons(
        "Cette ligne répète un poste déjà lu plus haut\u00a0: seule la première est lue.",
      );
    }
    const lignesDesFiches = lignesPar(fiches);
    const lignesDesQualifications = lignesPar(qualifications);
    return this.source.postes.map(({ identifiant }) => {
      const connue = this.garde.fiches.find(({ poste }) => poste === identifiant) ?? ficheVide(identifiant);
      const ligne = lignesDesFiches.get(identifiant);
      const ligneDeQualification = lignesDesQualifications.get(identifiant);
      return {
        ...connue,
        ...(ligne === undefined ? {} : this.lireFiche(fiches, ligne, connue, employeurs)),
        ...(ligneDeQualification === undefined
          ? {}
          : {
              qualification: this.lireQualification(
                qualifications,
                ligneDeQualification,
                connue.qualification,
              ),
            }),
        periodes: periodes === null ? connue.periodes : (periodes.get(identifiant) ?? []),
      };
    });
  }

  private lireFiche(
    bloc: LecteurDeBloc,
    ligne: number,
    connue: FicheDePoste,
    employeurs: readonly Designable[],
  ): Partial<FicheDePoste> {
    const ventilation: Partial<Record<Thematique, number>> = {};
    for (const cle of clesDe(PARTS)) {
      const part = bloc.part(ligne, cle, connue.ventilation[cle] ?? null);
      if (part !== null) ventilation[cle] = part;
    }
    return {
      employeur: this.reference(bloc, ligne, "employeur", employeurs, connue.employeur),
      thematiques: lireThematiques(bloc, ligne, connue.thematiques),
      partSppe: bloc.part(ligne, "partSppe", connue.partSppe),
      fonction: bloc.choix(ligne, "fonction", FONCTIONS, connue.fonction) ?? "cooperation",
      heuresDeManagement: bloc.nombre(ligne, "heuresDeManagement", connue.heuresDeManagement) ?? 0,
      ventilation,
    };
  }

  private lireQualification(bloc: LecteurDeBloc, ligne: number, connue: Qualification): Qualification {
    const { categorie, formation, animationDeProjet, ancienCoordinateurCej } = connue;
    const ouiOuNon = (champ: string, connu: boolean | null) => {
      const lu = bloc.choix(ligne, champ, OUI_NON, connu === null ? null : connu ? "oui" : "non");
      return lu === null ? null : lu === "oui";
    };
    return {
      niveau: bloc.nombre(ligne, "niveau", connue.niveau),
      diplome: bloc.texteOu(ligne, "diplome", connue.diplome),
      categorie: bloc.choix(ligne, "categorie", CATEGORIES, categorie === "" ? null : categorie) ?? "",
      animationDeProjet: ouiOuNon("animationDeProjet", animationDeProjet),
      ancienCoordinateurCej: ouiOuNon("ancienCoordinateurCej", ancienCoordinateurCej) ?? false,
      formation: bloc.choix(ligne, "formation", FORMATIONS, formation === "" ? null : formation) ?? "",
      avisDeLaCaf: bloc.date(ligne, "avisDeLaCaf", connue.avisDeLaCaf),
    };
  }

  /**
   * Les périodes de chaque poste, dans l'ordre de leur début ; `null` si leur tableau n'est plus là, ou s'il a perdu une
   * colonne que la partie XML connaît : une période sans sa fin serait en cours. Une ligne copiée
   * est une période de plus : son identifiant ne désigne qu'une place.
   */
  private lirePeriodes(): Map<string, readonly Periode[]> | null {
    const bloc = this.ouvrir("periode");
    if (!bloc.estLa || (bloc.colonnesAbsentes.length > 0 && this.source.partie !== null)) return null;
    const postes = this.source.postes.map((poste) => ({
      identifiant: poste.identifiant,
      nom: nomDuPoste(poste),
    }));
    const lues = new Map<string, Periode[]>();
    const lignes = [...bloc.lignes(), ...bloc.doublons()].sort((a, b) => a.ligne - b.ligne);
    for (const place of lignes) {
      if (bloc.estVide(place)) continue;
      const { ligne } = place;
      const poste = this.reference(bloc, ligne, "poste", postes, "");
      const nature = bloc.choix(ligne, "nature", NATURES, null);
      if (poste === "" || nature === null) {
        this.signalerPeriodePerdue(bloc, ligne, poste === "" ? "poste" : "nature");
        continue;
      }
      lues.set(poste, [...(lues.get(poste) ?? []), lirePeriode(bloc, ligne, nature)]);
    }
    for (const periodes of lues.values()) {
      periodes.sort((a, b) => (a.debut < b.debut ? -1 : Number(a.debut > b.debut)));
    }
    return lues;
  }

  /** Une période sans poste ou sans nature n'a pas de place dans le dossier. */
  private signalerPeriodePerdue(bloc: LecteurDeBloc, ligne: number, champ: "poste" | "nature"): void {
    if (champ === "nature" && bloc.texte(ligne, "nature") !== "") return;
    if (champ === "poste" && bloc.texte(ligne, "poste") !== "") return;
    bloc.constater(
      "champ-du-dossier-manquant",
      ligne,
      champ,
      `Cette période n’a pas de ${champ}\u00a0: elle n’est pas lue. Complétez-la avant de reconstruire.`,
    );
  }

  /** L'identifiant désigné ; vide pour une cellule vide. */
  private reference(
    bloc: LecteurDeBloc,
    ligne: number,
    champ: string,
    parmi: readonly Designable[],
    connu: string,
  ): string {
    const texte = bloc.texteOu(ligne, champ, connu);
    if (texte === "" || texte === connu) return texte;
    const lu = lireReference(texte, parmi);
    if (lu !== null) return lu;
    bloc.constater(
      "poste-non-reconnu",
      ligne,
      champ,
      `${direValeur(texte)} ne désigne aucun ${champ} de cette feuille\u00a0: choisissez dans la liste. En attendant, ${champ === "poste" ? "cette période n’est pas lue" : "l’employeur est lu comme vide"}.`,
    );
    return "";
  }

  private ouvrir(bloc: Bloc): LecteurDeBloc {
    const decrit = { nature: natureDe(bloc), colonnes: BLOCS[bloc] };
    return new LecteurDeBloc(this.reperee, decrit, this.constats, this.source.dates1904);
  }
}

function lirePeriode(bloc: LecteurDeBloc, ligne: number, nature: Periode["nature"]): Periode {
  const dates = { debut: bloc.date(ligne, "debut", ""), fin: bloc.date(ligne, "fin", "") };
  switch (nature) {
    case "presence":
      return { nature, ...dates, quotite: bloc.part(ligne, "quotite", null) ?? 0 };
    case "maladie":
      return { nature, ...dates };
    case "vacance":
      return { nature, ...dates, information: bloc.date(ligne, "information", "") };
  }
}

/** « petite enfance, jeunesse » ; ce qui n'est pas une thématique se dit. */
function lireThematiques(
  bloc: LecteurDeBloc,
  ligne: number,
  connues: readonly ThematiqueDeCtg[],
): readonly ThematiqueDeCtg[] {
  const texte = bloc.texte(ligne, "thematiques");
  if (texte === null) return connues;
  const lues: ThematiqueDeCtg[] = [];
  for (const mot of texte.split(/[,;\n]/).map((partie) => partie.trim())) {
    if (mot === "") continue;
    const lue = lireLibelle(THEMATIQUES, mot);
    if (lue === null) {
      bloc.constater(
        "poste-non-reconnu",
        ligne,
        "thematiques",
        `${direValeur(mot)} n’est pas une thématique de CTG\u00a0: elle n’est pas lue. Choisissez parmi ${Object.values(THEMATIQUES).join(", ").toLowerCase()}.`,
      );
    } else if (!lues.includes(lue)) lues.push(lue);
  }
  return lues;
}

function estDUnBloc(role: string): boolean {
  return BLOCS_DE_L_EQUIPE.some((bloc) => role.startsWith(roleDe(bloc, "")));
}

function lignesPar(bloc: LecteurDeBloc): Map<string, number> {
  return new Map(bloc.lignes().map(({ identifiant, ligne }) => [identifiant, ligne]));
}

/** L'ordre de la partie XML, qu'un tri de la feuille ne change pas ; ce qui est nouveau vient ensuite. */
function ordonner<T extends { readonly identifiant: string }>(lus: readonly T[], connus: readonly T[]): T[] {
  const rangs = new Map(connus.map(({ identifiant }, rang) => [identifiant, rang]));
  const rang = ({ identifiant }: T) => rangs.get(identifiant) ?? rangs.size;
  return [...lus].sort((a, b) => rang(a) - rang(b));
}
