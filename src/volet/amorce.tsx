import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { ecranDemande } from "./ecran";
import { PremierEcran } from "./PremierEcran";
import { themeDuVolet } from "./theme";

/** Attend Excel, puis affiche le volet. Échoue si la bibliothèque d’Excel n’a pas été chargée. */
export async function amorcer(racine: HTMLElement): Promise<void> {
  await Office.onReady();
  createRoot(racine).render(
    <StrictMode>
      <FluentProvider theme={themeDuVolet()}>
        <PremierEcran ecran={ecranDemande(window.location.search)} />
      </FluentProvider>
    </StrictMode>,
  );
}
