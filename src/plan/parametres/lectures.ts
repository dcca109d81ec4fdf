import type { LectureAConfirmer, ParametresDeCofinancement, ProfilDeCaf } from "../../domaine/dossier/profil";
import { direEuros, direPart } from "../../domaine/financement/explication/dire";
import type { LectureChoisie } from "../../domaine/financement/financement";
import { adresseAbsolue } from "../adresses";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { estVide } from "../textesNatifs";
import { identifiantDeLecture, LIGNE_DE_LA_LECTURE } from "./colonnes";
import { COLONNE } from "./colonnesDeLaFeuille";
import { colonneAbsolue, colonneDe, type PageDesParametres } from "./PageDesParametres";
import { NON_PLAFONNE, PARAMETRES } from "./references";

const A_CORRIGER = "lecture à choisir dans la liste";

/** Où sont écrites les lectures, de même hauteur, et le choix que l'on en fait. */
export interface LecturesEcrites {
  /** Dit que le choix n'est pas une des lectures. */
  readonly signal: string;
  readonly choix: string;
  /** Le libellé choisi ; vide : aucun. */
  readonly choisie: string;
  readonly libelles: string;
  readonly taux: string;
  readonly plafondDeLaDepense: string;
  readonly plafondDeLaPart: string;
  readonly partDesPostes: string;
}

/** Une lecture de plus a deux nombres qui n'ont pas de colonne à eux : ils se lisent dans deux colonnes masquées. */
const COLONNES_MASQUEES = { plafondDeLaPart: COLONNE.cle, partDesPostes: COLONNE.retenue } as const;

/**
 * R-COFI-1 : les phrases que l'on peut lire de plusieurs façons, leurs lectures, et celle que l'on choisit ; aucune par
 * défaut. `null` : le profil n'en a pas.
 */
export function ecrireLectures(
  page: PageDesParametres,
  { lecturesAConfirmer }: ProfilDeCaf,
  choisie: LectureChoisie | null,
): LecturesEcrites | null {
  if (lecturesAConfirmer.length === 0) return null;
  page.intertitre("Lectures à confirmer");
  for (const { citation, mention, source } of lecturesAConfirmer)
    page.phrase(`${mention}\u00a0: «\u00a0${citation}\u00a0» ${source}`);
  page.titres("lecture", ["Lecture possible", "Taux", "Plafond de la dépense", "Ce qu’elle dit", "Remarque"]);
  const premiere = page.ligne;
  const lectures = lecturesAConfirmer.flatMap((phrase) =>
    phrase.lectures.map((lecture) => ({ phrase, lecture })),
  );
  for (const { phrase, lecture } of lectures) {
    const { taux, plafondDeLaDepense, plafondDeLaPart, partDesPostes } = lecture.parametres;
    page.f.valeur(
      page.ligne,
      COLONNES_MASQUEES.plafondDeLaPart,
      plafondDeLaPart ?? NON_PLAFONNE,
      "technique",
    );
    page.f.valeur(
      page.ligne,
      COLONNE_DES_IDENTIFIANTS,
      identifiantDeLigne("lecture", identifiantDeLecture(phrase.identifiant, lecture.identifiant)),
      "technique",
    );
    page.f.valeur(page.ligne, COLONNES_MASQUEES.partDesPostes, partDesPostes, "technique");
    const ligne = page.valeur({
      libelle: lecture.libelle,
      valeur: { valeur: plafondDeLaDepense ?? NON_PLAFONNE },
      style: "euros",
      source: { valeur: direLaLecture(lecture.parametres) },
      remarque: phrase.mention,
    });
    page.f.valeur(ligne, COLONNE.annee, taux, "pourcentage");
  }
  const colonne = (rang: number) => colonneAbsolue(rang, premiere, lectures.length);
  const libelle = libelleDe(lecturesAConfirmer, choisie);
  const ecrites: LecturesEcrites = {
    signal: adresseAbsolue(page.ligne, COLONNE.signal),
    choix: ecrireChoix(page, libelle, colonne(COLONNE.libelle)),
    choisie: libelle,
    libelles: colonne(COLONNE.libelle),
    taux: colonne(COLONNE.annee),
    plafondDeLaDepense: colonne(COLONNE.valeur),
    plafondDeLaPart: colonne(COLONNES_MASQUEES.plafondDeLaPart),
    partDesPostes: colonne(COLONNES_MASQUEES.partDesPostes),
  };
  page.f.valider({
    plages: [colonneDe(COLONNE.source, page.ligne - 1, 1)],
    regle: {
      type: "liste",
      feuille: PARAMETRES,
      plage: colonneDe(COLONNE.libelle, premiere, lectures.length),
    },
    erreur: { titre: "Lecture non reconnue", texte: "Choisissez dans la liste, ou laissez la cellule vide." },
    invite: {
      titre: "Lecture à confirmer",
      texte: "À choisir une fois que la Caf l’a confirmée. Vide\u00a0: la règle du profil s’applique.",
    },
  });
  page.sauter();
  return ecrites;
}

function ecrireChoix(page: PageDesParametres, libelle: string, libelles: string): string {
  const { f, ligne } = page;
  const cellule = adresseAbsolue(ligne, COLONNE.source);
  const identifiant = identifiantDeLigne("lecture", LIGNE_DE_LA_LECTURE);
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiant, "technique");
  f.valeur(ligne, COLONNE.libelle, "Lecture confirmée par la Caf (vide\u00a0: aucune)", "fort");
  f.fond(ligne, COLONNE.annee, 2, "horsGrille");
  f.valeur(ligne, COLONNE.source, libelle, "saisieTexte");
  f.formule(
    ligne,
    COLONNE.signal,
    `=IF(ISERROR(${cellule}),"${A_CORRIGER}",IF(${estVide(cellule)},"",IF(SUMPRODUCT((${libelles}=${cellule})*1)=0,"${A_CORRIGER}","")))`,
    "",
    "alerte",
  );
  f.hauteur(ligne, 36);
  page.ligne++;
  return cellule;
}

/** Une lecture que le profil n'a pas, ou plus, n'en est pas une. */
function libelleDe(phrases: readonly LectureAConfirmer[], choisie: LectureChoisie | null): string {
  const phrase = phrases.find(({ identifiant }) => identifiant === choisie?.phrase);
  return phrase?.lectures.find(({ identifiant }) => identifiant === choisie?.lecture)?.libelle ?? "";
}

function direLaLecture(parametres: ParametresDeCofinancement): string {
  const { plafondDeLaPart, partDesPostes } = parametres;
  return [
    plafondDeLaPart === null
      ? "part de la Caf non plafonnée"
      : `part de la Caf plafonnée à ${direEuros(plafondDeLaPart)} par ETP`,
    partDesPostes === 1 ? "tous les postes" : `${direPart(partDesPostes)} des postes`,
  ].join("\u00a0; ");
}
