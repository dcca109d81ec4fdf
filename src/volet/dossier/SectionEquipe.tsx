import { Button } from "@fluentui/react-components";

import { posteVide, type PosteSaisi } from "./brouillon";
import { CarteDePoste } from "./CarteDePoste";
import type { Choix } from "./choix";
import { ChoixDeLaRepartition } from "./ChoixDeLaRepartition";
import { FauteDeGroupe } from "./FauteDeGroupe";
import { idDuChamp } from "./idDuChamp";
import type { PropsDeSection } from "./PropsDeSection";
import { CLES } from "./valider";

interface Props extends PropsDeSection {
  readonly choix: Choix;
}

/** Les postes, et qui remplit une grille. */
export function SectionEquipe({ brouillon, changer, fautes, choix }: Props) {
  const { postes, repartition } = brouillon;
  const changerUnPoste = (identifiant: string, partie: Partial<PosteSaisi>) =>
    changer({
      postes: postes.map((poste) => (poste.identifiant === identifiant ? { ...poste, ...partie } : poste)),
    });
  const retirer = (identifiant: string) => {
    changer({ postes: postes.filter((poste) => poste.identifiant !== identifiant) });
    // La carte et son bouton disparaissent : le focus revient là où l'on ajoute.
    document.getElementById(idDuChamp(CLES.ajouterUnPoste))?.focus();
  };
  return (
    <section className="groupe" aria-labelledby="titre-equipe">
      <h3 id="titre-equipe" className="sous-titre">
        L’équipe
      </h3>
      {postes.map((poste, rang) => (
        <CarteDePoste
          key={poste.identifiant}
          poste={poste}
          rang={rang + 1}
          profil={choix.profil}
          fautes={fautes}
          changer={(partie) => changerUnPoste(poste.identifiant, partie)}
          retirer={() => retirer(poste.identifiant)}
        />
      ))}
      <Button
        id={idDuChamp(CLES.ajouterUnPoste)}
        aria-describedby="faute-equipe"
        className="bouton"
        onClick={() => changer({ postes: [...postes, posteVide(postes)] })}
      >
        Ajouter un poste
      </Button>
      <FauteDeGroupe id="faute-equipe" faute={fautes.get(CLES.ajouterUnPoste)} />
      <ChoixDeLaRepartition valeur={repartition} changer={(choisie) => changer({ repartition: choisie })} />
    </section>
  );
}
