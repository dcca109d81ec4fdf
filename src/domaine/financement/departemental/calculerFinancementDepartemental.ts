import { refuser, sommer, tenter, type Calcul } from "../explication/calcul";
import { COOPERATION_DEPARTEMENTALE } from "../sources";
import { calculerCooperationDepartementale } from "./calculerCooperationDepartementale";
import { calculerIngenierieDepartementale } from "./calculerIngenierieDepartementale";
import { calculerPilotageDuSdsf } from "./calculerPilotageDuSdsf";
import type { DossierDepartemental } from "./dossierDepartemental";
import { examinerLeDepartement } from "./examinerLeDepartement";
import { anneeADire } from "./exigerAnneeDuSdsf";
import type { ResultatDeLaCooperation, ResultatDepartemental } from "./resultatDepartemental";

/** Le financement d'un dossier départemental pour son année (R-INGE-1, R-DEP-1) ; un total n'est jamais partiel. */
export function calculerFinancementDepartemental(dossier: DossierDepartemental): ResultatDepartemental {
  const { pilotage } = dossier;
  const ingenieries = dossier.ingenieries.map((ingenierie) => ({
    identifiant: ingenierie.identifiant,
    annee: ingenierie.annee,
    calcul: tenter("R-INGE-1", () => calculerIngenierieDepartementale(ingenierie, dossier)),
  }));
  const cooperations = dossier.cooperations.map((cooperation): ResultatDeLaCooperation => {
    const calcul = tenter("R-DEP-1", () => calculerCooperationDepartementale(cooperation, dossier));
    return {
      identifiant: cooperation.identifiant,
      calcul,
      thematiques: calcul.etat === "calcule" ? calcul.thematiques : null,
    };
  });
  const duPilotage = pilotage === null ? null : tenter("R-DEP-1", () => calculerPilotageDuSdsf(pilotage));
  const total = sommer(
    [
      ...deLAnnee(ingenieries, dossier.annee),
      ...cooperations.map(({ calcul }) => calcul),
      ...(duPilotage === null ? [] : [duPilotage]),
    ],
    {
      libelle: `Financement départemental en ${dossier.annee}`,
      regle: "R-DEP-1",
      source: COOPERATION_DEPARTEMENTALE,
    },
  );
  const resultat = {
    annee: dossier.annee,
    ingenieries: ingenieries.map(({ identifiant, calcul }) => ({ identifiant, calcul })),
    cooperations,
    pilotage: duPilotage,
    total,
  };
  return { ...resultat, constats: examinerLeDepartement(dossier, resultat) };
}

/** R-INGE-1 : tant que l'année financée n'est pas dite, on ne sait lesquelles comptent ; ce n'est pas 0 €. */
function deLAnnee(
  ingenieries: readonly { readonly annee: number; readonly calcul: Calcul }[],
  financee: number,
): Calcul[] {
  if (financee === 0 && ingenieries.length > 0) return [refuser("R-INGE-1", anneeADire())];
  return ingenieries.filter(({ annee }) => annee === financee).map(({ calcul }) => calcul);
}
