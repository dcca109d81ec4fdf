import { Button } from "@fluentui/react-components";

import type { Geste } from "../../../domaine/dossier/geste";
import { ouvrirLeDepartement } from "../../../domaine/financement/departemental/gestes";
import type { Modifiable } from "../../equipe/reperes/modifiable";

/** Le classeur n'a pas de dossier départemental : l'ouvrir fait naître sa feuille, et le dit d'abord. */
export function OuvrirLeDepartement({ occupe, modifier }: Modifiable<Geste>) {
  return (
    <section className="groupe" aria-labelledby="titre-sans-departement">
      <h2 id="titre-sans-departement" className="titre">
        Pas de dossier départemental
      </h2>
      <p className="texte">
        L’ingénierie et la coopération départementales suivent le schéma départemental des services aux
        familles (SDSF)&nbsp;: c’est un dossier à part, avec ses dates, ses barèmes et ses alertes. L’ouvrir
        ajoute une feuille à ce classeur, <strong>CTG Département</strong>.
      </p>
      <p className="discret">Vos autres feuilles ne changent pas. Ce geste ne s’annule pas.</p>
      <Button
        appearance="primary"
        className="bouton"
        disabledFocusable={occupe}
        onClick={() =>
          void modifier(
            ouvrirLeDepartement,
            "Dossier départemental ouvert\u00a0: sa feuille est dans le classeur.",
          )
        }
      >
        Ouvrir le dossier départemental
      </Button>
    </section>
  );
}
