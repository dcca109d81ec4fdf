import type { Echelle } from "../../../domaine/grille/modele";
import { direLaNote, notesDe } from "./phrases";

/** R-GRILLE-2 : chaque note et ses mots, toujours en vue. */
export function EchelleEnClair({ echelle }: { readonly echelle: Echelle }) {
  return (
    <dl className="echelle" aria-label="Échelle des notes">
      {notesDe(echelle).map((note) => (
        <div key={note}>
          <dt>{note}</dt>
          <dd>{direLaNote(echelle, note)}</dd>
        </div>
      ))}
    </dl>
  );
}
