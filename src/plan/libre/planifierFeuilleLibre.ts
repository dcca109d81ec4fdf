import type { Dossier } from "../../domaine/dossier/dossier";
import { adresseAbsolueDePlage, lettresDeColonne, plageDe } from "../adresses";
import { COULEURS } from "../charte";
import { ecrireLEnTete } from "../ecrireLEnTete";
import { ConstructeurDeFeuille } from "../constructeur";
import { roleDe } from "../equipe/blocs";
import { COLONNE_DES_IDENTIFIANTS, ecrireMarque, identifiantDeLigne, LIGNE_DES_ROLES } from "../identifiants";
import { intituleDuDossier } from "../intitules";
import { LISTES, plageDeLaListe } from "../listes";
import type { ContenuFormule, PlanFeuille, PlanFormatConditionnel, PlanValidation, Plage } from "../types";
import { validerLesDates } from "../validerLesDates";
import type { ColonneLibre, SaisiesLibres, TableauLibre } from "./tableauLibre";

/** Champ → ses cellules, en-tête comprise, sans nom de feuille. */
export type PlagesDuTableau<C extends string> = (champ: C) => string;

/** Une case du récapitulatif : un libellé, et au-dessous ce que l'on compte. */
export interface CaseDuRecapitulatif<C extends string> {
  readonly libelle: string;
  readonly contenu: (plages: PlagesDuTableau<C>) => ContenuFormule;
}

/** Un format conditionnel d'une colonne du tableau, écrit pour sa première ligne. */
export interface FormatDeColonne<C extends string> extends Omit<PlanFormatConditionnel, "plages"> {
  readonly champ: C;
}

export interface SourceDeFeuilleLibre<C extends string> {
  readonly dossier: Dossier;
  /** La cellule, feuille comprise, qui dit de quel dossier il s'agit. */
  readonly intitule: string;
  readonly tableau: TableauLibre<C>;
  readonly rangees: readonly SaisiesLibres<C>[];
  readonly titre: string;
  readonly phrases: readonly string[];
  /** La phrase qui ouvre le récapitulatif. */
  readonly decompte: (plages: PlagesDuTableau<C>) => ContenuFormule;
  readonly cases: readonly CaseDuRecapitulatif<C>[];
  /** Les formats conditionnels des lignes, écrits pour la première d'entre elles. */
  readonly formats: (cellule: (champ: C) => string) => readonly FormatDeColonne<C>[];
  /** Les étiquettes des postes, dans la feuille dont c'est la clé ; `null` sans poste. */
  readonly postes: { readonly feuille: string; readonly plage: Plage } | null;
}

const PREMIERE_COLONNE = 1;
const LARGEUR_MASQUEE = 14;

/** Des lignes où commencer à écrire : elles ne sont pas des entrées. */
const LIGNES_VIDES = 5;

/** Ce que le récapitulatif, les listes et les formats couvrent : le tableau s'allonge sans que rien ne soit récrit. */
const LIGNES_SUIVIES = 1000;

/** Une zone d'impression de colonnes entières : Excel s'arrête à la dernière cellule écrite, où que finisse le tableau. */
const LIGNES_D_UNE_FEUILLE = 1048576;

/** Une colonne étroite perd au retrait, et aux mots longs qui passent à la ligne. */
const RETRAIT = 4;
const HAUTEUR_MINIMALE = 20;

/** Sobre, et lisible en noir et blanc : un trait, une ligne grisée sur deux. */
const STYLE_DU_TABLEAU = "TableStyleLight1";

/**
 * Une feuille que l'utilisateur s'approprie : un récapitulatif en formules, puis un tableau d'Excel, qu'il allonge, trie
 * et filtre. Elle n'est pas protégée : Excel n'allonge pas un tableau d'une feuille protégée. Seules la ligne d'en-tête
 * et les colonnes portent une marque, hors du tableau : un tri ne la déplace pas.
 */
export function planifierFeuilleLibre<C extends string>(
  source: SourceDeFeuilleLibre<C>,
  nom: string,
): PlanFeuille {
  const { dossier, tableau, rangees, cases } = source;
  const { nature, colonnes } = tableau;
  const f = new ConstructeurDeFeuille([
    { largeur: LARGEUR_MASQUEE, masquee: true },
    ...colonnes.map(({ largeur }) => ({ largeur })),
  ]);
  ecrireRoles(f, tableau);
  const debut = ecrireEnTete(f, source);
  const titres = debut + 1 + 2 * Math.ceil(cases.length / colonnes.length) + 1;
  ecrireRecapitulatif(f, debut, source, (champ) =>
    adresseAbsolueDePlage(plageDe(titres, colonneDe(tableau, champ), LIGNES_SUIVIES + 1)),
  );
  ecrireTitres(f, titres, tableau);
  const lignes = rangees.length + LIGNES_VIDES;
  for (let rang = 0; rang < lignes; rang++) ecrireRangee(f, titres + 1 + rang, tableau, rangees[rang]);
  f.tableau({
    nom: tableau.nom,
    plage: plageDe(titres, PREMIERE_COLONNE, 1 + lignes, colonnes.length),
    style: STYLE_DU_TABLEAU,
  });
  suivreLesLignes(f, titres + 1, source);
  return f.terminer({
    cle: nature,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    // L'en-tête d'un tableau d'Excel prend la place des lettres de colonnes quand on défile.
    figer: { lignes: 0, colonnes: 0 },
    protegee: false,
    libre: true,
    impression: {
      paysage: true,
      zone: plageDe(0, PREMIERE_COLONNE, LIGNES_D_UNE_FEUILLE, colonnes.length),
      titres: { premiere: titres, derniere: titres },
      sauts: [],
      enTete: intituleDuDossier(dossier),
      piedDePage: source.titre,
    },
  });
}

function colonneDe<C extends string>({ colonnes }: TableauLibre<C>, champ: C): number {
  return PREMIERE_COLONNE + colonnes.findIndex((colonne) => colonne.champ === champ);
}

function ecrireRoles(f: ConstructeurDeFeuille, { nature, colonnes }: TableauLibre): void {
  const marque = ecrireMarque({ feuille: nature, attributs: {} });
  f.valeur(LIGNE_DES_ROLES, COLONNE_DES_IDENTIFIANTS, marque, "technique");
  colonnes.forEach(({ champ }, rang) =>
    f.valeur(LIGNE_DES_ROLES, PREMIERE_COLONNE + rang, roleDe(nature, champ), "technique"),
  );
  f.masquer(LIGNE_DES_ROLES);
}

/** Le titre, le dossier, la mention, comment s'en servir ; rend la première ligne du récapitulatif. */
function ecrireEnTete<C extends string>(f: ConstructeurDeFeuille, source: SourceDeFeuilleLibre<C>): number {
  const { dossier, intitule, titre, phrases, tableau } = source;
  ecrireLEnTete(f, PREMIERE_COLONNE, { dossier, titre, intitule });
  const largeur = tableau.colonnes.reduce((total, colonne) => total + colonne.largeur, 0);
  phrases.forEach((phrase, rang) => {
    const ligne = 4 + rang;
    f.fond(ligne, PREMIERE_COLONNE, tableau.colonnes.length, "texte");
    f.valeur(ligne, PREMIERE_COLONNE, phrase, "texte");
    f.fusionner(plageDe(ligne, PREMIERE_COLONNE, 1, tableau.colonnes.length));
    f.ajusterAuTexte(ligne, [{ texte: phrase, largeur }]);
  });
  return 4 + phrases.length + 1;
}

/** La phrase, puis les cases, autant par rangée qu'il y a de colonnes. */
function ecrireRecapitulatif<C extends string>(
  f: ConstructeurDeFeuille,
  debut: number,
  { tableau, decompte, cases }: SourceDeFeuilleLibre<C>,
  plages: PlagesDuTableau<C>,
): void {
  const { formule, resultat } = decompte(plages);
  f.formule(debut, PREMIERE_COLONNE, formule, resultat, "signal");
  f.hauteur(debut, 20);
  cases.forEach(({ libelle, contenu }, rang) => {
    const colonne = PREMIERE_COLONNE + (rang % tableau.colonnes.length);
    const ligne = debut + 1 + 2 * Math.floor(rang / tableau.colonnes.length);
    const calcule = contenu(plages);
    f.valeur(ligne, colonne, libelle, "enTeteSecondaire");
    f.hauteur(ligne, 48);
    f.formule(ligne + 1, colonne, calcule.formule, calcule.resultat, "entier");
  });
}

function ecrireTitres(f: ConstructeurDeFeuille, ligne: number, { nature, colonnes }: TableauLibre): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("titres", nature), "technique");
  colonnes.forEach(({ titre }, rang) => f.valeur(ligne, PREMIERE_COLONNE + rang, titre, "enTeteGauche"));
  f.hauteur(ligne, 24);
}

/** Une ligne vide n'a pas de hauteur imposée : elle suit ce que l'on y écrit. */
function ecrireRangee<C extends string>(
  f: ConstructeurDeFeuille,
  ligne: number,
  { colonnes }: TableauLibre<C>,
  saisies: SaisiesLibres<C> | undefined,
): void {
  colonnes.forEach(({ champ, style }, rang) =>
    f.valeur(ligne, PREMIERE_COLONNE + rang, saisies?.[champ] ?? null, style),
  );
  if (saisies === undefined) return;
  const textes = colonnes.map(({ champ, largeur }) => ({
    texte: String(saisies[champ] ?? ""),
    largeur: largeur - RETRAIT,
  }));
  f.ajusterAuTexte(ligne, textes, HAUTEUR_MINIMALE);
}

/** Listes, dates et formats, bien au-delà des lignes écrites. */
function suivreLesLignes<C extends string>(
  f: ConstructeurDeFeuille,
  premiere: number,
  { tableau, postes, formats }: SourceDeFeuilleLibre<C>,
): void {
  const { colonnes } = tableau;
  const plageDeLaColonne = (rang: number) => plageDe(premiere, PREMIERE_COLONNE + rang, LIGNES_SUIVIES);
  validerLesDates(
    f,
    colonnes.flatMap(({ style }, rang) => (style === "saisieJour" ? [plageDeLaColonne(rang)] : [])),
  );
  colonnes.forEach((colonne, rang) => {
    const validation = validationDe(colonne, postes);
    if (validation !== null) f.valider({ plages: [plageDeLaColonne(rang)], ...validation });
  });
  // La colonne est fixe, la ligne suit celle que le format juge.
  const cellule = (champ: C) => `$${lettresDeColonne(colonneDe(tableau, champ))}${premiere + 1}`;
  for (const { champ, ...format } of formats(cellule)) {
    const plages = [plageDe(premiere, colonneDe(tableau, champ), LIGNES_SUIVIES)];
    f.formatConditionnel({ plages, ...format });
  }
}

/** Un avertissement, jamais un arrêt : une saisie hors de la liste se garde, et la lecture la signale. */
function validationDe(
  { liste, style }: ColonneLibre,
  postes: SourceDeFeuilleLibre<string>["postes"],
): Omit<PlanValidation, "plages"> | null {
  if (liste === "postes") {
    if (postes === null) return null;
    return {
      regle: { type: "liste", ...postes },
      alerte: "avertissement",
      erreur: {
        titre: "Poste non reconnu",
        texte:
          "Choisissez dans la liste\u00a0: les postes de «\u00a0CTG Postes\u00a0». Vide\u00a0: toute l’équipe.",
      },
    };
  }
  if (liste !== undefined) {
    return {
      regle: { type: "liste", feuille: LISTES, plage: plageDeLaListe(liste) },
      alerte: "avertissement",
      erreur: { titre: "Réponse non reconnue", texte: "Choisissez dans la liste de cette cellule." },
    };
  }
  if (style !== "saisieNombre") return null;
  return {
    regle: { type: "decimal", minimum: 0 },
    alerte: "avertissement",
    erreur: { titre: "Nombre attendu", texte: "Un nombre, 0 ou plus." },
  };
}
