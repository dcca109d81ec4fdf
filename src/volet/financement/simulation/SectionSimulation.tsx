import { Button } from "@fluentui/react-components";
import { useId } from "react";

import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { SCENARIO_NEUTRE } from "../../../domaine/financement/simulation/scenario";
import { simuler } from "../../../domaine/financement/simulation/simuler";
import { Message } from "../../commun/Message";
import { idDuChamp } from "../../dossier/idDuChamp";
import type { FinancementOuvert } from "../financementOuvert";
import { proposerLEcriture } from "./aEcrire";
import { CarteDeScenario } from "./CarteDeScenario";
import { cadreDesScenarios } from "./cadre";
import { comparer } from "./comparer";
import { derouler } from "./derouler";
import { EcrireDansLeClasseur } from "./EcrireDansLeClasseur";
import { GraphiqueDesAnnees } from "./GraphiqueDesAnnees";
import { cleDuNom } from "./lireLeScenario";
import { raisonsDeLaSimulation } from "./phrases";
import { Raisons } from "./Raisons";
import { RappelDeLaRevalorisation } from "./RappelDeLaRevalorisation";
import { renouvellements } from "./renouvellements";
import type { ScenarioSaisi } from "./saisie";
import {
  ajouterUnScenario,
  changerLeScenario,
  copierLeScenario,
  retirerLeScenario,
  SCENARIOS_AU_PLUS,
} from "./scenarios";
import "./simulation.css";
import { TableauComparatif } from "./TableauComparatif";
import { TableauDuRenouvellement } from "./TableauDuRenouvellement";
import { useFocus } from "./useFocus";
import { useScenarios } from "./useScenarios";

interface Props {
  readonly ouvert: FinancementOuvert;
}

/**
 * Ce que le financement deviendrait sur la durée de la CTG, scénarios côte à côte (R-FORFAIT-1, 4 et 5). Rien n'entre
 * dans le dossier.
 */
export function SectionSimulation({ ouvert }: Props) {
  const { lu, profil } = ouvert;
  if (profil === null) {
    return (
      <Message intention="warning">
        Le profil «&nbsp;{lu.dossier.profil}&nbsp;» n’est pas connu de cette version du complément&nbsp;: rien
        ne se simule sans ses règles. Choisissez un profil dans l’onglet Dossier.
      </Message>
    );
  }
  return <Simulation ouvert={ouvert} profil={profil} />;
}

function Simulation({ ouvert, profil }: Props & { readonly profil: ProfilDeCaf }) {
  const { financement, occupe } = ouvert;
  const { dossier } = ouvert.lu;
  const aSimuler = { dossier, financement, profil };
  const [scenarios, poser] = useScenarios();
  const amenerLeFocus = useFocus();
  const idDeLAjout = useId();
  const actuelle = simuler(dossier, financement, profil, SCENARIO_NEUTRE);
  if (actuelle.etat === "refuse") {
    return (
      <Message intention="warning" titre="La simulation attend">
        <Raisons raisons={actuelle.refus.map(({ phrase }) => phrase)} />
      </Message>
    );
  }
  const cadre = cadreDesScenarios(actuelle, aSimuler, dossier.annee);
  const deroules = scenarios.map((scenario) => derouler(scenario, aSimuler));
  const comparaison = comparer(actuelle, deroules);
  const pleins = scenarios.length >= SCENARIOS_AU_PLUS;

  /** Le nouveau scénario est le dernier : on le nomme d'abord. */
  const poserEtNommer = (suivants: readonly ScenarioSaisi[]) => {
    poser(suivants);
    const neuf = suivants[suivants.length - 1];
    if (neuf !== undefined) amenerLeFocus(idDuChamp(cleDuNom(neuf.identifiant)));
  };
  return (
    <div className="groupe simulation">
      <p className="texte">
        Essayez des ETP, un forfait ou un lissage, de {cadre.annees[0]} à{" "}
        {cadre.annees[cadre.annees.length - 1]}&nbsp;: rien n’entre dans le dossier, et vos scénarios
        s’effacent quand le volet se ferme.
      </p>
      <RappelDeLaRevalorisation profil={profil} />
      <GraphiqueDesAnnees comparaison={comparaison} />
      <TableauComparatif comparaison={comparaison} />
      <Raisons titre="Situation actuelle" raisons={raisonsDeLaSimulation(actuelle)} />
      <TableauDuRenouvellement employeurs={renouvellements(actuelle, deroules)} />
      {deroules.map((deroule) => {
        const { identifiant } = deroule.saisi;
        return (
          <CarteDeScenario
            key={identifiant}
            deroule={deroule}
            cadre={cadre}
            plein={pleins}
            amenerLeFocus={amenerLeFocus}
            changer={(partie) => poser(changerLeScenario(scenarios, identifiant, partie))}
            copier={() => poserEtNommer(copierLeScenario(scenarios, identifiant))}
            retirer={() => {
              poser(retirerLeScenario(scenarios, identifiant));
              amenerLeFocus(idDeLAjout);
            }}
          />
        );
      })}
      <Button
        id={idDeLAjout}
        className="bouton"
        disabledFocusable={pleins}
        onClick={() => poserEtNommer(ajouterUnScenario(scenarios))}
      >
        Ajouter un scénario
      </Button>
      {pleins && <p className="discret">Trois scénarios au plus, pour les lire côte à côte.</p>}
      <EcrireDansLeClasseur
        proposee={proposerLEcriture(dossier, actuelle, deroules, jourDAujourdHui())}
        occupe={occupe}
      />
    </div>
  );
}

/** AAAA-MM-JJ, à la date du poste : `toISOString` est à l'heure de Greenwich. */
function jourDAujourdHui(): string {
  const jour = new Date();
  const deuxChiffres = (nombre: number) => String(nombre).padStart(2, "0");
  return `${jour.getFullYear()}-${deuxChiffres(jour.getMonth() + 1)}-${deuxChiffres(jour.getDate())}`;
}
