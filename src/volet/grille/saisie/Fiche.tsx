import type { ReactNode } from "react";

import type { Etape } from "./etapes";
import { FicheDActivite } from "./FicheDActivite";
import { FicheDIndicateurs } from "./FicheDIndicateurs";
import { noterAuClavier, type Notation } from "./noterAuClavier";

interface Props extends Omit<Notation, "etape"> {
  readonly etape: Etape;
  /** Le niveau de son titre dans l'écran. */
  readonly niveau: "h2" | "h3";
  /** Ce qui suit la fiche et en partage les touches ; d'une étape à l'autre, il garde le focus. */
  readonly children?: ReactNode;
}

/** Une étape à remplir. Une autre étape est un autre groupe : la lecture d'écran en dit le nom en y entrant. */
export function Fiche({ etape, niveau, children, ...acces }: Props) {
  const { ouverte, annoncer } = acces;
  return (
    <article
      className="fiche-de-saisie"
      onKeyDown={(evenement) => {
        if (etape.nature === "activite") noterAuClavier(evenement, { ...acces, etape });
      }}
    >
      {etape.nature === "activite" ? (
        <FicheDActivite
          key={etape.cle}
          ouverte={ouverte}
          activite={etape.activite}
          niveau={niveau}
          annoncer={annoncer}
        />
      ) : (
        <FicheDIndicateurs key={etape.cle} ouverte={ouverte} fonction={etape.fonction} niveau={niveau} />
      )}
      {children}
    </article>
  );
}
