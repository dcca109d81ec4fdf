import { Button, Checkbox } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { LIBELLES_DES_AVIS } from "../../../domaine/instruction/instruction";
import { RAPPEL_DE_LA_CONVERGENCE } from "../../../domaine/instruction/manquesDeLaConclusion";
import { Message } from "../../commun/Message";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { ChampLong } from "../../dossier/ChampLong";
import { allerALaPremiere, SANS_FAUTE } from "../../dossier/fautes";
import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import { optionsFacultatives } from "../../equipe/fiche/choix";
import { ecrireNombre } from "../../equipe/fiche/nombres";
import { CLES, conclusionDe, validerLeBrouillon, type BrouillonDeConclusion } from "./brouillon";
import { direLesManques, manquesDe } from "./phrases";
import type { PosteAConclure } from "./postesAConclure";

interface Props {
  readonly poste: PosteAConclure;
  readonly brouillon: BrouillonDeConclusion;
  readonly changer: (partie: Partial<BrouillonDeConclusion>) => void;
  readonly occupe: boolean;
  /** On vient de l'ouvrir : il prend le focus. Retrouvé en revenant à l'écran, il l'y laisse. */
  readonly focaliser: boolean;
  /** Pourquoi rien ne s'écrit pour l'instant ; vide : on peut écrire. */
  readonly empechement: string;
  readonly enregistrer: () => Promise<void>;
  readonly fermer: () => void;
}

const ID = "conclusion-du-poste";

/** Ce que la Caf conclut d'un poste ; ce qui manquera encore se dit au fur et à mesure, sans empêcher d'enregistrer. */
export function FormulaireDeConclusion(props: Props) {
  const { poste, brouillon, changer, occupe, focaliser, empechement, enregistrer, fermer } = props;
  const [tente, poserTente] = useState(false);
  const [aFocaliser] = useState(focaliser);
  useEffect(() => {
    if (aFocaliser) document.getElementById(ID)?.querySelector("select")?.focus();
  }, [aFocaliser]);
  const fautes = validerLeBrouillon(brouillon);
  const montrees = tente ? fautes : SANS_FAUTE;
  const manques = manquesDe({ ...poste, conclusion: conclusionDe(brouillon) });
  const tenter = async () => {
    if (occupe || empechement !== "") return;
    poserTente(true);
    if (fautes.has(CLES.avis)) document.getElementById(ID)?.querySelector("select")?.focus();
    else if (!allerALaPremiere(fautes)) await enregistrer();
  };
  const changerSiLibre = (partie: Partial<BrouillonDeConclusion>) => {
    if (!occupe) changer(partie);
  };
  return (
    <form
      id={ID}
      className="carte"
      noValidate
      aria-label={`Conclusion\u00a0: ${poste.nom}`}
      onSubmit={(evenement) => {
        evenement.preventDefault();
        void tenter();
      }}
    >
      <h3 className="sous-titre">{poste.nom}</h3>
      {empechement !== "" && <Message intention="warning">{empechement}</Message>}
      <ChoixParmi
        libelle="Avis de la Caf"
        valeur={brouillon.avis}
        options={optionsFacultatives(LIBELLES_DES_AVIS, "À donner")}
        changer={(avis) => changerSiLibre({ avis })}
      />
      <div role="alert">{montrees.has(CLES.avis) && <p className="faute">{montrees.get(CLES.avis)}</p>}</div>
      <ChampDeTexte
        cle={CLES.etp}
        libelle="ETP pris en compte"
        clavier="decimal"
        aide={
          poste.quotite === 0
            ? "De 0 à la quotité du poste, qui n’est pas encore dite."
            : `De 0 à la quotité du poste\u00a0: ${ecrireNombre(poste.quotite)}.`
        }
        valeur={brouillon.etp}
        changer={(etp) => changerSiLibre({ etp })}
        fautes={montrees}
      />
      <ChampLong
        cle={CLES.conditions}
        libelle="Conditions"
        valeur={brouillon.conditions}
        changer={(conditions) => changerSiLibre({ conditions })}
      />
      <ChampLong
        cle={CLES.contreparties}
        libelle="Contreparties"
        valeur={brouillon.contreparties}
        changer={(contreparties) => changerSiLibre({ contreparties })}
      />
      <Checkbox
        label="Le poste converge vers le barème"
        checked={brouillon.convergence}
        onChange={(_, { checked }) => changerSiLibre({ convergence: checked === true })}
      />
      {brouillon.convergence && (
        <>
          <p className="discret">{RAPPEL_DE_LA_CONVERGENCE}</p>
          <ChampDeTexte
            cle={CLES.validation}
            libelle="Validée par la Cnaf le"
            exemple="JJ/MM/AAAA"
            valeur={brouillon.validation}
            changer={(validation) => changerSiLibre({ validation })}
            fautes={montrees}
          />
        </>
      )}
      <ChampDeTexte
        cle={CLES.date}
        libelle="Conclu le"
        exemple="JJ/MM/AAAA"
        valeur={brouillon.date}
        changer={(date) => changerSiLibre({ date })}
        fautes={montrees}
      />
      <p role="status" className="discret">
        {manques.length === 0 ? "" : direLesManques(manques)}
      </p>
      <div className="boutons">
        <Button type="submit" appearance="primary" disabledFocusable={occupe || empechement !== ""}>
          Enregistrer
        </Button>
        <Button disabledFocusable={occupe} onClick={fermer}>
          Fermer
        </Button>
      </div>
    </form>
  );
}
