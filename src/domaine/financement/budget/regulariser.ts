import { exigerPositif } from "../../saisie/exigerPositif";
import { arrondirAuCentime } from "../arrondirAuCentime";
import { tenter, type Calcul } from "../explication/calcul";
import { direEuros } from "../explication/dire";
import { etape } from "../explication/etape";
import { decision, SAISIE } from "../sources";

/**
 * R-BUDGET-1 : la régularisation d'une année. Décision : droit calculé sur le réel moins ce que la Caf a déjà versé ;
 * positive, un complément à recevoir, négative, un trop-perçu à rendre.
 */
export function regulariser(droit: Calcul, verseParLaCaf: number): Calcul {
  if (droit.etat === "refuse") return droit;
  return tenter("R-BUDGET-1", () => {
    const verse = exigerPositif(verseParLaCaf, "verseParLaCaf");
    const montant = arrondirAuCentime(droit.montant - verse);
    return {
      montant,
      explication: etape({
        libelle:
          montant < 0
            ? "Trop-perçu à rendre à la Caf"
            : montant > 0
              ? "Complément à recevoir de la Caf"
              : "Aucune régularisation",
        valeur: montant,
        unite: "euros",
        calcul: `${direEuros(droit.montant)} − ${direEuros(verse)}`,
        regle: "R-BUDGET-1",
        source: decision("la régularisation est le droit calculé sur le réel moins le versé."),
        etapes: [
          droit.explication,
          etape({
            libelle: "Déjà versé par la Caf",
            valeur: verse,
            unite: "euros",
            regle: "R-BUDGET-1",
            source: SAISIE,
          }),
        ],
      }),
    };
  });
}
