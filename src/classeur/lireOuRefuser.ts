import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import { lireClasseur, type ClasseurDeDossier } from "../lecture";
import { ErreurDeClasseur } from "./erreurs";
import { classeurLu, type Releve } from "./relever";

/**
 * Le dossier que l'on s'apprête à récrire, `null` si le classeur n'en contient pas.
 *
 * @throws ErreurDeClasseur nos feuilles ne se lisent pas, ou les récrire mélangerait des réponses.
 */
export function lireOuRefuser(releve: Releve, modeles: CatalogueDeModeles): ClasseurDeDossier | null {
  const lecture = lireClasseur(classeurLu(releve), modeles);
  switch (lecture.etat) {
    case "absent":
      return null;
    case "lu":
      return sansTriSansIdentifiants(lecture);
    case "version-inconnue":
    case "modele-inconnu":
      throw new ErreurDeClasseur(
        lecture.etat === "modele-inconnu" ? "ModeleInconnu" : "VersionInconnue",
        lecture.constats[lecture.constats.length - 1]?.phrase ??
          "Le modèle de grille de ce classeur n’est pas connu.",
      );
  }
}

/** Récrire rendrait définitif un tri qui a oublié la colonne A : les notes passeraient à d'autres activités. */
function sansTriSansIdentifiants(lecture: ClasseurDeDossier): ClasseurDeDossier {
  const deplacees = lecture.constats.filter(({ code }) => code === "libelle-deplace");
  const [premier] = deplacees;
  if (premier === undefined) return lecture;
  throw new ErreurDeClasseur(
    "LibellesDeplaces",
    `Dans «\u00a0${premier.feuille}\u00a0», ${deplacees.length} lignes (la première en ${premier.cellule}) ne portent plus le libellé de leur activité\u00a0: la grille a sans doute été triée sans sa colonne A masquée. Annulez ce tri, puis recommencez.`,
    deplacees.map(({ feuille, cellule, phrase }) => `${feuille} ${cellule}\u00a0: ${phrase}`).join("\n"),
  );
}
