import { Button } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent } from "react";

import type { Echelle, Politique } from "../../../domaine/grille/modele";
import type { Note } from "../../../domaine/grille/reponses";
import { arretDe } from "./arretDe";
import { estEffacable, type CelluleDeNote } from "./cellules";
import { direLaFaute, direLaNote, notesDe } from "./phrases";

interface Props {
  readonly politique: Politique;
  readonly cellule: CelluleDeNote;
  readonly echelle: Echelle;
  readonly ncAutorise: boolean;
  readonly lectureSeule: boolean;
  readonly noter: (note: Note) => void;
  readonly montrer: () => void;
}

/**
 * Les notes d'une politique : un groupe de boutons radio, un seul arrêt de tabulation. Les flèches parcourent sans
 * choisir : une note qui s'écrirait à chaque pas passerait par toutes les autres.
 */
export function RangeeDeNotes({
  politique,
  cellule,
  echelle,
  ncAutorise,
  lectureSeule,
  noter,
  montrer,
}: Props) {
  const id = useId();
  const [visee, viser] = useState<number | "NC" | null>(null);
  const { note, fautif, horsChamp } = cellule;
  const notes = notesDe(echelle);
  const figee = lectureSeule || cellule.adresse === "";
  const choisie = fautif === "" ? note : null;
  const atteinte = visee ?? choisie ?? notes[0];
  // Ses mots sont ceux de la note choisie ; sans note, ceux de la note que l'on parcourt.
  const mots = direLaNote(echelle, choisie ?? visee);

  const parcourir = (evenement: KeyboardEvent<HTMLElement>, rang: number) => {
    const cible = rangVise(evenement.key, rang, notes.length - 1);
    if (cible === null) return;
    evenement.preventDefault();
    evenement.currentTarget.parentElement?.querySelectorAll<HTMLElement>("[role=radio]")[cible]?.focus();
  };
  return (
    <div className="rangee" data-politique={politique.identifiant}>
      <span id={`${id}-nom`} className="politique">
        {politique.libelle}
      </span>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-nom`}
        aria-describedby={`${id}-mots`}
        className="notes"
        onBlur={() => viser(null)}
      >
        {notes.map((valeur, rang) => (
          <button
            key={valeur}
            type="button"
            role="radio"
            aria-checked={valeur === choisie}
            aria-label={nommer(echelle, valeur)}
            aria-disabled={figee || (valeur === "NC" && !ncAutorise)}
            tabIndex={valeur === atteinte ? 0 : -1}
            className="note"
            onFocus={() => viser(valeur)}
            onClick={() => noter(valeur)}
            onKeyDown={(evenement) => parcourir(evenement, rang)}
          >
            {valeur}
          </button>
        ))}
      </div>
      <div id={`${id}-mots`} className="mots">
        {fautif !== "" && <p className="faute">{direLaFaute(fautif, cellule.adresse, echelle.noteMax)}</p>}
        {mots !== "" && <p className="discret">{mots}</p>}
        {horsChamp !== "" && <p className="discret">Hors du champ&nbsp;: {horsChamp}</p>}
      </div>
      <div className="gestes">
        {fautif !== "" && cellule.adresse !== "" && (
          <Button size="small" aria-label={`Voir la cellule ${cellule.adresse}`} onClick={montrer}>
            Voir la cellule
          </Button>
        )}
        {!figee && estEffacable(cellule) && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Effacer la note en ${politique.libelle}`}
            onClick={({ currentTarget }) => {
              // Le bouton va disparaître avec la note.
              arretDe(currentTarget.closest(".rangee"))?.focus();
              noter(null);
            }}
          >
            Effacer
          </Button>
        )}
      </div>
    </div>
  );
}

function nommer({ niveaux, nc }: Echelle, note: number | "NC"): string {
  const libelle = note === "NC" ? nc.libelle : niveaux.find((niveau) => niveau.note === note)?.libelle;
  return libelle === undefined ? String(note) : `${note}, ${libelle}`;
}

/** `null` pour une touche qui ne parcourt pas les notes. */
function rangVise(touche: string, rang: number, dernier: number): number | null {
  switch (touche) {
    case "ArrowRight":
      return rang === dernier ? 0 : rang + 1;
    case "ArrowLeft":
      return rang === 0 ? dernier : rang - 1;
    case "Home":
      return 0;
    case "End":
      return dernier;
    default:
      return null;
  }
}
