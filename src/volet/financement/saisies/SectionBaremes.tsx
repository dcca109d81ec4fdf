import type { BaremeSaisi } from "../../../domaine/financement/financement";
import { retirerBareme } from "../../../domaine/financement/gestes";
import { Depliant } from "../../commun/Depliant";
import { ListeDeReperes } from "../../equipe/reperes/ListeDeReperes";
import type { FinancementOuvert } from "../financementOuvert";
import { BAREMES_LIVRES, decrireLeBareme, LISTE_DES_BAREMES, nommerLeBareme } from "./baremes";
import { FormulaireDeBareme } from "./FormulaireDeBareme";
import { modifiable } from "./modifiable";

/** R-FORFAIT-3 : les barèmes saisis, avec leur source ; ils l'emportent sur ceux que l'on livre. */
export function SectionBaremes({ ouvert }: { readonly ouvert: FinancementOuvert }) {
  const { baremes } = ouvert.financement;
  const cleDe = ({ code, annee }: BaremeSaisi, rang: number) => {
    // Saisi deux fois dans la feuille : chacun garde sa ligne, pour être corrigé.
    const double = baremes.findIndex((autre) => autre.code === code && autre.annee === annee) !== rang;
    return `${code}-${annee}${double ? `-${rang}` : ""}`;
  };
  const cles = baremes.map(cleDe);
  return (
    <div className="groupe">
      <p className="discret">
        La Cnaf les fixe chaque année. Une valeur inconnue n’est jamais supposée&nbsp;: saisissez-la avec sa
        source.
      </p>
      {baremes.length === 0 && <p className="texte">Aucun barème saisi.</p>}
      <ListeDeReperes
        ouverte={modifiable(ouvert)}
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
            ouvert={ouvert}
            bareme={identifiant === null ? null : (baremes[cles.indexOf(identifiant)] ?? null)}
            fermer={fermer}
          />
        )}
      />
      <Depliant titre="Barèmes livrés avec le complément">
        <ul className="liste">
          {BAREMES_LIVRES.map((bareme) => (
            <li key={nommerLeBareme(bareme)}>
              {nommerLeBareme(bareme)}&nbsp;: {decrireLeBareme(bareme)[0]}
              <p className="discret">{bareme.source}</p>
            </li>
          ))}
        </ul>
      </Depliant>
    </div>
  );
}
