import { Button } from "@fluentui/react-components";

import { direChamp } from "../../../domaine/financement/champs";
import type { Onglet } from "../../ecran";
import { montrerLElement } from "../montrerLElement";
import type { Destination } from "./destinations";
import type { Manque } from "./manques";

interface Props {
  readonly manques: readonly Manque[];
  readonly aller: (onglet: Onglet) => void;
}

/** Chaque refus, sa règle, et le chemin vers ce qui le corrige. */
export function ListeDesManques({ manques, aller }: Props) {
  const mener = (destination: Destination) => {
    if (destination.vers === "onglet") aller(destination.onglet);
    else montrerLElement(destination.id);
  };
  return (
    <ul className="liste">
      {manques.map(({ sujet, refus: { regle, champ, phrase }, destination }) => (
        <li key={[sujet, regle, phrase].join("|")}>
          <p className="texte">
            <strong>{sujet}.</strong> {phrase} <span className="discret regle">{regle}</span>
          </p>
          {destination !== null && (
            <Button
              size="small"
              aria-label={`Compléter «\u00a0${direChamp(champ)}\u00a0»\u00a0: ${sujet}`}
              onClick={() => mener(destination)}
            >
              Compléter
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
