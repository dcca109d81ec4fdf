import type { ResultatDuFinancement } from "../../../domaine/financement/resultat";
import { THEMATIQUES_DES_DECLARATIONS } from "../../../domaine/equipe/ventiler";
import { MontantDepliable } from "../explication/MontantDepliable";

/** R-VENT-1 : le même total, par thématique ; ce qu'aucune clé ne répartit reste à part. */
export function SectionParThematique({ resultat }: { readonly resultat: ResultatDuFinancement }) {
  const { thematiques: ventilation } = resultat;
  return (
    <section className="groupe" aria-labelledby="titre-par-thematique">
      <h2 id="titre-par-thematique" className="titre">
        Par thématique
      </h2>
      {ventilation === null ? (
        <p className="texte">Le montant ne se répartit pas tant qu’il n’est pas calculé.</p>
      ) : (
        <>
          {THEMATIQUES_DES_DECLARATIONS.map((thematique) => {
            const montant = ventilation.thematiques[thematique];
            return (
              <MontantDepliable key={thematique} libelle={montant.explication.libelle} calcul={montant} />
            );
          })}
          {ventilation.nonVentile.montant !== 0 && (
            <MontantDepliable libelle="Non ventilé, faute de clé juste" calcul={ventilation.nonVentile} />
          )}
        </>
      )}
    </section>
  );
}
