import { Checkbox } from "@fluentui/react-components";

import { direLAnonymat, LIMITES_DE_L_ANONYMAT } from "../../fichiers/direLAnonymat";
import type { ClasseurDeDossier } from "../../lecture";
import { useObservable } from "../commun/useObservable";
import type { Copie } from "./Copie";
import { ProductionDeFichiers, type TextesDeProduction } from "./ProductionDeFichiers";

interface Props {
  readonly copie: Copie;
  readonly ouvert: ClasseurDeDossier;
  readonly enregistrable: boolean;
}

const TEXTES: TextesDeProduction = {
  preparer: "Préparer la copie anonymisée",
  avancement: "Préparation de la copie",
  pret: () => "La copie est prête. Relisez-la avant de l’envoyer.",
  lequel: "la copie",
};

/** Partager le dossier ouvert sans ses données personnelles. */
export function SectionCopie({ copie, ouvert, enregistrable }: Props) {
  const { options, production } = useObservable(copie);
  const { retires, remplaces, gardes } = direLAnonymat(options);
  return (
    <section className="groupe" aria-labelledby="titre-copie">
      <h2 id="titre-copie" className="titre">
        Copie anonymisée
      </h2>
      <p className="texte">
        Pour partager ce dossier sans donnée personnelle : une formation, une comparaison, une question à un
        collègue. La copie est un classeur neuf ; celui-ci ne change pas.
      </p>
      <Checkbox
        label="Garder les commentaires, sans les noms de l’équipe"
        checked={options.garderLesCommentaires}
        onChange={(_, { checked }) => copie.choisir({ garderLesCommentaires: checked === true })}
      />
      <Checkbox
        label="Garder les périodes de maladie (données de santé)"
        checked={options.garderLesMaladies}
        onChange={(_, { checked }) => copie.choisir({ garderLesMaladies: checked === true })}
      />
      <Checkbox
        label="Garder le territoire, la Caf et les employeurs"
        checked={options.garderLesLieux}
        onChange={(_, { checked }) => copie.choisir({ garderLesLieux: checked === true })}
      />
      <Termes titre="Retirés" termes={retires} />
      <Termes titre="Remplacés" termes={remplaces} />
      <Termes titre="Gardés" termes={gardes} />
      {LIMITES_DE_L_ANONYMAT.map((limite) => (
        <p key={limite} className="discret">
          {limite}
        </p>
      ))}
      {ouvert.constats.length > 0 && (
        <p className="discret">
          La lecture de ce classeur a des points à regarder (onglet Accueil) : ce qu’elle n’a pas compris
          n’est pas dans la copie.
        </p>
      )}
      <ProductionDeFichiers
        production={production}
        enregistrable={enregistrable}
        textes={TEXTES}
        preparer={() => void copie.produire(ouvert.dossier, ouvert.modele)}
        arreter={() => copie.arreter()}
      />
    </section>
  );
}

function Termes({ titre, termes }: { readonly titre: string; readonly termes: readonly string[] }) {
  return (
    <p className="texte">
      <strong>{titre} :</strong> {termes.join("\u00a0; ")}.
    </p>
  );
}
