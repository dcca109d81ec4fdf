import type { BaremeSaisi } from "../../../domaine/financement/financement";
import { retirerBareme } from "../../../domaine/financement/gestes";
import { ListeDeReperes } from "../../equipe/reperes/ListeDeReperes";
import { decrireLeBareme, LISTE_DES_BAREMES, nommerLeBareme } from "./baremes";
import { FormulaireDeBareme, type BaremesOuverts } from "./FormulaireDeBareme";

/** R-FORFAIT-3 : les barèmes saisis, chacun avec son année et sa source. */
export function ListeDesBaremes(ouverts: BaremesOuverts) {
  const { ouverte, baremes } = ouverts;
  const cleDe = ({ code, annee }: BaremeSaisi, rang: number) => {
    // Saisi deux fois dans la feuille : chacun garde sa ligne, pour être corrigé.
    const double = baremes.findIndex((autre) => autre.code === code && autre.annee === annee) !== rang;
    return `${code}-${annee}${double ? `-${rang}` : ""}`;
  };
  const cles = baremes.map(cleDe);
  return (
    <>
      <p className="discret">
        La Cnaf les fixe chaque année. Une valeur inconnue n’est jamais supposée&nbsp;: saisissez-la avec sa
        source.
      </p>
      {baremes.length === 0 && <p className="texte">Aucun barème saisi.</p>}
      <ListeDeReperes
        ouverte={ouverte}
        liste={LISTE_DES_BAREMES}
        reperes={baremes.map((bareme, rang) => ({
          identifiant: cles[rang] ?? "",
          nom: nommerLeBareme(bareme),
          lignes: decrireLeBareme(bareme),
          retrait: {
            geste: retirerBareme(bareme),
            fait: `Barème retiré\u00a0: ${nommerLeBareme(bareme)}.`,
          },
        }))}
        ajout="Ajouter un barème"
        formulaire={(identifiant, fermer) => (
          <FormulaireDeBareme
            {...ouverts}
            bareme={identifiant === null ? null : (baremes[cles.indexOf(identifiant)] ?? null)}
            fermer={fermer}
          />
        )}
      />
    </>
  );
}
