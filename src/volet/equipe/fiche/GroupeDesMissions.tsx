import { Checkbox } from "@fluentui/react-components";

import { THEMATIQUES_DE_CTG, type Equipe } from "../../../domaine/equipe/equipe";
import { FONCTIONS, THEMATIQUES } from "../../../plan/equipe/libelles";
import { Depliant } from "../../commun/Depliant";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { optionsDe, optionsDesEmployeurs } from "./choix";
import { ChoixParmi } from "./ChoixParmi";
import { direLeGroupe } from "./phrases";
import type { PropsDeGroupe } from "./PropsDeGroupe";
import { cleDe } from "./valider";

interface Props extends PropsDeGroupe {
  readonly equipe: Equipe;
}

/** Pour qui le poste travaille, sur quoi, et ce qu'il fait d'autre que coopérer (R-EMP-1, R-SPPE-1, R-ELIG-1). */
export function GroupeDesMissions({ equipe, saisie, changer, fautes }: Props) {
  const { employeur, thematiques, partSppe, fonction, heuresDeManagement } = saisie;
  return (
    <Depliant titre={direLeGroupe("Employeur et missions", "missions", fautes)}>
      <div className="groupe">
        <ChoixParmi
          libelle="Employeur"
          aide="Les employeurs se décrivent dans la vue de l’équipe, sous «&nbsp;Employeurs&nbsp;»."
          valeur={employeur}
          options={optionsDesEmployeurs(equipe, employeur)}
          changer={(choisi) => changer({ employeur: choisi })}
        />
        <fieldset className="cases">
          <legend>Thématiques de la CTG</legend>
          {THEMATIQUES_DE_CTG.map((thematique) => (
            <Checkbox
              key={thematique}
              label={THEMATIQUES[thematique]}
              checked={thematiques.includes(thematique)}
              onChange={(_, { checked }) =>
                changer({
                  thematiques: THEMATIQUES_DE_CTG.filter((autre) =>
                    autre === thematique ? checked === true : thematiques.includes(autre),
                  ),
                })
              }
            />
          ))}
        </fieldset>
        <ChampDeTexte
          cle={cleDe("partSppe")}
          libelle="Part SPPE"
          aide="La part de l’activité fléchée vers le service public de la petite enfance (SPPE)&nbsp;: 60&nbsp;% ou 0,6. Vide&nbsp;: pas encore dite."
          clavier="decimal"
          valeur={partSppe}
          changer={(texte) => changer({ partSppe: texte })}
          fautes={fautes}
        />
        <ChoixParmi
          libelle="Fonction"
          valeur={fonction}
          options={optionsDe(FONCTIONS)}
          changer={(choisie) =>
            // Qui ne fait que coopérer ne manage pas : le champ se ferme, vide.
            changer({ fonction: choisie, ...(choisie === "cooperation" && { heuresDeManagement: "" }) })
          }
        />
        {(fonction !== "cooperation" || heuresDeManagement !== "") && (
          <ChampDeTexte
            cle={cleDe("heuresDeManagement")}
            libelle="Heures de management"
            aide="Par an, comprises dans les heures prévues. Vide&nbsp;: aucune."
            clavier="decimal"
            valeur={heuresDeManagement}
            changer={(texte) => changer({ heuresDeManagement: texte })}
            fautes={fautes}
          />
        )}
      </div>
    </Depliant>
  );
}
