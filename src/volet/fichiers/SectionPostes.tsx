import { Button } from "@fluentui/react-components";

import { posteVide, type PosteSaisi } from "../dossier/brouillon";
import type { Choix } from "../dossier/choix";
import { ChoixDeLaRepartition } from "../dossier/ChoixDeLaRepartition";
import { ChoixDuLibelle } from "../dossier/ChoixDuLibelle";
import { FauteDeGroupe } from "../dossier/FauteDeGroupe";
import { idDuChamp } from "../dossier/idDuChamp";
import type { PropsDeSection } from "../dossier/PropsDeSection";
import { CLES } from "../dossier/valider";

interface Props extends PropsDeSection {
  readonly choix: Choix;
}

/** Les postes d'un gabarit : leur libellé. Qui les tient, et pour quelle part de temps, la collectivité le dira. */
export function SectionPostes({ brouillon, changer, fautes, choix }: Props) {
  const { postes, repartition } = brouillon;
  const changerLeLibelle = (identifiant: string, libelle: PosteSaisi["libelle"]) =>
    changer({
      postes: postes.map((poste) => (poste.identifiant === identifiant ? { ...poste, libelle } : poste)),
    });
  const retirer = (identifiant: string) => {
    changer({ postes: postes.filter((poste) => poste.identifiant !== identifiant) });
    // Le bouton disparaît avec le poste : le focus revient là où l'on ajoute.
    document.getElementById(idDuChamp(CLES.ajouterUnPoste))?.focus();
  };
  return (
    <section className="groupe" aria-labelledby="titre-postes">
      <h3 id="titre-postes" className="sous-titre">
        Les postes
      </h3>
      {postes.map(({ identifiant, libelle }, rang) => (
        <div key={identifiant} className="poste">
          <ChoixDuLibelle
            libelle={`Poste ${rang + 1}`}
            valeur={libelle}
            profil={choix.profil}
            changer={(choisi) => changerLeLibelle(identifiant, choisi)}
          />
          <Button aria-label={`Retirer le poste ${rang + 1}`} onClick={() => retirer(identifiant)}>
            Retirer
          </Button>
        </div>
      ))}
      <Button
        id={idDuChamp(CLES.ajouterUnPoste)}
        aria-describedby="faute-postes"
        className="bouton"
        onClick={() => changer({ postes: [...postes, posteVide(postes)] })}
      >
        Ajouter un poste
      </Button>
      <FauteDeGroupe id="faute-postes" faute={fautes.get(CLES.ajouterUnPoste)} />
      <ChoixDeLaRepartition valeur={repartition} changer={(choisie) => changer({ repartition: choisie })} />
    </section>
  );
}
