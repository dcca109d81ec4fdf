import { ILayoutService, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import type { HoteExcel } from "../hoteExcel";
import { afficherEnFrancais } from "./francais/affichage";
import { saisirEnFrancais } from "./francais/saisie";
import { CalqueDesGraphiques } from "./graphiques/calque";
import { montrerLesDatesCommeExcel } from "./dates";
import { montrerLesListesCommeExcel } from "./listes";
import { montrerLesRetraits } from "./retraits";
import { montrerLesTableaux } from "./tableaux";

/** Donne à la grille d'Univer ce qu'Excel a et qu'elle n'a pas : le français, les listes, les graphiques… */
export function animerLaGrille(host: HoteExcel, conteneur: HTMLElement): void {
  const { noyau } = host;
  afficherEnFrancais(noyau.moteur);
  montrerLesRetraits(noyau.moteur);
  montrerLesTableaux(noyau);
  saisirEnFrancais(noyau);
  montrerLesListesCommeExcel(noyau, conteneur);
  montrerLesDatesCommeExcel(noyau);
  direLesSaisies(host);
  const calque = new CalqueDesGraphiques(noyau);
  const actualiser = auRepos(() => calque.actualiser());
  noyau.moteur.commandes.onCommandExecuted(actualiser);
  host.surFinDeLot(actualiser);
  conteneur.addEventListener("entree", () => noyau.moteur.injecteur.get(ILayoutService).focus());
}

/** Tant qu'une cellule s'édite, Excel refuse les lots du complément ou les fait attendre. */
function direLesSaisies(host: HoteExcel): void {
  let enCours = false;
  host.noyau.moteur.commandes.onCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    const { visible } = params as { visible: boolean };
    if (visible && !enCours) host.commencerSaisie();
    else if (!visible) host.terminerSaisie();
    enCours = visible;
  });
}

/** Une rafale de commandes ne vaut qu'un appel, à l'image suivante. */
function auRepos(action: () => void): () => void {
  let prevue = false;
  return () => {
    if (prevue) return;
    prevue = true;
    requestAnimationFrame(() => {
      prevue = false;
      action();
    });
  };
}
