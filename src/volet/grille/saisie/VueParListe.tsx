import { useState } from "react";

import { deplacerAuClavier } from "./deplacerAuClavier";
import type { Etape } from "./etapes";
import { Fiche } from "./Fiche";
import { voisine } from "./parcours";
import { BOUT_DE_LA_GRILLE, direLeRang } from "./phrases";
import type { PropsDeVue } from "./PropsDeVue";

/** Toute une mission d'un coup, notes et textes sur place. */
export function VueParListe(props: PropsDeVue) {
  const { ouverte, etapes, courante, retenue, aller, annoncer, enchainer } = props;
  const { rubrique } = courante;
  // Ce que le filtre montre se fige en arrivant : une ligne que l'on finit ne s'en va pas sous les doigts.
  const [montrees] = useState(() => new Set(etapes.filter(retenue).map(({ cle }) => cle)));
  const deplacer = (depart: Etape, sens: 1 | -1) => {
    const cible = voisine(etapes, depart, sens, ({ cle }) => montrees.has(cle));
    if (cible === null) annoncer(BOUT_DE_LA_GRILLE);
    else aller(cible, "notes");
  };
  const siennes = etapes.filter(
    (etape) =>
      etape.rubrique.identifiant === rubrique.identifiant &&
      (montrees.has(etape.cle) || etape.cle === courante.cle),
  );
  return (
    <section className="groupe" aria-labelledby="titre-de-la-mission">
      <h2 id="titre-de-la-mission" className="titre">
        Mission {rubrique.numero}&nbsp;: {rubrique.libelle}
      </h2>
      {siennes.map((etape) => (
        <div
          key={etape.cle}
          className="carte"
          data-courante={etape.cle === courante.cle ? "oui" : undefined}
          onFocus={() => {
            if (etape.cle !== courante.cle) aller(etape, "visite");
          }}
          onKeyDown={(evenement) => deplacerAuClavier(evenement, (sens) => deplacer(etape, sens))}
        >
          <p className="discret rang">{direLeRang(etape, ouverte.lu.modele.rubriques.length)}</p>
          <Fiche
            ouverte={ouverte}
            etape={etape}
            niveau="h3"
            annoncer={annoncer}
            surFin={() => {
              if (enchainer) deplacer(etape, 1);
            }}
          />
        </div>
      ))}
    </section>
  );
}
