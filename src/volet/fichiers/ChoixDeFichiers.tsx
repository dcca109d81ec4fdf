import { Button } from "@fluentui/react-components";
import { useRef, useState, type DragEvent } from "react";

interface Props {
  readonly libelle: string;
  /** Dit sous le bouton : « ou déposez-les ici ». */
  readonly depot: string;
  /** Les extensions que la fenêtre de choix propose d'abord. */
  readonly extensions: string;
  readonly plusieurs?: boolean;
  /** Ce que le bouton devient tant que le choix précédent est à l'ouvrage : il garde le focus. */
  readonly arret: { readonly libelle: string; readonly arreter: () => void } | null;
  readonly choisir: (fichiers: readonly File[]) => void;
}

/** Choisir des fichiers du poste, ou les déposer. Le bouton du navigateur, lui, ne parle pas toujours français. */
export function ChoixDeFichiers({ libelle, depot, extensions, plusieurs = false, arret, choisir }: Props) {
  const champ = useRef<HTMLInputElement>(null);
  const [survole, poserSurvole] = useState(false);
  const recevoir = (fichiers: FileList | null) => {
    const recus = [...(fichiers ?? [])];
    if (arret === null && recus.length > 0) choisir(plusieurs ? recus : recus.slice(0, 1));
  };
  // Sans cela, le navigateur ouvrirait le fichier déposé à la place du volet.
  const accueillir = (evenement: DragEvent, survol: boolean) => {
    evenement.preventDefault();
    poserSurvole(survol);
  };
  return (
    <div
      className={survole ? "depot survole" : "depot"}
      onDragOver={(evenement) => accueillir(evenement, true)}
      onDragLeave={(evenement) => accueillir(evenement, false)}
      onDrop={(evenement) => {
        accueillir(evenement, false);
        recevoir(evenement.dataTransfer.files);
      }}
    >
      <input
        ref={champ}
        type="file"
        hidden
        multiple={plusieurs}
        accept={extensions}
        onChange={({ currentTarget }) => {
          recevoir(currentTarget.files);
          // Le même fichier, corrigé, peut être choisi de nouveau.
          currentTarget.value = "";
        }}
      />
      <Button onClick={() => (arret === null ? champ.current?.click() : arret.arreter())}>
        {arret?.libelle ?? libelle}
      </Button>
      {arret === null && <p className="discret">{depot}</p>}
    </div>
  );
}
