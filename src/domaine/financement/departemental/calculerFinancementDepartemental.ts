import { sommer, tenter } from "../explication/calcul";
import { COOPERATION_DEPARTEMENTALE } from "../sources";
import { calculerCooperationDepartementale } from "./calculerCooperationDepartementale";
import { calculerIngenierieDepartementale } from "./calculerIngenierieDepartementale";
import { calculerPilotageDuSdsf } from "./calculerPilotageDuSdsf";
import type { DossierDepartemental } from "./dossierDepartemental";
import { examinerLeDepartement } from "./examinerLeDepartement";
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
      ...ingenieries.filter(({ annee }) => annee === dossier.annee).map(({ calcul }) => calcul),
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
