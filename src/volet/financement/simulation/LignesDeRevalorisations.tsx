import { Button } from "@fluentui/react-components";

import { direEuros } from "../../../domaine/financement/explication/dire";
import type { RevalorisationSimulee } from "../../../domaine/financement/simulation/scenario";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { optionsDe } from "../../equipe/fiche/choix";
import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import { LigneDeScenario } from "./LigneDeScenario";
import { cleDeLaRevalorisation } from "./lireLeScenario";
import { designer } from "./phrases";
import type { PropsDeLignes } from "./PropsDeLignes";
import { ajouterUneLigne, changerUneLigne, retirerUneLigne, type RevalorisationSaisie } from "./saisie";

const VOIES: Readonly<Record<RevalorisationSimulee["voie"], string>> = {
  "offre-de-service": "Progression significative de l’offre de service",
  "moins-de-postes": "Moins de postes, à enveloppe constante",
};

/** R-FORFAIT-5 : le forfait visé, la voie, la contrepartie et l'accord de la Cnaf. */
export function LignesDeRevalorisations({ saisi, cadre, fautes, changer, amenerLeFocus }: PropsDeLignes) {
  const { identifiant, revalorisations } = saisi;
  const idDe = (cle: string) => `revalorisation-${identifiant}-${cle}`;
  const idDeLAjout = `ajouter-une-revalorisation-${identifiant}`;
  const changerLaLigne = (cle: string, partie: Partial<RevalorisationSaisie>) =>
    changer({ revalorisations: changerUneLigne(revalorisations, cle, partie) });
  const ajouter = () => {
    const suivantes = ajouterUneLigne(revalorisations, cadre.revalorisationNeuve);
    changer({ revalorisations: suivantes });
    amenerLeFocus(idDe(suivantes[suivantes.length - 1]?.cle ?? ""));
  };
  return (
    <div className="groupe">
      {revalorisations.map(
        ({ cle, employeur, annee, forfaitVise, voie, contrepartie, validationDeLaCnaf }, rang) => (
          <LigneDeScenario
            key={cle}
            id={idDe(cle)}
            titre={designer("Revalorisation", rang, saisi)}
            cadre={cadre}
            employeur={employeur}
            annee={annee}
            changer={(partie) => changerLaLigne(cle, partie)}
            retirer={() => {
              changer({ revalorisations: retirerUneLigne(revalorisations, cle) });
              amenerLeFocus(idDeLAjout);
            }}
          >
            <ChampDeTexte
              cle={cleDeLaRevalorisation(identifiant, cle, "forfaitVise")}
              libelle="Forfait visé, en euros par ETP"
              aide={direLePlafond(cadre.plafondEn(annee), annee)}
              clavier="decimal"
              valeur={forfaitVise}
              changer={(texte) => changerLaLigne(cle, { forfaitVise: texte })}
              fautes={fautes}
              requis
            />
            <ChoixParmi
              libelle="Voie"
              valeur={voie}
              options={optionsDe(VOIES)}
              changer={(choisie) => changerLaLigne(cle, { voie: choisie })}
            />
            <ChampDeTexte
              cle={cleDeLaRevalorisation(identifiant, cle, "contrepartie")}
              libelle="Contrepartie"
              aide="Ce que la collectivité apporte en échange."
              valeur={contrepartie}
              changer={(texte) => changerLaLigne(cle, { contrepartie: texte })}
            />
            <ChampDeTexte
              cle={cleDeLaRevalorisation(identifiant, cle, "validationDeLaCnaf")}
              libelle="Validation de la Cnaf (Dejep et Dpfas)"
              aide="La date de son accord, qui précède la revalorisation."
              exemple="JJ/MM/AAAA"
              valeur={validationDeLaCnaf}
              changer={(texte) => changerLaLigne(cle, { validationDeLaCnaf: texte })}
              fautes={fautes}
            />
          </LigneDeScenario>
        ),
      )}
      <Button id={idDeLAjout} size="small" className="bouton" onClick={ajouter}>
        Ajouter une revalorisation
      </Button>
    </div>
  );
}

function direLePlafond(plafond: number | null, annee: number): string {
  return plafond === null
    ? `Aucun plafond n’est connu pour ${annee}\u00a0: saisissez le barème d’un nouvel ETP, avec sa source.`
    : `${direEuros(plafond)} au plus.`;
}
