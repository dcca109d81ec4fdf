import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import type { ConstatDeControle } from "../../../domaine/controle/constat";
import { lieuDuConstat } from "../../../domaine/controle/ligneDuRapport";
import type { Traitement } from "../../../domaine/controle/rapport";
import { LIBELLES_DES_GRAVITES } from "../../commun/constats/gravites";
import { Depliant } from "../../commun/Depliant";
import type { ControleOuvert } from "../controleOuvert";
import { AccepterLeConstat } from "./AccepterLeConstat";
import { direLeTraitement, direOuAller, LIBELLES_DES_ROLES, nommerLeConstat } from "./phrases";

interface Props {
  readonly ouvert: ControleOuvert;
  readonly constat: ConstatDeControle;
  /** Ce que l'on en a décidé, et si cela tient encore. */
  readonly decision: DecisionDuConstat | null;
  /** `null` : rien de sûr à corriger, ou rien ne s'écrit. */
  readonly corriger: (() => void) | null;
  readonly decider: (traitement: Traitement | null) => void;
}

export interface DecisionDuConstat {
  readonly traitement: Traitement;
  /** Pourquoi le constat est de nouveau à traiter ; vide : la décision tient. */
  readonly aRevoir: "" | "change" | "sans-motif";
}

/** Un constat : ce qui est, ce qu'il faut faire, et les gestes qui y mènent. */
export function CarteDuConstat({ ouvert, constat, decision, corriger, decider }: Props) {
  const { suivi, lectureSeule, occupe, aujourdHui } = ouvert;
  const { feuille, cellule, gravite, phrase, geste, correction } = constat;
  const [accepte, accepter] = useState(false);
  const boutonAccepter = useRef<HTMLButtonElement>(null);
  const renonce = useRef(false);
  useEffect(() => {
    // Le formulaire s'en va avec son bouton : le focus revient à celui qui l'avait ouvert.
    if (!accepte && renonce.current) boutonAccepter.current?.focus();
    renonce.current = false;
  }, [accepte]);
  const nom = nommerLeConstat(constat);
  const lieu = lieuDuConstat(constat);
  const tient = decision?.aRevoir === "";
  return (
    <>
      <p className="texte">
        <strong>{LIBELLES_DES_GRAVITES[gravite]}&nbsp;: </strong>
        {phrase}
      </p>
      <p className="discret">
        {lieu !== "" && <strong>{lieu}&nbsp;: </strong>}
        {geste}
      </p>
      {decision !== null && <p className="discret">{direLaDecision(decision)}</p>}
      {accepte && !lectureSeule ? (
        <AccepterLeConstat
          motif={decision?.traitement.motif ?? ""}
          occupe={occupe}
          accepter={(motif) => decider({ etat: "accepte", motif, date: aujourdHui })}
          renoncer={() => {
            renonce.current = true;
            accepter(false);
          }}
        />
      ) : (
        <div className="boutons gestes-du-constat">
          {feuille !== "" && (
            <Button
              size="small"
              aria-label={`${direOuAller(constat)}\u00a0: ${nom}`}
              onClick={() => void suivi.montrer(feuille, cellule === "" ? undefined : cellule)}
            >
              {direOuAller(constat)}
            </Button>
          )}
          {correction !== null && corriger !== null && (
            <Button size="small" aria-label={`${correction.libelle}\u00a0: ${nom}`} onClick={corriger}>
              {correction.libelle}
            </Button>
          )}
          {!lectureSeule && !tient && (
            <>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Vu\u00a0: ${nom}`}
                disabledFocusable={occupe}
                onClick={() => decider({ etat: "vu", motif: "", date: aujourdHui })}
              >
                Vu
              </Button>
              <Button
                ref={boutonAccepter}
                size="small"
                appearance="subtle"
                aria-label={`Accepter avec un motif\u00a0: ${nom}`}
                disabledFocusable={occupe}
                onClick={() => accepter(true)}
              >
                Accepter…
              </Button>
            </>
          )}
          {!lectureSeule && tient && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Remettre à traiter\u00a0: ${nom}`}
              disabledFocusable={occupe}
              onClick={() => decider(null)}
            >
              Remettre à traiter
            </Button>
          )}
        </div>
      )}
      <Depliant titre={titreDeLaRegle(constat)}>
        {constat.source !== "" && <p className="discret">Source&nbsp;: {constat.source}</p>}
        <p className="discret">
          Contrôle {constat.controle}, pour{" "}
          {constat.roles.map((role) => LIBELLES_DES_ROLES[role].toLocaleLowerCase("fr")).join(" et ")}.
        </p>
      </Depliant>
    </>
  );
}

function titreDeLaRegle({ regle }: ConstatDeControle): string {
  return regle === "" ? "D’où vient ce constat" : `Règle ${regle}`;
}

function direLaDecision({ traitement, aRevoir }: DecisionDuConstat): string {
  switch (aRevoir) {
    case "":
      return direLeTraitement(traitement);
    case "change":
      return `À revoir, ce constat a changé depuis. ${direLeTraitement(traitement)}`;
    case "sans-motif":
      return "Accepté dans la feuille sans dire pourquoi\u00a0: écrivez le motif.";
  }
}
