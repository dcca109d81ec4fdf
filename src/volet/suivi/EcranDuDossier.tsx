import { Button } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

import type { ClasseurDeDossier } from "../../lecture";
import { estNonReconnu } from "../../lecture/estNonReconnu";
import { ClasseurNonReconnu } from "../accueil/ClasseurNonReconnu";
import { Attente } from "../commun/Attente";
import { MessageDErreur } from "../commun/MessageDErreur";
import type { Onglet } from "../ecran";
import { BandeauDeModification } from "./BandeauDeModification";
import { dernierEtat, type EtatDuSuivi } from "./etat";
import { LectureSeule } from "./LectureSeule";
import type { Suivi } from "./Suivi";

export interface PropsDEcran {
  readonly suivi: Suivi;
  readonly etat: EtatDuSuivi;
  readonly aller: (onglet: Onglet) => void;
}

interface Props extends PropsDEcran {
  /** Ce qui se dit d'un classeur sans dossier : « Pas encore d'équipe », et ce qui viendra ici. */
  readonly sansDossier: { readonly titre: string; readonly phrase: string };
  /** L'écran, une fois le dossier lu. */
  readonly children: (lu: ClasseurDeDossier) => ReactNode;
}

/** Un écran qui écrit aussitôt dans les feuilles : ce que dit la lecture, ce qui vient d'être fait, puis le dossier. */
export function EcranDuDossier({ suivi, etat, aller, sansDossier, children }: Props) {
  const titre = useId();
  const { lecture, modification } = etat;
  const connu = dernierEtat(lecture);
  const lue = connu?.lecture;
  return (
    <div className="ecran">
      {lecture.etape === "en-cours" && <Attente texte="Lecture du classeur…" />}
      {lecture.etape === "echouee" && (
        <MessageDErreur erreur={lecture.erreur} reessayer={() => void suivi.demarrer()} />
      )}
      <BandeauDeModification suivi={suivi} modification={modification} />
      {lue?.etat === "absent" && (
        <section className="groupe" aria-labelledby={titre}>
          <h2 id={titre} className="titre">
            {sansDossier.titre}
          </h2>
          <p className="texte">{sansDossier.phrase}</p>
          <Button appearance="primary" className="bouton" onClick={() => aller("dossier")}>
            Décrire mon dossier
          </Button>
        </section>
      )}
      {lue !== undefined && estNonReconnu(lue) && <ClasseurNonReconnu />}
      {connu !== null && lue?.etat === "lu" && (
        <>
          <LectureSeule obstacles={connu.obstacles} relire={() => void suivi.demarrer()} />
          {children(lue)}
        </>
      )}
    </div>
  );
}
