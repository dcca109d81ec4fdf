import { useId } from "react";

import type { Fonction } from "../../../domaine/grille/modele";
import { ChampsDIndicateur } from "./ChampsDIndicateur";
import type { GrilleOuverte } from "./grilleOuverte";

interface Props {
  readonly ouverte: GrilleOuverte;
  readonly fonction: Fonction;
  readonly niveau: "h2" | "h3";
}

/** Les indicateurs d'une fonction (R-GRILLE-3). */
export function FicheDIndicateurs({ ouverte, fonction, niveau: Titre }: Props) {
  const titre = useId();
  const { numero, libelle, indicateurs } = fonction;
  return (
    <div role="group" aria-labelledby={titre} className="groupe">
      <Titre id={titre} className="libelle">
        {numero} {libelle}
      </Titre>
      {indicateurs.map((indicateur) => (
        <ChampsDIndicateur key={indicateur.identifiant} ouverte={ouverte} indicateur={indicateur} />
      ))}
    </div>
  );
}
