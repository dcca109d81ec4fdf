import { Button } from "@fluentui/react-components";

import { ListeDeConstats } from "../accueil/ListeDeConstats";
import { ClasseurNonReconnu } from "../accueil/ClasseurNonReconnu";
import { Attente } from "../commun/Attente";
import { MessageDErreur } from "../commun/MessageDErreur";
import type { Onglet } from "../ecran";
import { estNonReconnu } from "../../lecture/estNonReconnu";
import { evaluerLeDossier } from "../../lecture/evaluerLeDossier";
import { dernierEtat, type EtatDeLecture } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import { CarteDeGrille } from "./CarteDeGrille";
import { direLeChangement } from "./phrases";

interface Props {
  readonly suivi: Suivi;
  readonly lecture: EtatDeLecture;
  readonly aller: (onglet: Onglet) => void;
}

/** Les pourcentages de chaque grille, qui suivent les cellules. */
export function EcranGrille({ suivi, lecture, aller }: Props) {
  const lue = dernierEtat(lecture)?.lecture;
  return (
    <div className="ecran">
      {lecture.etape === "en-cours" && <Attente texte="Lecture du classeur…" />}
      {lecture.etape === "echouee" && (
        <MessageDErreur erreur={lecture.erreur} reessayer={() => void suivi.demarrer()} />
      )}
      {lue?.etat === "absent" && (
        <section className="groupe" aria-labelledby="titre-sans-grille">
          <h2 id="titre-sans-grille" className="titre">
            Pas encore de grille
          </h2>
          <p className="texte">
            Décrivez le dossier, puis construisez la grille : ses pourcentages s’afficheront ici.
          </p>
          <Button appearance="primary" className="bouton" onClick={() => aller("dossier")}>
            Décrire mon dossier
          </Button>
        </section>
      )}
      {lue !== undefined && estNonReconnu(lue) && <ClasseurNonReconnu />}
      {lue?.etat === "lu" && (
        <>
          <p role="status" className="discret annonce">
            {lecture.etape === "lue" ? direLeChangement(lecture.precedente, lue) : ""}
          </p>
          {evaluerLeDossier(lue).map((grille) => (
            <CarteDeGrille key={grille.grille.identifiant} suivi={suivi} lu={lue} evaluee={grille} />
          ))}
          <ListeDeConstats suivi={suivi} constats={lue.constats} />
        </>
      )}
    </div>
  );
}
