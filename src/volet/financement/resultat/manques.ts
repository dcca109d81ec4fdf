import type { Calcul, Refus } from "../../../domaine/financement/explication/calcul";
import type { IngenierieCtg } from "../../../domaine/financement/financement";
import type { ResultatDuFinancement } from "../../../domaine/financement/resultat";
import { nommerLIngenierie } from "../saisies/ingenieries";
import { destinationDuRefus, type Destination, type Refuse } from "./destinations";

/** Ce qui empêche un montant, et où le corriger. */
export interface Manque {
  /** L'employeur, le diagnostic ou l'ingénierie. */
  readonly sujet: string;
  readonly refus: Refus;
  readonly destination: Destination | null;
}

/** Ce qui manque au montant de la coordination, employeur par employeur. */
export function manquesDuTotal({ employeurs, postes }: ResultatDuFinancement): Manque[] {
  return employeurs.flatMap(({ employeur, nom, droit }) => {
    const sansCout = postes.find(({ etp, coutReel }) => etp.employeur === employeur && coutReel === null);
    return manquesDe(droit, nom, { objet: "employeur", employeur, sansCout: sansCout?.etp.poste ?? "" });
  });
}

/** Ce qui manque au diagnostic et aux ingénieries, qui sont hors du total. */
export function manquesHorsDuTotal(
  { diagnostic, ingenieries }: Pick<ResultatDuFinancement, "diagnostic" | "ingenieries">,
  connues: readonly IngenierieCtg[],
): Manque[] {
  const duDiagnostic =
    diagnostic === null ? [] : manquesDe(diagnostic, "Diagnostic", { objet: "diagnostic" });
  return [
    ...duDiagnostic,
    ...ingenieries.flatMap(({ identifiant, calcul }) => {
      const connue = connues.find((ingenierie) => ingenierie.identifiant === identifiant);
      return manquesDe(calcul, connue === undefined ? "Ingénierie" : nommerLIngenierie(connue), {
        objet: "ingenierie",
        identifiant,
      });
    }),
  ];
}

function manquesDe(calcul: Calcul, sujet: string, refuse: Refuse): Manque[] {
  if (calcul.etat === "calcule") return [];
  return calcul.refus.map((refus) => ({ sujet, refus, destination: destinationDuRefus(refus, refuse) }));
}
