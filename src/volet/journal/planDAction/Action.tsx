import { Button, Select } from "@fluentui/react-components";
import { useState } from "react";

import { remplacerAction } from "../../../domaine/planDAction/gestes";
import { LIBELLES_DES_ETATS } from "../../../domaine/planDAction/libelles";
import type { ActionDuPlan, EtatDAction } from "../../../domaine/planDAction/planDAction";
import { dateEnFrancais } from "../../../plan/dates";
import { versLaLigne, type JournalOuvert } from "../journalOuvert";
import { etatChoisi, optionsDesEtats } from "./ChampsDAction";
import type { ActionRangee } from "./grouper";
import { decrireLAction, nommerLAction } from "./phrases";

interface Props {
  readonly ouvert: JournalOuvert;
  readonly rangee: ActionRangee;
  readonly aujourdHui: string;
  /** Le classeur s'écrit, ou un formulaire est ouvert. */
  readonly enAttente: boolean;
  readonly corriger: () => void;
  readonly retirer: () => void;
}

/** Une action : où elle en est se change d'un geste, comme l'alerte au Copil du jour. */
export function Action({ ouvert, rangee, aujourdHui, enAttente, corriger, retirer }: Props) {
  const { action, rang } = rangee;
  // L'état choisi se montre pendant qu'il s'écrit.
  const [choisi, poser] = useState<EtatDAction | "">("");
  const nom = nommerLAction(action);
  const changerDEtat = async (etat: EtatDAction | "") => {
    // La liste n'est pas grisée, pour garder le focus : c'est le geste qui attend.
    if (enAttente || etat === "" || etat === action.etat) return;
    poser(etat);
    await ouvert.modifier(
      remplacerAction(action, { ...action, etat }),
      `«\u00a0${nom}\u00a0»\u00a0: ${LIBELLES_DES_ETATS[etat].toLocaleLowerCase("fr")}.`,
    );
    poser("");
  };
  const alerter = () => {
    const nouvelle: ActionDuPlan = { ...action, alerte: aujourdHui };
    const fait = `Alerte au Copil du ${dateEnFrancais(aujourdHui)} notée\u00a0: «\u00a0${nom}\u00a0».`;
    void ouvert.modifier(remplacerAction(action, nouvelle), fait);
  };
  const voir = versLaLigne(ouvert, "plan-d-action", rang);
  const ecritures = [
    ...(action.alerte === "" ? [{ libelle: "Copil alerté ce jour", faire: alerter, attend: enAttente }] : []),
    { libelle: "Modifier", faire: corriger, attend: enAttente },
    { libelle: "Retirer", faire: retirer, attend: enAttente },
  ];
  const gestes = [
    ...(ouvert.lectureSeule ? [] : ecritures),
    ...(voir === null ? [] : [{ libelle: "Voir dans la feuille", faire: voir, attend: false }]),
  ];
  return (
    <>
      <p className="texte">{nom}</p>
      <p className="discret">{decrireLAction(action, aujourdHui).join(" · ")}</p>
      {ouvert.lectureSeule ? (
        <p className="discret">{action.etat === "" ? "État à dire" : LIBELLES_DES_ETATS[action.etat]}</p>
      ) : (
        <Select
          aria-label={`État\u00a0: ${nom}`}
          className="etat-de-l-action"
          size="small"
          value={choisi === "" ? action.etat : choisi}
          onChange={(_, { value }) => void changerDEtat(etatChoisi(value))}
        >
          {optionsDesEtats(action.etat).map(({ valeur, libelle }) => (
            <option key={valeur} value={valeur}>
              {libelle}
            </option>
          ))}
        </Select>
      )}
      <div className="boutons">
        {gestes.map(({ libelle, faire, attend }) => (
          <Button
            key={libelle}
            size="small"
            appearance="subtle"
            aria-label={`${libelle}\u00a0: ${nom}`}
            disabledFocusable={attend}
            onClick={faire}
          >
            {libelle}
          </Button>
        ))}
      </div>
    </>
  );
}
