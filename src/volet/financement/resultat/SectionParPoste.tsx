import type { ResultatDuFinancement } from "../../../domaine/financement/resultat";
import { MontantDepliable } from "../explication/MontantDepliable";
import { Lignes } from "./Lignes";
import { lignesDuPoste } from "./lignesDesCartes";

/** R-FORFAIT-4 : la part de chaque poste dans le droit de son employeur. */
export function SectionParPoste({ resultat: { postes } }: { readonly resultat: ResultatDuFinancement }) {
  return (
    <section className="groupe" aria-labelledby="titre-par-poste">
      <h2 id="titre-par-poste" className="titre">
        Par poste
      </h2>
      {postes.length === 0 && <p className="texte">Le dossier n’a pas de poste.</p>}
      {postes.map((poste) => (
        <MontantDepliable key={poste.etp.poste} libelle={poste.etp.nom} calcul={poste.droit}>
          <Lignes lignes={lignesDuPoste(poste)} />
        </MontantDepliable>
      ))}
    </section>
  );
}
