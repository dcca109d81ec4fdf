import { Button } from "@fluentui/react-components";

import type { Geste } from "../../../domaine/dossier/geste";
import type { DossierDepartemental } from "../../../domaine/financement/departemental/dossierDepartemental";
import type { Onglet } from "../../ecran";
import type { Modifiable } from "../../equipe/reperes/modifiable";
import { ouvrirSur } from "./departementOuvert";
import { OuvrirLeDepartement } from "./OuvrirLeDepartement";
import { ResultatsDuDepartement } from "./ResultatsDuDepartement";
import { SaisiesDuDepartement } from "./SaisiesDuDepartement";

interface Props {
  readonly departement: DossierDepartemental | null;
  readonly classeur: Modifiable<Geste>;
  /** Sa feuille ; `null` : elle n'est plus dans le classeur. */
  readonly feuille: string | null;
  readonly montrer: (feuille: string) => void;
  readonly aller: (onglet: Onglet) => void;
}

/** R-DEP-1 : le dossier départemental, son montant, ses alertes et ce qui s'y saisit ; rien n'y vient de la CTG. */
export function FinancementDuDepartement({ departement, classeur, feuille, montrer, aller }: Props) {
  if (departement === null) return <OuvrirLeDepartement {...classeur} />;
  const ouvert = ouvrirSur(departement, classeur);
  return (
    <>
      <ResultatsDuDepartement departement={departement} aller={aller} />
      <SaisiesDuDepartement ouvert={ouvert} />
      {feuille !== null && (
        <div className="boutons">
          <Button size="small" onClick={() => montrer(feuille)}>
            Aller à {feuille}
          </Button>
        </div>
      )}
    </>
  );
}
