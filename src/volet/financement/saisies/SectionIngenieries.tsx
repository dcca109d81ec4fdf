import { retirerLIngenierie } from "../../../domaine/financement/gestes";
import { ListeDeReperes } from "../../equipe/reperes/ListeDeReperes";
import type { FinancementOuvert } from "../financementOuvert";
import { FormulaireDIngenierie } from "./FormulaireDIngenierie";
import { decrireLIngenierie, LISTE_DES_INGENIERIES, nommerLIngenierie } from "./ingenieries";
import { modifiable } from "./modifiable";

/** R-INGE-1 : les ingénieries de la CTG, ponctuelles. */
export function SectionIngenieries({ ouvert }: { readonly ouvert: FinancementOuvert }) {
  const { ingenieries } = ouvert.financement;
  return (
    <div className="groupe">
      <p className="discret">
        Une expertise ponctuelle à l’échelle de la CTG, par une Cof à part. Son barème se saisit ci-dessus.
      </p>
      {ingenieries.length === 0 && <p className="texte">Aucune ingénierie.</p>}
      <ListeDeReperes
        ouverte={modifiable(ouvert)}
        liste={LISTE_DES_INGENIERIES}
        reperes={ingenieries.map((ingenierie) => ({
          identifiant: ingenierie.identifiant,
          nom: nommerLIngenierie(ingenierie),
          lignes: decrireLIngenierie(ingenierie),
          retrait: {
            geste: retirerLIngenierie(ingenierie.identifiant),
            fait: `Ingénierie retirée\u00a0: ${nommerLIngenierie(ingenierie)}.`,
          },
        }))}
        ajout="Ajouter une ingénierie"
        formulaire={(identifiant, fermer) => (
          <FormulaireDIngenierie
            ouvert={ouvert}
            ingenierie={ingenieries.find((connue) => connue.identifiant === identifiant) ?? null}
            fermer={fermer}
          />
        )}
      />
    </div>
  );
}
