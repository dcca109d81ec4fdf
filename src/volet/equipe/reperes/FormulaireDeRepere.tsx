import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";

import { allerALaPremiere, SANS_FAUTE } from "../../dossier/fautes";
import type { Fautes } from "../../dossier/valider";
import type { Modifiable } from "./modifiable";

interface Props<G> {
  readonly ouverte: Modifiable<G>;
  readonly titre: string;
  readonly fautes: Fautes;
  /** Ce que « Enregistrer » fera ; `null` : rien n'a changé. */
  readonly geste: G | null;
  /** Ce qui aura été fait, en une phrase. */
  readonly fait: string;
  readonly fermer: () => void;
  /** Les champs, avec les fautes à montrer : aucune avant la première tentative. */
  readonly children: (fautes: Fautes) => ReactNode;
}

/** Le cadre d'un petit formulaire : son titre, « Enregistrer » et « Renoncer ». */
export function FormulaireDeRepere<G>(props: Props<G>) {
  const { ouverte, titre, fautes, geste, fait, fermer, children } = props;
  const [tente, poserTente] = useState(false);
  const cadre = useRef<HTMLFieldSetElement>(null);
  // Le bouton qui l'ouvre disparaît avec l'élément qu'il remplace : le focus le suit.
  useEffect(() => cadre.current?.focus(), []);

  const enregistrer = async () => {
    poserTente(true);
    if (allerALaPremiere(fautes)) return;
    if (geste === null || (await ouverte.modifier(geste, fait))) fermer();
  };
  return (
    <form className="carte" noValidate onSubmit={(evenement) => evenement.preventDefault()}>
      <fieldset ref={cadre} tabIndex={-1} className="groupe champs" disabled={ouverte.occupe}>
        <legend className="sous-titre">{titre}</legend>
        {children(tente ? fautes : SANS_FAUTE)}
      </fieldset>
      <div className="boutons">
        <Button appearance="primary" disabledFocusable={ouverte.occupe} onClick={() => void enregistrer()}>
          Enregistrer
        </Button>
        <Button disabledFocusable={ouverte.occupe} onClick={fermer}>
          Renoncer
        </Button>
      </div>
    </form>
  );
}
