import { Button } from "@fluentui/react-components";
import { useId } from "react";

import type { ConstatDeControle } from "../../../domaine/controle/constat";
import { etablirLeRapport } from "../../../domaine/controle/gestes";
import type { Rapprochement } from "../../../domaine/controle/rapprocher";
import { LIBELLES_DES_GRAVITES } from "../../commun/constats/gravites";
import { dateEnFrancais } from "../../../domaine/saisie/dateEnFrancais";
import { CONTROLE } from "../../../plan/controle/colonnes";
import { Depliant } from "../../commun/Depliant";
import { compter } from "../../commun/textes";
import type { ControleOuvert } from "../controleOuvert";
import { direDepuisLeRapport } from "./phrases";

interface Props {
  readonly ouvert: ControleOuvert;
  readonly constats: readonly ConstatDeControle[];
  readonly rapprochement: Rapprochement;
}

/** La feuille « CTG Contrôle » : l'établir, la mettre à jour, y aller, et ce qui a changé depuis. */
export function SectionDuRapport({ ouvert, constats, rapprochement }: Props) {
  const titre = useId();
  const { lu, suivi, lectureSeule, occupe, aujourdHui } = ouvert;
  const rapport = lu.dossier.controle;
  const feuille = lu.feuilles.get(CONTROLE)?.feuille.nom ?? "";
  const geste = rapport === null ? "Établir le rapport" : "Mettre à jour le rapport";
  const fait = rapport === null ? "Rapport de contrôle établi." : "Rapport de contrôle mis à jour.";
  return (
    <section className="groupe" aria-labelledby={titre}>
      <h2 id={titre} className="titre">
        Rapport
      </h2>
      <p className="texte">
        {rapport === null
          ? "La feuille «\u00a0CTG Contrôle\u00a0», à imprimer, gardera ces constats et ce que vous en décidez. Elle s’ouvre aussi à la première décision."
          : `Rapport du ${dateEnFrancais(rapport.date) || "jour que la feuille ne dit plus"}\u00a0: ${direDepuisLeRapport(rapprochement)}.`}
      </p>
      {lectureSeule && (
        <p className="discret">
          En lecture seule, le contrôle se fait et ne s’écrit pas&nbsp;: ni rapport, ni décision, ni
          correction.
        </p>
      )}
      <div className="boutons">
        {!lectureSeule && (
          <Button
            disabledFocusable={occupe}
            onClick={() => void ouvert.modifier(etablirLeRapport(constats, aujourdHui), fait)}
          >
            {geste}
          </Button>
        )}
        {feuille !== "" && <Button onClick={() => void suivi.montrer(feuille)}>Voir le rapport</Button>}
      </div>
      {rapprochement.resolus.length > 0 && (
        <Depliant
          titre={`${compter(rapprochement.resolus.length, "constat résolu", "constats résolus")} depuis ce rapport`}
        >
          <ul className="liste">
            {rapprochement.resolus.map(({ cle, gravite, lieu, phrase }) => (
              <li key={cle} className="discret">
                {LIBELLES_DES_GRAVITES[gravite]}
                {lieu !== "" && `, ${lieu}`}&nbsp;: {phrase}
              </li>
            ))}
          </ul>
        </Depliant>
      )}
    </section>
  );
}
