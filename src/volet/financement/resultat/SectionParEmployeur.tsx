import { useId } from "react";

import { direEuros } from "../../../domaine/financement/explication/dire";
import type { ResultatDeLEmployeur, ResultatDuFinancement } from "../../../domaine/financement/resultat";
import { Depliant } from "../../commun/Depliant";
import { Explication } from "../explication/Explication";
import { MontantDepliable } from "../explication/MontantDepliable";
import { Lignes } from "./Lignes";
import { lignesDeLEmployeur } from "./lignesDesCartes";

/** R-EMP-1 : le financement de chaque gestionnaire employeur ; leur somme est le total. */
export function SectionParEmployeur({ resultat }: { readonly resultat: ResultatDuFinancement }) {
  return (
    <section className="groupe" aria-labelledby="titre-par-employeur">
      <h2 id="titre-par-employeur" className="titre">
        Par employeur
      </h2>
      {resultat.employeurs.map((employeur) => (
        <CarteDeLEmployeur
          key={employeur.employeur ?? "inconnu"}
          resultat={employeur}
          methode={resultat.methode}
        />
      ))}
    </section>
  );
}

interface Props {
  readonly resultat: ResultatDeLEmployeur;
  readonly methode: ResultatDuFinancement["methode"];
}

function CarteDeLEmployeur({ resultat, methode }: Props) {
  const titre = useId();
  const { nom, droit, forfait, cofinancement } = resultat;
  const compare = methode === "forfait" ? cofinancement : forfait;
  return (
    <article className="carte" aria-labelledby={titre}>
      <h3 id={titre} className="sous-titre">
        {nom}
      </h3>
      <p className="montant de-carte">{droit.etat === "refuse" ? "À compléter" : direEuros(droit.montant)}</p>
      <Lignes lignes={lignesDeLEmployeur(resultat, methode)} />
      {droit.etat === "calcule" && (
        <Depliant titre="D’où vient ce montant">
          <Explication etape={droit.explication} />
        </Depliant>
      )}
      {compare !== null && (
        <MontantDepliable
          libelle={`À comparer, au ${methode === "forfait" ? "cofinancement" : "forfait"}`}
          calcul={compare}
        />
      )}
    </article>
  );
}
