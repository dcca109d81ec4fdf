import type { Champ, Poste, ReferenceDeModele, Territoire } from "../domaine/dossier/dossier";
import { adresse } from "../plan/adresses";
import { COLONNE_DES_VALEURS_DU_DOSSIER, LIBELLES_DU_DOSSIER, type ChampDuDossier } from "../plan/modeEmploi";
import { dateDeNombre, dateEnIso } from "../plan/dates";
import { identifiantDeLigne, lireIdentifiantDeLigne } from "../plan/identifiants";
import type { CadreDuDossier } from "../plan/partieXml";
import { texteEn, valeurEn, type FeuilleLue } from "./cellules";
import type { ConstatDeLecture } from "./constats";
import type { FeuilleReperee } from "./reperer";

/** Le dossier moins ses grilles : ce que portent le mode d'emploi et la partie XML. */
export interface CadreLu {
  readonly territoire: Territoire;
  readonly annee: number;
  readonly employeur: string;
  readonly modele: ReferenceDeModele | null;
  readonly profil: string;
  readonly champ: Champ;
  readonly postes: readonly Poste[];
  readonly mention: string;
}

/**
 * Les cellules d'abord, la partie XML ensuite : elle n'est qu'un cache, que l'inspecteur de documents efface et
 * que la copie d'une feuille perd.
 */
export function lireCadre(
  modeEmploi: FeuilleReperee | undefined,
  partie: CadreDuDossier | null,
  modeleDesGrilles: ReferenceDeModele | null,
): { cadre: CadreLu; constats: ConstatDeLecture[] } {
  const constats: ConstatDeLecture[] = [];
  const constater = (champ: ChampDuDossier, phrase: string) =>
    constats.push({
      code: "champ-du-dossier-manquant",
      phrase,
      feuille: modeEmploi?.feuille.nom ?? "",
      cellule: celluleDuChamp(modeEmploi, champ),
    });
  const choisir = (champ: ChampDuDossier, duCache: string | undefined): string => {
    const valeur = lireChamp(modeEmploi, champ) ?? duCache;
    if (valeur === undefined) {
      constater(
        champ,
        `Le classeur ne dit plus «\u00a0${LIBELLES_DU_DOSSIER[champ]}\u00a0»\u00a0: complétez-le dans le volet avant de reconstruire.`,
      );
    }
    return valeur ?? "";
  };
  const choisirAnnee = (): number => {
    const texte = choisir("annee", partie === null ? undefined : String(partie.annee));
    if (/^\d{4}$/.test(texte)) return Number(texte);
    if (lireChamp(modeEmploi, "annee") !== null) {
      constater(
        "annee",
        `«\u00a0${texte}\u00a0» n’est pas une année sur quatre chiffres\u00a0: corrigez-la dans le volet avant de reconstruire.`,
      );
    }
    return partie?.annee ?? 0;
  };
  return {
    cadre: {
      territoire: {
        nom: choisir("territoire", partie?.territoire.nom),
        caf: choisir("caf", partie?.territoire.caf),
        debutCtg: dateEnIso(choisir("debutCtg", partie?.territoire.debutCtg)),
        finCtg: dateEnIso(choisir("finCtg", partie?.territoire.finCtg)),
      },
      annee: choisirAnnee(),
      employeur: choisir("employeur", partie?.employeur),
      modele: modeleDesGrilles ?? lireModele(modeEmploi) ?? partie?.modele ?? null,
      profil: choisir("profil", partie?.profil),
      champ: lireHorsChamp(modeEmploi) ?? partie?.champ ?? { horsChamp: [] },
      postes: partie?.postes ?? [],
      mention: choisir("mention", partie?.mention),
    },
    constats,
  };
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

/** `null` si la ligne n'est plus là ; un texte vide est une réponse. */
function lireChamp(modeEmploi: FeuilleReperee | undefined, champ: ChampDuDossier): string | null {
  const place = placeDuChamp(modeEmploi, champ);
  if (place === null) return null;
  const valeur = valeurEn(place.feuille, place.ligne, place.colonne);
  // Récrite dans la cellule, la date est devenue pour Excel un nombre de jours.
  const estUneDate = champ === "debutCtg" || champ === "finCtg";
  if (estUneDate && typeof valeur === "number") return dateDeNombre(valeur);
  return texteEn(place.feuille, place.ligne, place.colonne);
}

function lireModele(modeEmploi: FeuilleReperee | undefined): ReferenceDeModele | null {
  const identifiant = lireChamp(modeEmploi, "modele");
  const version = lireChamp(modeEmploi, "versionDuModele");
  return identifiant === null || version === null ? null : { identifiant, version };
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
