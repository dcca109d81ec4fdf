import { Button } from "@fluentui/react-components";

import { deplacerAuClavier } from "./deplacerAuClavier";
import { estRenseignee } from "./filtres";
import { Fiche } from "./Fiche";
import { prochaineARemplir, voisine } from "./parcours";
import { BOUT_DE_LA_GRILLE, direLeRang } from "./phrases";
import type { Maniere, PropsDeVue } from "./PropsDeVue";

/** Une activité à la fois, ou les indicateurs d'une fonction. */
export function VueUneAUne({ ouverte, etapes, courante, retenue, aller, annoncer, enchainer }: PropsDeVue) {
  const { rubriques } = ouverte.lu.modele;
  const precedente = voisine(etapes, courante, -1, retenue);
  const suivante = voisine(etapes, courante, 1, retenue);
  const prochaine = prochaineARemplir(etapes, courante, (etape) => estRenseignee(ouverte, etape));
  const deplacer = (sens: 1 | -1, maniere: Maniere) => {
    const cible = sens === 1 ? suivante : precedente;
    if (cible === null) annoncer(BOUT_DE_LA_GRILLE);
    else aller(cible, maniere);
  };

  const navigation = (
    <div className="boutons">
      {/* Éteints, les boutons gardent le focus : au bout de la grille, il ne se perd pas. */}
      <Button disabledFocusable={precedente === null} onClick={() => deplacer(-1, "bouton")}>
        Précédente
      </Button>
      <Button
        appearance="primary"
        disabledFocusable={suivante === null}
        onClick={() => deplacer(1, "bouton")}
      >
        Suivante
      </Button>
      <Button
        disabledFocusable={prochaine === null}
        onClick={() => prochaine !== null && aller(prochaine, "notes")}
      >
        Prochaine non renseignée
      </Button>
    </div>
  );
  return (
    <section
      className="groupe"
      aria-label="Saisie"
      data-courante="oui"
      onKeyDown={(evenement) => deplacerAuClavier(evenement, (sens) => deplacer(sens, "notes"))}
    >
      <p className="discret rang">{direLeRang(courante, rubriques.length)}</p>
      <Fiche
        ouverte={ouverte}
        etape={courante}
        niveau="h2"
        annoncer={annoncer}
        surFin={() => {
          if (enchainer && suivante !== null) aller(suivante, "notes");
        }}
      >
        {navigation}
      </Fiche>
    </section>
  );
}
