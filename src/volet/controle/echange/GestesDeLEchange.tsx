import { Button } from "@fluentui/react-components";
import { useMemo } from "react";

import { remettreLeDossier } from "../../../controle/remettreLeDossier";
import type { Geste } from "../../../domaine/dossier/geste";
import { gestesPermis, type GesteDInstruction } from "../../../domaine/instruction/etats";
import {
  recevoir,
  relancer,
  renvoyerACompleter,
  rouvrir,
  valider,
} from "../../../domaine/instruction/gestes";
import type { ClasseurDeDossier } from "../../../lecture";
import { Depliant } from "../../commun/Depliant";
import { Message } from "../../commun/Message";
import { controlerLeClasseur } from "../constats/controlerLeClasseur";
import type { EchangeEnCours } from "./echangeEnCours";
import { FormulaireBref } from "./FormulaireBref";
import { idDuBouton } from "./ouverture";
import { direLesBloquants, TEXTES_DES_GESTES } from "./phrases";

/** Les gestes de la partie que l'on est, et la raison de ceux que l'état du dossier ne permet pas. */
export function GestesDeLEchange({ echange }: { readonly echange: EchangeEnCours }) {
  const { ouvert, partie, ouverture, ouvrir } = echange;
  const gestes = gestesPermis(ouvert.lu.dossier.instruction, partie);
  // Le formulaire ouvert porte déjà le nom de son geste.
  const possibles = gestes.filter(({ geste, permis }) => permis && ouverture?.quoi !== quoiDe(geste));
  const impossibles = gestes.filter(({ permis }) => !permis);
  const enCours = gestes.find(({ geste }) => ouverture?.quoi === quoiDe(geste));
  return (
    <>
      {!ouvert.lectureSeule && possibles.length > 0 && (
        <div className="boutons">
          {possibles.map(({ geste }, rang) => (
            <Button
              key={geste}
              id={idDuBouton(quoiDe(geste))}
              appearance={rang === 0 ? "primary" : "secondary"}
              disabledFocusable={ouvert.occupe}
              onClick={() => ouvrir(quoiDe(geste))}
            >
              {TEXTES_DES_GESTES[geste].bouton}
            </Button>
          ))}
        </div>
      )}
      {enCours !== undefined && (
        <FormulaireDeGeste
          key={enCours.geste}
          echange={echange}
          geste={enCours.geste}
          empechement={enCours.raison}
        />
      )}
      {impossibles.length > 0 && (
        <Depliant titre="Ce qui n’est pas possible pour l’instant">
          <ul className="liste">
            {impossibles.map(({ geste, raison }) => (
              <li key={geste} className="texte">
                {TEXTES_DES_GESTES[geste].bouton}. {raison}
              </li>
            ))}
          </ul>
        </Depliant>
      )}
    </>
  );
}

interface PropsDuFormulaire {
  readonly echange: EchangeEnCours;
  readonly geste: GesteDInstruction;
  readonly empechement: string;
}

function FormulaireDeGeste({ echange, geste, empechement }: PropsDuFormulaire) {
  const { lu } = echange.ouvert;
  const { bouton, texte, date, effet, fait } = TEXTES_DES_GESTES[geste];
  const bloquants = useBloquants(echange, geste);
  return (
    <FormulaireBref
      echange={echange}
      titre={bouton}
      date={date}
      texte={texte}
      bouton={bloquants !== null && bloquants > 0 ? `${bouton} quand même` : bouton}
      empechement={empechement}
      enregistrer={(jour, ecrit) => echange.faire(gesteDe(geste, lu, jour, ecrit), fait)}
    >
      <p className="texte">{effet}</p>
      {bloquants !== null && <Bloquants bloquants={bloquants} />}
    </FormulaireBref>
  );
}

/** Ce que la Caf verra en ouvrant le classeur : on le dit avant de remettre, pas après. */
function Bloquants({ bloquants }: { readonly bloquants: number }) {
  if (bloquants === 0) return <p className="texte">{direLesBloquants(0)}</p>;
  return <Message intention="warning">{direLesBloquants(bloquants)}</Message>;
}

/** Le nombre de constats bloquants, NaN si le contrôle lui-même a échoué ; `null` : seule une remise le demande. */
function useBloquants({ ouvert }: EchangeEnCours, geste: GesteDInstruction): number | null {
  const { lu, aujourdHui } = ouvert;
  return useMemo(() => {
    if (geste !== "remettre") return null;
    const resultat = controlerLeClasseur(lu, aujourdHui);
    if (resultat.etat === "echoue") return NaN;
    return resultat.constats.filter(({ gravite }) => gravite === "bloquant").length;
  }, [geste, lu, aujourdHui]);
}

function quoiDe(geste: GesteDInstruction): string {
  return `geste:${geste}`;
}

function gesteDe(
  geste: GesteDInstruction,
  { modele }: ClasseurDeDossier,
  date: string,
  texte: string,
): Geste {
  switch (geste) {
    case "remettre":
      return remettreLeDossier(modele, date);
    case "recevoir":
      return recevoir(date);
    case "relancer":
      return relancer(date, texte);
    case "renvoyer-a-completer":
      return renvoyerACompleter(date, texte);
    case "valider":
      return valider(date);
    case "rouvrir":
      return rouvrir(date, texte);
  }
}
