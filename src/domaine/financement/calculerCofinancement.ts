import type { ParametresDeCofinancement } from "../dossier/profil";
import { exigerNonNul } from "../saisie/exigerNonNul";
import { exigerPositif } from "../saisie/exigerPositif";
import { arrondirAuCentime } from "./arrondirAuCentime";
import { exigerTaux } from "./exigerTaux";
import { direEtp, direEuros, direPart } from "./explication/dire";
import { etape, type EtapeDeCalcul, type MontantExplique } from "./explication/etape";
import { sommeStable } from "./sommeStable";
import { decision } from "./sources";

export interface PosteACofinancer {
  /** Euros de l'année. */
  readonly depense: number;
  /** La part de temps plein à laquelle le plafond se proratise. */
  readonly quotite: number;
  /** Le nom que porte la ligne d'explication ; « Poste n° 1 » s'il manque. */
  readonly nom?: string;
}

export interface Cofinancement extends MontantExplique {
  /** Un par poste, dans leur ordre, en euros non arrondis. */
  readonly parts: readonly number[];
}

/** R-COFI-1 : « 50 % de la dépense plafonnée à 48 000 € » (valeurs de 2024). */
export const COFINANCEMENT_DE_2024: ParametresDeCofinancement = {
  taux: 0.5,
  plafondDeLaDepense: 48000,
  plafondDeLaPart: null,
  partDesPostes: 1,
};

/**
 * Le cofinancement de plusieurs postes (R-COFI-1) : taux × min(dépense, plafond × quotité), poste par poste, puis la
 * somme : deux postes à 60 000 et 30 000 € donnent 24 000 + 15 000 = 39 000 €, pas 45 000. Le prorata à la quotité est
 * une décision ; de même, une part des postes inférieure à 1 réduit également la part de chacun, faute de dire lesquels.
 *
 * @param source d'où viennent les paramètres, dit à chaque étape.
 * @throws ErreurDeSaisie une dépense ou une quotité négative ou illisible (avec son rang), un taux hors de 0..1.
 */
export function calculerCofinancement(
  postes: readonly PosteACofinancer[],
  parametres: ParametresDeCofinancement = COFINANCEMENT_DE_2024,
  source = decision("valeurs données."),
): Cofinancement {
  verifier(parametres);
  const lignes = postes.map((poste, rang) => cofinancerLePoste(poste, rang, parametres, source));
  const montant = arrondirAuCentime(sommeStable(lignes.map(({ part }) => part)));
  return {
    montant,
    parts: lignes.map(({ part }) => part),
    explication: etape({
      libelle: "Cofinancement de la dépense, poste par poste",
      valeur: montant,
      unite: "euros",
      regle: "R-COFI-1",
      source,
      etapes: lignes.map(({ ligne }) => ligne),
    }),
  };
}

function verifier({ taux, plafondDeLaDepense, plafondDeLaPart, partDesPostes }: ParametresDeCofinancement) {
  exigerTaux(taux, "taux");
  if (plafondDeLaDepense !== null) exigerNonNul(plafondDeLaDepense, "plafond");
  if (plafondDeLaPart !== null) exigerNonNul(plafondDeLaPart, "plafond");
  exigerTaux(partDesPostes, "partDesPostes");
}

function cofinancerLePoste(
  { depense, quotite, nom }: PosteACofinancer,
  rang: number,
  { taux, plafondDeLaDepense, plafondDeLaPart, partDesPostes }: ParametresDeCofinancement,
  source: string,
): { part: number; ligne: EtapeDeCalcul } {
  const depenseDite = exigerPositif(depense, "dépenses", rang);
  const etp = exigerPositif(quotite, "quotités", rang);
  const etapes: EtapeDeCalcul[] = [];
  const noter = (libelle: string, valeur: number, calcul: string): number => {
    etapes.push(etape({ libelle, valeur, unite: "euros", calcul, regle: "R-COFI-1", source }));
    return valeur;
  };
  noter("Dépense du poste", depenseDite, "");
  const retenue =
    plafondDeLaDepense === null
      ? depenseDite
      : noter(
          "Dépense retenue, plafonnée",
          Math.min(depenseDite, plafondDeLaDepense * etp),
          `le plus petit de ${direEuros(depenseDite)} et ${direEuros(plafondDeLaDepense)} × ${direEtp(etp)}`,
        );
  let part = noter("Part de la Caf", taux * retenue, `${direPart(taux)} × ${direEuros(retenue)}`);
  if (plafondDeLaPart !== null) {
    const calcul = `le plus petit de ${direEuros(part)} et ${direEuros(plafondDeLaPart)} × ${direEtp(etp)}`;
    part = noter("Part de la Caf, plafonnée", Math.min(part, plafondDeLaPart * etp), calcul);
  }
  if (partDesPostes !== 1) {
    const calcul = `${direPart(partDesPostes)} × ${direEuros(part)}`;
    part = noter("Part retenue de chaque poste", part * partDesPostes, calcul);
  }
  const libelle = nom ?? `Poste n°\u00a0${rang + 1}`;
  return {
    part,
    ligne: etape({ libelle, valeur: part, unite: "euros", regle: "R-COFI-1", source, etapes }),
  };
}
