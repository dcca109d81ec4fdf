import { normaliser } from "../../domaine/saisie/normaliser";
import { estSansValeur, estUneFormule, formuleEn, valeurEn } from "../../lecture/cellules";
import type { ClasseurDeDossier } from "../../lecture";
import type { ConstatDeLecture } from "../../lecture/constats";
import { lireAdresse } from "../../plan/adresses";
import { COLONNE_DES_IDENTIFIANTS, LIGNE_DES_ROLES } from "../../plan/identifiants";
import type { Contenu, ContenuFormule, PlanCellule } from "../../plan/types";
import { Concordance } from "./Concordance";
import type { Ecart, NatureDEcart } from "./ecart";
import { estASaisir } from "./estASaisir";
import { feuillesParNom, memeFormule, type FeuillesParNom } from "./memeFormule";
import { memeValeur } from "./memeValeur";
import type { FeuillePosee } from "./poserLesFeuilles";

/**
 * Ce qui, dans nos feuilles, n'est pas ce que le plan y met. Chaque cellule du plan est regardée une fois ; une formule
 * ne se décompose que si elle diffère, ou si sa valeur étonne.
 *
 * @param lu ses constats disent les lignes dont le libellé a été déplacé : elles n'ont plus rien à leur place.
 */
export function releverLesEcarts(
  posees: ReadonlyMap<string, FeuillePosee>,
  { constats, source }: Pick<ClasseurDeDossier, "constats" | "source">,
): Ecart[] {
  const parNom = feuillesParNom(posees);
  const concordance = source.valeursPerimees === true ? null : new Concordance(parNom);
  return [...posees.values()].flatMap((posee) =>
    new Releveur(posee, parNom, concordance, lignesDeplacees(posee, constats)).relever(),
  );
}

function lignesDeplacees({ plan }: FeuillePosee, constats: readonly ConstatDeLecture[]): Set<number> {
  return new Set(
    constats
      .filter(({ code, feuille }) => code === "libelle-deplace" && feuille === plan.nom)
      .map(({ cellule }) => lireAdresse(cellule)?.ligne ?? -1),
  );
}

/** Une cellule du plan, là où elle est dans la feuille. */
interface Place {
  readonly ligne: number;
  readonly colonne: number;
}

class Releveur {
  constructor(
    private readonly posee: FeuillePosee,
    private readonly parNom: FeuillesParNom,
    /** `null` : les valeurs des formules ne valent plus, et ne se jugent pas. */
    private readonly concordance: Concordance | null,
    private readonly deplacees: ReadonlySet<number>,
  ) {}

  relever(): Ecart[] {
    const { plan, attendue, reperee } = this.posee;
    const ecarts: Ecart[] = [];
    plan.cellules.forEach((cellule, rang) => {
      const place = this.placeDe(cellule);
      if (place === null || cellule.contenu === undefined || estASaisir(cellule)) return;
      const nature =
        "valeur" in cellule.contenu
          ? this.natureDuTexte(cellule.contenu.valeur, place)
          : this.natureDeLaFormule(cellule.contenu, attendue.cellules[rang]?.contenu, place);
      if (nature === null) return;
      const montre = valeurEn(reperee.feuille, place.ligne, place.colonne);
      ecarts.push({ nature, posee: this.posee, attendue: cellule, ...place, montre });
    });
    return ecarts;
  }

  /** `null` : ce que la lecture suit (identifiants, rôles), ou ce qui n'est plus là. */
  private placeDe({ ligne: rang, colonne: rangDeColonne }: PlanCellule): Place | null {
    const { lignes, colonnes, identifiants } = this.posee;
    const technique = rangDeColonne === COLONNE_DES_IDENTIFIANTS || rang === LIGNE_DES_ROLES;
    if (technique && identifiants[LIGNE_DES_ROLES] !== "") return null;
    const [ligne, colonne] = [lignes[rang], colonnes[rangDeColonne]];
    if (ligne == null || colonne == null || this.deplacees.has(ligne)) return null;
    return { ligne, colonne };
  }

  private natureDuTexte(attendue: string | number | boolean, { ligne, colonne }: Place): NatureDEcart | null {
    const lue = valeurEn(this.posee.reperee.feuille, ligne, colonne);
    if (memeValeur(lue, attendue)) return null;
    return normaliser(String(lue)) === normaliser(String(attendue)) ? null : "texte-modifie";
  }

  /** @param deplacee la même formule, telle qu'un déplacement du plan l'écrit : le plus souvent celle de la feuille. */
  private natureDeLaFormule(
    contenu: ContenuFormule,
    deplacee: Contenu | undefined,
    { ligne, colonne }: Place,
  ): NatureDEcart | null {
    const { feuille } = this.posee.reperee;
    const montre = valeurEn(feuille, ligne, colonne);
    const formule = formuleEn(feuille, ligne, colonne);
    if (!estUneFormule(formule, montre)) return "formule-remplacee";
    const telle = deplacee !== undefined && "formule" in deplacee && deplacee.formule === formule;
    if (!telle && !memeFormule(contenu.formule, String(formule), this.posee, this.parNom)) {
      return "formule-modifiee";
    }
    if (this.concordance === null || estSansValeur(feuille, ligne, colonne)) return null;
    if (memeValeur(montre, contenu.resultat)) return null;
    return this.concordance.expliqueSaValeur(contenu, this.posee) ? "valeur-fausse" : null;
  }
}
