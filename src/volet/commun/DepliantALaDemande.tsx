import { useState, type ReactNode } from "react";

interface Props {
  readonly titre: string;
  readonly children: ReactNode;
}

/** Un dépliant dont le contenu n'est préparé, ou chargé, qu'à la première ouverture ; replié, il garde sa saisie. */
export function DepliantALaDemande({ titre, children }: Props) {
  const [ouvert, ouvrir] = useState(false);
  return (
    <details
      className="depliant"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) ouvrir(true);
      }}
    >
      <summary>{titre}</summary>
      <div>{ouvert && children}</div>
    </details>
  );
}
