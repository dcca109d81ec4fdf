import { Depliant } from "../commun/Depliant";
import { Message } from "../commun/Message";
import { compter } from "../commun/textes";
import type { Composition } from "./composer";
import { conflitsDits } from "./conflits";

/** Les notes que la déclaration du champ contredit : elles restent, l'utilisateur tranche. */
export function ConflitsDuChamp({ composition }: { readonly composition: Composition }) {
  const conflits = conflitsDits(composition);
  if (conflits.length === 0) return null;
  return (
    <Message intention="warning" titre="Champ et notes se contredisent" annonce="status">
      {compter(conflits.length, "cellule")} hors du champ {conflits.length > 1 ? "resteront" : "restera"} sans
      NC : à vous de trancher dans la grille.
      <Depliant titre="Lesquelles">
        <ul className="liste">
          {conflits.map((conflit) => (
            <li key={conflit} className="discret">
              {conflit}
            </li>
          ))}
        </ul>
      </Depliant>
    </Message>
  );
}
