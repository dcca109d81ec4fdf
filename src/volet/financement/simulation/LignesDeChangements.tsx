import { Button } from "@fluentui/react-components";

import type { ChangementDEtp } from "../../../domaine/financement/simulation/scenario";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { optionsDe } from "../../equipe/fiche/choix";
import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import { LigneDeScenario } from "./LigneDeScenario";
import { cleDuChangement } from "./lireLeScenario";
import { designer } from "./phrases";
import type { PropsDeLignes } from "./PropsDeLignes";
import { ajouterUneLigne, changerUneLigne, retirerUneLigne, type ChangementSaisi } from "./saisie";

const SENS: Readonly<Record<ChangementDEtp["sens"], string>> = { ajout: "Ajouter", retrait: "Retirer" };

const NATURES: Readonly<Record<ChangementDEtp["nature"], string>> = {
  nouveau: "Nouveaux ETP, au barème de l’année",
  "deja-soutenu": "ETP déjà soutenus, au forfait gelé",
};

/** R-FORFAIT-1 : des ETP de plus ou de moins, par année et par employeur. */
export function LignesDeChangements({ saisi, cadre, fautes, changer, amenerLeFocus }: PropsDeLignes) {
  const { identifiant, changements } = saisi;
  const idDe = (cle: string) => `changement-${identifiant}-${cle}`;
  const idDeLAjout = `ajouter-un-changement-${identifiant}`;
  const changerLaLigne = (cle: string, partie: Partial<ChangementSaisi>) =>
    changer({ changements: changerUneLigne(changements, cle, partie) });
  const ajouter = () => {
    const suivants = ajouterUneLigne(changements, cadre.changementNeuf);
    changer({ changements: suivants });
    amenerLeFocus(idDe(suivants[suivants.length - 1]?.cle ?? ""));
  };
  return (
    <div className="groupe">
      {changements.map(({ cle, employeur, annee, sens, nature, etp, coutParEtp }, rang) => (
        <LigneDeScenario
          key={cle}
          id={idDe(cle)}
          titre={designer("Changement", rang, saisi)}
          cadre={cadre}
          employeur={employeur}
          annee={annee}
          changer={(partie) => changerLaLigne(cle, partie)}
          retirer={() => {
            changer({ changements: retirerUneLigne(changements, cle) });
            amenerLeFocus(idDeLAjout);
          }}
        >
          <ChoixParmi
            libelle="Sens"
            valeur={sens}
            options={optionsDe(SENS)}
            changer={(choisi) => changerLaLigne(cle, { sens: choisi })}
          />
          <ChampDeTexte
            cle={cleDuChangement(identifiant, cle, "etp")}
            libelle="ETP"
            clavier="decimal"
            valeur={etp}
            changer={(texte) => changerLaLigne(cle, { etp: texte })}
            fautes={fautes}
            requis
          />
          <ChoixParmi
            libelle="Sorte d’ETP"
            valeur={nature}
            options={optionsDe(NATURES)}
            changer={(choisie) => changerLaLigne(cle, { nature: choisie })}
          />
          <ChampDeTexte
            cle={cleDuChangement(identifiant, cle, "coutParEtp")}
            libelle="Coût réel d’un ETP, en euros par an"
            aide="Vide&nbsp;: pas encore connu, le reste à charge ne se projette pas."
            clavier="decimal"
            valeur={coutParEtp}
            changer={(texte) => changerLaLigne(cle, { coutParEtp: texte })}
            fautes={fautes}
          />
        </LigneDeScenario>
      ))}
      <Button id={idDeLAjout} size="small" className="bouton" onClick={ajouter}>
        Ajouter un changement d’ETP
      </Button>
    </div>
  );
}
