import { lazy, Suspense } from "react";

import { Attente } from "../commun/Attente";
import { FrontiereDErreur } from "../commun/FrontiereDErreur";
import { MessageDErreur } from "../commun/MessageDErreur";
import { estNonReconnu } from "../../lecture/estNonReconnu";
import type { Depart } from "../dossier/saisie";
import { useObservable } from "../commun/useObservable";
import type { Onglet } from "../ecran";
import { REPRISE } from "../reprise/magasin";
import { dernierEtat, type EtatDeLecture } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import { AvantDAgir } from "./AvantDAgir";
import { ClasseurSansDossier } from "./ClasseurSansDossier";
import { ListeDeConstats } from "./ListeDeConstats";
import { ClasseurNonReconnu } from "./ClasseurNonReconnu";
import { ResumeDuDossier } from "./ResumeDuDossier";

// Les contrôles pèsent trop pour le premier écran.
const DecompteDuControle = lazy(async () => ({
  default: (await import("./DecompteDuControle")).DecompteDuControle,
}));

const EcranReprise = lazy(async () => ({
  default: (await import("../reprise/EcranReprise")).EcranReprise,
}));

interface Props {
  readonly suivi: Suivi;
  readonly lecture: EtatDeLecture;
  readonly decrire: (depart: Depart) => void;
  readonly aller: (onglet: Onglet) => void;
}

/** Où l'on en est, et quoi faire. */
export function Accueil({ suivi, lecture, decrire, aller }: Props) {
  const relire = () => void suivi.demarrer();
  const etat = dernierEtat(lecture);
  const reprend = useObservable(REPRISE).etape !== "repos";
  if (reprend) {
    return (
      <Suspense fallback={<Attente texte="Ouverture…" />}>
        <EcranReprise reprise={REPRISE} suivi={suivi} aller={aller} />
      </Suspense>
    );
  }
  return (
    <div className="ecran">
      {lecture.etape === "en-cours" && <Attente texte="Lecture du classeur…" />}
      {lecture.etape === "echouee" && <MessageDErreur erreur={lecture.erreur} reessayer={relire} />}
      {etat !== null && <AvantDAgir etat={etat} relire={relire} />}
      {etat?.lecture.etat === "absent" && <ClasseurSansDossier decrire={decrire} aller={aller} />}
      {etat !== null && estNonReconnu(etat.lecture) && <ClasseurNonReconnu />}
      {etat?.lecture.etat === "lu" && (
        <>
          <ResumeDuDossier suivi={suivi} lu={etat.lecture} aller={aller} />
          <FrontiereDErreur>
            <Suspense fallback={<Attente texte="Contrôle du classeur…" />}>
              <DecompteDuControle suivi={suivi} lu={etat.lecture} aller={aller} />
            </Suspense>
          </FrontiereDErreur>
        </>
      )}
      {etat !== null && estNonReconnu(etat.lecture) && (
        <ListeDeConstats suivi={suivi} constats={etat.lecture.constats} />
      )}
    </div>
  );
}
