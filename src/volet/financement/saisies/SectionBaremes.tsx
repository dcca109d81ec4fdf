import { Depliant } from "../../commun/Depliant";
import type { FinancementOuvert } from "../financementOuvert";
import { BAREMES_LIVRES, CODES, decrireLeBareme, nommerLeBareme } from "./baremes";
import { ListeDesBaremes } from "./ListeDesBaremes";
import { modifiable } from "./modifiable";

/** R-FORFAIT-3 : les barèmes saisis l'emportent sur ceux que l'on livre. */
export function SectionBaremes({ ouvert }: { readonly ouvert: FinancementOuvert }) {
  return (
    <div className="groupe">
      <ListeDesBaremes
        ouverte={modifiable(ouvert)}
        baremes={ouvert.financement.baremes}
        codes={CODES}
        annee={ouvert.lu.dossier.annee}
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
