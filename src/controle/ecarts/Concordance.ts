import { formuleEn, texteEn, valeurEn } from "../../lecture/cellules";
import type { ContenuFormule, PlanCellule } from "../../plan/types";
import { decouperLaFormule, type AdresseDeFormule } from "./decouperLaFormule";
import type { FeuillesParNom } from "./memeFormule";
import { memeValeur } from "./memeValeur";
import type { FeuillePosee } from "./poserLesFeuilles";

/** Plus que n'en a une feuille : le rang d'une cellule dans un index plat. */
const COLONNES = 16384;

/** La valeur d'une formule qui demande le jour change sans que rien ne change. */
const DU_JOUR = /\b(?:TODAY|NOW)\(/;

/**
 * Ce que les cellules montrent est-il ce que le plan y voit ? C'est ce qui sépare une valeur fausse d'une valeur juste
 * tirée de cellules que la lecture comprend autrement que la formule : la faute est alors dans ces cellules-là.
 */
export class Concordance {
  private readonly index = new Map<FeuillePosee, ReadonlyMap<number, PlanCellule>>();
  private readonly etrangeres = new Map<FeuillePosee, readonly number[]>();

  constructor(private readonly feuilles: FeuillesParNom) {}

  /** Vrai si tout ce que lit la formule est comme le plan le veut : sa valeur devrait l'être aussi. */
  expliqueSaValeur({ formule }: ContenuFormule, chezElle: FeuillePosee): boolean {
    if (DU_JOUR.test(formule)) return false;
    return decouperLaFormule(formule).every(
      (morceau) => typeof morceau === "string" || this.estConcordante(morceau, chezElle),
    );
  }

  private estConcordante({ feuille, debut, fin }: AdresseDeFormule, chezElle: FeuillePosee): boolean {
    const posee = feuille === "" ? chezElle : this.feuilles.get(feuille);
    if (posee === undefined) return false;
    const { ligne: derniere, colonne: droite } = fin ?? debut;
    if (fin !== null && this.aDesLignesEnPlus(posee, debut.ligne, derniere)) return false;
    for (let ligne = debut.ligne; ligne <= derniere; ligne++) {
      for (let colonne = debut.colonne; colonne <= droite; colonne++) {
        if (!this.celluleConcordante(posee, ligne, colonne)) return false;
      }
    }
    return true;
  }

  private celluleConcordante(posee: FeuillePosee, rang: number, rangDeColonne: number): boolean {
    const { lignes, colonnes, reperee } = posee;
    // Au-delà de la zone du plan, il n'y a rien à nous.
    const ligne = rang < lignes.length ? lignes[rang] : rang;
    const colonne = rangDeColonne < colonnes.length ? colonnes[rangDeColonne] : rangDeColonne;
    if (ligne == null || colonne == null) return false;
    const contenu = this.indexDe(posee).get(rang * COLONNES + rangDeColonne)?.contenu;
    const lue = valeurEn(reperee.feuille, ligne, colonne);
    if (contenu === undefined) return lue === "";
    if ("valeur" in contenu) return memeValeur(lue, contenu.valeur);
    // Le fichier n'en garde pas la valeur : elle sera recalculée.
    const sansValeur = lue === "" && formuleEn(reperee.feuille, ligne, colonne) !== "";
    return sansValeur || memeValeur(lue, contenu.resultat);
  }

  private indexDe(posee: FeuillePosee): ReadonlyMap<number, PlanCellule> {
    const connu = this.index.get(posee);
    if (connu !== undefined) return connu;
    const index = new Map(
      posee.plan.cellules.map((cellule) => [cellule.ligne * COLONNES + cellule.colonne, cellule]),
    );
    this.index.set(posee, index);
    return index;
  }

  private aDesLignesEnPlus(posee: FeuillePosee, premiere: number, derniere: number): boolean {
    const { lignes } = posee;
    const [haut, bas] = [lignes[premiere] ?? premiere, lignes[derniere] ?? derniere];
    return this.etrangeresDe(posee).some((ligne) => ligne > haut && ligne < bas);
  }

  /** Les lignes que le plan ne connaît pas et qu'une formule peut compter ; une grille ne compte que ce qui est identifié. */
  private etrangeresDe(posee: FeuillePosee): readonly number[] {
    const connues = this.etrangeres.get(posee);
    if (connues !== undefined) return connues;
    const { reperee, lignes, plan } = posee;
    const aNous = new Set(lignes);
    const etrangeres: number[] = [];
    reperee.feuille.valeurs.forEach((rangee, rang) => {
      const ligne = reperee.feuille.ligne + rang;
      if (aNous.has(ligne) || rangee === undefined) return;
      const comptee = plan.cle.startsWith("grille:")
        ? texteEn(reperee.feuille, ligne, reperee.colonneDesIdentifiants) !== ""
        : rangee.some((valeur) => valeur !== undefined && valeur !== "");
      if (comptee) etrangeres.push(ligne);
    });
    this.etrangeres.set(posee, etrangeres);
    return etrangeres;
  }
}
