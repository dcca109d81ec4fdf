import type { LigneDeBudget } from "../../domaine/financement/budget/budget";
import { adresse, adresseAbsolueDePlage, adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import type { SignauxEcrits } from "../equipe";
import { OUI_NON } from "../equipe/libelles";
import { texteEnFormule } from "../formules";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { LISTES, plageDeLaListe } from "../listes";
import { enumeration, estVide, partieSi } from "../textesNatifs";
import { COLONNE, COLONNES_DES_MONTANTS } from "./colonnesDeLaFeuille";
import { ecart } from "./ecart";

/** Des lignes vides prêtes à remplir : sans complément, rien ne peut s'insérer dans une feuille protégée. */
const LIGNES_VIDES = 8;
const VIRGULE = ", ";

const SIGNAUX = {
  erreur: "une cellule est en erreur",
  libelle: "libellé à compléter",
  montant: "montant à compléter",
  montantFaux: "un montant est un nombre, 0 ou plus",
} as const;

const TITRES = {
  charge: ["Charges", "", "Prévu", "Actualisé", "Réalisé", "Écart du réalisé", "Ce qui manque"],
  produit: [
    "Produits",
    "Participation de la Caf",
    "Prévu",
    "Actualisé",
    "Réalisé",
    "Écart du réalisé",
    "Ce qui manque",
  ],
} as const;

/** Les lignes d'un sens : la première, et combien. */
export interface LignesEcrites {
  readonly premiere: number;
  readonly lignes: number;
  /** La première ligne libre au-dessous. */
  readonly fin: number;
}

export interface LignesSignalees extends LignesEcrites {
  /** Ce qui manque à chaque ligne. */
  readonly signaux: SignauxEcrits;
}

/** Les charges, ou les produits, et de quoi en ajouter ; les identifiants ne se répètent pas d'un sens à l'autre. */
export function ecrireLignes(
  f: ConstructeurDeFeuille,
  titres: number,
  sens: LigneDeBudget["sens"],
  toutes: readonly LigneDeBudget[],
): LignesSignalees {
  f.valeur(titres, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("titres", sens), "technique");
  TITRES[sens].forEach((titre, rang) => f.valeur(titres, COLONNE.libelle + rang, titre, "enTete"));
  f.hauteur(titres, 36);
  const premiere = titres + 1;
  const lignes = [
    ...toutes.filter((ligne) => ligne.sens === sens),
    ...identifiantsLibres(toutes, sens).map((identifiant) => ligneVide(identifiant, sens)),
  ];
  lignes.forEach((ligne, rang) => ecrireLigne(f, premiere + rang, ligne));
  valider(f, sens, premiere, lignes.length);
  return {
    premiere,
    lignes: lignes.length,
    fin: premiere + lignes.length,
    signaux: {
      cellules: adresseAbsolueDePlage(plageDe(premiere, COLONNE.signal, lignes.length)),
      resultat: lignes.filter((ligne) => signalDe(ligne) !== "").length,
    },
  };
}

function identifiantsLibres(toutes: readonly LigneDeBudget[], sens: LigneDeBudget["sens"]): string[] {
  const pris = new Set(toutes.map(({ identifiant }) => identifiant));
  const libres: string[] = [];
  for (let rang = 1; libres.length < LIGNES_VIDES; rang++) {
    const identifiant = `${sens === "charge" ? "c" : "r"}${rang}`;
    if (!pris.has(identifiant)) libres.push(identifiant);
  }
  return libres;
}

function ligneVide(identifiant: string, sens: LigneDeBudget["sens"]): LigneDeBudget {
  return {
    identifiant,
    sens,
    libelle: "",
    participationDeLaCaf: false,
    prevu: null,
    actualise: null,
    realise: null,
  };
}

function ecrireLigne(f: ConstructeurDeFeuille, ligne: number, budget: LigneDeBudget): void {
  const { identifiant, sens, libelle, participationDeLaCaf } = budget;
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne(sens, identifiant), "technique");
  f.valeur(ligne, COLONNE.libelle, libelle, "saisieTexte");
  if (sens === "charge") f.fond(ligne, COLONNE.participation, 1, "horsGrille");
  else f.valeur(ligne, COLONNE.participation, participationDeLaCaf ? OUI_NON.oui : null, "saisieNombre");
  for (const { champ, colonne } of COLONNES_DES_MONTANTS)
    f.valeur(ligne, colonne, budget[champ], "saisieEuros");
  const { formule, resultat } = ecart(budget, ligne);
  f.formule(ligne, COLONNE.ecart, formule, resultat, "euros");
  f.formule(ligne, COLONNE.signal, formuleDuSignal(ligne), signalDe(budget), "alerte");
  f.ajusterAuTexte(ligne, [{ texte: libelle, largeur: f.largeur(COLONNE.libelle) - 4 }], 20);
}

/** Ce qui manque à une ligne commencée ; une ligne vide n'attend rien. */
function formuleDuSignal(ligne: number): string {
  const saisies = adresseDePlage(plageDe(ligne, COLONNE.libelle, 1, COLONNE.realise));
  const montants = adresseDePlage(plageDe(ligne, COLONNE.prevu, 1, COLONNES_DES_MONTANTS.length));
  const partie = (condition: string, texte: string) => partieSi(condition, VIRGULE, texteEnFormule(texte));
  const ecrits = `SUMPRODUCT((LEN(${montants})>0)*1)`;
  const parties = [
    partie(estVide(adresse(ligne, COLONNE.libelle)), SIGNAUX.libelle),
    partie(`${ecrits}=0`, SIGNAUX.montant),
    partie(`OR(COUNT(${montants})<${ecrits},MIN(${montants})<0)`, SIGNAUX.montantFaux),
  ];
  return (
    `=IF(SUMPRODUCT(ISERROR(${saisies})*1)>0,"${SIGNAUX.erreur}",` +
    `IF(SUMPRODUCT((LEN(${saisies})>0)*1)=0,"",${enumeration(parties, VIRGULE)}))`
  );
}

function signalDe({ libelle, participationDeLaCaf, prevu, actualise, realise }: LigneDeBudget): string {
  const montants = [prevu, actualise, realise].filter((montant) => montant !== null);
  if (libelle === "" && !participationDeLaCaf && montants.length === 0) return "";
  return [
    ...(libelle.trim() === "" ? [SIGNAUX.libelle] : []),
    ...(montants.length === 0 ? [SIGNAUX.montant] : []),
    ...(montants.some((montant) => montant < 0) ? [SIGNAUX.montantFaux] : []),
  ].join(VIRGULE);
}

function valider(
  f: ConstructeurDeFeuille,
  sens: LigneDeBudget["sens"],
  premiere: number,
  lignes: number,
): void {
  f.valider({
    plages: [plageDe(premiere, COLONNE.prevu, lignes, COLONNES_DES_MONTANTS.length)],
    regle: { type: "decimal", minimum: 0 },
    erreur: { titre: "Nombre attendu", texte: "Des euros, 0 ou plus." },
  });
  if (sens === "charge") return;
  f.valider({
    plages: [plageDe(premiere, COLONNE.participation, lignes)],
    regle: { type: "liste", feuille: LISTES, plage: plageDeLaListe("ouiNon") },
    erreur: {
      titre: "Réponse non reconnue",
      texte: "Oui pour la participation de la Caf\u00a0; sinon rien.",
    },
  });
}
