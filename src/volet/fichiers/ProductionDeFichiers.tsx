import { Button } from "@fluentui/react-components";

import { MessageDErreur } from "../commun/MessageDErreur";
import type { EtatDeProduction } from "./EtatDeProduction";
import { FichiersPrets } from "./FichiersPrets";

interface Props {
  readonly production: EtatDeProduction;
  readonly enregistrable: boolean;
  readonly textes: TextesDeProduction;
  readonly preparer: () => void;
  readonly arreter: () => void;
}

/** Comment une production nomme ce qu'elle prépare. */
export interface TextesDeProduction {
  /** Le bouton. */
  readonly preparer: string;
  /** Ce que la barre d'avancement mesure. */
  readonly avancement: string;
  readonly pret: (fichiers: number) => string;
  /** « le gabarit », « la copie ». */
  readonly lequel: string;
}

/** Le bouton qui prépare, l'avancement, et ce qui est prêt. */
export function ProductionDeFichiers({ production, enregistrable, textes, preparer, arreter }: Props) {
  const enCours = production.etape === "en-cours";
  return (
    <>
      {/* Un seul bouton, qui garde le focus quand le travail commence et finit. */}
      <Button
        appearance={production.etape === "repos" ? "primary" : "secondary"}
        className="bouton"
        onClick={enCours ? arreter : preparer}
      >
        {enCours ? "Arrêter" : textes.preparer}
      </Button>
      {enCours && (
        <progress
          className="avancement"
          max={production.total}
          value={production.faits}
          aria-label={textes.avancement}
        />
      )}
      <p role="status" className="discret annonce">
        {enCours && "Préparation en cours…"}
        {production.etape === "prete" && textes.pret(production.fichiers.length)}
      </p>
      {production.etape === "echouee" && <MessageDErreur erreur={production.erreur} />}
      {production.etape === "prete" && (
        <FichiersPrets
          fichiers={production.fichiers}
          archive={production.archive}
          enregistrable={enregistrable}
          lequel={textes.lequel}
        />
      )}
    </>
  );
}
