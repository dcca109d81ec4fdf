import { ErreurDeSaisie } from "../../erreurs";
import { exigerPositif } from "../../saisie/exigerPositif";
import { arrondirAuCentime } from "../arrondirAuCentime";
import { chercherBaremeDuDossier } from "../chercherBaremeDuDossier";
import { etape, type MontantExplique } from "../explication/etape";
import { INGENIERIE_DEPARTEMENTALE } from "../sources";
import type { DossierDepartemental, IngenierieDepartementale } from "./dossierDepartemental";
import { exigerAnneeDuSdsf } from "./exigerAnneeDuSdsf";

/** R-INGE-1 : trois mobilisations sur la durée du SDSF, diagnostic initial compris. */
export const MOBILISATIONS_DU_SDSF = 3;

/**
 * R-INGE-1 : une action d'ingénierie départementale, au montant forfaitaire national de l'année (saisi).
 *
 * @throws ErreurDeSaisie la Caf la porte, un autre fonds la prend en charge, elle est hors du SDSF, ou c'est au moins la
 * quatrième ; une dépense négative.
 * @throws BaremeInconnu le barème de l'année n'est pas saisi.
 */
export function calculerIngenierieDepartementale(
  ingenierie: IngenierieDepartementale,
  dossier: DossierDepartemental,
): MontantExplique {
  exigerFinancable(ingenierie);
  exigerAnneeDuSdsf(ingenierie.annee, dossier);
  if (ingenierie.depense !== null) exigerPositif(ingenierie.depense, "depense");
  const rang = rangDeLaMobilisation(ingenierie, dossier.ingenieries);
  if (rang > MOBILISATIONS_DU_SDSF) {
    throw new ErreurDeSaisie(
      "mobilisation",
      `«\u00a0${ingenierie.objet}\u00a0» est la ${rang}e sur la durée du SDSF\u00a0; ${MOBILISATIONS_DU_SDSF} au plus sont possibles, diagnostic initial compris.`,
    );
  }
  const bareme = chercherBaremeDuDossier("ingenierie-departementale", ingenierie.annee, dossier.baremes);
  const montant = arrondirAuCentime(bareme.valeur);
  return {
    montant,
    explication: etape({
      libelle: `Ingénierie départementale\u00a0: ${ingenierie.objet}`,
      valeur: montant,
      unite: "euros",
      calcul: `mobilisation ${rang} sur ${MOBILISATIONS_DU_SDSF}, montant forfaitaire`,
      regle: "R-INGE-1",
      source: INGENIERIE_DEPARTEMENTALE,
      etapes: [bareme.etape],
    }),
  };
}

function exigerFinancable({ porteur, autreFonds, objet }: IngenierieDepartementale): void {
  if (porteur === "caf") {
    throw new ErreurDeSaisie(
      "porteur",
      `la Caf porte «\u00a0${objet}\u00a0»\u00a0: ces crédits se versent à un partenaire, jamais à elle-même.`,
    );
  }
  if (autreFonds !== "") {
    const fonds = autreFonds === "FPT" ? "Fonds publics et territoires" : "Fonds national parentalité";
    throw new ErreurDeSaisie("autreFonds", `le ${fonds} prend déjà en charge «\u00a0${objet}\u00a0».`);
  }
}

/** Ce qui ne peut pas être financé ne consomme pas de mobilisation ; à année égale, l'ordre saisi décide. */
function rangDeLaMobilisation(
  ingenierie: IngenierieDepartementale,
  toutes: readonly IngenierieDepartementale[],
): number {
  const rang = toutes.indexOf(ingenierie);
  const avant = toutes.filter(
    ({ porteur, autreFonds, annee }, autre) =>
      porteur === "partenaire" &&
      autreFonds === "" &&
      (annee < ingenierie.annee || (annee === ingenierie.annee && autre < rang)),
  );
  return avant.length + 1;
}
