import { Button } from "@fluentui/react-components";

import { cleDesPolitiques, cleDuModele } from "./brouillon";
import { modelesProposes, politiquesProposees, type Catalogue, type Choix } from "./choix";
import { ListeDeChoix } from "./ListeDeChoix";
import { ProvenanceDuModele } from "./ProvenanceDuModele";
import type { PropsDeSection } from "./PropsDeSection";
import { ReglesDuProfil } from "./ReglesDuProfil";
import type { Socle } from "./socle";

interface Props extends PropsDeSection {
  readonly choix: Choix;
  readonly socle: Socle;
  readonly catalogue: Catalogue;
}

/** Le profil de Caf, le modèle de grille et ses politiques, chacun avec sa provenance. */
export function SectionModele({ brouillon, changer, choix, socle, catalogue }: Props) {
  const { modele, profil, politiques } = choix;
  const modeles = modelesProposes(socle, catalogue);
  const conseille = modeles.find(({ identifiant }) => identifiant === profil?.modeleDeGrille.valeur);
  return (
    <section className="groupe" aria-labelledby="titre-modele">
      <h3 id="titre-modele" className="sous-titre">
        Les règles et la grille
      </h3>
      <ListeDeChoix
        libelle="Profil de Caf"
        valeur={brouillon.profil}
        changer={(identifiant) => changer({ profil: identifiant })}
        options={[
          ...(profil === undefined
            ? [{ valeur: brouillon.profil, libelle: `${brouillon.profil} (inconnu ici)` }]
            : []),
          ...catalogue.profils.map(({ identifiant, libelle }) => ({ valeur: identifiant, libelle })),
        ]}
      />
      {profil !== undefined && <ReglesDuProfil profil={profil} />}
      <ListeDeChoix
        libelle="Modèle de grille"
        valeur={cleDuModele(modele)}
        changer={(cle) => changer({ modele: cle })}
        options={modeles.map((propose) => ({ valeur: cleDuModele(propose), libelle: propose.libelle }))}
      />
      <ProvenanceDuModele modele={modele} />
      {conseille !== undefined && conseille.identifiant !== modele.identifiant && (
        <p className="discret">
          Le profil « {profil?.libelle} » propose le modèle « {conseille.libelle} ».{" "}
          <Button size="small" onClick={() => changer({ modele: cleDuModele(conseille) })}>
            Prendre ce modèle
          </Button>
        </p>
      )}
      <ListeDeChoix
        libelle="Politiques évaluées"
        aide="Une colonne de notes par politique."
        valeur={cleDesPolitiques(politiques)}
        changer={(cle) => changer({ politiques: cle })}
        options={politiquesProposees(modele, socle).map((jeu) => ({
          valeur: cleDesPolitiques(jeu),
          libelle: jeu.map(({ libelle }) => libelle).join(", "),
        }))}
      />
    </section>
  );
}
