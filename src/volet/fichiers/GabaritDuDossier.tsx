import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";

import type { ClasseurDeDossier } from "../../lecture";
import { brouillonDe } from "../dossier/brouillon";
import { CATALOGUE } from "../dossier/catalogueLivre";
import { ChampDeTexte } from "../dossier/ChampDeTexte";
import { choisir } from "../dossier/choix";
import { CLES } from "../dossier/valider";
import { allerALaPremiere, SANS_FAUTE } from "../dossier/fautes";
import { gabaritDe, sansLesNoms } from "./gabaritDe";
import { Production } from "./Production";
import type { PropsDeGabarit } from "./PropsDeGabarit";
import { validerGabarit } from "./validerGabarit";

interface Props extends PropsDeGabarit {
  readonly ouvert: ClasseurDeDossier;
}

/** Le dossier ouvert, vidé de ses notes : pour une autre année, ou pour la personne qui prend le poste. */
export function GabaritDuDossier({ preparation, etat, enregistrable, ouvert }: Props) {
  const [tente, poserTente] = useState(false);
  const { duDossier } = etat;
  const brouillon = brouillonDe(ouvert.dossier);
  const annee = duDossier.annee ?? brouillon.annee;
  const decrit = { ...(duDossier.garderLesNoms ? brouillon : sansLesNoms(brouillon)), annee };
  const choix = choisir(decrit, { nature: "classeur", lu: ouvert }, CATALOGUE);
  // Le reste du dossier ne se corrige pas ici : s'il manque, il se complète dans le gabarit.
  const fautes = new Map([...validerGabarit(decrit, choix)].filter(([cle]) => cle === CLES.annee));
  return (
    <>
      <p className="discret">
        Repris du classeur : l’identité, le champ, les postes. Aucune note, aucun commentaire.
      </p>
      <ChampDeTexte
        cle={CLES.annee}
        libelle="Année évaluée"
        clavier="numeric"
        valeur={annee}
        changer={(saisie) => preparation.decrire({ duDossier: { ...duDossier, annee: saisie } })}
        fautes={tente ? fautes : SANS_FAUTE}
        requis
      />
      <Checkbox
        label="Garder les prénoms et les noms"
        checked={duDossier.garderLesNoms}
        onChange={(_, { checked }) =>
          preparation.decrire({ duDossier: { ...duDossier, garderLesNoms: checked === true } })
        }
      />
      <Production
        preparation={preparation}
        production={etat.production}
        enregistrable={enregistrable}
        libelle="Préparer le gabarit"
        fautes={tente ? fautes : SANS_FAUTE}
        gabarits={() => {
          poserTente(true);
          return allerALaPremiere(fautes) ? null : [gabaritDe(decrit, choix)];
        }}
      />
    </>
  );
}
