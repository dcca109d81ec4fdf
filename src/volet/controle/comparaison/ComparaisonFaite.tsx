import { useMemo } from "react";

import { classeurAComparer, type ClasseurAComparer } from "../../../comparaison/classeurAComparer";
import { comparerLesDossiers } from "../../../comparaison/comparerLesDossiers";
import { peutModifier } from "../../../domaine/instruction/etats";
import { Message } from "../../commun/Message";
import { EchecDesSaisies } from "../../grille/saisie/EchecDesSaisies";
import { EtatDesSaisies } from "../../grille/saisie/EtatDesSaisies";
import type { ControleOuvert } from "../controleOuvert";
import { ListeDesDifferences } from "./ListeDesDifferences";
import { decrireLaCopie, direLaRelation, resumerLaComparaison } from "./phrases";
import { TableauDesEvolutions } from "./TableauDesEvolutions";

interface Props {
  readonly ouvert: ControleOuvert;
  readonly nom: string;
  readonly autre: ClasseurAComparer;
}

/** Les deux classeurs côte à côte : quelle copie est chacun, leurs pourcentages, ce qui diffère. */
export function ComparaisonFaite({ ouvert, nom, autre }: Props) {
  const { lu, suivi, saisies } = ouvert;
  const comparaison = useMemo(() => comparerLesDossiers(classeurAComparer(lu), autre), [lu, autre]);
  const { differences, scores, relation, reserves } = comparaison;
  const seReprend =
    peutModifier(lu.dossier.instruction, "grille").permis &&
    differences.some(({ reprise }) => reprise !== null);
  return (
    <>
      <div className="carte">
        <p className="texte">
          <strong>Ici&nbsp;:</strong> {decrireLaCopie(comparaison.ici)}
        </p>
        <p className="texte">
          <strong>{nom}&nbsp;:</strong> {decrireLaCopie(comparaison.autre)}
        </p>
        <p className="discret">{direLaRelation(comparaison)}</p>
      </div>
      <p className="texte">{resumerLaComparaison(comparaison)}</p>
      {reserves.map((reserve) => (
        <Message key={reserve} intention="info">
          {reserve}
        </Message>
      ))}
      {scores.length > 0 && <TableauDesEvolutions scores={scores} relation={relation} />}
      <EchecDesSaisies suivi={suivi} echec={saisies.echec} />
      {(seReprend || saisies.aAnnuler !== null) && !ouvert.lectureSeule && (
        <EtatDesSaisies saisies={saisies} annuler={() => suivi.annulerLaSaisie()} />
      )}
      <ListeDesDifferences ouvert={ouvert} differences={differences} />
    </>
  );
}
