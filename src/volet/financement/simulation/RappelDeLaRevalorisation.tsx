import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { CONVERGENCE_NATIONALE } from "../../../domaine/financement/sources";
import { Depliant } from "../../commun/Depliant";
import { Message } from "../../commun/Message";

/** R-FORFAIT-5 : le rappel qui ne quitte pas la simulation, et d'où il vient. */
export function RappelDeLaRevalorisation({ profil }: { readonly profil: ProfilDeCaf }) {
  const duProfil = profil.regles.revalorisation?.source;
  return (
    <Message intention="info" titre="Augmenter un forfait">
      Toute augmentation sans contrepartie est à proscrire, et la Cnaf (Dejep et Dpfas) valide la convergence
      au préalable. Deux voies&nbsp;: moins de postes à enveloppe constante, ou une progression significative
      de l’offre de service.
      <Depliant titre="Règle R-FORFAIT-5">
        <p className="discret">{CONVERGENCE_NATIONALE}</p>
        {duProfil !== undefined && <p className="discret">{duProfil}</p>}
      </Depliant>
    </Message>
  );
}
