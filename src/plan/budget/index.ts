import type { Dossier } from "../../domaine/dossier/dossier";
import { arrondirAuCentime } from "../../domaine/financement/arrondirAuCentime";
import type { Budget, ColonneDuBudget } from "../../domaine/financement/budget/budget";
import { adresse, adresseAbsolueDePlage, adresseDePlage, plageDe, referenceDansFeuille } from "../adresses";
import { COULEURS, type CleDeStyle } from "../charte";
import { ecrireLEnTete } from "../ecrireLEnTete";
import { ConstructeurDeFeuille } from "../constructeur";
import { ecrireRoles } from "../ecrireRoles";
import type { SignauxEcrits } from "../equipe";
import { OUI_NON } from "../equipe/libelles";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { intituleDuDossier } from "../intitules";
import { sautsDePage } from "../sautsDePage";
import type { ContenuFormule, PlanFeuille, Plage, Resultat } from "../types";
import {
  COLONNES_DES_CHARGES,
  COLONNES_DES_PRODUITS,
  COLONNES_DU_VERSEMENT,
  LIGNE_DU_VERSEMENT,
} from "./colonnes";
import { COLONNE, COLONNES_DES_MONTANTS, COLONNES_VISIBLES, LARGEURS } from "./colonnesDeLaFeuille";
import { ecrireLignes, type LignesEcrites } from "./lignes";
import { BUDGET } from "./references";

export { BUDGET } from "./references";

const PHRASES = [
  "Budget prévisionnel (déclarations prévisionnelle et actualisée) et compte de résultat (déclaration réelle)\u00a0: charges et produits s’équilibrent dans chaque colonne.",
  "Les charges de personnel disent des salaires\u00a0: supprimer cette feuille avant un envoi ne change rien au reste du classeur.",
];

const EQUILIBRE = "équilibré";
const DESEQUILIBRE = "n’est pas équilibré";
const A_COMPLETER = "à compléter";

/** Le droit de l'année, d'une autre feuille : un nombre, ou un texte quand il ne peut pas se calculer. */
export interface DroitDeLAnnee {
  readonly cellule: string;
  readonly resultat: number | string;
}

export interface SourceDuBudget {
  readonly dossier: Dossier;
  readonly budget: Budget;
  /** La cellule, feuille comprise, qui dit de quel dossier il s'agit. */
  readonly intitule: string;
  readonly droit: DroitDeLAnnee;
}

export interface PlanDuBudget {
  readonly feuille: PlanFeuille;
  /** Ce qui manque aux lignes, et les colonnes qui ne s'équilibrent pas, feuille comprise. */
  readonly signaux: {
    readonly charges: SignauxEcrits;
    readonly produits: SignauxEcrits;
    readonly desequilibres: { readonly formule: string; readonly resultat: number };
  };
}

/** La feuille « CTG Budget » (R-BUDGET-1) : budget prévisionnel, actualisé, compte de résultat, régularisation. */
export function planifierBudget(source: SourceDuBudget, nom: string): PlanDuBudget {
  const { dossier, budget, intitule } = source;
  const f = new ConstructeurDeFeuille(
    LARGEURS.map((largeur, rang) => (rang === 0 ? { largeur, masquee: true } : { largeur })),
  );
  ecrireRoles(f, "budget", {
    charge: COLONNES_DES_CHARGES,
    produit: COLONNES_DES_PRODUITS,
    versement: COLONNES_DU_VERSEMENT,
  });
  ecrireLEnTete(f, COLONNE.libelle, { dossier, titre: "Budget et compte de résultat", intitule });
  PHRASES.forEach((phrase, rang) => ecrirePhrase(f, 4 + rang, phrase));
  const debut = 4 + PHRASES.length + 1;
  const charges = ecrireLignes(f, debut, "charge", budget.lignes);
  ecrireTotal(f, charges, budget, "charge");
  const produits = ecrireLignes(f, charges.fin + 2, "produit", budget.lignes);
  ecrireTotal(f, produits, budget, "produit");
  const equilibre = produits.fin + 2;
  const soldes = ecrireEquilibre(
    f,
    equilibre,
    { charges: charges.fin, produits: produits.fin },
    { charges, produits },
    budget,
  );
  const regularisation = equilibre + 4;
  const fin = ecrireRegularisation(f, regularisation, produits, source);
  f.marquerTout();
  const zone = plageDe(1, COLONNE.libelle, fin - 1, COLONNES_VISIBLES);
  const feuille = f.terminer({
    cle: BUDGET,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone,
      sauts: sautsDePage(f, zone, [debut, charges.fin + 2, equilibre, regularisation]),
      enTete: intituleDuDossier(dossier),
      piedDePage: "Budget et compte de résultat",
    },
  });
  const ici = ({ cellules, resultat }: SignauxEcrits): SignauxEcrits => ({
    cellules: referenceDansFeuille(nom, cellules),
    resultat,
  });
  return {
    feuille,
    signaux: {
      charges: ici(charges.signaux),
      produits: ici(produits.signaux),
      desequilibres: {
        formule: `SUMPRODUCT((${referenceDansFeuille(nom, soldes.cellules)}="${DESEQUILIBRE}")*1)`,
        resultat: soldes.resultat,
      },
    },
  };
}

function ecrirePhrase(f: ConstructeurDeFeuille, ligne: number, phrase: string): void {
  f.fond(ligne, COLONNE.libelle, COLONNES_VISIBLES, "texte");
  f.valeur(ligne, COLONNE.libelle, phrase, "texte");
  f.fusionner(plageDe(ligne, COLONNE.libelle, 1, COLONNES_VISIBLES));
  const largeur = LARGEURS.slice(1).reduce((somme, l) => somme + l, 0);
  f.ajusterAuTexte(ligne, [{ texte: phrase, largeur }]);
}

type Sens = "charge" | "produit";

function ecrireTotal(
  f: ConstructeurDeFeuille,
  { premiere, lignes, fin }: LignesEcrites,
  budget: Budget,
  sens: Sens,
): void {
  f.fond(fin, COLONNE.libelle, COLONNES_VISIBLES, "fort");
  f.valeur(fin, COLONNE.libelle, sens === "charge" ? "Total des charges" : "Total des produits", "fort");
  for (const { champ, colonne } of COLONNES_DES_MONTANTS) {
    const plage = adresseDePlage(plageDe(premiere, colonne, lignes));
    f.formule(fin, colonne, `=ROUND(SUM(${plage}),2)`, total(budget, sens, champ), "eurosForts");
  }
  const ecarts = adresseDePlage(plageDe(premiere, COLONNE.ecart, lignes));
  f.formule(
    fin,
    COLONNE.ecart,
    `=IF(COUNT(${ecarts})=0,"",ROUND(SUM(${ecarts}),2))`,
    totalDesEcarts(budget, sens),
    "eurosForts",
  );
  f.hauteur(fin, 22);
}

function total({ lignes }: Budget, sens: Sens, champ: ColonneDuBudget): number {
  return arrondirAuCentime(
    lignes.reduce((somme, ligne) => somme + (ligne.sens === sens ? (ligne[champ] ?? 0) : 0), 0),
  );
}

function totalDesEcarts({ lignes }: Budget, sens: Sens): number | "" {
  const ecarts = lignes.flatMap((ligne) => {
    const prevision = ligne.actualise ?? ligne.prevu;
    const connu = ligne.sens === sens && ligne.realise !== null && prevision !== null;
    return connu ? [arrondirAuCentime(ligne.realise - prevision)] : [];
  });
  return ecarts.length === 0 ? "" : arrondirAuCentime(ecarts.reduce((somme, un) => somme + un, 0));
}

/**
 * R-BUDGET-1 : charges et produits s'équilibrent, dans chaque colonne qui a des montants. Rend les cellules qui le disent,
 * et combien de colonnes ne s'équilibrent pas.
 */
function ecrireEquilibre(
  f: ConstructeurDeFeuille,
  ligne: number,
  totaux: { readonly charges: number; readonly produits: number },
  ecrites: { readonly charges: LignesEcrites; readonly produits: LignesEcrites },
  budget: Budget,
): SignauxEcrits {
  f.valeur(ligne, COLONNE.libelle, "Équilibre", "intertitre");
  f.hauteur(ligne, 26);
  for (const [rang, libelle] of ["Produits moins charges", "Équilibre"].entries()) {
    f.fond(ligne + 1 + rang, COLONNE.libelle, COLONNE.realise, "libelle");
    f.valeur(ligne + 1 + rang, COLONNE.libelle, libelle, "libelle");
    f.hauteur(ligne + 1 + rang, 22);
  }
  let desequilibres = 0;
  for (const { champ, colonne } of COLONNES_DES_MONTANTS) {
    const solde = arrondirAuCentime(total(budget, "produit", champ) - total(budget, "charge", champ));
    const formule = `=ROUND(${adresse(totaux.produits, colonne)}-${adresse(totaux.charges, colonne)},2)`;
    f.formule(ligne + 1, colonne, formule, solde, "euros");
    const [deCharge, deProduit] = [ecrites.charges, ecrites.produits].map(({ premiere, lignes }) =>
      adresseDePlage(plageDe(premiere, colonne, lignes)),
    );
    const vide = budget.lignes.every((une) => une[champ] === null);
    if (!vide && solde !== 0) desequilibres++;
    f.formule(
      ligne + 2,
      colonne,
      `=IF(COUNT(${deCharge})+COUNT(${deProduit})=0,"",IF(${adresse(ligne + 1, colonne)}=0,"${EQUILIBRE}","${DESEQUILIBRE}"))`,
      vide ? "" : solde === 0 ? EQUILIBRE : DESEQUILIBRE,
      "centre",
    );
  }
  const plage = plageDe(ligne + 2, COLONNE.prevu, 1, COLONNES_DES_MONTANTS.length);
  signalerLeDesequilibre(f, plage);
  return { cellules: adresseAbsolueDePlage(plage), resultat: desequilibres };
}

/** Le mot le dit d'abord, la couleur ensuite. */
function signalerLeDesequilibre(f: ConstructeurDeFeuille, plage: Plage): void {
  f.formatConditionnel({
    plages: [plage],
    formule: `=${adresse(plage.ligne, plage.colonne)}="${DESEQUILIBRE}"`,
    couleur: COULEURS.alerte,
    gras: true,
  });
}

/** R-BUDGET-1 : le droit calculé sur le réel, moins ce que la Caf a versé ; rend la première ligne libre. */
function ecrireRegularisation(
  f: ConstructeurDeFeuille,
  ligne: number,
  produits: LignesEcrites,
  { budget, droit }: SourceDuBudget,
): number {
  const colonne = COLONNE.prevu;
  const cellule = (rang: number) => adresse(ligne + rang, colonne);
  f.valeur(ligne, COLONNE.libelle, "Participation de la Caf et régularisation", "intertitre");
  f.hauteur(ligne, 26);
  ecrireRang(f, ligne + 1, "Droit de l’année, de «\u00a0CTG Financement\u00a0»", {
    formule: `=${droit.cellule}`,
    resultat: droit.resultat,
  });
  const [champs, oui] = [
    adresseDePlage(plageDe(produits.premiere, COLONNE.participation, produits.lignes)),
    OUI_NON.oui,
  ];
  COLONNES_DES_MONTANTS.forEach(({ champ, colonne: montants }, rang) => {
    const plage = adresseDePlage(plageDe(produits.premiere, montants, produits.lignes));
    ecrireRang(
      f,
      ligne + 2 + rang,
      PARTICIPATIONS[champ],
      {
        formule: `=IF(SUMPRODUCT((${champs}="${oui}")*ISNUMBER(${plage}))=0,"",ROUND(SUMIF(${champs},"${oui}",${plage}),2))`,
        resultat: participation(budget, champ),
      },
      {
        formule: `=IF(AND(ISNUMBER(${cellule(1)}),ISNUMBER(${cellule(2 + rang)})),IF(${cellule(1)}=${cellule(2 + rang)},"","${AUTRE_MONTANT}"),"")`,
        resultat: direEcartAuDroit(participation(budget, champ), droit.resultat),
      },
    );
  });
  const verse = ligne + 5;
  f.valeur(verse, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("versement", LIGNE_DU_VERSEMENT), "technique");
  ecrireRang(f, verse, "Déjà versé par la Caf pour l’année", null);
  f.valeur(verse, colonne, budget.verseParLaCaf, "saisieEuros");
  f.valider({
    plages: [plageDe(verse, colonne)],
    regle: { type: "decimal", minimum: 0 },
    erreur: { titre: "Nombre attendu", texte: "Des euros, 0 ou plus." },
  });
  ecrireLaRegularisation(f, verse + 1, cellule, regularisationDe(budget, droit));
  return verse + 2;
}

const PARTICIPATIONS: Readonly<Record<ColonneDuBudget, string>> = {
  prevu: "Participation de la Caf inscrite au prévu",
  actualise: "Participation de la Caf inscrite à l’actualisé",
  realise: "Participation de la Caf inscrite au réalisé",
};

const AUTRE_MONTANT = "ce n’est pas le droit calculé";

function participation({ lignes }: Budget, champ: ColonneDuBudget): number | "" {
  const inscrites = lignes.flatMap((ligne) => {
    const montant = ligne[champ];
    return ligne.sens === "produit" && ligne.participationDeLaCaf && montant !== null ? [montant] : [];
  });
  return inscrites.length === 0 ? "" : arrondirAuCentime(inscrites.reduce((somme, un) => somme + un, 0));
}

function direEcartAuDroit(inscrite: number | "", droit: number | string): string {
  return inscrite === "" || typeof droit === "string" || inscrite === droit ? "" : AUTRE_MONTANT;
}

/** `null` : le droit ou le versé n'est pas connu. */
function regularisationDe({ verseParLaCaf }: Budget, { resultat }: DroitDeLAnnee): number | null {
  const connue = verseParLaCaf !== null && typeof resultat === "number";
  return connue ? arrondirAuCentime(resultat - verseParLaCaf) : null;
}

const SENS = {
  complement: "complément à recevoir de la Caf",
  tropPercu: "trop-perçu à rendre à la Caf",
  aucune: "aucune régularisation",
} as const;

function ecrireLaRegularisation(
  f: ConstructeurDeFeuille,
  ligne: number,
  cellule: (rang: number) => string,
  montant: number | null,
): void {
  const [droit, verse, ici] = [cellule(1), cellule(5), cellule(6)];
  ecrireRang(
    f,
    ligne,
    "Régularisation",
    {
      formule: `=IF(AND(ISNUMBER(${droit}),ISNUMBER(${verse})),ROUND(${droit}-${verse},2),"${A_COMPLETER}")`,
      resultat: montant ?? A_COMPLETER,
    },
    {
      formule: `=IF(ISNUMBER(${ici}),IF(${ici}>0,"${SENS.complement}",IF(${ici}<0,"${SENS.tropPercu}","${SENS.aucune}")),"")`,
      resultat:
        montant === null ? "" : montant > 0 ? SENS.complement : montant < 0 ? SENS.tropPercu : SENS.aucune,
    },
    { montant: "eurosForts", remarque: "fort" },
  );
}

/** Un libellé sur deux colonnes, son montant, et ce qu'il faut en dire. */
function ecrireRang(
  f: ConstructeurDeFeuille,
  ligne: number,
  libelle: string,
  montant: ContenuFormule | null,
  remarque: { readonly formule: string; readonly resultat: Resultat } | null = null,
  styles: { readonly montant: CleDeStyle; readonly remarque: CleDeStyle } = {
    montant: "euros",
    remarque: "alerte",
  },
): void {
  f.fond(ligne, COLONNE.libelle, 2, "libelle");
  f.valeur(ligne, COLONNE.libelle, libelle, "libelle");
  f.fusionner(plageDe(ligne, COLONNE.libelle, 1, 2));
  if (montant !== null) f.formule(ligne, COLONNE.prevu, montant.formule, montant.resultat, styles.montant);
  f.fond(ligne, COLONNE.actualise, 2, styles.remarque);
  if (remarque !== null)
    f.formule(ligne, COLONNE.actualise, remarque.formule, remarque.resultat, styles.remarque);
  f.fusionner(plageDe(ligne, COLONNE.actualise, 1, 2));
  f.hauteur(ligne, 22);
}
