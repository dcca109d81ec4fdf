import type { ResultatDuFinancement } from "../../../domaine/financement/resultat";
import { Message } from "../../commun/Message";
import type { Onglet } from "../../ecran";
import { MontantDepliable } from "../explication/MontantDepliable";
import type { FinancementOuvert } from "../financementOuvert";
import { nommerLIngenierie } from "../saisies/ingenieries";
import { ListeDesManques } from "./ListeDesManques";
import { manquesHorsDuTotal } from "./manques";

interface Props {
  readonly ouvert: FinancementOuvert;
  readonly resultat: ResultatDuFinancement;
  readonly aller: (onglet: Onglet) => void;
}

/** R-DIAG-1, R-INGE-1 : des Cof à part, hors du total de la coordination. */
export function SectionHorsDuTotal({ ouvert: { financement }, resultat, aller }: Props) {
  const { diagnostic, ingenieries } = resultat;
  if (diagnostic === null && ingenieries.length === 0) return null;
  const manques = manquesHorsDuTotal(resultat, financement.ingenieries);
  return (
    <section className="groupe" aria-labelledby="titre-hors-du-total">
      <h2 id="titre-hors-du-total" className="titre">
        Hors du total
      </h2>
      <p className="discret">Le diagnostic et l’ingénierie font chacun l’objet d’une Cof.</p>
      {diagnostic?.etat === "calcule" && <MontantDepliable libelle="Diagnostic" calcul={diagnostic} />}
      {financement.ingenieries.map((ingenierie) => {
        const calcul = ingenieries.find(({ identifiant }) => identifiant === ingenierie.identifiant)?.calcul;
        return (
          calcul?.etat === "calcule" && (
            <MontantDepliable
              key={ingenierie.identifiant}
              libelle={nommerLIngenierie(ingenierie)}
              calcul={calcul}
            />
          )
        );
      })}
      {manques.length > 0 && (
        <Message intention="warning" titre="À compléter">
          <ListeDesManques manques={manques} aller={aller} />
        </Message>
      )}
    </section>
  );
}
