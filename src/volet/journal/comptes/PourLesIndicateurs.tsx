import { useState } from "react";

import { peutModifier } from "../../../domaine/instruction/etats";
import { evaluerLeDossier } from "../../../lecture/evaluerLeDossier";
import { Message } from "../../commun/Message";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import type { JournalOuvert } from "../journalOuvert";
import { EchecDesSaisies } from "../../grille/saisie/EchecDesSaisies";
import { EtatDesSaisies } from "../../grille/saisie/EtatDesSaisies";
import { IndicateurPropose } from "./IndicateurPropose";
import { proposerPourLaGrille } from "./proposerPourLaGrille";

/** Ce que le journal et le plan d'action répondraient à chaque indicateur d'une grille, et ce qu'elle dit. */
export function PourLesIndicateurs({ ouvert }: { readonly ouvert: JournalOuvert }) {
  const { lu, suivi, saisies } = ouvert;
  const permission = peutModifier(lu.dossier.instruction, "grille");
  const lectureSeule = ouvert.lectureSeule || !permission.permis;
  const grilles = evaluerLeDossier(lu);
  const [choisie, choisir] = useState("");
  // Une grille retirée du classeur pendant qu'on la regarde laisse place à la première.
  const evaluee = grilles.find(({ grille }) => grille.identifiant === choisie) ?? grilles[0];
  if (evaluee === undefined) return <p className="texte">Le classeur n’a pas de grille.</p>;
  const propositions = proposerPourLaGrille(lu, evaluee.grille);
  return (
    <div className="groupe">
      {!permission.permis && <Message intention="info">{permission.raison}</Message>}
      {grilles.length > 1 && (
        <ListeDeChoix
          libelle="Grille"
          valeur={evaluee.grille.identifiant}
          options={grilles.map(({ grille, titulaire }) => ({
            valeur: grille.identifiant,
            libelle: titulaire,
          }))}
          changer={choisir}
        />
      )}
      <EchecDesSaisies suivi={suivi} echec={saisies.echec} />
      {!lectureSeule && <EtatDesSaisies saisies={saisies} annuler={() => suivi.annulerLaSaisie()} />}
      {propositions.length === 0 ? (
        <p className="texte">
          Rien à proposer&nbsp;: le journal et le plan d’action ne sont pas ouverts, ou le modèle de grille ne
          dit pas ce que ses indicateurs comptent.
        </p>
      ) : (
        <ul className="lignes">
          {propositions.map((propose) => (
            <IndicateurPropose
              key={propose.indicateur.identifiant}
              suivi={suivi}
              grille={evaluee.grille.identifiant}
              propose={propose}
              lectureSeule={lectureSeule}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
