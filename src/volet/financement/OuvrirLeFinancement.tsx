import { Button } from "@fluentui/react-components";

import { ouvrirLeFinancement } from "../../domaine/financement/gestes";
import type { FinancementOuvert } from "./financementOuvert";

/** Le dossier n'a pas de financement : l'ouvrir fait naître ses feuilles, et le dit d'abord. */
export function OuvrirLeFinancement({ occupe, modifier }: Pick<FinancementOuvert, "occupe" | "modifier">) {
  return (
    <section className="groupe" aria-labelledby="titre-sans-financement">
      <h2 id="titre-sans-financement" className="titre">
        Pas encore de financement
      </h2>
      <p className="texte">
        Le droit de la collectivité se calcule à partir de l’équipe et de quelques données&nbsp;: montant dû
        en N-1, ETP soutenus, barèmes. L’ouvrir ajoute trois feuilles à ce classeur&nbsp;:
      </p>
      <ul className="liste">
        <li>
          <strong>CTG Paramètres</strong>&nbsp;: taux, plafonds et barèmes, avec leur source&nbsp;;
        </li>
        <li>
          <strong>CTG Financement</strong>&nbsp;: le calcul par poste, employeur et thématique&nbsp;;
        </li>
        <li>
          <strong>CTG Budget</strong>&nbsp;: budget prévisionnel, actualisé et compte de résultat.
        </li>
      </ul>
      <p className="discret">Vos autres feuilles ne changent pas. Ce geste ne s’annule pas.</p>
      <Button
        appearance="primary"
        className="bouton"
        disabledFocusable={occupe}
        onClick={() =>
          void modifier(ouvrirLeFinancement, "Financement ouvert\u00a0: ses feuilles sont dans le classeur.")
        }
      >
        Ouvrir le financement
      </Button>
    </section>
  );
}
