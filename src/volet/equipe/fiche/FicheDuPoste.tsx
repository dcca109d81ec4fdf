import { Button } from "@fluentui/react-components";
import { useState } from "react";

import type { Poste } from "../../../domaine/dossier/dossier";
import { ficheVide } from "../../../domaine/equipe/equipe";
import { SANS_FAUTE } from "../../dossier/fautes";
import type { EquipeOuverte } from "../equipeOuverte";
import { saisieDe, type FicheSaisie } from "./champs";
import { enregistrerLaFiche } from "./enregistrerLaFiche";
import "./fiche.css";
import { GroupeDeLaCle } from "./GroupeDeLaCle";
import { GroupeDeLaQualification } from "./GroupeDeLaQualification";
import { GroupeDesMissions } from "./GroupeDesMissions";
import { GroupeDuTemps } from "./GroupeDuTemps";
import { montrerLaPremiere } from "./montrerLaPremiere";
import { direLEnregistrement } from "./phrases";
import { retoucher, type Retouches } from "./retouches";
import { useRetouches } from "./useRetouches";
import { validerLaFiche } from "./valider";

interface Props {
  readonly ouverte: EquipeOuverte;
  readonly poste: Poste;
}

/** La fiche d'un poste : tout ce que ses périodes ne disent pas. Les fautes se montrent à la première tentative. */
export function FicheDuPoste(props: Props) {
  // Un autre poste, un autre formulaire : le brouillon de l'un n'est pas celui de l'autre.
  return <Formulaire key={props.poste.identifiant} {...props} />;
}

function Formulaire({ ouverte: { lu, profil, occupe, modifier }, poste }: Props) {
  const [retouches, poser] = useRetouches(poste.identifiant);
  const [tente, poserTente] = useState(false);
  const { equipe } = lu.dossier;
  const fiche =
    equipe.fiches.find((connue) => connue.poste === poste.identifiant) ?? ficheVide(poste.identifiant);
  const origine = saisieDe(fiche, equipe);
  const saisie = { ...origine, ...retouches };
  const fautes = validerLaFiche(retouches, saisie);
  const commencee = Object.keys(retouches).length > 0;

  const changer = (partie: Retouches<FicheSaisie>) => poser(retoucher(origine, retouches, partie));
  const repartirDuClasseur = () => {
    poser({});
    poserTente(false);
  };
  const enregistrer = async () => {
    poserTente(true);
    if (montrerLaPremiere(fautes)) return;
    const aAbouti = await modifier(
      enregistrerLaFiche(poste.identifiant, retouches),
      direLEnregistrement(poste),
    );
    // Après un échec, tout ce qui a été saisi reste.
    if (aAbouti) repartirDuClasseur();
  };

  const groupe = { saisie, changer, fautes: tente ? fautes : SANS_FAUTE };
  return (
    // Sans bouton d'envoi : Entrée dans un champ n'écrit pas dans le classeur.
    <form className="groupe" noValidate onSubmit={(evenement) => evenement.preventDefault()}>
      <fieldset className="groupe champs" disabled={occupe}>
        <legend className="invisible">Fiche du poste</legend>
        <GroupeDesMissions {...groupe} equipe={equipe} />
        <GroupeDuTemps {...groupe} />
        <GroupeDeLaCle {...groupe} profil={profil} />
        <GroupeDeLaQualification {...groupe} profil={profil} />
      </fieldset>
      <p role="status" className="discret">
        {commencee ? "Modifications pas encore enregistrées dans le classeur." : ""}
      </p>
      <div className="boutons">
        {/* Éteints, les boutons gardent le focus qu'un enregistrement leur laisse. */}
        <Button
          appearance="primary"
          disabledFocusable={!commencee || occupe}
          onClick={() => void enregistrer()}
        >
          Enregistrer la fiche
        </Button>
        <Button disabledFocusable={!commencee || occupe} onClick={repartirDuClasseur}>
          Abandonner
        </Button>
      </div>
    </form>
  );
}
