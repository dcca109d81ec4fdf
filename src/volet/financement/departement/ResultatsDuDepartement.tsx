import { calculerFinancementDepartemental } from "../../../domaine/financement/departemental/calculerFinancementDepartemental";
import type { DossierDepartemental } from "../../../domaine/financement/departemental/dossierDepartemental";
import type { ResultatDepartemental } from "../../../domaine/financement/departemental/resultatDepartemental";
import { direEuros } from "../../../domaine/financement/explication/dire";
import { Constats } from "../../commun/constats/Constats";
import { Depliant } from "../../commun/Depliant";
import { Message } from "../../commun/Message";
import type { Onglet } from "../../ecran";
import { Explication } from "../explication/Explication";
import { MontantDepliable } from "../explication/MontantDepliable";
import { ListeDesManques } from "../resultat/ListeDesManques";
import { manquesDuDepartement } from "./manques";
import { nommerLObjet } from "./nommerLObjet";

interface PropsDesResultats {
  readonly departement: DossierDepartemental;
  readonly aller: (onglet: Onglet) => void;
}

/** Le montant de l'année, ses alertes, et chaque aide dépliable jusqu'à sa règle. */
export function ResultatsDuDepartement({ departement, aller }: PropsDesResultats) {
  const resultat = calculerFinancementDepartemental(departement);
  return (
    <>
      <SectionMontant departement={departement} resultat={resultat} aller={aller} />
      <section className="groupe" aria-labelledby="titre-constats-du-departement">
        <h2 id="titre-constats-du-departement" className="titre">
          Constats
        </h2>
        <Constats
          constats={resultat.constats.map(({ ligne, ...constat }) => ({ ...constat, poste: ligne }))}
        />
      </section>
      <SectionDesAides departement={departement} resultat={resultat} />
    </>
  );
}

interface Props {
  readonly departement: DossierDepartemental;
  readonly resultat: ResultatDepartemental;
}

function SectionMontant({ departement, resultat, aller }: Props & Pick<PropsDesResultats, "aller">) {
  const { annee } = departement;
  const { total } = resultat;
  return (
    <section className="groupe" aria-labelledby="titre-montant-du-departement">
      <h2 id="titre-montant-du-departement" className="titre">
        Financement départemental{annee === 0 ? "" : `, ${annee}`}
      </h2>
      {estVide(departement) ? (
        <p className="texte">
          Rien à financer encore&nbsp;: décrivez le dossier, puis ajoutez une ingénierie ou une coopération.
        </p>
      ) : total.etat === "refuse" ? (
        <Message intention="warning" titre="Le montant ne se calcule pas encore">
          <ListeDesManques manques={manquesDuDepartement(departement, resultat)} aller={aller} />
        </Message>
      ) : (
        <>
          <p className="montant">{direEuros(total.montant)}</p>
          <Depliant titre="D’où vient ce montant">
            <Explication etape={total.explication} />
          </Depliant>
        </>
      )}
    </section>
  );
}

function estVide({ ingenieries, cooperations, pilotage }: DossierDepartemental): boolean {
  return ingenieries.length === 0 && cooperations.length === 0 && pilotage === null;
}

/** Toutes les ingénieries du SDSF ; seules celles de l'année entrent dans le montant. */
function SectionDesAides({ departement, resultat }: Props) {
  if (estVide(departement)) return null;
  return (
    <section className="groupe" aria-labelledby="titre-aides-du-departement">
      <h2 id="titre-aides-du-departement" className="titre">
        Par aide
      </h2>
      {departement.ingenieries.map(({ identifiant, objet, annee }, rang) => {
        const calcul = resultat.ingenieries[rang]?.calcul;
        const nom = `${nommerLObjet("Ingénierie", objet)}, ${annee}`;
        return calcul && <MontantDepliable key={identifiant} libelle={nom} calcul={calcul} />;
      })}
      {departement.cooperations.map(({ identifiant, objet }, rang) => {
        const rendue = resultat.cooperations[rang];
        if (rendue === undefined) return null;
        const { calcul, thematiques } = rendue;
        return (
          <MontantDepliable key={identifiant} libelle={nommerLObjet("Coopération", objet)} calcul={calcul}>
            {thematiques !== null && (
              <p className="texte">
                Petite enfance&nbsp;: {direEuros(thematiques.petiteEnfance)}&nbsp;; enfance jeunesse&nbsp;:{" "}
                {direEuros(thematiques.enfanceJeunesse)}.
              </p>
            )}
          </MontantDepliable>
        );
      })}
      {resultat.pilotage !== null && (
        <MontantDepliable libelle="Pilotage du SDSF" calcul={resultat.pilotage} />
      )}
    </section>
  );
}
