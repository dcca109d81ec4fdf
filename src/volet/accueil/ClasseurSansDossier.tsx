import { Button } from "@fluentui/react-components";

import type { Depart } from "../dossier/saisie";
import type { Onglet } from "../ecran";
import { ChercherDansLeClasseur } from "../reprise/ChercherDansLeClasseur";
import { REPRISE } from "../reprise/magasin";

interface Props {
  readonly decrire: (depart: Depart) => void;
  readonly aller: (onglet: Onglet) => void;
}

/** Le premier écran d'un classeur neuf : trois étapes, deux façons de commencer. */
export function ClasseurSansDossier({ decrire, aller }: Props) {
  return (
    <section className="groupe" aria-labelledby="titre-sans-dossier">
      <h2 id="titre-sans-dossier" className="titre">
        Ce classeur n’a pas encore de dossier
      </h2>
      <p className="texte">
        Un dossier, c’est une convention territoriale globale (CTG), une année, un employeur et ses chargés de
        coopération. Trois étapes :
      </p>
      <ol className="liste">
        <li>Décrire le dossier dans ce volet.</li>
        <li>Construire la grille : des feuilles s’ajoutent au classeur, rien d’autre ne bouge.</li>
        <li>Noter dans ce volet ou dans les cellules : pourcentages et radar suivent.</li>
      </ol>
      <div className="groupe">
        <Button appearance="primary" className="bouton" onClick={() => decrire("vide")}>
          Décrire mon dossier
        </Button>
        <Button className="bouton" onClick={() => decrire("exemple")}>
          Charger l’exemple (Grand Châtellerault, fictif)
        </Button>
      </div>
      <p className="discret">
        L’exemple remplit le formulaire : un territoire réel, une équipe, des notes et des montants inventés.
        Rien ne s’écrit dans le classeur avant « Construire la grille ».
      </p>
      <p className="texte">
        Vous êtes à la Caf ? Préparez les gabarits que les collectivités rempliront sans complément, et lisez
        ce qu’elles renvoient, sans rien construire ici.
      </p>
      <Button className="bouton" onClick={() => aller("fichiers")}>
        Préparer un gabarit ou lire un classeur reçu
      </Button>
      <ChercherDansLeClasseur reprise={REPRISE} />
      <p className="discret">Les noms et les notes restent dans ce classeur : le volet n’envoie rien.</p>
    </section>
  );
}
