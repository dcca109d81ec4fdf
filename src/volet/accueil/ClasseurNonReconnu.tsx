import { Message } from "../commun/Message";

/** Nos feuilles sont là, mais elles ne se lisent pas ; le constat, dessous, dit pourquoi et que faire. */
export function ClasseurNonReconnu() {
  return (
    <Message intention="warning" titre="La grille de ce classeur n’est pas reconnue">
      Ses feuilles restent utilisables : les pourcentages se calculent sans le volet. Le volet ne peut ni les
      lire, ni les reconstruire.
    </Message>
  );
}
