import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";

import { Message } from "../commun/Message";
import type { Onglet } from "../ecran";
import type { EtatDeConstruction } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import type { Brouillon } from "./brouillon";
import { brouillonInitial } from "./brouillonInitial";
import { choisir, type Catalogue } from "./choix";
import { composer } from "./composer";
import { allerALaPremiere, SANS_FAUTE } from "./fautes";
import { pertesDe, totalDe, type Pertes } from "./pertes";
import { abandonnerLeBrouillon, changerLeBrouillon, SAISIE_VIERGE, type Saisie } from "./saisie";
import { SectionChamp } from "./SectionChamp";
import { SectionConstruire } from "./SectionConstruire";
import { SectionConvention } from "./SectionConvention";
import { SectionEquipe } from "./SectionEquipe";
import { SectionModele } from "./SectionModele";
import { dossierDuSocle, type Socle } from "./socle";
import { valider } from "./valider";

const ConfirmationDePertes = lazy(async () => ({
  default: (await import("./ConfirmationDePertes")).ConfirmationDePertes,
}));

interface Props {
  readonly suivi: Suivi;
  readonly construction: EtatDeConstruction;
  /** Un obstacle, dit plus haut, interdit de construire. */
  readonly empeche: boolean;
  readonly socle: Socle;
  readonly catalogue: Catalogue;
  readonly saisie: Saisie;
  readonly changerLaSaisie: (saisie: Saisie) => void;
  readonly aller: (onglet: Onglet) => void;
}

/** Le formulaire du dossier. Les fautes se montrent à la première tentative, puis suivent la saisie. */
export function Formulaire({
  suivi,
  construction,
  empeche,
  socle,
  catalogue,
  saisie,
  changerLaSaisie,
  aller,
}: Props) {
  const [tente, poserTente] = useState(false);
  const [pertesAConfirmer, poserPertes] = useState<Pertes | null>(null);
  const commence = saisie.brouillons[socle.nature];
  const brouillon = commence ?? brouillonInitial(socle, catalogue);
  const choix = choisir(brouillon, socle, catalogue);
  const composition = composer(brouillon, choix, socle);
  const fautes = valider(brouillon, choix);
  const montrees = tente ? fautes : SANS_FAUTE;
  const changer = (partie: Partial<Brouillon>) => {
    suivi.oublierLaConstruction();
    changerLaSaisie(changerLeBrouillon(saisie, socle.nature, { ...brouillon, ...partie }));
  };

  const construire = async () => {
    poserPertes(null);
    const aAbouti = await suivi.construire(composition.dossier, composition.modele);
    // Le formulaire suit désormais le classeur ; après un échec, tout ce qui a été saisi reste.
    if (!aAbouti) return;
    changerLaSaisie(SAISIE_VIERGE);
    poserTente(false);
  };
  const demander = () => {
    poserTente(true);
    if (allerALaPremiere(fautes)) return;
    const pertes = socle.nature === "classeur" ? pertesDe(socle.lu, composition) : null;
    if (pertes !== null && (totalDe(pertes.effacees) > 0 || pertes.delaissees.length > 0))
      poserPertes(pertes);
    else void construire();
  };

  const section = { brouillon, changer, fautes: montrees };
  return (
    // Sans bouton d'envoi : Entrée dans un champ n'écrit pas dans le classeur.
    <form className="ecran" noValidate onSubmit={(evenement) => evenement.preventDefault()}>
      <h2 className="titre">{TITRES[socle.nature]}</h2>
      <Mention socle={socle} />
      {commence !== undefined && (
        <div className="boutons">
          <p className="discret">Modifications pas encore construites.</p>
          <Button size="small" onClick={() => changerLaSaisie(abandonnerLeBrouillon(saisie, socle.nature))}>
            Abandonner mes modifications
          </Button>
        </div>
      )}
      <p className="discret">Les champs marqués d’un astérisque sont obligatoires.</p>
      {/* Ce qui serait saisi pendant la construction n'en serait pas : le formulaire attend. */}
      <fieldset className="ecran champs" disabled={construction.etape === "en-cours"}>
        <legend className="invisible">Description du dossier</legend>
        <SectionConvention {...section} />
        <SectionModele {...section} choix={choix} socle={socle} catalogue={catalogue} />
        <SectionChamp {...section} choix={choix} composition={composition} />
        <SectionEquipe {...section} choix={choix} />
      </fieldset>
      <SectionConstruire
        suivi={suivi}
        construction={construction}
        empeche={empeche}
        socle={socle}
        composition={composition}
        fautes={montrees}
        demander={demander}
        aller={aller}
      />
      {pertesAConfirmer !== null && (
        <Suspense fallback={null}>
          <ConfirmationDePertes
            pertes={pertesAConfirmer}
            confirmer={() => void construire()}
            renoncer={() => poserPertes(null)}
          />
        </Suspense>
      )}
    </form>
  );
}

const TITRES: Readonly<Record<Socle["nature"], string>> = {
  vide: "Décrire le dossier",
  exemple: "L’exemple du Grand Châtellerault",
  reprise: "La grille reprise",
  classeur: "Le dossier de ce classeur",
};

function Mention({ socle }: { readonly socle: Socle }) {
  const mention = dossierDuSocle(socle)?.mention ?? "";
  return mention === "" ? null : <Message intention="info">{mention}</Message>;
}
