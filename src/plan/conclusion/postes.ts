import { LIBELLES_DES_AVIS } from "../../domaine/instruction/instruction";
import { RAPPEL_DE_LA_CONVERGENCE } from "../../domaine/instruction/manquesDeLaConclusion";
import { adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { dateEnFrancais } from "../dates";
import { OUI_NON } from "../equipe/libelles";
import { poser } from "../financement/blocs";
import { texteEnFormule } from "../formules";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { nomDuPoste } from "../intitules";
import { direLaListe, LISTES, plageDeLaListe } from "../listes";
import type { CellulesDuPoste } from "../postes";
import type { Contenu, ContenuFormule } from "../types";
import { validerLesDates } from "../validerLesDates";
import {
  CALCULEES,
  COLONNES_DE_LA_CONCLUSION,
  DERNIERE_COLONNE,
  PREMIERE_COLONNE,
  SAISIES,
  type ColonneDeConclusion,
} from "./colonnes";
import { convergeSansContrepartie, manquesEnFormule } from "./manques";
import type { RangeeDeConclusion } from "./rangees";
import { scoreDuPoste } from "./scoreDuPoste";
import type { SourceDeLaConclusion } from "./source";

const HAUTEUR_DES_TITRES = 36;
/** Trois lignes de ce qui est à vérifier : Excel n'ajuste pas la hauteur à une formule qui change. */
const HAUTEUR_D_UN_POSTE = 48;

/** Le tableau des postes et ses totaux ; rend la première ligne libre. */
export function ecrirePostes(
  f: ConstructeurDeFeuille,
  titres: number,
  rangees: readonly RangeeDeConclusion[],
  source: SourceDeLaConclusion,
): number {
  ecrireTitres(f, titres);
  const premiere = titres + 1;
  rangees.forEach((rangee, rang) => ecrirePoste(f, premiere + rang, rangee, source));
  valider(f, premiere, rangees.length);
  const total = premiere + rangees.length;
  ecrireTotal(f, premiere, total, rangees);
  const rappel = rappelDeLaConvergence(premiere, rangees);
  poser(f, total + 1, PREMIERE_COLONNE, rappel, "mention", DERNIERE_COLONNE - PREMIERE_COLONNE + 1);
  f.hauteur(total + 1, 22);
  return total + 2;
}

function ecrireTitres(f: ConstructeurDeFeuille, ligne: number): void {
  const identifiant = identifiantDeLigne("titres", "conclusion");
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiant, "technique");
  for (const { titre, colonne } of [...Object.values(CALCULEES), ...COLONNES_DE_LA_CONCLUSION])
    f.valeur(ligne, colonne, titre, "enTete");
  f.hauteur(ligne, HAUTEUR_DES_TITRES);
}

function ecrirePoste(
  f: ConstructeurDeFeuille,
  ligne: number,
  { conclusion, poste, estCommencee }: RangeeDeConclusion,
  source: SourceDeLaConclusion,
): void {
  const cellules = source.postes.get(conclusion.poste);
  const titulaire = poste === null ? `Poste ${conclusion.poste}, retiré de l’équipe` : nomDuPoste(poste);
  const identifiant = identifiantDeLigne("conclusion", conclusion.poste);
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiant, "technique");
  poser(f, ligne, CALCULEES.poste.colonne, renvoiAuTitulaire(titulaire, cellules), "libelle");
  poser(f, ligne, CALCULEES.quotite.colonne, renvoiALaQuotite(poste?.quotite ?? 0, cellules), "etp");
  poser(f, ligne, CALCULEES.score.colonne, scoreDuPoste(source, conclusion.poste), "pourcentage");
  const { avis, etpPrisEnCompte, conditions, contreparties, convergence } = conclusion;
  const valeurs: Readonly<Record<keyof typeof SAISIES, string | number | null>> = {
    avis: avis === "" ? null : LIBELLES_DES_AVIS[avis],
    etp: etpPrisEnCompte,
    conditions,
    contreparties,
    convergence: estCommencee ? OUI_NON[convergence ? "oui" : "non"] : null,
    validation: dateEnFrancais(conclusion.validationDeLaCnaf),
    date: dateEnFrancais(conclusion.date),
  };
  for (const champ of Object.keys(SAISIES) as (keyof typeof SAISIES)[])
    f.valeur(ligne, SAISIES[champ].colonne, valeurs[champ], SAISIES[champ].style);
  const manques = manquesEnFormule(ligne, conclusion, poste?.quotite ?? 0);
  poser(f, ligne, CALCULEES.aVerifier.colonne, manques, "alerte");
  const texte = (contenu: string, colonne: number) => ({ texte: contenu, largeur: f.largeur(colonne) - 2 });
  f.ajusterAuTexte(
    ligne,
    [
      texte(titulaire, CALCULEES.poste.colonne),
      texte(conditions, SAISIES.conditions.colonne),
      texte(contreparties, SAISIES.contreparties.colonne),
    ],
    HAUTEUR_D_UN_POSTE,
  );
}

function renvoiAuTitulaire(titulaire: string, cellules: CellulesDuPoste | undefined): Contenu {
  if (cellules === undefined) return { valeur: titulaire };
  return { formule: `=${cellules.titulaire}`, resultat: titulaire };
}

/** Une cellule vide y reste vide : un renvoi en ferait un 0. */
function renvoiALaQuotite(
  quotite: number,
  cellules: CellulesDuPoste | undefined,
): Contenu | { readonly valeur: null } {
  if (cellules === undefined) return { valeur: null };
  return {
    formule: `=IF(LEN(${cellules.quotite})=0,"",${cellules.quotite})`,
    resultat: quotite === 0 ? "" : quotite,
  };
}

function valider(f: ConstructeurDeFeuille, premiere: number, lignes: number): void {
  if (lignes === 0) return;
  const plages = ({ colonne }: ColonneDeConclusion) => [plageDe(premiere, colonne, lignes)];
  for (const colonne of COLONNES_DE_LA_CONCLUSION) {
    if (colonne.liste === undefined) continue;
    f.valider({
      plages: plages(colonne),
      regle: { type: "liste", feuille: LISTES, plage: plageDeLaListe(colonne.liste) },
      erreur: {
        titre: "Réponse non reconnue",
        texte: `Choisissez dans la liste\u00a0: ${direLaListe(colonne.liste)}.`,
      },
    });
  }
  f.valider({
    plages: plages(SAISIES.etp),
    regle: { type: "decimal", minimum: 0, maximum: 1 },
    erreur: {
      titre: "ETP attendu",
      texte: "Un nombre de 0 à 1, au plus la quotité du poste\u00a0: 0,7 pour 70\u00a0% d’un temps plein.",
    },
  });
  validerLesDates(f, [SAISIES.validation, SAISIES.date].flatMap(plages));
}

function ecrireTotal(
  f: ConstructeurDeFeuille,
  premiere: number,
  ligne: number,
  rangees: readonly RangeeDeConclusion[],
): void {
  f.fond(ligne, PREMIERE_COLONNE, DERNIERE_COLONNE - PREMIERE_COLONNE + 1, "fort");
  f.valeur(ligne, PREMIERE_COLONNE, "Total des ETP", "fort");
  const totaliser = (colonne: number, nombres: readonly number[]) => {
    const plage = adresseDePlage(plageDe(premiere, colonne, rangees.length));
    // Une somme d'ETP à deux décimales : le bruit des flottants ne doit pas s'y voir, ni s'y comparer.
    const somme = Math.round(nombres.reduce((cumul, nombre) => cumul + nombre, 0) * 1e9) / 1e9;
    if (rangees.length === 0) f.valeur(ligne, colonne, 0, "etpFort");
    else f.formule(ligne, colonne, `=ROUND(SUM(${plage}),9)`, somme, "etpFort");
  };
  totaliser(
    CALCULEES.quotite.colonne,
    rangees.map(({ poste }) => poste?.quotite ?? 0),
  );
  totaliser(
    SAISIES.etp.colonne,
    rangees.map(({ conclusion }) => conclusion.etpPrisEnCompte ?? 0),
  );
  f.hauteur(ligne, 22);
}

/** R-FORFAIT-5 : se tait tant qu'aucun poste ne converge sans contrepartie. */
function rappelDeLaConvergence(
  premiere: number,
  rangees: readonly RangeeDeConclusion[],
): ContenuFormule | { readonly valeur: null } {
  if (rangees.length === 0) return { valeur: null };
  const conditions = rangees.map((_, rang) => convergeSansContrepartie(premiere + rang));
  const vraie = rangees.some(
    ({ conclusion }) => conclusion.convergence && conclusion.contreparties.trim() === "",
  );
  return {
    formule: `=IF(OR(${conditions.join(",")}),${texteEnFormule(RAPPEL_DE_LA_CONVERGENCE)},"")`,
    resultat: vraie ? RAPPEL_DE_LA_CONVERGENCE : "",
  };
}
