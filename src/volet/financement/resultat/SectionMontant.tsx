import { direEuros } from "../../../domaine/financement/explication/dire";
import type { ResultatDuFinancement } from "../../../domaine/financement/resultat";
import { Depliant } from "../../commun/Depliant";
import { Message } from "../../commun/Message";
import type { Onglet } from "../../ecran";
import { Explication } from "../explication/Explication";
import type { FinancementOuvert } from "../financementOuvert";
import { ListeDesManques } from "./ListeDesManques";
import { manquesDuTotal } from "./manques";

interface Props {
  readonly ouvert: FinancementOuvert;
  readonly resultat: ResultatDuFinancement;
  readonly aller: (onglet: Onglet) => void;
}

/** Le montant de la coordination, ou ce qui manque pour le calculer : jamais un montant partiel. */
export function SectionMontant({ ouvert: { lu, profil }, resultat, aller }: Props) {
  const { total, annee, methode } = resultat;
  return (
    <section className="groupe" aria-labelledby="titre-montant">
      <h2 id="titre-montant" className="titre">
        Financement de la coordination, {annee}
      </h2>
      {lu.dossier.mention !== "" && <Message intention="info">{lu.dossier.mention}</Message>}
      {total.etat === "refuse" ? (
        <Message intention="warning" titre="Le montant ne se calcule pas encore">
          <ListeDesManques manques={manquesDuTotal(resultat)} aller={aller} />
        </Message>
      ) : (
        <>
          <p className="montant">{direEuros(total.montant)}</p>
          <Depliant titre="D’où vient ce montant">
            <Explication etape={total.explication} />
          </Depliant>
        </>
      )}
      <p className="discret">
        {methode === "forfait"
          ? "Forfait par ETP déjà soutenu et barème par nouvel ETP (R-FORFAIT-1)"
          : "Cofinancement poste par poste (R-COFI-1)"}
        . Profil «&nbsp;{profil?.libelle}&nbsp;».
      </p>
    </section>
  );
}
