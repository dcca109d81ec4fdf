import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

import { Message } from "../commun/Message";
import { estUnePlage, formulesDe, PLAGE_PROPOSEE } from "./formules";
import { FormuleACopier } from "./FormuleACopier";

/** Les fonctions à copier dans une cellule, et de quoi lire les résultats. */
export function EcranAide({ fonctionsDisponibles }: { readonly fonctionsDisponibles: boolean }) {
  const [saisie, changer] = useState(PLAGE_PROPOSEE);
  const plage = saisie.trim();
  const juste = estUnePlage(plage);
  return (
    <div className="ecran">
      {!fonctionsDisponibles && (
        <Message intention="warning" titre="Les fonctions CTG n’existent pas ici">
          Cette version d’Excel (sur iPad, ou trop ancienne) n’a pas de fonctions personnalisées : une cellule
          =CTG.SCORE(…) y afficherait #NOM?. La grille, elle, se calcule partout. Ouvrez le classeur dans
          Excel pour Microsoft 365 ou Excel sur le web pour employer les fonctions.
        </Message>
      )}
      <section className="groupe" aria-labelledby="titre-formules">
        <h2 id="titre-formules" className="titre">
          Formules
        </h2>
        <p className="texte">
          La grille construite n’en a pas besoin. Ces fonctions servent dans vos propres feuilles : copiez,
          collez dans une cellule, adaptez les références. Elles sont écrites pour Excel en français
          (points-virgules). Leur règle, leurs arguments et leurs erreurs sont dans l’aide en ligne :{" "}
          <a className="lien" href="aide/index.html" target="_blank" rel="noopener">
            les fonctions CTG
          </a>
          .
        </p>
        <Field
          label="Votre plage de notes"
          hint="SI(ESTVIDE(…)) protège des vides : sans cela, Excel peut les compter pour des 0."
          validationMessage={juste ? undefined : "Écrivez une plage, par exemple C6:C19."}
        >
          <Input value={saisie} spellCheck={false} onChange={(_, { value }) => changer(value)} />
        </Field>
        {formulesDe(juste ? plage : PLAGE_PROPOSEE).map((formule) => (
          <FormuleACopier key={formule.nom} formule={formule} />
        ))}
      </section>
      <section className="groupe" aria-labelledby="titre-echanger">
        <h2 id="titre-echanger" className="titre">
          Échanger avec la Caf
        </h2>
        <ul className="liste">
          <li>
            <a className="lien" href="aide/remettre.html" target="_blank" rel="noopener">
              Remettre mon dossier
            </a>
            , pour le chargé de coopération
          </li>
          <li>
            <a className="lien" href="aide/instruire.html" target="_blank" rel="noopener">
              Instruire un dossier
            </a>
            , pour la Caf
          </li>
        </ul>
      </section>
      <section className="groupe" aria-labelledby="titre-sans-complement">
        <h2 id="titre-sans-complement" className="titre">
          Travailler sans le complément
        </h2>
        <p className="texte">
          L’onglet Fichiers prépare des gabarits qui se remplissent sans lui, et lit ce qui en revient. Des
          gabarits vierges sont aussi dans l’aide en ligne :{" "}
          <a className="lien" href="aide.html#sans-complement" target="_blank" rel="noopener">
            gabarits vierges
          </a>
          .
        </p>
      </section>
      <section className="groupe" aria-labelledby="titre-partager">
        <h2 id="titre-partager" className="titre">
          Partager sans donnée personnelle
        </h2>
        <p className="texte">
          L’onglet Fichiers prépare une copie anonymisée du dossier ouvert : un classeur neuf, où les postes
          s’appellent « Poste 1 », « Poste 2 », sans salaire ni diplôme. Les commentaires et les maladies n’y
          sont que si vous le demandez. Relisez-la avant de l’envoyer : une petite équipe se reconnaît vite.
        </p>
      </section>
      <section className="groupe" aria-labelledby="titre-lire">
        <h2 id="titre-lire" className="titre">
          Lire les résultats
        </h2>
        <ul className="liste">
          <li>
            <strong>NC</strong> : tout est non concerné, la mission ne compte pas.
          </li>
          <li>
            <strong>—</strong> : rien n’est encore noté. 0 % voudrait dire évalué à 0.
          </li>
          <li>
            <strong>à corriger</strong> : une cellule contient autre chose que NC ou une note de l’échelle.
          </li>
          <li>
            <strong>provisoire</strong> : il reste des cellules vides. Les bornes disent jusqu’où le
            pourcentage peut descendre ou monter.
          </li>
        </ul>
      </section>
    </div>
  );
}
