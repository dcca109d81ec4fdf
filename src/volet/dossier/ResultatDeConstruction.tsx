import { Button } from "@fluentui/react-components";

import type { Construction } from "../../classeur";
import type { ConstatDeLecture } from "../../lecture";
import { ListeDeConstats } from "../accueil/ListeDeConstats";
import { Message } from "../commun/Message";
import type { Onglet } from "../ecran";
import type { Suivi } from "../suivi/Suivi";

interface Props {
  readonly suivi: Suivi;
  readonly construction: Construction;
  readonly constats: readonly ConstatDeLecture[];
  readonly aller: (onglet: Onglet) => void;
}

/** Ce qui a été construit, et ce qu'il faut en savoir. */
export function ResultatDeConstruction({ suivi, construction, constats, aller }: Props) {
  const { feuilles, avertissements } = construction;
  return (
    <>
      <Message
        intention="success"
        annonce="status"
        titre="La grille est construite"
        actions={<Button onClick={() => aller("grille")}>Noter dans le volet</Button>}
      >
        <ul className="liste">
          {feuilles.map((feuille) => (
            <li key={feuille}>{feuille}</li>
          ))}
        </ul>
      </Message>
      {avertissements.map((avertissement) => (
        <Message key={avertissement} intention="warning" titre="À savoir">
          {avertissement}
        </Message>
      ))}
      <ListeDeConstats suivi={suivi} constats={constats} />
    </>
  );
}
