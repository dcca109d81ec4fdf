import { Button } from "@fluentui/react-components";

import type { ConstatDeLecture } from "../../lecture";
import { compter } from "../commun/textes";
import type { Suivi } from "../suivi/Suivi";

interface Props {
  readonly suivi: Suivi;
  readonly constats: readonly ConstatDeLecture[];
}

/** Ce que la lecture a trouvé d'anormal, chaque fois avec le chemin pour y aller. */
export function ListeDeConstats({ suivi, constats }: Props) {
  if (constats.length === 0) return null;
  return (
    <section className="groupe" aria-labelledby="titre-constats">
      <h2 id="titre-constats" className="titre">
        {compter(constats.length, "point")} à regarder
      </h2>
      <ul className="liste">
        {constats.map(({ code, phrase, feuille, cellule }) => (
          <li key={[code, feuille, cellule, phrase].join("|")}>
            <p className="texte">
              {feuille !== "" && <strong>{lieu(feuille, cellule)} : </strong>}
              {phrase}
            </p>
            {feuille !== "" && (
              <Button
                size="small"
                aria-label={`Aller à ${cellule === "" ? "la feuille" : "la cellule"} ${lieu(feuille, cellule)}`}
                onClick={() => void suivi.montrer(feuille, cellule === "" ? undefined : cellule)}
              >
                {cellule === "" ? "Aller à la feuille" : "Aller à la cellule"}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function lieu(feuille: string, cellule: string): string {
  return cellule === "" ? feuille : `${feuille}, ${cellule}`;
}
