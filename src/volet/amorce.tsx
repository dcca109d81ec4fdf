import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { ecranDemande } from "./ecran";
import { PORTE_D_EXCEL } from "./suivi/porteDExcel";
import { Suivi } from "./suivi/Suivi";
import { Volet } from "./Volet";

/** Attend Excel, puis affiche le volet. Échoue si la bibliothèque d’Excel n’a pas été chargée. */
export async function amorcer(racine: HTMLElement): Promise<void> {
  await Office.onReady();
  const suivi = new Suivi(PORTE_D_EXCEL);
  createRoot(racine).render(
    <StrictMode>
      <Volet
        suivi={suivi}
        ecranDemande={ecranDemande(window.location.search)}
        classeur={Office.context.document?.url ?? ""}
        fonctionsDisponibles={Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1")}
        plateforme={String(Office.context.platform)}
      />
    </StrictMode>,
  );
  await suivi.demarrer();
}
