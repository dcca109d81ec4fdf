import type { Periode } from "../../../domaine/equipe/equipe";
import { moisDeLAnnee } from "../../../domaine/equipe/jours";
import type { MoisDuPoste } from "../../../domaine/equipe/moisDuPoste";
import { Bandes } from "./Bandes";
import { Colonne } from "./Colonne";

interface Props {
  /** Ce que le dessin montre, pour qui ne le voit pas. */
  readonly titre: string;
  readonly annee: number;
  readonly periodes: readonly Periode[];
  readonly mois: readonly MoisDuPoste[] | undefined;
}

/** Les douze mois d'un poste, à lire. */
export function Frise({ titre, annee, periodes, mois }: Props) {
  return (
    <div className="frise" role="img" aria-label={titre}>
      <div className="mois-de-la-frise">
        {moisDeLAnnee(annee).map((cle, rang) => (
          <div key={cle} className="mois">
            <Colonne rang={rang} mois={mois?.[rang]} />
          </div>
        ))}
      </div>
      <Bandes periodes={periodes} annee={annee} apercu={null} />
    </div>
  );
}
