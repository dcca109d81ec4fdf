import { chercherBaremeDuDossier } from "../../../domaine/financement/chercherBaremeDuDossier";
import { essayer } from "../../../domaine/financement/explication/essayer";
import type { SimulationFaite } from "../../../domaine/financement/simulation/simulation";
import { ecrireNombre } from "../../equipe/fiche/nombres";
import type { ASimuler } from "./derouler";
import type { ChangementSaisi, RevalorisationSaisie } from "./saisie";

/** Ce qu'un scénario peut désigner, et ce qu'une ligne neuve propose. */
export interface CadreDesScenarios {
  /** Celles de la CTG, dans l'ordre ; une au moins. */
  readonly annees: readonly number[];
  readonly employeurs: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly changementNeuf: Omit<ChangementSaisi, "cle">;
  readonly revalorisationNeuve: Omit<RevalorisationSaisie, "cle">;
  /** R-FORFAIT-5 : euros par ETP ; `null` : ni le profil ni un barème ne le disent pour l'année. */
  readonly plafondEn: (annee: number) => number | null;
}

/** Une ligne neuve se simule telle quelle : elle vaut à partir de l'année évaluée, chez le premier employeur. */
export function cadreDesScenarios(
  { annees: simulees }: SimulationFaite,
  { financement, profil }: ASimuler,
  anneeEvaluee: number,
): CadreDesScenarios {
  const annees = simulees.map(({ annee }) => annee);
  const annee = annees.find((connue) => connue === anneeEvaluee) ?? annees[0] ?? anneeEvaluee;
  const employeurs = (simulees[0]?.employeurs ?? []).flatMap(({ employeur, nom }) =>
    employeur === null ? [] : [{ valeur: employeur, libelle: nom }],
  );
  const employeur = employeurs[0]?.valeur ?? "";
  const plafondEn = (en: number) => {
    const duProfil = profil.regles.revalorisation?.plafond;
    if (duProfil !== undefined) return duProfil;
    const bareme = essayer(() => chercherBaremeDuDossier("nouvel-etp", en, financement.baremes));
    return bareme.reussi ? bareme.valeur.valeur : null;
  };
  const plafond = plafondEn(annee);
  return {
    annees,
    employeurs,
    changementNeuf: { employeur, annee, sens: "ajout", nature: "nouveau", etp: "0,5", coutParEtp: "" },
    revalorisationNeuve: {
      employeur,
      annee,
      forfaitVise: plafond === null ? "" : ecrireNombre(plafond),
      voie: "offre-de-service",
      contrepartie: "",
      validationDeLaCnaf: "",
    },
    plafondEn,
  };
}
