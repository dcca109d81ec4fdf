// Le seul fichier que lit le générateur de functions.json : une fonction qui n'est pas déclarée ici par
// « export function » serait ignorée sans un mot, et un alias de type refusé. Les descriptions se lisent dans Excel ;
// les espaces insécables y sont posées à la construction. Les noms des paramètres sont ceux que l'on voit en tapant
// la formule, et les identifiants sont stables à jamais : les changer casserait les classeurs enregistrés.

import { moisDeduits } from "../domaine/equipe/moisDeduits";
import { calculerCofinancement, COFINANCEMENT_DE_2024 } from "../domaine/financement/calculerCofinancement";
import { calculerDiagnostic, DIAGNOSTIC_DE_2024 } from "../domaine/financement/calculerDiagnostic";
import { calculerEtp, HEURES_PAR_ETP } from "../domaine/financement/calculerEtp";
import { calculerForfait } from "../domaine/financement/calculerForfait";
import { calculerForfaitParEtp } from "../domaine/financement/calculerForfaitParEtp";
import { chercherBareme } from "../domaine/financement/chercherBareme";
import { detaillerForfait } from "../domaine/financement/detaillerForfait";
import { exigerTaux } from "../domaine/financement/exigerTaux";
import { ventilerMontant } from "../domaine/financement/ventilerMontant";
import { bornesDe } from "../domaine/notation/calculerBornes";
import { completudeDe } from "../domaine/notation/calculerCompletude";
import { scoreDe } from "../domaine/notation/calculerScore";
import { decompter, exigerNoteMax } from "../domaine/notation/decompter";
import { ecrireBornes } from "../domaine/notation/ecrireBornes";
import { ecrireScore } from "../domaine/notation/ecrireScore";
import { NOTE_MAX } from "../domaine/notation/lireNote";
import { moyenneDesScores } from "../domaine/notation/moyenneDesScores";
import { SANS_NOTE } from "../domaine/notation/textes";
import { exigerAnnee } from "../domaine/saisie/exigerAnnee";
import { exigerNonNul } from "../domaine/saisie/exigerNonNul";
import { exigerPositif } from "../domaine/saisie/exigerPositif";
import { lireAbsences } from "./lireAbsences";
import { lireBooleen } from "./lireBooleen";
import { lireCle } from "./lireCle";
import { lireForfait } from "./lireForfait";
import { lireNotes } from "./lireNotes";
import { lirePlages } from "./lirePlages";
import { lirePoids } from "./lirePoids";
import { lirePostes } from "./lirePostes";
import { repondre } from "./repondre";
import { parDefaut, zeroSiVide } from "./vides";

/**
 * Pourcentage de réalisation d’une mission, de 0 à 1 : total des notes ÷ (note maximale × activités notées). NC et
 * les vides ne comptent pas. Rend NC si tout est NC, — si rien n’est noté.
 * @customfunction SCORE
 * @param notes Plage des notes : entiers de 0 à note_max, NC, ou vide. Si la plage r a des cellules vides, écrivez
 *   SI(ESTVIDE(r);"";r) à sa place : sans cela, Excel peut les compter pour des 0.
 * @param [poids] Poids de chaque note, positifs ou nuls : une plage de même forme que notes. Par défaut, toutes les
 *   notes pèsent autant.
 * @param [note_max] Note la plus haute de l’échelle : 3 par défaut.
 * @param [complet] VRAI pour obtenir — tant qu’il reste des cellules vides. Par défaut FAUX : le pourcentage est
 *   provisoire.
 */
export function score(
  notes: unknown[][],
  poids?: unknown[][],
  note_max?: unknown,
  complet?: unknown,
): number | string {
  return repondre(() => {
    const decompte = decompterPlage(notes, poids, note_max);
    const refuseIncomplet = lireBooleen(complet, "complet");
    return refuseIncomplet && decompte.nonRenseignees > 0 ? SANS_NOTE : ecrireScore(scoreDe(decompte));
  });
}

/**
 * Les bornes du pourcentage d’une mission incomplète, dans deux cellules : si toutes les cellules vides valaient 0,
 * puis si elles valaient la note maximale. Rend NC, NC si tout est NC.
 * @customfunction SCORE.BORNES
 * @param notes Plage des notes : entiers de 0 à note_max, NC, ou vide. Si la plage r a des cellules vides, écrivez
 *   SI(ESTVIDE(r);"";r) à sa place : sans cela, Excel peut les compter pour des 0.
 * @param [poids] Poids de chaque note, positifs ou nuls : une plage de même forme que notes. Par défaut, toutes les
 *   notes pèsent autant.
 * @param [note_max] Note la plus haute de l’échelle : 3 par défaut.
 */
export function scoreBornes(notes: unknown[][], poids?: unknown[][], note_max?: unknown): unknown[][] {
  return repondre(() => [ecrireBornes(bornesDe(decompterPlage(notes, poids, note_max)))]);
}

/**
 * Score d’ensemble de plusieurs missions, de 0 à 1 : la moyenne de leurs pourcentages, chaque mission pesant autant.
 * Une mission toute NC ou sans note n’y entre pas. Échelle de 0 à 3.
 * @customfunction SCORE.ENSEMBLE
 * @param plage Plage des notes d’une mission ; une plage par mission. Si la plage r a des cellules vides, écrivez
 *   SI(ESTVIDE(r);"";r) à sa place : sans cela, Excel peut les compter pour des 0.
 */
export function scoreEnsemble(plage: unknown[][][]): number | string {
  return repondre(() => {
    const scores = lirePlages(plage).map((notes) => scoreDe(decompter(notes)));
    return ecrireScore(moyenneDesScores(scores));
  });
}

/**
 * Part des activités renseignées, de 0 à 1 : (notées + NC) ÷ activités. Échelle de 0 à 3.
 * @customfunction COMPLETUDE
 * @param notes Plage des notes : entiers de 0 à 3, NC, ou vide. Écrivez SI(ESTVIDE(r);"";r) à la place de la
 *   plage r : sans cela, Excel peut compter les vides pour des 0, et tout paraît renseigné.
 */
export function completude(notes: unknown[][]): number {
  return repondre(() => completudeDe(decompter(lireNotes(notes, NOTE_MAX, "notes"))));
}

/**
 * Financement des postes, en euros au centime : ETP retenus, plafonnés à ceux de la précédente CTG, × forfait par
 * ETP déjà soutenu + nouveaux ETP × barème nouvel ETP.
 * @customfunction FORFAIT
 * @param etp_retenus ETP pris en compte par la Caf, avant le plafond ; 0 admis.
 * @param etp_précédente_ctg ETP de la précédente CTG, qui plafonnent les premiers ; 0 admis.
 * @param forfait_par_etp Euros par ETP déjà soutenu, gelés au renouvellement (CTG.FORFAIT.ETP les calcule) ; 0 admis.
 * @param [nouveaux_etp] Nouveaux ETP soutenus par la Caf : 0 par défaut.
 * @param [barème_nouvel_etp] Euros par nouvel ETP, nécessaires dès qu’il y en a un. Pour 2024 :
 *   CTG.BAREME("nouvel-etp";2024).
 */
export function forfait(
  etp_retenus: unknown,
  etp_précédente_ctg: unknown,
  forfait_par_etp: unknown,
  nouveaux_etp?: unknown,
  barème_nouvel_etp?: unknown,
): number {
  return repondre(
    () =>
      calculerForfait(
        lireForfait(etp_retenus, etp_précédente_ctg, forfait_par_etp, nouveaux_etp, barème_nouvel_etp),
      ).montant,
  );
}

/**
 * Les étapes du calcul de CTG.FORFAIT, en dix lignes de deux colonnes : libellé, valeur. Les ETP écartés par le
 * plafond y sont ; seul le financement final est arrondi.
 * @customfunction FORFAIT.DETAIL
 * @param etp_retenus ETP pris en compte par la Caf, avant le plafond ; 0 admis.
 * @param etp_précédente_ctg ETP de la précédente CTG, qui plafonnent les premiers ; 0 admis.
 * @param forfait_par_etp Euros par ETP déjà soutenu, gelés au renouvellement (CTG.FORFAIT.ETP les calcule) ; 0 admis.
 * @param [nouveaux_etp] Nouveaux ETP soutenus par la Caf : 0 par défaut.
 * @param [barème_nouvel_etp] Euros par nouvel ETP, nécessaires dès qu’il y en a un. Pour 2024 :
 *   CTG.BAREME("nouvel-etp";2024).
 */
export function forfaitDetail(
  etp_retenus: unknown,
  etp_précédente_ctg: unknown,
  forfait_par_etp: unknown,
  nouveaux_etp?: unknown,
  barème_nouvel_etp?: unknown,
): unknown[][] {
  return repondre(() =>
    detaillerForfait(
      lireForfait(etp_retenus, etp_précédente_ctg, forfait_par_etp, nouveaux_etp, barème_nouvel_etp),
    ).map((etape) => [etape.libelle, etape.valeur === null ? SANS_NOTE : etape.valeur]),
  );
}

/**
 * Montant forfaitaire par ETP déjà soutenu, en euros, non arrondi : montant dû par la Caf ÷ ETP soutenus en N-1.
 * Il se fixe au renouvellement et reste gelé pour toute la CTG.
 * @customfunction FORFAIT.ETP
 * @param montant_dû Euros dus par la Caf au 31/12/N-1, avant renouvellement de la CTG, au titre de la coordination.
 * @param etp ETP soutenus en N-1, supérieurs à 0.
 */
export function forfaitEtp(montant_dû: unknown, etp: unknown): number {
  return repondre(() =>
    calculerForfaitParEtp(
      exigerPositif(zeroSiVide(montant_dû), "montant_dû"),
      exigerNonNul(zeroSiVide(etp), "etp"),
    ),
  );
}

/**
 * Valeur d’un barème livré avec le complément, en euros. Rend #N/A si le code ou l’année n’est pas connu : saisissez
 * alors le barème dans une cellule. Année connue : 2024.
 * @customfunction BAREME
 * @param code Code du barème, entre guillemets : "nouvel-etp", "plafond-etp" ou "plafond-diagnostic".
 * @param année Année du barème, en quatre chiffres.
 */
export function bareme(code: unknown, année: unknown): number {
  return repondre(() => chercherBareme(code, année).valeur);
}

/**
 * Cofinancement des postes, en euros au centime : taux × dépense, plafonnée poste par poste à plafond × quotité, puis
 * sommé. À comparer au financement que donne CTG.FORFAIT.
 * @customfunction COFINANCEMENT
 * @param dépenses Plage des dépenses de l’année, en euros : un poste par cellule.
 * @param quotités Plage des quotités, de même forme : la part de temps plein de chaque poste, de 0 à 1.
 * @param [taux] Part financée, entre 0 et 1 : 0,5 par défaut (valeur de 2024).
 * @param [plafond] Euros de dépense retenus pour un temps plein : 48 000 par défaut (valeur de 2024).
 */
export function cofinancement(
  dépenses: unknown[][],
  quotités: unknown[][],
  taux?: unknown,
  plafond?: unknown,
): number {
  return repondre(
    () =>
      calculerCofinancement(lirePostes(dépenses, quotités), {
        ...COFINANCEMENT_DE_2024,
        taux: exigerTaux(parDefaut(taux, COFINANCEMENT_DE_2024.taux), "taux"),
        plafondDeLaDepense: exigerNonNul(
          parDefaut(plafond, COFINANCEMENT_DE_2024.plafondDeLaDepense),
          "plafond",
        ),
      }).montant,
  );
}

/**
 * Financement du diagnostic initial, en euros au centime : taux × dépense plafonnée. La dépense est engagée pendant
 * la première ou la dernière année de la CTG.
 * @customfunction DIAGNOSTIC
 * @param dépense Euros dépensés pour le diagnostic ; 0 admis.
 * @param [taux] Part financée, entre 0 et 1 : 0,5 par défaut (valeur de 2024).
 * @param [plafond] Euros de dépense retenus au plus : 15 000 par défaut (valeur de 2024).
 */
export function diagnostic(dépense: unknown, taux?: unknown, plafond?: unknown): number {
  return repondre(
    () =>
      calculerDiagnostic(exigerPositif(zeroSiVide(dépense), "dépense"), {
        taux: exigerTaux(parDefaut(taux, DIAGNOSTIC_DE_2024.taux), "taux"),
        plafond: exigerNonNul(parDefaut(plafond, DIAGNOSTIC_DE_2024.plafond), "plafond"),
        source: "",
      }).montant,
  );
}

/**
 * Un montant réparti selon une clé, au centime, dans autant de cellules que la clé ; leur somme est exactement le
 * montant. Les centimes qui restent vont aux plus forts restes.
 * @customfunction VENTILATION
 * @param montant Euros à répartir ; 0 admis.
 * @param clé Plage des parts, de 0 à 1, une par thématique ; leur somme fait 1. Une cellule vide vaut 0.
 */
export function ventilation(montant: unknown, clé: unknown[][]): unknown[][] {
  return repondre(() => {
    const parts = lireCle(clé);
    const enSuite = parts.reduce((suite, ligne) => suite.concat(ligne), []);
    const montants = ventilerMontant(exigerPositif(zeroSiVide(montant), "montant"), enSuite);
    let rang = 0;
    return parts.map((ligne) => ligne.map(() => montants[rang++]));
  });
}

/**
 * Mois de l’année déduits pour un poste, de 0 à 12, toutes périodes d’absence réunies. Un mois n’est déduit que si
 * l’absence le couvre du premier au dernier jour.
 * @customfunction MOIS.DEDUITS
 * @param débuts Plage des premiers jours d’absence, une période par ligne ; les lignes vides sont ignorées.
 * @param fins Plage des derniers jours, de même forme ; vide si l’absence est en cours.
 * @param natures Plage des natures, de même forme : maladie, vacance (la Caf en est informée par écrit : 3 mois sont
 *   accordés dès le premier jour) ou vacance sans information.
 * @param année Année, en quatre chiffres.
 */
export function moisDeduitsDeLAnnee(
  débuts: unknown[][],
  fins: unknown[][],
  natures: unknown[][],
  année: unknown,
): number {
  return repondre(() => moisDeduits(lireAbsences(débuts, fins, natures), exigerAnnee(année)).length);
}

/**
 * Équivalent temps plein d’un volume horaire annuel : heures ÷ base, non arrondi.
 * @customfunction ETP
 * @param heures Heures de l’année ; 0 admis.
 * @param [base] Heures annuelles d’un temps plein : 1 607 par défaut.
 */
export function etp(heures: unknown, base?: unknown): number {
  return repondre(() =>
    calculerEtp(
      exigerPositif(zeroSiVide(heures), "heures"),
      exigerNonNul(parDefaut(base, HEURES_PAR_ETP), "base"),
    ),
  );
}

function decompterPlage(notes: unknown, poids: unknown, note_max: unknown) {
  const noteMax = exigerNoteMax(parDefaut(note_max, NOTE_MAX));
  return decompter(lireNotes(notes, noteMax, "notes"), noteMax, lirePoids(poids, notes));
}
