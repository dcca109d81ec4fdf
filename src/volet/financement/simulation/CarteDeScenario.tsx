import "../../equipe/fiche/fiche.css";

import { Button, Checkbox } from "@fluentui/react-components";

import { Depliant } from "../../commun/Depliant";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { SANS_FAUTE } from "../../dossier/fautes";
import { Constats } from "../../commun/constats/Constats";
import { Explication } from "../explication/Explication";
import type { CadreDesScenarios } from "./cadre";
import { nommer } from "./comparer";
import type { ScenarioDeroule } from "./derouler";
import { DetailDesEmployeurs } from "./DetailDesEmployeurs";
import { LignesDeChangements } from "./LignesDeChangements";
import { LignesDeRevalorisations } from "./LignesDeRevalorisations";
import { cleDuNom } from "./lireLeScenario";
import { direLeNombre, direLeResultat, raisonsDuRefus } from "./phrases";
import { Raisons } from "./Raisons";
import type { ScenarioSaisi } from "./saisie";

interface Props {
  readonly deroule: ScenarioDeroule;
  readonly cadre: CadreDesScenarios;
  /** Plus de place pour une copie. */
  readonly plein: boolean;
  readonly changer: (partie: Partial<ScenarioSaisi>) => void;
  readonly copier: () => void;
  readonly retirer: () => void;
  readonly amenerLeFocus: (id: string) => void;
}

/** Un scénario : son nom, ce qu'il change, ce qu'il donne et ce qu'il oblige à obtenir. */
export function CarteDeScenario(props: Props) {
  const { deroule, cadre, plein, changer, copier, retirer, amenerLeFocus } = props;
  const { saisi } = deroule;
  const fautes = deroule.etat === "a-completer" ? deroule.fautes : SANS_FAUTE;
  const lignes = { saisi, cadre, fautes, changer, amenerLeFocus };
  const nom = nommer(saisi.nom);
  return (
    <section className="carte" aria-label={nom}>
      <ChampDeTexte
        cle={cleDuNom(saisi.identifiant)}
        libelle="Nom du scénario"
        valeur={saisi.nom}
        changer={(texte) => changer({ nom: texte })}
        fautes={fautes}
        requis
      />
      <p role="status" className="texte">
        {direLeResultat(deroule)}
      </p>
      <Raisons raisons={raisonsDuRefus(deroule)} />
      {deroule.etat === "simule" && deroule.simulation.constats.length > 0 && (
        <Constats constats={sansRedite(deroule.simulation.constats)} />
      )}
      <Depliant titre={direLeNombre("ETP ajoutés ou retirés", saisi.changements.length)}>
        <LignesDeChangements {...lignes} />
      </Depliant>
      <Depliant titre={direLeNombre("Revalorisation du forfait", saisi.revalorisations.length)}>
        <LignesDeRevalorisations {...lignes} />
      </Depliant>
      <Depliant titre={direLeNombre("Lissage par employeur", saisi.lisses.length)}>
        <Lissage {...lignes} />
      </Depliant>
      {deroule.etat === "simule" && (
        <Depliant titre="Détail par employeur">
          <DetailDesEmployeurs simulation={deroule.simulation} />
        </Depliant>
      )}
      {deroule.etat === "simule" && deroule.simulation.total.etat === "calcule" && (
        <Depliant titre="D’où vient le total">
          <Explication etape={deroule.simulation.total.explication} />
        </Depliant>
      )}
      <div className="boutons">
        <Button size="small" aria-label={`Copier\u00a0: ${nom}`} disabledFocusable={plein} onClick={copier}>
          Copier
        </Button>
        <Button size="small" aria-label={`Retirer\u00a0: ${nom}`} onClick={retirer}>
          Retirer
        </Button>
      </div>
    </section>
  );
}

/** Deux changements d'une même année disent deux fois la même chose à obtenir. */
function sansRedite<C extends { readonly regle: string; readonly phrase: string }>(
  constats: readonly C[],
): C[] {
  return [...new Map(constats.map((constat) => [`${constat.regle} ${constat.phrase}`, constat])).values()];
}

/** R-FORFAIT-4 : un même montant par ETP pour tous les professionnels d'un employeur. */
function Lissage({
  saisi: { lisses },
  cadre: { employeurs },
  changer,
}: Pick<Props, "cadre" | "changer"> & { readonly saisi: ScenarioSaisi }) {
  return (
    <fieldset className="cases">
      <legend className="discret">
        Le total ne change pas&nbsp;: il se divise par tous les ETP de l’employeur, un même montant pour
        chacun (R-FORFAIT-4).
      </legend>
      {employeurs.map(({ valeur, libelle }) => (
        <Checkbox
          key={valeur}
          label={libelle}
          checked={lisses.includes(valeur)}
          onChange={(_, { checked }) =>
            changer({
              lisses:
                checked === true ? [...lisses, valeur] : lisses.filter((employeur) => employeur !== valeur),
            })
          }
        />
      ))}
    </fieldset>
  );
}
