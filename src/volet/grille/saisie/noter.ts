import type { Activite } from "../../../domaine/grille/modele";
import type { Note } from "../../../domaine/grille/reponses";
import { celluleDe } from "./cellules";
import type { GrilleOuverte } from "./grilleOuverte";
import { direLaNotation, NC_INTERDIT } from "./phrases";

/** Note une activité pour la politique de ce rang ; sans effet si la cellule le dit déjà, ou ne peut pas s'écrire. */
export function noter(
  ouverte: GrilleOuverte,
  activite: Activite,
  rang: number,
  note: Note,
  annoncer: (phrase: string) => void,
): void {
  const { lu, grille, lectureSeule, saisir } = ouverte;
  const politique = lu.dossier.politiques[rang];
  if (politique === undefined || lectureSeule) return;
  const cellule = celluleDe(ouverte, activite.identifiant, politique.identifiant);
  if (cellule.adresse === "") return;
  if (note === "NC" && activite.ncAutorise === false) {
    annoncer(NC_INTERDIT);
    return;
  }
  if (cellule.note === note && cellule.fautif === "") return;
  saisir(
    {
      nature: "note",
      grille: grille.identifiant,
      activite: activite.identifiant,
      politique: politique.identifiant,
      note,
    },
    direLaNotation(politique, note, activite.libelle),
  );
}
