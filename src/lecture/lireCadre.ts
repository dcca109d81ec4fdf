import type { Champ, Poste, ReferenceDeModele, Territoire } from "../domaine/dossier/dossier";
import { COLONNE_DES_VALEURS_DU_DOSSIER, type ChampDuDossier } from "../plan/modeEmploi";
import { dateEnIso } from "../plan/dates";
import { identifiantDeLigne, lireIdentifiantDeLigne } from "../plan/identifiants";
import type { CadreDuDossier } from "../plan/partieXml";
import { texteEn } from "./cellules";
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
  const lire = (champ: ChampDuDossier): string | null => lireChamp(modeEmploi, champ);
  const choisir = (champ: ChampDuDossier, duCache: string | undefined): string => {
    const valeur = lire(champ) ?? duCache;
    if (valeur === undefined) {
      constats.push({
        code: "champ-du-dossier-manquant",
        phrase: `Le classeur ne dit plus « ${champ} » : complétez-le dans le volet avant de reconstruire.`,
        feuille: modeEmploi?.feuille.nom ?? "",
        cellule: "",
      });
    }
    return valeur ?? "";
  };
  const annee = Number(choisir("annee", partie === null ? undefined : String(partie.annee)));
  return {
    cadre: {
      territoire: {
        nom: choisir("territoire", partie?.territoire.nom),
        caf: choisir("caf", partie?.territoire.caf),
        debutCtg: dateEnIso(choisir("debutCtg", partie?.territoire.debutCtg)),
        finCtg: dateEnIso(choisir("finCtg", partie?.territoire.finCtg)),
      },
      annee: Number.isInteger(annee) ? annee : 0,
      employeur: choisir("employeur", partie?.employeur),
      modele: modeleDesGrilles ?? partie?.modele ?? null,
      profil: choisir("profil", partie?.profil),
      champ: lireHorsChamp(modeEmploi) ?? partie?.champ ?? { horsChamp: [] },
      postes: partie?.postes ?? [],
      mention: choisir("mention", partie?.mention),
    },
    constats,
  };
}

/** `null` si la ligne n'est plus là ; un texte vide est une réponse. */
function lireChamp(modeEmploi: FeuilleReperee | undefined, champ: ChampDuDossier): string | null {
  const ligne = modeEmploi?.lignes.get(identifiantDeLigne("dossier", champ));
  const colonne = modeEmploi?.roles.get(COLONNE_DES_VALEURS_DU_DOSSIER);
  if (modeEmploi === undefined || ligne === undefined || colonne === undefined) return null;
  return texteEn(modeEmploi.feuille, ligne, colonne);
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
