import type { Dossier } from "../../domaine/dossier/dossier";
import { adresse, adresseAbsolue, adresseAbsolueDePlage, plageDe } from "../adresses";
import type { CleDeStyle } from "../charte";
import { dateEnFrancais } from "../dates";
import { CHAMPS_DU_DOSSIER, estUneDate, LIBELLES_DU_DOSSIER, type ChampDuDossier } from "../champsDuDossier";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { supprespace } from "../intitules";
import { enumeration, estVide, partieSi } from "../textesNatifs";
import { validerLesDates } from "../validerLesDates";
import { COLONNES, type Redaction } from "./Redaction";

/** Ceux que la collectivité remplit sans complément ; les autres disent d'où vient le classeur. */
const SAISIES: Readonly<Partial<Record<ChampDuDossier, CleDeStyle>>> = {
  territoire: "saisieTexte",
  caf: "saisieTexte",
  debutCtg: "saisieDate",
  finCtg: "saisieDate",
  annee: "saisieTexte",
  employeur: "saisieTexte",
};

const A_COMPLETER = "à compléter";
const DATE_A_COMPLETER = `${A_COMPLETER} (JJ/MM/AAAA)`;
const A_CORRIGER = "à corriger";
const PREMIERE_ANNEE = 2000;
const DERNIERE_ANNEE = 2100;

export interface ChampsEcrits {
  /** Les cellules, sans nom de feuille, qui disent ce qui manque à chaque champ. */
  readonly signaux: string;
  readonly manquants: number;
  /** « Territoire · Caf · Employeur · année », d'après les cellules. */
  readonly intitule: string;
  /** La cellule de l'année évaluée. */
  readonly annee: string;
  /** Celles des dates de la CTG. */
  readonly debut: string;
  readonly fin: string;
}

/** Le tableau « Le dossier » : les champs à saisir, puis ceux qui restent verrouillés. */
export function ecrireChamps(page: Redaction, dossier: Dossier): ChampsEcrits {
  const lignes = new Map<ChampDuDossier, number>();
  let manquants = 0;
  for (const champ of CHAMPS_DU_DOSSIER) {
    const { f, ligne } = page;
    const valeur = valeurDuChamp(dossier, champ);
    const style = SAISIES[champ];
    f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("dossier", champ), "technique");
    if (style === undefined) {
      page.couple(LIBELLES_DU_DOSSIER[champ], valeur);
      continue;
    }
    lignes.set(champ, ligne);
    const signal = signalDe(champ, valeur);
    if (signal !== "") manquants++;
    page.saisie(LIBELLES_DU_DOSSIER[champ], valeur, style, {
      formule: formuleDuSignal(champ, adresse(ligne, COLONNES.valeur)),
      resultat: signal,
    });
  }
  validerAnnee(page, lignes.get("annee"));
  const dates = CHAMPS_DU_DOSSIER.filter(estUneDate).flatMap((champ) => lignes.get(champ) ?? []);
  validerLesDates(
    page.f,
    dates.map((ligne) => plageDe(ligne, COLONNES.valeur)),
  );
  const premiere = Math.min(...lignes.values());
  const cellule = (champ: ChampDuDossier) => adresseAbsolue(lignes.get(champ) ?? premiere, COLONNES.valeur);
  return {
    signaux: adresseAbsolueDePlage(plageDe(premiere, COLONNES.signal, lignes.size)),
    manquants,
    intitule: formuleDeLIntitule(cellule),
    annee: cellule("annee"),
    debut: cellule("debutCtg"),
    fin: cellule("finCtg"),
  };
}

/**
 * Une date s'écrit en texte, JJ/MM/AAAA : un nombre de jours ne vaut qu'avec le système de dates du classeur, qu'Office.js
 * ne dit pas (1900 ou 1904), et rien d'autre dans nos feuilles ne calcule sur elle. Retapée, elle devient un nombre
 * que le format de la cellule montre pareil, et que la lecture admet.
 */
function valeurDuChamp(dossier: Dossier, champ: ChampDuDossier): string | number {
  switch (champ) {
    case "territoire":
      return dossier.territoire.nom;
    case "caf":
      return dossier.territoire.caf;
    case "debutCtg":
      return dateEnFrancais(dossier.territoire.debutCtg);
    case "finCtg":
      return dateEnFrancais(dossier.territoire.finCtg);
    case "annee":
      return dossier.annee === 0 ? "" : dossier.annee;
    case "employeur":
      return dossier.employeur;
    case "modele":
      return dossier.modele.identifiant;
    case "versionDuModele":
      return dossier.modele.version;
    case "profil":
      return dossier.profil;
    case "mention":
      return dossier.mention;
  }
}

function formuleDuSignal(champ: ChampDuDossier, cellule: string): string {
  const annee = `AND(ISNUMBER(${cellule}),${cellule}>=${PREMIERE_ANNEE},${cellule}<=${DERNIERE_ANNEE})`;
  const sinon = champ === "annee" ? `IF(${annee},"","${A_CORRIGER}")` : '""';
  return (
    `=IF(ISERROR(${cellule}),"${A_CORRIGER}",` +
    `IF(${estVide(cellule)},"${estUneDate(champ) ? DATE_A_COMPLETER : A_COMPLETER}",${sinon}))`
  );
}

function signalDe(champ: ChampDuDossier, valeur: string | number): string {
  if (supprespace(String(valeur)) === "") return estUneDate(champ) ? DATE_A_COMPLETER : A_COMPLETER;
  if (champ !== "annee") return "";
  return Number(valeur) >= PREMIERE_ANNEE && Number(valeur) <= DERNIERE_ANNEE ? "" : A_CORRIGER;
}

const SEPARATEUR = " · ";

/** Ce que `intituleDuDossier` dit, mais d'après les cellules. */
function formuleDeLIntitule(cellule: (champ: ChampDuDossier) => string): string {
  const partie = (champ: ChampDuDossier, prefixe = "") =>
    partieSi(`LEN(TRIM(${cellule(champ)}))>0`, `${SEPARATEUR}${prefixe}`, cellule(champ));
  const parties = [partie("territoire"), partie("caf"), partie("employeur"), partie("annee", "année ")];
  return `=${enumeration(parties, SEPARATEUR)}`;
}

function validerAnnee({ f }: Redaction, ligne: number | undefined): void {
  if (ligne === undefined) return;
  f.valider({
    plages: [plageDe(ligne, COLONNES.valeur)],
    regle: { type: "decimal", minimum: PREMIERE_ANNEE, maximum: DERNIERE_ANNEE },
    erreur: {
      titre: "Année attendue",
      texte: `L’année évaluée, en quatre chiffres, entre ${PREMIERE_ANNEE} et ${DERNIERE_ANNEE}.`,
    },
  });
}
