import type { ClasseurDeDossier } from "../../lecture";
import { compter, enumerer } from "../commun/textes";
import type { GrilleEvaluee } from "../../lecture/evaluerLeDossier";
import { prochaineNote } from "../suivi/prochaineNote";

/** Ce qu'il y a de mieux à faire maintenant, et le geste qui y mène. */
export interface Suite {
  readonly phrase: string;
  readonly geste: { readonly libelle: string; readonly feuille: string; readonly cellule: string } | null;
}

/** D'abord ce qui fausse un pourcentage, puis ce qui reste à noter, puis la relecture. */
export function suiteConseillee(lu: ClasseurDeDossier, grilles: readonly GrilleEvaluee[]): Suite {
  const fautive = lu.constats.find(({ code }) => code === "note-non-reconnue");
  const fautives = grilles.reduce(
    (total, { evaluation }) => total + evaluation.ensemble.decompte.fautives,
    0,
  );
  if (fautive !== undefined) {
    return {
      phrase: `${compter(fautives, "cellule")} à corriger : le pourcentage de la mission attend.`,
      geste: { libelle: "Corriger", feuille: fautive.feuille, cellule: fautive.cellule },
    };
  }
  const incomplete = grilles.find(({ evaluation }) => evaluation.ensemble.decompte.nonRenseignees > 0);
  if (incomplete !== undefined) {
    const reste = compter(incomplete.evaluation.ensemble.decompte.nonRenseignees, "note");
    const cellule = prochaineNote(lu, incomplete);
    return {
      phrase: `Il reste ${reste} à donner dans « ${incomplete.feuille} ».`,
      geste: cellule === null ? null : { libelle: "Continuer à noter", feuille: incomplete.feuille, cellule },
    };
  }
  const sansMotif = grilles.filter(({ ncSansMotif }) => ncSansMotif > 0);
  if (sansMotif.length > 0) {
    const total = sansMotif.reduce((somme, { ncSansMotif }) => somme + ncSansMotif, 0);
    const feuilles = enumerer(sansMotif.map(({ feuille }) => `« ${feuille} »`));
    return {
      phrase: `Tout est noté. ${compter(total, "NC", "NC")} sans motif dans ${feuilles} : dites pourquoi dans la colonne des commentaires.`,
      geste: { libelle: "Aller à la grille", feuille: sansMotif[0]?.feuille ?? "", cellule: "" },
    };
  }
  const synthese = grilles.find((grille) => grille.synthese !== "")?.synthese ?? "";
  return {
    phrase: "Tout est noté. Relisez la synthèse et son radar avant l’envoi à la Caf.",
    geste: synthese === "" ? null : { libelle: "Aller à la synthèse", feuille: synthese, cellule: "" },
  };
}
