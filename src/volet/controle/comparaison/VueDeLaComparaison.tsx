import { Button } from "@fluentui/react-components";
import { useId, useRef } from "react";

import { estLaMemeCtg } from "../../../comparaison/comparerLesDossiers";
import { Message } from "../../commun/Message";
import { MessageDErreur } from "../../commun/MessageDErreur";
import { useObservable } from "../../commun/useObservable";
import { ChoixDeFichiers } from "../../fichiers/ChoixDeFichiers";
import type { ControleOuvert } from "../controleOuvert";
import type { AutreClasseur } from "./AutreClasseur";
import { AUTRE_CLASSEUR } from "./autreClasseurOuvert";
import "./comparaison.css";
import { ComparaisonFaite } from "./ComparaisonFaite";

interface Props {
  readonly ouvert: ControleOuvert;
  readonly autreClasseur?: AutreClasseur;
}

/** Ce qui a changé entre ce classeur et un autre, ligne à ligne (R-EVAL-1). */
export function VueDeLaComparaison({ ouvert, autreClasseur = AUTRE_CLASSEUR }: Props) {
  const titre = useId();
  const ancre = useRef<HTMLHeadingElement>(null);
  const { nom, enCours, classeur, refus, erreur } = useObservable(autreClasseur);
  const { dossier } = ouvert.lu;
  return (
    <section className="groupe" aria-labelledby={titre}>
      <h2 id={titre} ref={ancre} tabIndex={-1} className="titre">
        Comparer
      </h2>
      <p className="texte">
        Choisissez le classeur d’une autre année, ou une autre copie de celui-ci&nbsp;: ce qui diffère se
        montre ligne à ligne. Le fichier est lu sur votre poste, il n’est ni gardé, ni envoyé.
      </p>
      <ChoixDeFichiers
        libelle={nom === "" ? "Choisir un fichier .xlsx…" : "Choisir un autre fichier .xlsx…"}
        depot="ou déposez-le ici."
        extensions=".xlsx,.xlsm"
        arret={enCours ? { libelle: "Arrêter la lecture", arreter: () => autreClasseur.arreter() } : null}
        choisir={([fichier]) => {
          if (fichier !== undefined) void autreClasseur.lire(fichier);
        }}
      />
      <p role="status" className="texte annonce">
        {enCours && `Lecture de ${nom}…`}
        {classeur !== null && `${nom} est lu.`}
      </p>
      {refus !== "" && (
        <Message intention="error" annonce="alert" titre={`${nom} ne se compare pas`}>
          {refus}
        </Message>
      )}
      {erreur !== null && <MessageDErreur erreur={erreur} />}
      {classeur !== null &&
        (estLaMemeCtg(dossier, classeur.dossier) ? (
          <ComparaisonFaite ouvert={ouvert} nom={nom} autre={classeur} />
        ) : (
          <Message intention="warning" titre="Une autre CTG">
            {`${nom} est le classeur de «\u00a0${classeur.dossier.territoire.nom}\u00a0», celui-ci de «\u00a0${dossier.territoire.nom}\u00a0»\u00a0: rien n’est comparé.`}
          </Message>
        ))}
      {nom !== "" && !enCours && (
        <Button
          size="small"
          className="bouton"
          onClick={() => {
            autreClasseur.oublier();
            // Le bouton disparaît avec ce qu'il oublie.
            ancre.current?.focus();
          }}
        >
          Oublier ce fichier
        </Button>
      )}
    </section>
  );
}
