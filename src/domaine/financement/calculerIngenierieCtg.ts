import { exigerNonNul } from "../saisie/exigerNonNul";
import { exigerPositif } from "../saisie/exigerPositif";
import { arrondirAuCentime } from "./arrondirAuCentime";
import { chercherBaremeDuDossier } from "./chercherBaremeDuDossier";
import { direEtp, direEuros } from "./explication/dire";
import { etape, type MontantExplique } from "./explication/etape";
import type { BaremeSaisi, IngenierieCtg } from "./financement";
import { INGENIERIE_CTG, SAISIE } from "./sources";

/**
 * R-INGE-1 : une ingénierie de CTG, coût ETP (ETP × barème) ou prestation forfaitaire (barème). Le barème est celui que
 * la Cnaf fixe pour l'année : il se saisit.
 *
 * @throws BaremeInconnu il n'est pas saisi.
 * @throws ErreurDeSaisie des ETP nuls, négatifs ou illisibles, une dépense négative.
 */
export function calculerIngenierieCtg(
  { objet, annee, forme, etp, depense }: IngenierieCtg,
  baremes: readonly BaremeSaisi[],
): MontantExplique {
  if (depense !== null) exigerPositif(depense, "depense");
  const unites = forme === "prestation" ? null : exigerNonNul(etp, "etp");
  const code = unites === null ? "ingenierie-ctg-prestation" : "ingenierie-ctg-etp";
  const bareme = chercherBaremeDuDossier(code, annee, baremes);
  const montant = arrondirAuCentime((unites ?? 1) * bareme.valeur);
  const commun = { regle: "R-INGE-1", source: INGENIERIE_CTG } as const;
  return {
    montant,
    explication: etape({
      ...commun,
      libelle: `Ingénierie\u00a0: ${objet}`,
      valeur: montant,
      unite: "euros",
      calcul: unites === null ? "prestation forfaitaire" : `${direEtp(unites)} × ${direEuros(bareme.valeur)}`,
      etapes: [
        ...(unites === null
          ? []
          : [
              etape({
                ...commun,
                libelle: "ETP d’ingénierie",
                valeur: unites,
                unite: "ETP",
                source: SAISIE,
              }),
            ]),
        bareme.etape,
      ],
    }),
  };
}
