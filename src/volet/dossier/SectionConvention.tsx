import type { PropsDeSection } from "./PropsDeSection";
import { ChampDeTexte } from "./ChampDeTexte";
import { CLES } from "./valider";

interface Props extends PropsDeSection {
  /** Faux pour un gabarit : la collectivité le complétera. */
  readonly employeurRequis?: boolean;
}

/** Le territoire, la Caf, les dates, l'année, l'employeur. */
export function SectionConvention({ brouillon, changer, fautes, employeurRequis = true }: Props) {
  return (
    <section className="groupe" aria-labelledby="titre-convention">
      <h3 id="titre-convention" className="sous-titre">
        La convention
      </h3>
      <ChampDeTexte
        cle={CLES.territoire}
        libelle="Territoire"
        valeur={brouillon.territoire}
        changer={(territoire) => changer({ territoire })}
        fautes={fautes}
        requis
      />
      <ChampDeTexte
        cle={CLES.caf}
        libelle="Caf"
        exemple="Caf de la Vienne"
        valeur={brouillon.caf}
        changer={(caf) => changer({ caf })}
        fautes={fautes}
        requis
      />
      <ChampDeTexte
        cle={CLES.debutCtg}
        libelle="Début de la CTG"
        exemple="JJ/MM/AAAA"
        valeur={brouillon.debutCtg}
        changer={(debutCtg) => changer({ debutCtg })}
        fautes={fautes}
      />
      <ChampDeTexte
        cle={CLES.finCtg}
        libelle="Fin de la CTG"
        exemple="JJ/MM/AAAA"
        valeur={brouillon.finCtg}
        changer={(finCtg) => changer({ finCtg })}
        fautes={fautes}
      />
      <ChampDeTexte
        cle={CLES.annee}
        libelle="Année évaluée"
        clavier="numeric"
        valeur={brouillon.annee}
        changer={(annee) => changer({ annee })}
        fautes={fautes}
        requis
      />
      <ChampDeTexte
        cle={CLES.employeur}
        libelle="Employeur"
        aide="La collectivité qui emploie les chargés de coopération. Les autres se disent dans l’onglet Équipe."
        valeur={brouillon.employeur}
        changer={(employeur) => changer({ employeur })}
        fautes={fautes}
        requis={employeurRequis}
      />
    </section>
  );
}
