import { compterPourLaDeclaration } from "../../../domaine/journal/compterPourLaDeclaration";
import type { Journal } from "../../../domaine/journal/journal";
import { Depliant } from "../../commun/Depliant";
import { Message } from "../../commun/Message";
import { compter } from "../../commun/textes";
import { direLEntree } from "../entrees/phrases";

interface Props {
  readonly journal: Journal | null;
  readonly annee: number;
}

/** R-DECL-1 : les données de pilotage de la déclaration réelle, dans les mots du formulaire et dans son ordre. */
export function PourLaDeclaration({ journal, annee }: Props) {
  // Un journal qui n'est pas tenu ne répond pas zéro.
  if (journal === null) return <p className="texte">Le journal n’est pas encore ouvert.</p>;
  const { donnees, sansDate } = compterPourLaDeclaration(journal, annee);
  return (
    <div className="groupe">
      {sansDate.length > 0 && (
        <Message intention="warning">
          {compter(sansDate.length, "entrée")} sans date {sansDate.length > 1 ? "ne comptent" : "ne compte"}{" "}
          pas&nbsp;: datez-{sansDate.length > 1 ? "les" : "la"} pour {sansDate.length > 1 ? "les" : "la"}{" "}
          déclarer.
        </Message>
      )}
      <dl className="donnees">
        {donnees.map(({ type, libelle, reponse, entrees }) => (
          <div key={type}>
            <dt>{libelle}</dt>
            <dd>
              <strong>{direLaReponse(reponse)}</strong>
              {entrees.length > 0 && (
                <Depliant titre={`Voir ${compter(entrees.length, "entrée")}`}>
                  <ul className="liste">
                    {entrees.map((entree, rang) => (
                      <li key={rang}>{direLEntree(entree)}</li>
                    ))}
                  </ul>
                </Depliant>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function direLaReponse(reponse: number | boolean): string {
  if (typeof reponse === "number") return String(reponse);
  return reponse ? "Oui" : "Non";
}
