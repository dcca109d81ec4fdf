import type { Dossier, Poste } from "../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../domaine/dossier/profil";
import { adresse, adresseAbsolue, adresseAbsolueDePlage, plageDe, referenceDansFeuille } from "./adresses";
import { COULEURS } from "./charte";
import { ConstructeurDeFeuille } from "./constructeur";
import { ecrireLEnTete } from "./ecrireLEnTete";
import { ecrireEquipe, type SignauxEcrits } from "./equipe";
import {
  BLOCS,
  COLONNE,
  COLONNE_DES_ETIQUETTES,
  COLONNE_DES_TITULAIRES,
  DERNIERE_COLONNE_VISIBLE,
  roleDe,
  SEPARATEUR_D_ETIQUETTE,
  type Bloc,
} from "./equipe/blocs";
import { etiquetteDuPoste } from "./equipe/rangees";
import { texteEnFormule } from "./formules";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, identifiantDeLigne, LIGNE_DES_ROLES } from "./identifiants";
import { intituleDuDossier, nomDuPoste, supprespace } from "./intitules";
import { LIBELLES_DE_POSTE } from "./libellesDePoste";
import { LISTES, PLAGE_DES_LIBELLES_DE_POSTE } from "./listes";
import { LIGNE_DES_TITRES, ROLES_DES_POSTES } from "./rolesDesPostes";
import { sautsDePage } from "./sautsDePage";
import { enumeration, estVide, partieSi } from "./textesNatifs";
import type { PlanColonne, PlanFeuille, Plage } from "./types";

export const POSTES = "postes";

type ColonneDePoste = keyof typeof ROLES_DES_POSTES;

const COLONNES: Readonly<Record<ColonneDePoste, { readonly colonne: number; readonly titre: string }>> = {
  libelle: { colonne: COLONNE.b, titre: "Libellé du poste" },
  intitule: { colonne: COLONNE.c, titre: "Intitulé" },
  prenom: { colonne: COLONNE.d, titre: "Prénom" },
  nom: { colonne: COLONNE.e, titre: "Nom" },
  quotite: { colonne: COLONNE.f, titre: "Quotité" },
  signal: { colonne: COLONNE.g, titre: "Ce qui manque" },
  titulaire: { colonne: COLONNE_DES_TITULAIRES, titre: "Titulaire" },
  etiquette: { colonne: COLONNE_DES_ETIQUETTES, titre: "Étiquette" },
};

const CLES_DES_COLONNES = Object.keys(COLONNES) as ColonneDePoste[];

/** Le signal, verrouillé, s'étend sur des colonnes que les mois veulent étroites. */
const COLONNES_DU_SIGNAL = 6;

const COLONNE_DES_LIBELLES = COLONNE.b;

/** De B à P, au plus juste : la feuille s'imprime sur une page de large, et chaque caractère de trop l'y réduit. */
const LARGEURS = [22, 30, 16, 16, 11.5, 11, 10.5, 10.5, 10.5, 10.5, 10.5, 9.5, 9.5, 9.5, 9.5] as const;
const LARGEURS_MASQUEES = { identifiants: 14, formules: 20 } as const;

function colonnesDeLaFeuille(): PlanColonne[] {
  return [
    { largeur: LARGEURS_MASQUEES.identifiants, masquee: true },
    ...LARGEURS.map((largeur) => ({ largeur })),
    { largeur: LARGEURS_MASQUEES.formules, masquee: true },
    { largeur: LARGEURS_MASQUEES.formules, masquee: true },
  ];
}

/** De quoi tenir sur deux lignes ce qui manque : Excel n'ajuste pas la hauteur à une formule qui change. */
const HAUTEUR_D_UN_POSTE = 36;

const SIGNAUX = {
  libelle: "libellé à choisir",
  prenom: "prénom à compléter",
  nom: "nom à compléter",
  quotite: "quotité à compléter",
  quotiteFausse: "quotité à corriger (de 0 à 1)",
  erreur: "une cellule est en erreur",
} as const;

const SEPARATEUR = ", ";

const PHRASES = [
  "Les noms et prénoms ne servent qu’à l’échange avec la Caf, qui les demande avec la grille. Ce classeur ne les transmet nulle part.",
  "Quotité\u00a0: la part d’un temps plein, de 0 à 1 (0,7 pour 70\u00a0%). Elle ne dépend pas des absences.",
];

export interface PlanDesPostes {
  readonly feuille: PlanFeuille;
  /** Identifiant d'un poste → la cellule, feuille comprise, qui dit le nom de son titulaire. */
  readonly titulaires: ReadonlyMap<string, string>;
  /** Identifiant d'un poste → les cellules, feuille comprise, de son prénom et de son nom. */
  readonly noms: ReadonlyMap<string, { readonly prenom: string; readonly nom: string }>;
  readonly signaux: SignauxDesPostes;
  /** Les cellules qui portent l'étiquette de chaque poste ; `null` sans poste. */
  readonly etiquettes: Plage | null;
  /** Identifiant d'une pièce → la cellule, feuille comprise, qui dit où elle en est. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Identifiant d'un poste → ses cellules, feuille comprise, dont le financement se calcule. */
  readonly cellules: ReadonlyMap<string, CellulesDuPoste>;
}

/** Les cellules d'un poste, feuille comprise. */
export interface CellulesDuPoste {
  readonly titulaire: string;
  readonly quotite: string;
  /** La moyenne de l'année de son ETP financé ; sans présence dite, un texte vide. */
  readonly etpFinance: string;
  readonly moisDeduits: string;
  /** Par champ de sa fiche. */
  readonly fiche: Readonly<Record<string, string>>;
}

/** Les colonnes « Ce qui manque » de la feuille, feuille comprise ; celles des postes sont `null` s'il n'y en a aucun. */
export interface SignauxDesPostes {
  readonly postes: SignauxEcrits | null;
  readonly cles: SignauxEcrits | null;
  readonly periodes: SignauxEcrits;
}

/**
 * La feuille « CTG Postes » : l'équipe, une ligne par poste (R-ETP-2, R-PRES-1). Elle se remplit sans complément, et
 * survit à la partie XML.
 *
 * @param dossierEcrit les cellules, feuille comprise, qui disent de quel dossier il s'agit, et de quelle année.
 */
export function planifierPostes(
  dossier: Dossier,
  profil: ProfilDeCaf | null,
  noms: { readonly postes: string; readonly listes: string },
  dossierEcrit: { readonly intitule: string; readonly annee: string },
): PlanDesPostes {
  const f = new ConstructeurDeFeuille(colonnesDeLaFeuille());
  ecrireRoles(f);
  const ligneDesTitres = ecrireEnTete(f, dossier, dossierEcrit.intitule);
  const premiere = ligneDesTitres + 1;
  dossier.postes.forEach((poste, rang) => ecrirePoste(f, poste, premiere + rang, noms.listes));
  if (dossier.postes.length > 0) validerSaisies(f, premiere, dossier.postes.length);
  const note = ecrireNote(f, premiere + dossier.postes.length);
  const cellule = (poste: Poste, colonne: number) =>
    adresseAbsolue(premiere + dossier.postes.indexOf(poste), colonne);
  const etiquettes =
    dossier.postes.length === 0 ? null : plageDe(premiere, COLONNE_DES_ETIQUETTES, dossier.postes.length);
  const equipe = ecrireEquipe(f, note + 2, dossier, profil, {
    feuille: POSTES,
    titulaires: new Map(dossier.postes.map((p) => [p.identifiant, cellule(p, COLONNE_DES_TITULAIRES)])),
    etiquettes,
    annee: dossierEcrit.annee,
  });

  const zone = plageDe(1, COLONNE_DES_LIBELLES, equipe.fin - 1, DERNIERE_COLONNE_VISIBLE);
  f.marquerTout();
  const feuille = f.terminer({
    cle: POSTES,
    nom: noms.postes,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone,
      sauts: sautsDePage(f, zone, equipe.debuts),
      enTete: intituleDuDossier(dossier),
      piedDePage: "Postes de chargé de coopération",
    },
  });
  const ici = (cellules: string) => referenceDansFeuille(noms.postes, cellules);
  const signaux: SignauxEcrits = {
    cellules: adresseAbsolueDePlage(plageDe(premiere, colonneDe("signal"), dossier.postes.length)),
    resultat: dossier.postes.filter(estIncomplet).length,
  };
  const avecFeuille = (ecrits: SignauxEcrits) => ({ ...ecrits, cellules: ici(ecrits.cellules) });
  return {
    feuille,
    titulaires: new Map(
      dossier.postes.map(({ identifiant }, rang) => [
        identifiant,
        ici(adresseAbsolue(premiere + rang, colonneDe("titulaire"))),
      ]),
    ),
    noms: new Map(
      dossier.postes.map((poste) => [
        poste.identifiant,
        { prenom: ici(cellule(poste, colonneDe("prenom"))), nom: ici(cellule(poste, colonneDe("nom"))) },
      ]),
    ),
    signaux: {
      postes: dossier.postes.length === 0 ? null : avecFeuille(signaux),
      cles: equipe.cles === null ? null : avecFeuille(equipe.cles),
      periodes: avecFeuille(equipe.periodes),
    },
    etiquettes,
    pieces: new Map([...equipe.pieces].map(([piece, etat]) => [piece, ici(etat)])),
    cellules: new Map(
      dossier.postes.map((poste) => {
        const annee = equipe.annees.get(poste.identifiant);
        const fiche = Object.entries(equipe.fiches.get(poste.identifiant) ?? {});
        return [
          poste.identifiant,
          {
            titulaire: ici(cellule(poste, colonneDe("titulaire"))),
            quotite: ici(cellule(poste, colonneDe("quotite"))),
            etpFinance: ici(annee?.finance ?? ""),
            moisDeduits: ici(annee?.deduits ?? ""),
            fiche: Object.fromEntries(fiche.map(([champ, place]) => [champ, ici(place)])),
          },
        ];
      }),
    ),
  };
}

/** Vrai quand la feuille demande encore quelque chose sur ce poste. */
function estIncomplet(poste: Poste): boolean {
  return signalDe(poste) !== "";
}

function colonneDe(cle: ColonneDePoste): number {
  return COLONNES[cle].colonne;
}

function ecrireRoles(f: ConstructeurDeFeuille): void {
  const marque = ecrireMarque({ feuille: "postes", attributs: {} });
  f.valeur(LIGNE_DES_ROLES, COLONNE_DES_IDENTIFIANTS, marque, "technique");
  const roles = new Map<number, string[]>();
  const ajouter = (colonne: number, role: string) =>
    roles.set(colonne, [...(roles.get(colonne) ?? []), role]);
  for (const cle of CLES_DES_COLONNES) ajouter(colonneDe(cle), ROLES_DES_POSTES[cle]);
  for (const bloc of Object.keys(BLOCS) as Bloc[]) {
    for (const { champ, colonne } of BLOCS[bloc]) ajouter(colonne, roleDe(bloc, champ));
  }
  for (const [colonne, siens] of roles) f.valeur(LIGNE_DES_ROLES, colonne, siens.join(" "), "technique");
  f.masquer(LIGNE_DES_ROLES);
}

/** Le titre, le dossier, la mention, ce qu'il faut savoir avant d'écrire ; rend la ligne des en-têtes. */
function ecrireEnTete(f: ConstructeurDeFeuille, dossier: Dossier, intitule: string): number {
  ecrireLEnTete(f, COLONNE_DES_LIBELLES, { dossier, titre: "Postes de chargé de coopération", intitule });
  PHRASES.forEach((phrase, rang) => f.valeur(4 + rang, COLONNE_DES_LIBELLES, phrase, "legende"));
  const ligne = 4 + PHRASES.length + 1;
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, LIGNE_DES_TITRES, "technique");
  f.fond(ligne, colonneDe("signal"), COLONNES_DU_SIGNAL, "enTete");
  for (const cle of CLES_DES_COLONNES) {
    const { colonne, titre } = COLONNES[cle];
    f.valeur(ligne, colonne, titre, colonne > DERNIERE_COLONNE_VISIBLE ? "technique" : "enTete");
  }
  f.fusionner(plageDe(ligne, colonneDe("signal"), 1, COLONNES_DU_SIGNAL));
  f.hauteur(ligne, 24);
  return ligne;
}

function ecrirePoste(f: ConstructeurDeFeuille, poste: Poste, ligne: number, feuilleDesListes: string): void {
  const { identifiant, libelle, intitule, prenom, nom, quotite } = poste;
  const cellule = (cle: ColonneDePoste) => adresse(ligne, colonneDe(cle));
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("poste", identifiant), "technique");
  f.valeur(ligne, colonneDe("libelle"), LIBELLES_DE_POSTE[libelle], "saisieTexte");
  f.valeur(ligne, colonneDe("intitule"), intitule, "saisieTexte");
  f.valeur(ligne, colonneDe("prenom"), prenom, "saisieTexte");
  f.valeur(ligne, colonneDe("nom"), nom, "saisieTexte");
  // Une quotité nulle n'en est pas une : elle reste à donner.
  f.valeur(ligne, colonneDe("quotite"), quotite === 0 ? null : quotite, "saisieQuotite");
  const libelles = referenceDansFeuille(feuilleDesListes, adresseAbsolueDePlage(PLAGE_DES_LIBELLES_DE_POSTE));
  f.fond(ligne, colonneDe("signal"), COLONNES_DU_SIGNAL, "alerte");
  f.fusionner(plageDe(ligne, colonneDe("signal"), 1, COLONNES_DU_SIGNAL));
  f.formule(ligne, colonneDe("signal"), formuleDuSignal(cellule, libelles), signalDe(poste), "alerte");
  f.formule(ligne, colonneDe("titulaire"), formuleDuTitulaire(cellule), nomDuPoste(poste), "technique");
  const enTete = texteEnFormule(`${identifiant}${SEPARATEUR_D_ETIQUETTE}`);
  f.formule(
    ligne,
    colonneDe("etiquette"),
    `=${enTete}&${cellule("titulaire")}`,
    etiquetteDuPoste(poste),
    "technique",
  );
  f.ajusterAuTexte(
    ligne,
    [
      { texte: intitule, largeur: f.largeur(colonneDe("intitule")) },
      { texte: prenom, largeur: f.largeur(colonneDe("prenom")) },
      { texte: nom, largeur: f.largeur(colonneDe("nom")) },
    ],
    HAUTEUR_D_UN_POSTE,
  );
}

/** Le signal natif d'un poste, pour qui n'a pas le complément : tout ce qui manque, séparé par des virgules. */
function formuleDuSignal(cellule: (cle: ColonneDePoste) => string, libelles: string): string {
  const quotite = cellule("quotite");
  const saisies = `${cellule("libelle")}:${quotite}`;
  const quotiteAdmise = `AND(ISNUMBER(${quotite}),${quotite}>0,${quotite}<=1)`;
  const partie = (condition: string, texte: string) => partieSi(condition, SEPARATEUR, `"${texte}"`);
  const parties = [
    partie(`SUMPRODUCT((${libelles}=${cellule("libelle")})*1)=0`, SIGNAUX.libelle),
    partie(estVide(cellule("prenom")), SIGNAUX.prenom),
    partie(estVide(cellule("nom")), SIGNAUX.nom),
    `IF(${estVide(quotite)},"${SEPARATEUR}${SIGNAUX.quotite}",` +
      `IF(${quotiteAdmise},"","${SEPARATEUR}${SIGNAUX.quotiteFausse}"))`,
  ];
  return `=IF(SUMPRODUCT(ISERROR(${saisies})*1)>0,"${SIGNAUX.erreur}",${enumeration(parties, SEPARATEUR)})`;
}

function signalDe({ prenom, nom, quotite }: Poste): string {
  const quotiteAdmise = quotite > 0 && quotite <= 1;
  return [
    ...(supprespace(prenom) === "" ? [SIGNAUX.prenom] : []),
    ...(supprespace(nom) === "" ? [SIGNAUX.nom] : []),
    ...(quotite === 0 ? [SIGNAUX.quotite] : quotiteAdmise ? [] : [SIGNAUX.quotiteFausse]),
  ].join(SEPARATEUR);
}

/** Les sous-titres de sa grille et de sa synthèse le reprennent : un nom corrigé ici l'est partout. */
function formuleDuTitulaire(cellule: (cle: ColonneDePoste) => string): string {
  const noms = [`${cellule("prenom")}&" "&${cellule("nom")}`, cellule("intitule"), cellule("libelle")];
  return `=${noms.reduceRight(
    (sinon, texte) => `IF(LEN(TRIM(${texte}))>0,TRIM(${texte}),${sinon})`,
    '"poste à nommer"',
  )}`;
}

function validerSaisies(f: ConstructeurDeFeuille, premiere: number, lignes: number): void {
  const colonne = (cle: ColonneDePoste): Plage => plageDe(premiere, colonneDe(cle), lignes);
  f.valider({
    plages: [colonne("libelle")],
    regle: { type: "liste", feuille: LISTES, plage: PLAGE_DES_LIBELLES_DE_POSTE },
    erreur: {
      titre: "Libellé non reconnu",
      texte: "Choisissez dans la liste\u00a0: Pilote, Thématique ou De proximité.",
    },
    invite: {
      titre: "Libellé du poste",
      texte:
        "Pilote\u00a0: le chargé de coopération du dispositif CTG, ou le seul.\nThématique\u00a0: chargé d’une thématique ou d’un axe.\nDe proximité\u00a0: chargé d’un territoire dans le périmètre de la CTG.",
    },
  });
  f.valider({
    plages: [colonne("quotite")],
    regle: { type: "decimal", minimum: 0, maximum: 1 },
    erreur: {
      titre: "Quotité attendue",
      texte: "Un nombre de 0 à 1\u00a0: 0,7 pour 70\u00a0% d’un temps plein.",
    },
  });
}

function ecrireNote(f: ConstructeurDeFeuille, ligne: number): number {
  f.valeur(
    ligne + 1,
    COLONNE_DES_LIBELLES,
    "Un poste de plus ou de moins\u00a0? Il se déclare dans le volet du complément\u00a0; sans lui, dites-le à votre Caf, qui refera ce classeur.",
    "legende",
  );
  return ligne + 1;
}
