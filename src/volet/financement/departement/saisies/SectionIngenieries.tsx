import { retirerIngenierie } from "../../../../domaine/financement/departemental/gestes";
import { ListeDAides } from "../../saisies/ListeDAides";
import type { DepartementOuvert } from "../departementOuvert";
import { FormulaireDIngenierie } from "./FormulaireDIngenierie";
import { decrireLIngenierie, LISTE_DES_INGENIERIES, nommerLIngenierie } from "./ingenieries";

/** R-INGE-1 : toutes celles du SDSF, pour compter les mobilisations. */
export function SectionIngenieries({ ouvert }: { readonly ouvert: DepartementOuvert }) {
  return (
    <div className="groupe">
      <p className="discret">
        Trois fois au plus sur la durée du SDSF&nbsp;: dites aussi celles des autres années.
      </p>
      <ListeDAides
        ouverte={ouvert}
        liste={LISTE_DES_INGENIERIES}
        aides={ouvert.departement.ingenieries}
        nature="ingénierie"
        nommer={nommerLIngenierie}
        decrire={decrireLIngenierie}
        retirer={retirerIngenierie}
        formulaire={(ingenierie, fermer) => (
          <FormulaireDIngenierie ouvert={ouvert} ingenierie={ingenierie} fermer={fermer} />
        )}
      />
    </div>
  );
}
