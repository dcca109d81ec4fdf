import { ErreurDeSaisie } from "../../erreurs";
import { exigerNonNul } from "../../saisie/exigerNonNul";
import { exigerPositif } from "../../saisie/exigerPositif";
import { arrondirAuCentime } from "../arrondirAuCentime";
import { chercherBaremeDuDossier } from "../chercherBaremeDuDossier";
import { direEtp, direEuros } from "../explication/dire";
import { etape } from "../explication/etape";
import { repartirAuCentime } from "../repartirAuCentime";
import { COOPERATION_DEPARTEMENTALE, SAISIE } from "../sources";
import type { CooperationDepartementale, DossierDepartemental } from "./dossierDepartemental";
import { exigerAnneeDuSdsf } from "./exigerAnneeDuSdsf";
import type { CooperationCalculee } from "./resultatDepartemental";

/**
 * R-DEP-1 : ETP × barème national de l'année (saisi), réparti au centime entre les deux thématiques du niveau
 * départemental.
 *
 * @throws ErreurDeSaisie l'animation du réseau des chargés de coopération CTG, qui en est exclue ; une année hors du SDSF ;
 * aucun ETP, ou des ETP négatifs ou illisibles.
 * @throws BaremeInconnu le barème de l'année n'est pas saisi.
 */
export function calculerCooperationDepartementale(
  { objet, animeLeReseauCtg, etpPetiteEnfance, etpEnfanceJeunesse }: CooperationDepartementale,
  dossier: DossierDepartemental,
): CooperationCalculee {
  if (animeLeReseauCtg) {
    throw new ErreurDeSaisie(
      "reseauCtg",
      "son animation reste à la Caf\u00a0: elle est exclue de ce financement.",
    );
  }
  exigerAnneeDuSdsf(dossier.annee, dossier);
  const parts = [exigerPositif(etpPetiteEnfance, "etp"), exigerPositif(etpEnfanceJeunesse, "etp")] as const;
  const etp = exigerNonNul(parts[0] + parts[1], "etp");
  const bareme = chercherBaremeDuDossier("cooperation-departementale", dossier.annee, dossier.baremes);
  const montant = arrondirAuCentime(etp * bareme.valeur);
  const [petiteEnfance = 0, enfanceJeunesse = 0] = repartirAuCentime(montant, parts);
  const commun = { unite: "ETP", regle: "R-DEP-1", source: SAISIE } as const;
  return {
    montant,
    thematiques: { petiteEnfance, enfanceJeunesse },
    explication: etape({
      libelle: `Coopération départementale\u00a0: ${objet}`,
      valeur: montant,
      unite: "euros",
      calcul: `${direEtp(etp)} × ${direEuros(bareme.valeur)}`,
      regle: "R-DEP-1",
      source: COOPERATION_DEPARTEMENTALE,
      etapes: [
        etape({ ...commun, libelle: "ETP petite enfance", valeur: parts[0] }),
        etape({ ...commun, libelle: "ETP enfance jeunesse", valeur: parts[1] }),
        bareme.etape,
      ],
    }),
  };
}
