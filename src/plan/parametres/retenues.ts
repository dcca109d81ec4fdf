import type { ParametresDeCofinancement, ProfilDeCaf } from "../../domaine/dossier/profil";
import {
  chercherBaremeDuDossier,
  LIBELLES_DES_BAREMES,
  UNITES_DES_BAREMES,
} from "../../domaine/financement/chercherBaremeDuDossier";
import { essayer } from "../../domaine/financement/explication/essayer";
import type { CodeDeBareme, Financement } from "../../domaine/financement/financement";
import { adresseAbsolue } from "../adresses";
import { texteEnFormule } from "../formules";
import { estVide } from "../textesNatifs";
import type { ContenuFormule } from "../types";
import { valeurSaisie, type TableEcrite } from "./baremes";
import { COLONNE } from "./colonnesDeLaFeuille";
import type { LecturesEcrites } from "./lectures";
import type { PageDesParametres } from "./PageDesParametres";
import type { ReglesEcrites } from "./reglesDuProfil";
import { A_SAISIR, chercherDansLaTable, NON_PLAFONNE, type CellulesDuCofinancement } from "./references";

/** Ce dont dépendent les valeurs d'une année. */
export interface SourceDesRetenues {
  readonly profil: ProfilDeCaf | null;
  readonly financement: Pick<Financement, "baremes" | "lecture">;
  /** L'année évaluée, et la cellule qui la dit. */
  readonly annee: { readonly valeur: number; readonly cellule: string };
  readonly saisis: TableEcrite;
  readonly livres: TableEcrite;
  readonly lectures: LecturesEcrites | null;
  readonly regles: ReglesEcrites;
}

/** Les cellules, dans la feuille même. */
export interface RetenuesEcrites {
  readonly baremes: ReadonlyMap<CodeDeBareme, string>;
  readonly cofinancement: CellulesDuCofinancement | null;
}

type Valeur = number | string;

/** Les barèmes qu'une année a, ou n'a pas ; les taux et plafonds des règles du profil sont à part. */
const BAREMES_DE_L_ANNEE = ["nouvel-etp", "ingenierie-ctg-etp", "ingenierie-ctg-prestation"] as const;

/** Ce que les calculs prennent pour l'année évaluée, en formules : une année sans barème le dit (R-FORFAIT-3). */
export function ecrireRetenues(page: PageDesParametres, source: SourceDesRetenues): RetenuesEcrites {
  page.intertitre("Ce qui vaut pour l’année évaluée");
  page.phrase(
    "Ces valeurs se cherchent toutes seules parmi celles qui sont saisies, puis celles des documents. «\u00a0À saisir\u00a0»\u00a0: aucune n’est connue pour cette année, et rien ne se calcule avec elle.",
  );
  page.titres("retenue", ["Barème, taux ou plafond", "Année", "Valeur", "D’où elle vient"]);
  const baremes = new Map<CodeDeBareme, string>();
  for (const code of BAREMES_DE_L_ANNEE) baremes.set(code, ecrireBareme(page, code, source));
  const cofinancement = ecrireCofinancement(page, source);
  page.sauter();
  return { baremes, cofinancement };
}

/** Le barème d'un code pour l'année que dit une cellule, en formule. */
export function formuleDuBareme(
  code: CodeDeBareme,
  annee: string,
  { saisis, livres }: Pick<SourceDesRetenues, "saisis" | "livres">,
): string {
  const livre = chercherDansLaTable(livres, code, annee, texteEnFormule(A_SAISIR));
  return chercherDansLaTable(saisis, code, annee, livre);
}

function ecrireBareme(page: PageDesParametres, code: CodeDeBareme, source: SourceDesRetenues): string {
  const { annee, saisis, livres, financement } = source;
  const essai = essayer(() => chercherBaremeDuDossier(code, annee.valeur, financement.baremes));
  const cellule = adresseAbsolue(page.ligne, COLONNE.valeur);
  const inconnu = direInconnu(code);
  const enTable = (table: TableEcrite, sinon: string) =>
    chercherDansLaTable({ cles: table.cles, valeurs: table.sources }, code, annee.cellule, sinon);
  page.valeur({
    libelle: LIBELLES_DES_BAREMES[code],
    annee: anneeEcrite(source),
    valeur: {
      formule: `=${formuleDuBareme(code, annee.cellule, source)}`,
      resultat: essai.reussi ? essai.valeur.valeur : A_SAISIR,
    },
    style: styleDe(code),
    source: {
      formule: `=IF(ISNUMBER(${cellule}),${enTable(saisis, enTable(livres, '""'))},${texteEnFormule(inconnu)})`,
      resultat: essai.reussi ? essai.valeur.etape.source : inconnu,
    },
  });
  return cellule;
}

function direInconnu(code: CodeDeBareme): string {
  return `«\u00a0${LIBELLES_DES_BAREMES[code]}\u00a0» n’est pas connu pour cette année. Saisissez sa valeur et sa source plus haut, quand vous en avez besoin.`;
}

function anneeEcrite({ annee }: SourceDesRetenues): ContenuFormule {
  return { formule: `=${annee.cellule}`, resultat: annee.valeur };
}

function styleDe(code: CodeDeBareme): "pourcentage" | "euros" {
  return UNITES_DES_BAREMES[code] === "part" ? "pourcentage" : "euros";
}

/** R-COFI-1 : la règle du profil, ou la lecture choisie, avec ce qui est saisi pour l'année. */
function ecrireCofinancement(
  page: PageDesParametres,
  source: SourceDesRetenues,
): CellulesDuCofinancement | null {
  const { profil } = source;
  const regle = profil?.regles.cofinancement;
  if (profil === null || regle === undefined) return null;
  const ecrire = (
    libelle: string,
    style: "pourcentage" | "euros",
    champ: keyof ParametresDeCofinancement,
    code: CodeDeBareme | null,
  ): string => {
    const cellule = adresseAbsolue(page.ligne, COLONNE.valeur);
    const valeur = valeurDeLaRegle(source, champ, code, regle.annee);
    page.valeur({
      libelle,
      annee: anneeEcrite(source),
      valeur: { formule: `=${formuleDeLaRegle(source, champ, code, regle.annee)}`, resultat: valeur },
      style,
      source: sourceDeLaRegle(source, { cellule, valeur }, code),
    });
    return cellule;
  };
  return {
    taux: ecrire("Cofinancement d’un poste\u00a0: taux", "pourcentage", "taux", "taux-cofinancement"),
    plafondDeLaDepense: ecrire(
      "Cofinancement d’un poste\u00a0: plafond de la dépense par ETP",
      "euros",
      "plafondDeLaDepense",
      "plafond-etp",
    ),
    plafondDeLaPart: ecrire(
      "Cofinancement d’un poste\u00a0: plafond de la part de la Caf par ETP",
      "euros",
      "plafondDeLaPart",
      "plafond-etp",
    ),
    partDesPostes: ecrire("Part des postes cofinancés", "pourcentage", "partDesPostes", null),
  };
}

/** Ce que dit le profil, ou la lecture choisie ; sans égard à l'année. */
function formuleDeBase(
  { regles, lectures }: SourceDesRetenues,
  champ: keyof ParametresDeCofinancement,
): string {
  const duProfil: Readonly<Record<keyof ParametresDeCofinancement, string>> = {
    taux: regles.tauxDeCofinancement,
    plafondDeLaDepense: regles.plafondDeCofinancement,
    plafondDeLaPart: texteEnFormule(NON_PLAFONNE),
    partDesPostes: "1",
  };
  if (lectures === null) return duProfil[champ];
  const { choix, libelles } = lectures;
  const lue = `IFERROR(INDEX(${lectures[champ]},MATCH(${choix},${libelles},0)),${texteEnFormule(A_SAISIR)})`;
  return `IF(ISERROR(${choix}),${texteEnFormule(A_SAISIR)},IF(${estVide(choix)},${duProfil[champ]},${lue}))`;
}

/** Un plafond que la règle n'a pas ne s'ajoute pas : celui de l'année ne remplace que celui qui y est. */
function formuleDeLaRegle(
  source: SourceDesRetenues,
  champ: keyof ParametresDeCofinancement,
  code: CodeDeBareme | null,
  anneeDuDocument: number,
): string {
  const base = formuleDeBase(source, champ);
  if (code === null) return base;
  const { annee, saisis } = source;
  const duDocument = `IF(${annee.cellule}=${anneeDuDocument},${base},${texteEnFormule(A_SAISIR)})`;
  const deLAnnee = chercherDansLaTable(saisis, code, annee.cellule, duDocument);
  return champ === "taux"
    ? deLAnnee
    : `IF(${base}=${texteEnFormule(NON_PLAFONNE)},${texteEnFormule(NON_PLAFONNE)},${deLAnnee})`;
}

function valeurDeLaRegle(
  { profil, financement, annee }: SourceDesRetenues,
  champ: keyof ParametresDeCofinancement,
  code: CodeDeBareme | null,
  anneeDuDocument: number,
): Valeur {
  const regle = profil?.regles.cofinancement;
  const phrase = profil?.lecturesAConfirmer.find(
    ({ identifiant }) => identifiant === financement.lecture?.phrase,
  );
  const lue = phrase?.lectures.find(({ identifiant }) => identifiant === financement.lecture?.lecture);
  const base: Valeur =
    (lue?.parametres ?? {
      taux: regle?.taux ?? 0,
      plafondDeLaDepense: regle?.plafond ?? 0,
      plafondDeLaPart: null,
      partDesPostes: 1,
    })[champ] ?? NON_PLAFONNE;
  if (code === null || base === NON_PLAFONNE) return base;
  const saisie = valeurSaisie(code, annee.valeur, financement.baremes);
  if (saisie !== null) return saisie;
  return annee.valeur === anneeDuDocument ? base : A_SAISIR;
}

/** Un texte de formule ne dépasse pas 255 caractères : la source du profil se lit avec sa règle, plus haut. */
const REGLE_DU_PROFIL = "Règle du profil, plus haut.";
const LECTURE_CONFIRMEE = "Lecture confirmée par la Caf, choisie plus haut.";

function sourceDeLaRegle(
  { annee, saisis, financement, lectures }: SourceDesRetenues,
  { cellule, valeur }: { readonly cellule: string; readonly valeur: Valeur },
  code: CodeDeBareme | null,
): ContenuFormule {
  const dire = texteEnFormule;
  const duDocument =
    lectures === null
      ? dire(REGLE_DU_PROFIL)
      : `IF(${estVide(lectures.choix)},${dire(REGLE_DU_PROFIL)},${dire(LECTURE_CONFIRMEE)})`;
  const document = lectures === null || lectures.choisie === "" ? REGLE_DU_PROFIL : LECTURE_CONFIRMEE;
  if (code === null) return { formule: `=${duDocument}`, resultat: document };
  const inconnu = direInconnu(code);
  const sources = { cles: saisis.cles, valeurs: saisis.sources };
  const saisie = financement.baremes.find((bareme) => bareme.code === code && bareme.annee === annee.valeur);
  return {
    formule:
      `=IF(${cellule}=${dire(A_SAISIR)},${dire(inconnu)},IF(${cellule}=${dire(NON_PLAFONNE)},${duDocument},` +
      `${chercherDansLaTable(sources, code, annee.cellule, duDocument)}))`,
    resultat:
      valeur === A_SAISIR ? inconnu : valeur === NON_PLAFONNE ? document : (saisie?.source ?? document),
  };
}
