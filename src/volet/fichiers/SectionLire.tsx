import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";

import { MessageDErreur } from "../commun/MessageDErreur";
import { useObservable } from "../commun/useObservable";
import { ChoixDeVue } from "../commun/vues/ChoixDeVue";
import { CarteDeRapport } from "./CarteDeRapport";
import { ChoixDeFichiers } from "./ChoixDeFichiers";
import { estUnRapport, type Lectures } from "./Lectures";
import { direLeBilan } from "./phrases";
import { trierLesRecus } from "./trierLesRecus";

const ORDRES = [
  { vue: "lecture", libelle: "Dans l’ordre de lecture" },
  { vue: "gravite", libelle: "Le plus grave d’abord" },
] as const;

/** Au-delà, chaque fichier tient en deux lignes, et son détail se déplie. */
const LOT = 3;

interface Props {
  readonly lectures: Lectures;
  readonly reprendre: (fichier: File) => void;
}

/** Les classeurs que les collectivités renvoient, lus sans les ouvrir. */
export function SectionLire({ lectures, reprendre }: Props) {
  const { fichiers, enCours, arretee, erreur } = useObservable(lectures);
  const [ordre, choisirLOrdre] = useState<(typeof ORDRES)[number]["vue"]>("lecture");
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
      {rapports.length > 1 && (
        <ChoixDeVue libelle="Ordre des fichiers" vues={ORDRES} vue={ordre} choisir={choisirLOrdre} />
      )}
      {(ordre === "gravite" ? trierLesRecus(fichiers) : fichiers).map((fichier) => (
        <CarteDeRapport
          key={fichier.cle}
          fichier={fichier}
          deplie={rapports.length <= LOT}
          reprendre={reprendre}
        />
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
