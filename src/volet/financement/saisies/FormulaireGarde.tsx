import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

import { allerALaPremiere, SANS_FAUTE } from "../../dossier/fautes";
import type { Fautes } from "../../dossier/valider";
import type { Modifiable } from "../../equipe/reperes/modifiable";
import type { SaisieGardee } from "./useSaisieGardee";

export interface PropsDuFormulaire<G> {
  readonly ouvert: Modifiable<G>;
  /** Ce que le formulaire décrit : « Coûts réels ». */
  readonly titre: string;
  readonly saisie: Pick<SaisieGardee<object>, "commencee" | "repartirDuClasseur">;
  readonly fautes: Fautes;
  readonly geste: G;
  /** Ce qui aura été fait, en une phrase. */
  readonly fait: string;
  /** Les champs, avec les fautes à montrer : aucune avant la première tentative. */
  readonly children: (fautes: Fautes) => ReactNode;
}

/** Un formulaire toujours ouvert, par-dessus ce que dit le classeur. */
export function FormulaireGarde<G>(props: PropsDuFormulaire<G>) {
  const { ouvert, titre, saisie, fautes, geste, fait, children } = props;
  const { commencee, repartirDuClasseur } = saisie;
  const [tente, poserTente] = useState(false);

  const repartir = () => {
    repartirDuClasseur();
    poserTente(false);
  };
  const enregistrer = async () => {
    poserTente(true);
    if (allerALaPremiere(fautes)) return;
    // Après un échec, tout ce qui a été saisi reste.
    if (await ouvert.modifier(geste, fait)) repartir();
  };
  const eteint = !commencee || ouvert.occupe;
  return (
    // Sans bouton d'envoi : Entrée dans un champ n'écrit pas dans le classeur.
    <form className="groupe" noValidate onSubmit={(evenement) => evenement.preventDefault()}>
      <fieldset className="groupe champs" disabled={ouvert.occupe}>
        <legend className="invisible">{titre}</legend>
        {children(tente ? fautes : SANS_FAUTE)}
      </fieldset>
      <p role="status" className="discret">
        {commencee ? "Modifications pas encore enregistrées dans le classeur." : ""}
      </p>
      <div className="boutons">
        {/* Éteints, les boutons gardent le focus qu'un enregistrement leur laisse. */}
        <Button
          appearance="primary"
          aria-label={`Enregistrer\u00a0: ${titre}`}
          disabledFocusable={eteint}
          onClick={() => void enregistrer()}
        >
          Enregistrer
        </Button>
        <Button aria-label={`Abandonner\u00a0: ${titre}`} disabledFocusable={eteint} onClick={repartir}>
          Abandonner
        </Button>
      </div>
    </form>
  );
}
