import type { Thematique } from "../../../domaine/dossier/profil";
import { THEMATIQUES_DES_DECLARATIONS } from "../../../domaine/equipe/ventiler";
import type { PartsSaisies } from "./champs";
import { estVide } from "./controles";
import { ecrirePart, lirePart } from "./nombres";

/** R-VENT-1 : où en est la clé que l'on saisit. */
export type EtatDeLaCle =
  | { readonly etat: "vide" }
  /** Une part au moins ne se lit pas. */
  | { readonly etat: "illisible" }
  | { readonly etat: "juste" }
  | {
      readonly etat: "fausse";
      readonly total: number;
      /** Négatif : de trop. */
      readonly reste: number;
      /** La seule thématique dont la part n'est pas dite, quand il reste à répartir ; `null` sinon. */
      readonly manquante: Thematique | null;
    };

/** Deux parts écrites avec deux décimales ne doivent rien devoir au bruit de leur somme. */
const BRUIT = 1e-6;

export function examinerLaCle(saisie: PartsSaisies): EtatDeLaCle {
  const vides = THEMATIQUES_DES_DECLARATIONS.filter((thematique) => estVide(texteDe(saisie, thematique)));
  if (vides.length === THEMATIQUES_DES_DECLARATIONS.length) return { etat: "vide" };
  let total = 0;
  for (const thematique of THEMATIQUES_DES_DECLARATIONS) {
    const texte = texteDe(saisie, thematique);
    const part = estVide(texte) ? 0 : lirePart(texte);
    if (part === null) return { etat: "illisible" };
    total += part;
  }
  const reste = 1 - total;
  if (Math.abs(reste) <= BRUIT) return { etat: "juste" };
  const [manquante = null, autre] = vides;
  return { etat: "fausse", total, reste, manquante: reste > 0 && autre === undefined ? manquante : null };
}

/** « Total : 80 % ; reste à répartir : 20 %. » */
export function direLaCle(cle: EtatDeLaCle): string {
  switch (cle.etat) {
    case "vide":
      return "Aucune part n’est dite\u00a0: l’ETP de ce poste reste non ventilé.";
    case "illisible":
      return "Le total se fera quand chaque part se lira\u00a0: «\u00a060\u00a0%\u00a0» ou «\u00a00,6\u00a0».";
    case "juste":
      return "Total\u00a0: 100\u00a0%. Tout l’ETP du poste est réparti.";
    case "fausse": {
      const total = `Total\u00a0: ${ecrirePart(cle.total)}\u00a0;`;
      return cle.reste > 0
        ? `${total} reste à répartir\u00a0: ${ecrirePart(cle.reste)}.`
        : `${total} ${ecrirePart(-cle.reste)} de trop.`;
    }
  }
}

function texteDe(saisie: PartsSaisies, thematique: Thematique): string {
  return saisie[`part.${thematique}`];
}
