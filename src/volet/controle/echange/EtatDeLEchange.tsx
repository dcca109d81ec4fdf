import { useMemo } from "react";

import { verifierLEmpreinte } from "../../../controle/empreinte";
import { INSTRUCTION_VIDE, LIBELLES_DES_ETATS_D_INSTRUCTION } from "../../../domaine/instruction/instruction";
import { PORTEE_DE_L_EMPREINTE } from "../../../domaine/instruction/porteeDeLEmpreinte";
import { Message } from "../../commun/Message";
import type { EchangeEnCours } from "./echangeEnCours";
import { direLaRelance, direLaRemise, direLeTour, direLEmpreinte, direOuEnEst } from "./phrases";

/** Où en est l'échange, à qui de jouer, et si la grille est encore celle qui a été remise. */
export function EtatDeLEchange({ echange: { ouvert, partie } }: { readonly echange: EchangeEnCours }) {
  const { dossier, modele } = ouvert.lu;
  const { instruction } = dossier;
  const { etat, version, remises } = instruction ?? INSTRUCTION_VIDE;
  const empreinte = useMemo(() => verifierLEmpreinte(dossier, modele), [dossier, modele]);
  const ditDeLEmpreinte = direLEmpreinte(empreinte, instruction);
  const relance = instruction === null ? "" : direLaRelance(instruction);
  const anormale = empreinte === "modifiee" && etat !== "a-completer";
  return (
    <>
      <p className="texte">
        <strong>{LIBELLES_DES_ETATS_D_INSTRUCTION[etat]}</strong>
        {version > 0 && `, version ${version}`}. {direLeTour(instruction, partie)}
      </p>
      <p className="texte">{direOuEnEst(instruction)}</p>
      {remises.length > 0 && (
        <ul className="liste">
          {remises.map((remise) => (
            <li key={remise.version} className="texte">
              {direLaRemise(remise)}
            </li>
          ))}
        </ul>
      )}
      {relance !== "" && <p className="texte">{relance}</p>}
      {ditDeLEmpreinte !== "" && (
        <>
          {anormale ? (
            <Message intention="warning">{ditDeLEmpreinte}</Message>
          ) : (
            <p className="texte">{ditDeLEmpreinte}</p>
          )}
          <p className="discret">{PORTEE_DE_L_EMPREINTE}</p>
        </>
      )}
    </>
  );
}
