import { Button } from "@fluentui/react-components";

import { PORTE_D_EXCEL } from "../suivi/porteDExcel";
import type { Reprise } from "./Reprise";

/** À l'accueil d'un classeur sans dossier : une grille y est peut-être déjà remplie. */
export function ChercherDansLeClasseur({ reprise }: { readonly reprise: Reprise }) {
  return (
    <>
      <p className="texte">
        Ce classeur contient peut-être une grille déjà remplie sans le complément ? Le volet la cherche dans
        toutes ses feuilles, et n’écrit rien sans votre accord.
      </p>
      <Button className="bouton" onClick={() => void reprise.lireLeClasseur(PORTE_D_EXCEL)}>
        Chercher une grille déjà remplie
      </Button>
    </>
  );
}
