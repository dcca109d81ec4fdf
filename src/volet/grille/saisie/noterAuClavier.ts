import type { KeyboardEvent } from "react";

import type { Note } from "../../../domaine/grille/reponses";
import { arretDe } from "./arretDe";
import { cellulesDe, estARenseigner, estNcIsole, type CelluleDeNote } from "./cellules";
import type { EtapeDActivite } from "./etapes";
import type { GrilleOuverte } from "./grilleOuverte";
import { noter } from "./noter";
import { notesDe } from "./phrases";
import { commandeDeNote, estUnChamp } from "./touches";

export interface Notation {
  readonly ouverte: GrilleOuverte;
  readonly etape: EtapeDActivite;
  readonly annoncer: (phrase: string) => void;
  /** Appelé quand la dernière politique vient d'être notée et que la ligne n'attend plus rien. */
  readonly surFin: () => void;
}

/**
 * Les touches d'une fiche d'activité : noter et passer à la politique suivante, ou changer de rangée. Elles valent aussi
 * sur les boutons de la fiche, pour la première politique à renseigner.
 */
export function noterAuClavier(evenement: KeyboardEvent<HTMLElement>, notation: Notation): void {
  const { currentTarget: fiche, target } = evenement;
  if (!(target instanceof Element) || evenement.defaultPrevented) return;
  const { ouverte, etape } = notation;
  const cellules = cellulesDe(ouverte, etape.activite.identifiant);
  if (target.matches("[role=radio]") && /^Arrow(Up|Down)$/.test(evenement.key)) {
    evenement.preventDefault();
    viserLaRangee(fiche, rangVise(target, cellules) + (evenement.key === "ArrowUp" ? -1 : 1));
    return;
  }
  const commande = estUnChamp(target) ? null : commandeDeNote(evenement, ouverte.lu.modele.echelle.noteMax);
  if (commande?.nature !== "noter") return;
  evenement.preventDefault();
  noterEtPoursuivre(commande.note, rangVise(target, cellules), fiche, notation);
}

function noterEtPoursuivre(note: Note, rang: number, fiche: Element, notation: Notation): void {
  const { ouverte, etape, annoncer, surFin } = notation;
  const { identifiant } = etape.activite;
  const cellules = cellulesDe(ouverte, identifiant);
  const cellule = cellules[rang];
  noter(ouverte, etape.activite, rang, note, annoncer);
  if (note === null || cellule === undefined) return;
  if (rang < cellules.length - 1) {
    viserLaRangee(fiche, rang + 1);
    return;
  }
  viserLaNote(fiche, rang, notesDe(ouverte.lu.modele.echelle).indexOf(note));
  const manque = cellules.some((autre) => autre !== cellule && estARenseigner(autre));
  const commentaire = ouverte.grille.reponses.commentaires[identifiant] ?? "";
  const aMotiver = estNcIsole({ ...cellule, note }) && commentaire === "";
  if (!manque && !aMotiver) surFin();
}

/** La rangée qui a le focus ; hors d'elles, la première à renseigner, sinon la première. */
function rangVise(cible: Element, cellules: readonly CelluleDeNote[]): number {
  const politique = cible.closest("[data-politique]")?.getAttribute("data-politique");
  const rang = cellules.findIndex((cellule) => cellule.politique === politique);
  return rang >= 0 ? rang : Math.max(0, cellules.findIndex(estARenseigner));
}

function viserLaRangee(fiche: Element, rang: number): void {
  arretDe(fiche.querySelectorAll("[data-politique]")[rang])?.focus();
}

function viserLaNote(fiche: Element, rang: number, place: number): void {
  const rangee = fiche.querySelectorAll("[data-politique]")[rang];
  rangee?.querySelectorAll<HTMLElement>("[role=radio]")[place]?.focus();
}
