import { Select } from "@fluentui/react-components";
import { useState } from "react";

import type { Note } from "../../../domaine/grille/reponses";
import { NC } from "../../../domaine/notation/textes";
import type { NoteDeLEchange } from "./lignes";
import { direLaNote } from "./phrases";

interface Props {
  readonly note: NoteDeLEchange;
  /** De l'activité : une lecture d'écran dit de quelle ligne est cette liste. */
  readonly libelle: string;
  /** Une seule politique : elle n'a pas à se nommer. */
  readonly seule: boolean;
  readonly noteMax: number;
  readonly ncAutorise: boolean;
  readonly contreNotes: boolean;
  /** Faux : on ne fait que lire. */
  readonly ecrit: boolean;
  readonly occupe: boolean;
  readonly arreter: (note: Note) => void;
  readonly contreNoter: (note: Note) => void;
}

/** La note de l'agent d'une politique, et celle que l'on arrête ensemble. */
export function NoteAArreter(props: Props) {
  const { note, libelle, seule, contreNotes, ecrit, arreter, contreNoter } = props;
  const { agent, partagee, contreNote, ecart } = note;
  const politique = seule ? "" : `${note.libelle}\u00a0: `;
  const ditDeLEcart = ecart === "" ? "" : ecart === "=" ? ", sans écart" : `, écart ${ecart}`;
  return (
    <div className="note-a-arreter">
      <p className="texte">
        {politique}agent {direLaNote(agent)}
        {!ecrit && partagee !== null && `, note partagée ${partagee}`}
        {ditDeLEcart}
        {!ecrit && contreNotes && contreNote !== null && `, contre-note de la Caf ${contreNote}`}
      </p>
      {ecrit && (
        <ListeDeNotes
          {...props}
          etiquette={`${politique}note partagée\u00a0: ${libelle}`}
          vide={"Note partagée\u00a0: celle de l’agent"}
          debut="Note partagée"
          valeur={partagee}
          choisir={arreter}
        />
      )}
      {ecrit && contreNotes && (
        <ListeDeNotes
          {...props}
          etiquette={`${politique}contre-note\u00a0: ${libelle}`}
          vide={"Contre-note\u00a0: aucune"}
          debut="Contre-note"
          valeur={contreNote}
          choisir={contreNoter}
        />
      )}
    </div>
  );
}

interface PropsDeListe {
  readonly etiquette: string;
  readonly vide: string;
  readonly debut: string;
  readonly valeur: Note;
  readonly noteMax: number;
  readonly ncAutorise: boolean;
  readonly occupe: boolean;
  readonly choisir: (note: Note) => void;
}

function ListeDeNotes({
  etiquette,
  vide,
  debut,
  valeur,
  noteMax,
  ncAutorise,
  occupe,
  choisir,
}: PropsDeListe) {
  // La note choisie se montre pendant qu'elle s'écrit.
  const [visee, viser] = useState<{ readonly depuis: Note; readonly note: Note } | null>(null);
  const montree = visee !== null && occupe && visee.depuis === valeur ? visee.note : valeur;
  const notes: Note[] = [
    ...(ncAutorise ? [NC as Note] : []),
    ...Array.from({ length: noteMax + 1 }, (_, n) => n),
  ];
  const changer = (texte: string) => {
    // La liste n'est pas grisée, pour garder le focus : c'est le geste qui attend.
    if (occupe) return;
    const note = notes.find((une) => String(une) === texte) ?? null;
    if (note === valeur) return;
    viser({ depuis: valeur, note });
    choisir(note);
  };
  return (
    <Select
      size="small"
      aria-label={etiquette}
      value={montree === null ? "" : String(montree)}
      onChange={(_, { value }) => changer(value)}
    >
      <option value="">{vide}</option>
      {notes.map((note) => (
        <option key={String(note)} value={String(note)}>
          {`${debut}\u00a0: ${note}`}
        </option>
      ))}
    </Select>
  );
}
