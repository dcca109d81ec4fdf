import type { ReactNode } from "react";

import { majuscule } from "../../commun/textes";
import { ListeDeReperes } from "../../equipe/reperes/ListeDeReperes";
import type { Modifiable } from "../../equipe/reperes/modifiable";

interface Props<A, G> {
  readonly ouverte: Modifiable<G>;
  readonly liste: string;
  readonly aides: readonly A[];
  /** Ce qu'elles sont, au singulier : « ingénierie ». */
  readonly nature: string;
  readonly nommer: (aide: A) => string;
  readonly decrire: (aide: A) => readonly string[];
  readonly retirer: (identifiant: string) => G;
  /** Le formulaire de l'une d'elles, ou d'une nouvelle (`null`). */
  readonly formulaire: (aide: A | null, fermer: () => void) => ReactNode;
}

/** Des aides de même nature (ingénierie, coopération), qui s'ajoutent, se modifient et se retirent une à une. */
export function ListeDAides<A extends { readonly identifiant: string }, G>(props: Props<A, G>) {
  const { ouverte, liste, aides, nature, nommer, decrire, retirer, formulaire } = props;
  return (
    <>
      {aides.length === 0 && <p className="texte">Aucune {nature}.</p>}
      <ListeDeReperes
        ouverte={ouverte}
        liste={liste}
        reperes={aides.map((aide) => ({
          identifiant: aide.identifiant,
          nom: nommer(aide),
          lignes: decrire(aide),
          retrait: {
            geste: retirer(aide.identifiant),
            fait: `${majuscule(nature)} retirée\u00a0: ${nommer(aide)}.`,
          },
        }))}
        ajout={`Ajouter une ${nature}`}
        formulaire={(identifiant, fermer) =>
          formulaire(aides.find((connue) => connue.identifiant === identifiant) ?? null, fermer)
        }
      />
    </>
  );
}
