import "../commun/constats/constats.css";

import { Button } from "@fluentui/react-components";

import type { ConstatDActivite } from "../../domaine/journal/constat";
import { direLesGravites, LIBELLES_DES_GRAVITES } from "../commun/constats/gravites";
import { versLaLigne, type FeuilleOuverte, type JournalOuvert } from "./journalOuvert";

interface Props {
  readonly ouvert: JournalOuvert;
  readonly feuille: FeuilleOuverte;
  readonly constats: readonly ConstatDActivite[];
}

/** Ce qui empêche une ligne de compter, ou demande l'attention, chaque fois avec le chemin pour y aller. */
export function ConstatsDActivite({ ouvert, feuille, constats }: Props) {
  const titre = `titre-constats-${feuille}`;
  return (
    <section className="groupe" aria-labelledby={titre}>
      <h2 id={titre} className="titre">
        Constats
      </h2>
      {constats.length === 0 ? (
        <p className="texte">Rien à signaler.</p>
      ) : (
        <>
          <p className="texte">{direLesGravites(constats)}.</p>
          <ul className="constats">
            {constats.map(({ gravite, rang, phrase }) => {
              const voir = versLaLigne(ouvert, feuille, rang);
              return (
                <li key={`${rang}|${phrase}`} className={`constat ${gravite}`}>
                  <p className="texte">
                    <strong>{LIBELLES_DES_GRAVITES[gravite]}&nbsp;: </strong>
                    {phrase}
                  </p>
                  {voir !== null && (
                    <Button
                      size="small"
                      className="bouton"
                      aria-label={`Voir dans la feuille\u00a0: ${phrase}`}
                      onClick={voir}
                    >
                      Voir dans la feuille
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
