import { Checkbox } from "@fluentui/react-components";

import { niveauAttendu } from "../../../domaine/equipe/ecrits/niveauAttendu";
import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { CATEGORIES, FORMATIONS, OUI_NON } from "../../../plan/equipe/libelles";
import { Depliant } from "../../commun/Depliant";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { optionsDuNiveau, optionsFacultatives } from "./choix";
import { ChoixParmi } from "./ChoixParmi";
import { direLeGroupe } from "./phrases";
import type { PropsDeGroupe } from "./PropsDeGroupe";
import { cleDe } from "./valider";

interface Props extends PropsDeGroupe {
  readonly profil: ProfilDeCaf | null;
}

/** R-ELIG-1 : ce que la Caf regarde de la personne. */
export function GroupeDeLaQualification({ profil, saisie, changer, fautes }: Props) {
  const regle = profil?.regles.eligibilite;
  return (
    <Depliant titre={direLeGroupe("Qualification", "qualification", fautes)}>
      <div className="groupe">
        {regle !== undefined && <p className="discret">Attendu&nbsp;: {niveauAttendu(regle)}.</p>}
        <ChoixParmi
          libelle="Niveau d’études"
          valeur={saisie.niveau}
          options={optionsDuNiveau(saisie.niveau)}
          changer={(niveau) => changer({ niveau })}
        />
        <ChampDeTexte
          cle={cleDe("diplome")}
          libelle="Diplôme"
          valeur={saisie.diplome}
          changer={(diplome) => changer({ diplome })}
        />
        <ChoixParmi
          libelle="Catégorie"
          valeur={saisie.categorie}
          options={optionsFacultatives(CATEGORIES)}
          changer={(categorie) => changer({ categorie })}
        />
        <ChoixParmi
          libelle="Diplôme de l’animation de projet"
          valeur={saisie.animationDeProjet}
          options={optionsFacultatives(OUI_NON)}
          changer={(animationDeProjet) => changer({ animationDeProjet })}
        />
        <Checkbox
          label="Déjà coordinateur d’un contrat enfance jeunesse (CEJ), en poste avant la CTG"
          checked={saisie.ancienCoordinateurCej}
          onChange={(_, { checked }) => changer({ ancienCoordinateurCej: checked === true })}
        />
        {(saisie.ancienCoordinateurCej || saisie.formation !== "") && (
          <ChoixParmi
            libelle="Formation engagée par la collectivité"
            valeur={saisie.formation}
            options={optionsFacultatives(FORMATIONS, "Aucune")}
            changer={(formation) => changer({ formation })}
          />
        )}
        <ChampDeTexte
          cle={cleDe("avisDeLaCaf")}
          libelle="Avis de la Caf sur le recrutement, le"
          exemple="JJ/MM/AAAA"
          aide="Vide&nbsp;: pas d’avis."
          valeur={saisie.avisDeLaCaf}
          changer={(avisDeLaCaf) => changer({ avisDeLaCaf })}
          fautes={fautes}
        />
      </div>
    </Depliant>
  );
}
