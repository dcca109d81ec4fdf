import { Button } from "@fluentui/react-components";
import { useRef } from "react";

import { MessageDErreur } from "../commun/MessageDErreur";
import { useObservable } from "../commun/useObservable";
import { CarteDeRapport } from "./CarteDeRapport";
import { ChoixDeFichiers } from "./ChoixDeFichiers";
import { estUnRapport, type Lectures } from "./Lectures";
import { direLeBilan } from "./phrases";

/** Les classeurs que les collectivités renvoient, lus sans les ouvrir. */
export function SectionLire({ lectures }: { readonly lectures: Lectures }) {
  const { fichiers, enCours, arretee, erreur } = useObservable(lectures);
  const titre = useRef<HTMLHeadingElement>(null);
  const rapports = fichiers.map(({ etat }) => etat).filter(estUnRapport);
  const rang = fichiers.findIndex(({ etat }) => etat === "en-cours");
  return (
    <section className="groupe" aria-labelledby="titre-lire-recu">
      <h2 id="titre-lire-recu" ref={titre} tabIndex={-1} className="titre">
        Lire un classeur reçu
      </h2>
      <p className="texte">
        Ce qu’une collectivité a rempli se lit ici sans l’ouvrir dans Excel. Rien n’est écrit dans votre
        classeur, rien ne quitte votre poste.
      </p>
      <ChoixDeFichiers
        libelle="Choisir des fichiers .xlsx…"
        depot="ou déposez-les ici."
        extensions=".xlsx,.xlsm"
        plusieurs
        arret={enCours ? { libelle: "Arrêter la lecture", arreter: () => lectures.arreter() } : null}
        choisir={(choisis) => void lectures.lire(choisis)}
      />
      {enCours && (
        <progress
          className="avancement"
          max={fichiers.length}
          value={rapports.length}
          aria-label="Lecture des fichiers"
        />
      )}
      <p role="status" className="texte annonce">
        {enCours && rang >= 0 && `Lecture du fichier ${rang + 1} sur ${fichiers.length}…`}
        {arretee && "Lecture arrêtée. "}
        {!enCours && rapports.length > 0 && direLeBilan(rapports)}
      </p>
      {erreur !== null && <MessageDErreur erreur={erreur} />}
      {fichiers.map((fichier) => (
        <CarteDeRapport key={fichier.cle} fichier={fichier} />
      ))}
      {!enCours && rapports.length > 0 && (
        <Button
          size="small"
          className="bouton"
          onClick={() => {
            lectures.effacer();
            // Le bouton disparaît avec les lectures.
            titre.current?.focus();
          }}
        >
          Effacer ces lectures
        </Button>
      )}
    </section>
  );
}
