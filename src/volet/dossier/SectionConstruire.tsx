import { Button, ProgressBar } from "@fluentui/react-components";

import { Attente } from "../commun/Attente";
import { Message } from "../commun/Message";
import { MessageDErreur } from "../commun/MessageDErreur";
import { compter } from "../commun/textes";
import type { Onglet } from "../ecran";
import type { EtatDeConstruction } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import { annoncer } from "./annoncer";
import type { Composition } from "./composer";
import { ID_DU_BOUTON } from "./idDuChamp";
import { ResultatDeConstruction } from "./ResultatDeConstruction";
import type { Socle } from "./socle";
import type { Fautes } from "./valider";

const BOUTONS: Readonly<Record<Socle["nature"], string>> = {
  vide: "Construire la grille",
  exemple: "Construire la grille",
  reprise: "Construire la grille reprise",
  classeur: "Reconstruire la grille",
};

const PHASES = {
  ecriture: "Construction en cours : écriture des feuilles…",
  relecture: "Construction en cours : relecture du classeur…",
} as const;

interface Props {
  readonly suivi: Suivi;
  readonly construction: EtatDeConstruction;
  readonly empeche: boolean;
  readonly socle: Socle;
  readonly composition: Composition;
  readonly fautes: Fautes;
  readonly demander: () => void;
  readonly aller: (onglet: Onglet) => void;
}

/** Ce qui va se passer, le bouton, l'avancement, le résultat. */
export function SectionConstruire({
  suivi,
  construction,
  empeche,
  socle,
  composition,
  fautes,
  demander,
  aller,
}: Props) {
  const enCours = construction.etape === "en-cours";
  return (
    <section className="groupe" aria-labelledby="titre-construire">
      <h3 id="titre-construire" className="sous-titre">
        Construire
      </h3>
      <ul id="ce-qui-va-se-passer" className="liste">
        {annoncer(composition, socle).map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
      {fautes.size > 0 && (
        <Message intention="error" titre={`${compter(fautes.size, "champ")} à corriger`} annonce="alert">
          Rien n’a été écrit. La correction à faire est dite sous chaque champ.
        </Message>
      )}
      <Button
        id={ID_DU_BOUTON}
        appearance="primary"
        className="bouton"
        // Le bouton reste atteignable au clavier : on entend qu'il attend, et pourquoi.
        disabledFocusable={enCours || empeche}
        onClick={demander}
        aria-describedby="ce-qui-va-se-passer"
      >
        {BOUTONS[socle.nature]}
      </Button>
      {empeche && <p className="discret">Levez d’abord l’obstacle dit en haut de cet écran.</p>}
      {enCours && (
        <>
          <Attente texte={PHASES[construction.phase]} />
          <ProgressBar aria-label="Construction de la grille" />
        </>
      )}
      {construction.etape === "echouee" && <MessageDErreur erreur={construction.erreur} />}
      {construction.etape === "reussie" && (
        <ResultatDeConstruction
          suivi={suivi}
          construction={construction.construction}
          // Relus après la construction, qui a pu en régler.
          constats={socle.nature === "classeur" ? socle.lu.constats : construction.construction.constats}
          aller={aller}
        />
      )}
    </section>
  );
}
