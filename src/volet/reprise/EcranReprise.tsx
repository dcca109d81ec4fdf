import "./reprise.css";

import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { LectureDuClasseur } from "../../lecture";
import { Attente } from "../commun/Attente";
import { Message } from "../commun/Message";
import { MessageDErreur } from "../commun/MessageDErreur";
import { useObservable } from "../commun/useObservable";
import { ResultatDeConstruction } from "../dossier/ResultatDeConstruction";
import type { Onglet } from "../ecran";
import { dernierEtat } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import type { Reprise } from "./Reprise";
import { VueDeLaReprise } from "./VueDeLaReprise";

interface Props {
  readonly reprise: Reprise;
  readonly suivi: Suivi;
  readonly aller: (onglet: Onglet) => void;
}

/** Reprendre dans une grille neuve ce qu'une grille faite sans le complément a de sûr. */
export function EcranReprise({ reprise, suivi, aller }: Props) {
  const { etape, fichier, reconnaissance, travail, erreur } = useObservable(reprise);
  const { lecture, construction } = useObservable(suivi);
  const titre = useRef<HTMLHeadingElement>(null);
  // Le bouton qui a mené ici a disparu : la lecture d'écran reprend au titre.
  useEffect(() => titre.current?.focus(), [etape]);
  const origine = fichier === null ? "ce classeur" : `«\u00a0${fichier}\u00a0»`;
  const connu = dernierEtat(lecture);
  return (
    <section className="ecran" aria-labelledby="titre-reprise">
      <h2 id="titre-reprise" ref={titre} tabIndex={-1} className="titre">
        Reprendre une grille déjà remplie
      </h2>
      {etape === "lecture" && <Attente texte={`Recherche d’une grille dans ${origine}…`} />}
      {etape === "echouee" && erreur !== null && <MessageDErreur erreur={erreur} />}
      {etape === "lue" && reconnaissance !== null && reconnaissance.incompletes.length > 0 && (
        <Message intention="warning" titre="Tout n’a pas été regardé">
          Ces feuilles sont trop grandes, ou trop nombreuses, pour être lues en entier :{" "}
          {reconnaissance.incompletes.join(", ")}.
        </Message>
      )}
      {etape === "lue" && travail === null && (
        <Message intention="info" titre="Aucune grille n’est reconnue">
          Aucune feuille de {origine} ne porte assez de libellés d’un modèle de grille connu. Rien n’a été
          écrit.
        </Message>
      )}
      {etape === "lue" && reconnaissance !== null && travail !== null && (
        <VueDeLaReprise
          reprise={reprise}
          suivi={suivi}
          construction={construction}
          origine={origine}
          reconnaissance={reconnaissance}
          travail={travail}
          obstacles={[...(connu?.obstacles ?? []), ...obstacleDuDossier(connu?.lecture)]}
          montrer={fichier === null ? (feuille, cellule) => void suivi.montrer(feuille, cellule) : null}
          aller={aller}
        />
      )}
      {etape === "construite" && construction.etape === "reussie" && (
        <ResultatDeConstruction
          suivi={suivi}
          construction={construction.construction}
          constats={construction.construction.constats}
          aller={aller}
        />
      )}
      <Button className="bouton" onClick={() => reprise.abandonner()}>
        {etape === "construite" ? "Terminer la reprise" : "Abandonner la reprise"}
      </Button>
    </section>
  );
}

/** On ne construit pas par-dessus un dossier : ses réponses seraient mêlées à celles que l'on reprend. */
function obstacleDuDossier(lecture: LectureDuClasseur | undefined): string[] {
  return lecture === undefined || lecture.etat === "absent"
    ? []
    : [
        "Ce classeur contient déjà un dossier. Ouvrez un classeur vide, et reprenez-y la grille depuis l’onglet Fichiers.",
      ];
}
