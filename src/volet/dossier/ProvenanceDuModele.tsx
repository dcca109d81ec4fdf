import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { Depliant } from "../commun/Depliant";

/** D'où viennent les libellés de la grille. */
export function ProvenanceDuModele({ modele }: { readonly modele: ModeleDeGrille }) {
  const { phrase, documents, corrections } = modele.source;
  return (
    <>
      <p className="discret">{phrase}</p>
      <Depliant titre="Documents et corrections du modèle">
        <ul className="liste">
          {[...documents, ...corrections].map((texte) => (
            <li key={texte} className="discret">
              {texte}
            </li>
          ))}
        </ul>
      </Depliant>
    </>
  );
}
