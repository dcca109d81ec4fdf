import type { Champ, ReferenceDeModele, Territoire } from "../domaine/dossier/dossier";
import { direValeur } from "../domaine/saisie/direValeur";
import { adresse } from "../plan/adresses";
import { dateDeNombre, lireDate } from "../plan/dates";
import { identifiantDeLigne, lireIdentifiantDeLigne } from "../plan/identifiants";
import {
  CALENDRIER,
  COLONNE_DES_VALEURS_DU_DOSSIER,
  estUneDate,
  LIBELLES_DU_DOSSIER,
  type ChampDuDossier,
} from "../plan/champsDuDossier";
import type { CadreDuDossier } from "../plan/partieXml";
import { estSansValeur, texteEn, valeurEn, type FeuilleLue } from "./cellules";
import { FORMULE_SANS_VALEUR, type ConstatDeLecture } from "./constats";
import type { FeuilleReperee } from "./reperer";

/** Le dossier moins ses postes et ses grilles : ce que portent le mode d'emploi et la partie XML. */
export interface CadreLu {
  readonly territoire: Territoire;
  readonly annee: number;
  readonly employeur: string;
  readonly modele: ReferenceDeModele | null;
  readonly profil: string;
  readonly champ: Champ;
  readonly mention: string;
}

/**
 * Les cellules d'abord, la partie XML ensuite : elle n'est qu'un cache, que l'inspecteur de documents efface et
 * que la copie d'une feuille perd.
 *
 * @param dates1904 une date retapée est un nombre de jours, que le classeur compte depuis 1904.
 */
export function lireCadre(
  modeEmploi: FeuilleReperee | undefined,
  partie: CadreDuDossier | null,
  modeleDesGrilles: ReferenceDeModele | null,
  dates1904: boolean,
): { cadre: CadreLu; constats: ConstatDeLecture[] } {
  const constats: ConstatDeLecture[] = [];
  const constater = (
    champ: ChampDuDossier,
    phrase: string,
    code: ConstatDeLecture["code"] = "champ-du-dossier-manquant",
  ) =>
    constats.push({
      code,
      phrase,
      feuille: modeEmploi?.feuille.nom ?? "",
      cellule: celluleDuChamp(modeEmploi, champ),
    });
  const choisir = (champ: ChampDuDossier, duCache: string | undefined): string => {
    const place = placeDuChamp(modeEmploi, champ);
    if (place !== null) {
      if (estSansValeur(place.feuille, place.ligne, place.colonne))
        constater(champ, FORMULE_SANS_VALEUR, "formule-sans-valeur");
      return lireChamp(place, champ, dates1904);
    }
    if (duCache === undefined) {
      constater(
        champ,
        `Le classeur ne dit plus «\u00a0${LIBELLES_DU_DOSSIER[champ]}\u00a0»\u00a0: complétez-le dans le volet avant de reconstruire.`,
      );
    }
    return duCache ?? "";
  };
  const choisirDate = (champ: ChampDuDossier, duCache: string | undefined): string => {
    const texte = choisir(champ, duCache);
    const date = lireDate(texte);
    if (date === null && texte !== "") {
      constater(
        champ,
        `${direValeur(texte)} n’est pas une date du calendrier\u00a0: écrivez-la JJ/MM/AAAA, ou laissez la cellule vide.`,
      );
    }
    return date ?? texte;
  };
  const choisirAnnee = (): number => {
    const texte = choisir("annee", partie === null ? undefined : String(partie.annee));
    if (/^\d{4}$/.test(texte)) return Number(texte);
    if (placeDuChamp(modeEmploi, "annee") !== null) {
      constater(
        "annee",
        texte === ""
          ? "L’année évaluée est à compléter, sur quatre chiffres."
          : `${direValeur(texte)} n’est pas une année sur quatre chiffres\u00a0: corrigez-la.`,
      );
    }
    return partie?.annee ?? 0;
  };
  return {
    cadre: {
      territoire: {
        nom: choisir("territoire", partie?.territoire.nom),
        caf: choisir("caf", partie?.territoire.caf),
        debutCtg: choisirDate("debutCtg", partie?.territoire.debutCtg),
        finCtg: choisirDate("finCtg", partie?.territoire.finCtg),
      },
      annee: choisirAnnee(),
      employeur: choisir("employeur", partie?.employeur),
      modele: modeleDesGrilles ?? lireModele(modeEmploi) ?? partie?.modele ?? null,
      profil: choisir("profil", partie?.profil),
      champ: lireHorsChamp(modeEmploi) ?? partie?.champ ?? { horsChamp: [] },
      mention: choisir("mention", partie?.mention),
    },
    constats,
  };
}

/** Un fichier dit son calendrier, Office.js non : une cellule témoin le montre. */
export function compteDepuis1904(modeEmploi: FeuilleReperee | undefined): boolean {
  const ligne = modeEmploi?.lignes.get(CALENDRIER.ligne);
  const colonne = modeEmploi?.roles.get(CALENDRIER.role);
  if (modeEmploi === undefined || ligne === undefined || colonne === undefined) return false;
  return valeurEn(modeEmploi.feuille, ligne, colonne) === CALENDRIER.depuis1904;
}

interface PlaceDuChamp {
  readonly feuille: FeuilleLue;
  readonly ligne: number;
  readonly colonne: number;
}

/** `null` si la ligne n'est plus là. */
function placeDuChamp(modeEmploi: FeuilleReperee | undefined, champ: ChampDuDossier): PlaceDuChamp | null {
  const ligne = modeEmploi?.lignes.get(identifiantDeLigne("dossier", champ));
  const colonne = modeEmploi?.roles.get(COLONNE_DES_VALEURS_DU_DOSSIER);
  if (modeEmploi === undefined || ligne === undefined || colonne === undefined) return null;
  return { feuille: modeEmploi.feuille, ligne, colonne };
}

function celluleDuChamp(modeEmploi: FeuilleReperee | undefined, champ: ChampDuDossier): string {
  const place = placeDuChamp(modeEmploi, champ);
  return place === null ? "" : adresse(place.ligne, place.colonne);
}

/** Un texte vide est une réponse. */
function lireChamp(
  { feuille, ligne, colonne }: PlaceDuChamp,
  champ: ChampDuDossier,
  dates1904 = false,
): string {
  const valeur = valeurEn(feuille, ligne, colonne);
  // Retapée dans la cellule, la date est devenue pour Excel un nombre de jours.
  if (estUneDate(champ) && typeof valeur === "number") return dateDeNombre(valeur, dates1904);
  return texteEn(feuille, ligne, colonne);
}

function lireModele(modeEmploi: FeuilleReperee | undefined): ReferenceDeModele | null {
  const identifiant = placeDuChamp(modeEmploi, "modele");
  const version = placeDuChamp(modeEmploi, "versionDuModele");
  if (identifiant === null || version === null) return null;
  return { identifiant: lireChamp(identifiant, "modele"), version: lireChamp(version, "versionDuModele") };
}

function lireHorsChamp(modeEmploi: FeuilleReperee | undefined): Champ | null {
  const colonne = modeEmploi?.roles.get(COLONNE_DES_VALEURS_DU_DOSSIER);
  if (modeEmploi === undefined || colonne === undefined) return null;
  const horsChamp = [...modeEmploi.lignes].flatMap(([identifiant, ligne]) => {
    const ligneLue = lireIdentifiantDeLigne(identifiant);
    if (ligneLue?.nature !== "hors-champ") return [];
    const cible = lireIdentifiantDeLigne(ligneLue.identifiant);
    if (cible === null || (cible.nature !== "politique" && cible.nature !== "thematique")) return [];
    const nature: "politique" | "thematique" = cible.nature;
    return [{ nature, cible: cible.identifiant, motif: texteEn(modeEmploi.feuille, ligne, colonne) }];
  });
  return { horsChamp };
}
