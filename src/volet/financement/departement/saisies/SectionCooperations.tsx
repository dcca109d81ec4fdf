import { retirerCooperation } from "../../../../domaine/financement/departemental/gestes";
import { ListeDAides } from "../../saisies/ListeDAides";
import type { DepartementOuvert } from "../departementOuvert";
import { decrireLaCooperation, LISTE_DES_COOPERATIONS, nommerLaCooperation } from "./cooperations";
import { FormulaireDeCooperation } from "./FormulaireDeCooperation";

/** R-DEP-1 : les réseaux de professionnels animés dans l'année. */
export function SectionCooperations({ ouvert }: { readonly ouvert: DepartementOuvert }) {
  return (
    <div className="groupe">
      <p className="discret">L’animation de réseaux de professionnels, par une Cof dédiée.</p>
      <ListeDAides
        ouverte={ouvert}
        liste={LISTE_DES_COOPERATIONS}
        aides={ouvert.departement.cooperations}
        nature="coopération"
        nommer={nommerLaCooperation}
        decrire={decrireLaCooperation}
        retirer={retirerCooperation}
        formulaire={(cooperation, fermer) => (
          <FormulaireDeCooperation ouvert={ouvert} cooperation={cooperation} fermer={fermer} />
        )}
      />
    </div>
  );
}
