import { retirerLIngenierie } from "../../../domaine/financement/gestes";
import type { FinancementOuvert } from "../financementOuvert";
import { FormulaireDIngenierie } from "./FormulaireDIngenierie";
import { decrireLIngenierie, LISTE_DES_INGENIERIES, nommerLIngenierie } from "./ingenieries";
import { ListeDAides } from "./ListeDAides";
import { modifiable } from "./modifiable";

/** R-INGE-1 : les ingénieries de la CTG, ponctuelles. */
export function SectionIngenieries({ ouvert }: { readonly ouvert: FinancementOuvert }) {
  return (
    <div className="groupe">
      <p className="discret">
        Une expertise ponctuelle à l’échelle de la CTG, par une Cof à part. Son barème se saisit ci-dessus.
      </p>
      <ListeDAides
        ouverte={modifiable(ouvert)}
        liste={LISTE_DES_INGENIERIES}
        aides={ouvert.financement.ingenieries}
        nature="ingénierie"
        nommer={nommerLIngenierie}
        decrire={decrireLIngenierie}
        retirer={retirerLIngenierie}
        formulaire={(ingenierie, fermer) => (
          <FormulaireDIngenierie ouvert={ouvert} ingenierie={ingenierie} fermer={fermer} />
        )}
      />
    </div>
  );
}
