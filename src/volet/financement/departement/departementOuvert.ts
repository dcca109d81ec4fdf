import type { Geste } from "../../../domaine/dossier/geste";
import type { DossierDepartemental } from "../../../domaine/financement/departemental/dossierDepartemental";
import { surLeDepartement, type GesteDuDepartement } from "../../../domaine/financement/departemental/gestes";
import type { Modifiable } from "../../equipe/reperes/modifiable";

/** Le dossier départemental du classeur ouvert, et le moyen de l'y changer. */
export interface DepartementOuvert extends Modifiable<GesteDuDepartement> {
  readonly departement: DossierDepartemental;
}

export function ouvrirSur(
  departement: DossierDepartemental,
  { occupe, modifier }: Modifiable<Geste>,
): DepartementOuvert {
  return {
    departement,
    occupe,
    modifier: (geste, fait) => modifier(surLeDepartement(geste), fait),
  };
}
