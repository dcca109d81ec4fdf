import { LIBELLES_DES_AVIS, type ConclusionDePoste } from "../../domaine/instruction/instruction";
import {
  ECART_D_ETP_NEGLIGEABLE,
  manquesDeLaConclusion,
  PHRASES_DES_MANQUES,
  type ManqueDeConclusion,
} from "../../domaine/instruction/manquesDeLaConclusion";
import { adresse, adresseDePlage, plageDe } from "../adresses";
import { OUI_NON } from "../equipe/libelles";
import { texteEnFormule } from "../formules";
import { enumeration, estVide, partieSi } from "../textesNatifs";
import type { ContenuFormule } from "../types";
import { CALCULEES, COLONNES_DE_LA_CONCLUSION, SAISIES } from "./colonnes";

const SEPARATEUR = ", ";
const EN_ERREUR = "une cellule est en erreur";
const ETP_A_CORRIGER = "ETP à corriger";

/** Le signal natif d'un poste : ce que la feuille dit à qui n'a pas le complément, et à qui va signer. */
export function manquesEnFormule(
  ligne: number,
  conclusion: ConclusionDePoste,
  quotite: number,
): ContenuFormule {
  const saisies = plageDesSaisies(ligne);
  const conditions = conditionsDesManques(ligne);
  const parties = (Object.keys(PHRASES_DES_MANQUES) as ManqueDeConclusion[]).map((manque) =>
    partieSi(conditions[manque], SEPARATEUR, `"${PHRASES_DES_MANQUES[manque]}"`),
  );
  const illisible = partieSi(etpIllisible(ligne), SEPARATEUR, `"${ETP_A_CORRIGER}"`);
  return {
    formule:
      `=IF(SUMPRODUCT(ISERROR(${saisies})*1)>0,"${EN_ERREUR}",` +
      `IF(SUMPRODUCT((LEN(${saisies})>0)*1)=0,"",${enumeration([...parties, illisible], SEPARATEUR)}))`,
    resultat: manquesDeLaConclusion(conclusion, quotite)
      .map((manque) => PHRASES_DES_MANQUES[manque])
      .join(SEPARATEUR),
  };
}

/** Vrai dans une formule quand ce poste converge sans que sa contrepartie soit dite (R-FORFAIT-5). */
export function convergeSansContrepartie(ligne: number): string {
  return `AND(${converge(ligne)},${estVide(cellule(ligne, "contreparties"))})`;
}

function plageDesSaisies(ligne: number): string {
  return adresseDePlage(plageDe(ligne, SAISIES.avis.colonne, 1, COLONNES_DE_LA_CONCLUSION.length));
}

function cellule(ligne: number, champ: keyof typeof SAISIES): string {
  return adresse(ligne, SAISIES[champ].colonne);
}

function converge(ligne: number): string {
  return `TRIM(${cellule(ligne, "convergence")})="${OUI_NON.oui}"`;
}

function etpIllisible(ligne: number): string {
  const etp = cellule(ligne, "etp");
  return `AND(NOT(${estVide(etp)}),NOT(ISNUMBER(${etp})))`;
}

function conditionsDesManques(ligne: number): Readonly<Record<ManqueDeConclusion, string>> {
  const avis = cellule(ligne, "avis");
  const etp = cellule(ligne, "etp");
  const quotite = adresse(ligne, CALCULEES.quotite.colonne);
  const avisEst = (libelle: string) => `TRIM(${avis})=${texteEnFormule(libelle)}`;
  const ecart = `IF(ISNUMBER(${etp}),IF(ISNUMBER(${quotite}),${etp}-${quotite},0),0)`;
  return {
    avis: estVide(avis),
    etp: `AND(${estVide(etp)},NOT(${avisEst(LIBELLES_DES_AVIS.defavorable)}))`,
    "etp-au-dela": `${ecart}>${ECART_D_ETP_NEGLIGEABLE}`,
    conditions: `AND(${avisEst(LIBELLES_DES_AVIS["sous-conditions"])},${estVide(cellule(ligne, "conditions"))})`,
    contreparties: convergeSansContrepartie(ligne),
    validation: `AND(${converge(ligne)},${estVide(cellule(ligne, "validation"))})`,
    date: estVide(cellule(ligne, "date")),
  };
}
