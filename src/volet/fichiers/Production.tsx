import { Button } from "@fluentui/react-components";

import { Message } from "../commun/Message";
import { MessageDErreur } from "../commun/MessageDErreur";
import { compter } from "../commun/textes";
import type { Fautes } from "../dossier/valider";
import { GabaritsPrets } from "./GabaritsPrets";
import type { EtatDeProduction, Preparation } from "./Preparation";
import type { Gabarit } from "./services";

interface Props {
  readonly preparation: Preparation;
  readonly production: EtatDeProduction;
  readonly enregistrable: boolean;
  readonly libelle: string;
  /** Celles que l'on montre. */
  readonly fautes: Fautes;
  /** Les gabarits à écrire, ou `null` si quelque chose est à corriger d'abord. */
  readonly gabarits: () => readonly Gabarit[] | null;
}

/** Le bouton qui prépare, l'avancement, et ce qui est prêt. */
export function Production({ preparation, production, enregistrable, libelle, fautes, gabarits }: Props) {
  const enCours = production.etape === "en-cours";
  const preparer = () => {
    const aEcrire = gabarits();
    if (aEcrire !== null) void preparation.produire(aEcrire);
  };
  return (
    <>
      {fautes.size > 0 && (
        <Message intention="error" titre={`${compter(fautes.size, "champ")} à corriger`} annonce="alert">
          Rien n’a été préparé. La correction à faire est dite sous chaque champ.
        </Message>
      )}
      {/* Un seul bouton, qui garde le focus quand le travail commence et finit. */}
      <Button
        appearance={production.etape === "repos" ? "primary" : "secondary"}
        className="bouton"
        onClick={enCours ? () => preparation.arreter() : preparer}
      >
        {enCours ? "Arrêter" : libelle}
      </Button>
      {enCours && (
        <progress
          className="avancement"
          max={production.total}
          value={production.faits}
          aria-label="Préparation des gabarits"
        />
      )}
      <p role="status" className="discret annonce">
        {enCours && "Préparation en cours…"}
        {production.etape === "prete" && direLesPrets(production.fichiers.length)}
      </p>
      {production.etape === "echouee" && <MessageDErreur erreur={production.erreur} />}
      {production.etape === "prete" && (
        <GabaritsPrets
          fichiers={production.fichiers}
          archive={production.archive}
          enregistrable={enregistrable}
        />
      )}
    </>
  );
}

function direLesPrets(nombre: number): string {
  return nombre > 1 ? `${nombre} gabarits sont prêts.` : "Le gabarit est prêt.";
}
