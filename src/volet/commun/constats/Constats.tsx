import "./constats.css";

import type { ConstatDEquipe } from "../../../domaine/equipe/constats/constat";
import { Depliant } from "../Depliant";
import { direLesGravites, LIBELLES_DES_GRAVITES } from "./gravites";

/** Ce que les règles ont à dire, la gravité en toutes lettres ; la règle et sa source se déplient. */
export function Constats({ constats }: { readonly constats: readonly ConstatDEquipe[] }) {
  if (constats.length === 0) return <p className="texte">Rien à signaler.</p>;
  return (
    <>
      <p className="texte">{direLesGravites(constats)}.</p>
      <ul className="constats">
        {constats.map(({ regle, gravite, poste, phrase, source }) => (
          <li key={[regle, poste, phrase].join("|")} className={`constat ${gravite}`}>
            <p className="texte">
              <strong>{LIBELLES_DES_GRAVITES[gravite]}&nbsp;: </strong>
              {phrase}
            </p>
            <Depliant titre={`Règle ${regle}`}>
              <p className="discret">{source}</p>
            </Depliant>
          </li>
        ))}
      </ul>
    </>
  );
}
