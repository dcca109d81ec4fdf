import { arrondirAuCentime } from "../../domaine/financement/arrondirAuCentime";
import type { Budget, ColonneDuBudget } from "../../domaine/financement/budget/budget";
import { adresse, adresseDePlage, plageDe } from "../adresses";
import { COLONNES_DES_MONTANTS } from "../budget/colonnesDeLaFeuille";
import { LIGNE_DU_VERSEMENT } from "../budget/colonnes";
import { ecrireLignes, type LignesEcrites } from "../budget/lignes";
import type { ConstructeurDeFeuille } from "../constructeur";
import { calculer, ecrireTexte, poser } from "../financement/blocs";
import { COLONNE, DERNIERE_COLONNE_VISIBLE } from "../financement/colonnes";
import { A_COMPLETER } from "../financement/contexte";
import {
  auCentime,
  compare,
  dit,
  estUnNombre,
  operer,
  saisie,
  si,
  type Condition,
  type Natif,
} from "../financement/natif";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { et } from "./conditions";

type Sens = "charge" | "produit";

const TOTAUX: Readonly<Record<Sens, string>> = {
  charge: "Total des charges",
  produit: "Total des produits",
};

export interface BudgetEcrit {
  /** Les lignes devant lesquelles une page peut se couper. */
  readonly debuts: readonly number[];
  readonly fin: number;
}

/** (h) R-BUDGET-1 : le budget prévisionnel, l'actualisé et le compte de résultat. */
export function ecrireBudget(
  f: ConstructeurDeFeuille,
  debut: number,
  budget: Budget,
  total: Natif,
): BudgetEcrit {
  f.valeur(debut, COLONNE.b, "Budget et compte de résultat", "intertitre");
  f.hauteur(debut, 26);
  ecrireTexte(
    f,
    debut + 1,
    COLONNE.b,
    "Budget prévisionnel (déclarations prévisionnelle et actualisée) et compte de résultat (déclaration réelle)\u00a0: charges et produits s’équilibrent dans chaque colonne. Les coûts ne sont écrits que sur cette feuille.",
    "texte",
  );
  const charges = ecrireSens(f, debut + 2, "charge", budget);
  const produits = ecrireSens(f, charges.fin + 1, "produit", budget);
  const equilibre = produits.fin + 1;
  ecrireEquilibre(f, equilibre, { charges, produits }, budget);
  const fin = ecrireRegularisation(f, equilibre + 1, budget, total);
  return { debuts: [debut, charges.fin + 1], fin };
}

/** Les lignes d'un sens, leurs signaux étendus jusqu'au bord de la page, puis leur total. */
function ecrireSens(f: ConstructeurDeFeuille, titres: number, sens: Sens, budget: Budget): LignesEcrites {
  const lignes = ecrireLignes(f, titres, sens, budget.lignes);
  etendre(f, titres, "enTete");
  for (let rang = 0; rang < lignes.lignes; rang++) etendre(f, lignes.premiere + rang, "alerte");
  const { fin, premiere } = lignes;
  f.fond(fin, COLONNE.b, COLONNE.g, "fort");
  f.valeur(fin, COLONNE.b, TOTAUX[sens], "fort");
  for (const { champ, colonne } of COLONNES_DES_MONTANTS) {
    const plage = adresseDePlage(plageDe(premiere, colonne, lignes.lignes));
    f.formule(fin, colonne, `=ROUND(SUM(${plage}),2)`, sommeDe(budget, sens, champ), "eurosForts");
  }
  f.hauteur(fin, 22);
  return { ...lignes, fin: fin + 1 };
}

/** Le signal d'une ligne du budget tient dans une colonne large, que cette feuille n'a pas. */
function etendre(f: ConstructeurDeFeuille, ligne: number, style: "enTete" | "alerte"): void {
  const colonnes = DERNIERE_COLONNE_VISIBLE - COLONNE.h + 1;
  f.fond(ligne, COLONNE.h + 1, colonnes - 1, style);
  f.fusionner(plageDe(ligne, COLONNE.h, 1, colonnes));
}

function sommeDe({ lignes }: Budget, sens: Sens, champ: ColonneDuBudget): number {
  return arrondirAuCentime(
    lignes.reduce((cumul, ligne) => cumul + (ligne.sens === sens ? (ligne[champ] ?? 0) : 0), 0),
  );
}

function ecrireEquilibre(
  f: ConstructeurDeFeuille,
  ligne: number,
  { charges, produits }: { readonly charges: LignesEcrites; readonly produits: LignesEcrites },
  budget: Budget,
): void {
  f.fond(ligne, COLONNE.b, COLONNE.g, "libelle");
  f.valeur(ligne, COLONNE.b, "Équilibre", "fort");
  for (const { champ, colonne } of COLONNES_DES_MONTANTS) {
    const montants = [charges, produits]
      .map(({ premiere, lignes }) => adresseDePlage(plageDe(premiere, colonne, lignes)))
      .join(",");
    const [deCharge, deProduit] = [charges, produits].map(({ fin }) => adresse(fin - 1, colonne));
    const vide: Condition = {
      formule: `COUNT(${montants})=0`,
      vraie: budget.lignes.every((une) => une[champ] === null),
    };
    const equilibre: Condition = {
      formule: `${deCharge}=${deProduit}`,
      vraie: sommeDe(budget, "charge", champ) === sommeDe(budget, "produit", champ),
    };
    calculer(
      f,
      ligne,
      colonne,
      si(vide, dit(""), si(equilibre, dit("équilibré"), dit("n’est pas équilibré"))),
      "centre",
    );
  }
  f.hauteur(ligne, 36);
}

/** R-BUDGET-1 : le financement calculé moins ce que la Caf a versé. */
function ecrireRegularisation(
  f: ConstructeurDeFeuille,
  debut: number,
  { verseParLaCaf }: Budget,
  total: Natif,
): number {
  const verse = saisie(adresse(debut, COLONNE.d), verseParLaCaf);
  f.valeur(debut, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("versement", LIGNE_DU_VERSEMENT), "technique");
  poser(f, debut, COLONNE.b, { valeur: "Déjà versé par la Caf pour l’année" }, "libelle", 2);
  f.valeur(debut, COLONNE.d, verseParLaCaf, "saisieEuros");
  f.valider({
    plages: [plageDe(debut, COLONNE.d)],
    regle: { type: "decimal", minimum: 0 },
    erreur: { titre: "Nombre attendu", texte: "Des euros, 0 ou plus." },
  });
  const montant = si(
    et(estUnNombre(total), estUnNombre(verse)),
    auCentime(operer(total, "-", verse)),
    dit(A_COMPLETER("financement et versé")),
  );
  poser(f, debut + 1, COLONNE.b, { valeur: "Régularisation" }, "fort", 2);
  calculer(f, debut + 1, COLONNE.d, montant, "eurosForts");
  const ici: Natif = { formule: adresse(debut + 1, COLONNE.d), valeur: montant.valeur };
  const sens = si(
    estUnNombre(ici),
    si(
      compare(ici, ">", 0),
      dit("complément à recevoir de la Caf"),
      si(compare(ici, "<", 0), dit("trop-perçu à rendre à la Caf"), dit("aucune régularisation")),
    ),
    dit(""),
  );
  poser(f, debut + 1, COLONNE.e, { formule: `=${sens.formule}`, resultat: sens.valeur }, "fort", 3);
  f.hauteur(debut, 22);
  f.hauteur(debut + 1, 48);
  return debut + 2;
}
