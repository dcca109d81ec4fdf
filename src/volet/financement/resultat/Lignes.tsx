import { Fragment } from "react";

import type { Ligne } from "./lignesDesCartes";

/** Les lignes d'une carte, terme et valeur. */
export function Lignes({ lignes }: { readonly lignes: readonly Ligne[] }) {
  return (
    <dl className="fiche du-financement">
      {lignes.map(({ terme, valeur, alerte }) => (
        <Fragment key={terme}>
          <dt>{terme}</dt>
          <dd>{alerte ? <strong>{valeur}</strong> : valeur}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
