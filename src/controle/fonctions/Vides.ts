import { valeurEn, type FeuilleLue } from "../../lecture/cellules";
import { decouperLaFormule, type AdresseDeFormule, type Morceau } from "../ecarts/decouperLaFormule";

/** Les fonctions qui lisent des notes, et pour lesquelles un vide n'est pas un 0. */
const FONCTIONS_DE_NOTES = ["CTG.SCORE", "CTG.SCORE.BORNES", "CTG.SCORE.ENSEMBLE", "CTG.COMPLETUDE"];

/** Un fichier forgé peut poser mille formules sur un million de cellules : au-delà, on ne cherche plus. */
const CELLULES_REGARDEES = 200_000;

/** Quelles formules donnent des cellules vides à une fonction qui lit des notes. */
export class Vides {
  private readonly feuilles: ReadonlyMap<string, FeuilleLue>;
  private reste = CELLULES_REGARDEES;

  constructor(feuilles: readonly FeuilleLue[]) {
    this.feuilles = new Map(feuilles.map((feuille) => [feuille.nom.toLocaleLowerCase("fr"), feuille]));
  }

  compteDesVides(formule: string, chezElle: FeuilleLue): boolean {
    return plagesDeNotes(decouperLaFormule(formule)).some((plage) => {
      const feuille = plage.feuille === "" ? chezElle : this.feuilles.get(plage.feuille);
      return feuille !== undefined && this.aUnVide(feuille, plage);
    });
  }

  private aUnVide(feuille: FeuilleLue, { debut, fin }: AdresseDeFormule): boolean {
    const { ligne: derniere, colonne: droite } = fin ?? debut;
    for (let ligne = debut.ligne; ligne <= derniere; ligne++) {
      for (let colonne = debut.colonne; colonne <= droite; colonne++) {
        if (this.reste-- <= 0) return false;
        if (valeurEn(feuille, ligne, colonne) === "") return true;
      }
    }
    return false;
  }
}

/** Les plages données telles quelles : celles que SI(ESTVIDE(…)) enveloppe ne suivent pas la parenthèse de la fonction. */
function plagesDeNotes(morceaux: readonly Morceau[]): AdresseDeFormule[] {
  const plages: AdresseDeFormule[] = [];
  morceaux.forEach((morceau, rang) => {
    if (typeof morceau !== "string" || morceaux[rang + 1] !== "(") return;
    const fonction = morceau.replace(/^_XLDUDF_/, "").replace(/_/g, ".");
    if (!FONCTIONS_DE_NOTES.includes(fonction)) return;
    for (let suivant = rang + 2; ; suivant += 2) {
      const argument = morceaux[suivant];
      if (typeof argument !== "object") return;
      plages.push(argument);
      // Les autres arguments de CTG.SCORE sont des poids et des réglages ; ceux de l'ensemble, d'autres plages.
      if (fonction !== "CTG.SCORE.ENSEMBLE" || morceaux[suivant + 1] !== ",") return;
    }
  });
  return plages;
}
