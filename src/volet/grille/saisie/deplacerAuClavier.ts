import type { KeyboardEvent } from "react";

import { commandeDeDeplacement, estUnChamp } from "./touches";

/** Entrée sur une note, Ctrl+Entrée dans un champ : la suivante ; avec Maj, la précédente. */
export function deplacerAuClavier(evenement: KeyboardEvent, deplacer: (sens: 1 | -1) => void): void {
  const { target } = evenement;
  if (!(target instanceof Element)) return;
  const dansUnTexte = estUnChamp(target);
  if (!dansUnTexte && !target.matches("[role=radio]")) return;
  const commande = commandeDeDeplacement(evenement, dansUnTexte);
  if (commande?.nature !== "aller") return;
  evenement.preventDefault();
  deplacer(commande.sens);
}
