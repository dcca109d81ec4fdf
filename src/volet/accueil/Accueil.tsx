import { Attente } from "../commun/Attente";
import { MessageDErreur } from "../commun/MessageDErreur";
import { estNonReconnu } from "../../lecture/estNonReconnu";
import type { Depart } from "../dossier/saisie";
import type { Onglet } from "../ecran";
import { dernierEtat, type EtatDeLecture } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import { AvantDAgir } from "./AvantDAgir";
import { ClasseurSansDossier } from "./ClasseurSansDossier";
import { ListeDeConstats } from "./ListeDeConstats";
import { ClasseurNonReconnu } from "./ClasseurNonReconnu";
import { ResumeDuDossier } from "./ResumeDuDossier";

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
  return (
    <div className="ecran">
      {lecture.etape === "en-cours" && <Attente texte="Lecture du classeur…" />}
      {lecture.etape === "echouee" && <MessageDErreur erreur={lecture.erreur} reessayer={relire} />}
      {etat !== null && <AvantDAgir etat={etat} relire={relire} />}
      {etat?.lecture.etat === "absent" && <ClasseurSansDossier decrire={decrire} aller={aller} />}
      {etat !== null && estNonReconnu(etat.lecture) && <ClasseurNonReconnu />}
      {etat?.lecture.etat === "lu" && <ResumeDuDossier suivi={suivi} lu={etat.lecture} aller={aller} />}
      {etat !== null && etat.lecture.etat !== "absent" && (
        <ListeDeConstats suivi={suivi} constats={etat.lecture.constats} />
      )}
    </div>
  );
}
