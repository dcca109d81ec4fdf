import "./equipe.css";

import { Button } from "@fluentui/react-components";
import { useState } from "react";

import { surLEquipe } from "../../domaine/dossier/geste";
import { examinerLEquipe } from "../../domaine/equipe/examinerLEquipe";
import type { ClasseurDeDossier } from "../../lecture";
import { estNonReconnu } from "../../lecture/estNonReconnu";
import { profilDuDossier } from "../../plan/profilDuDossier";
import { ClasseurNonReconnu } from "../accueil/ClasseurNonReconnu";
import { Attente } from "../commun/Attente";
import { MessageDErreur } from "../commun/MessageDErreur";
import type { Onglet } from "../ecran";
import { BandeauDeModification } from "../suivi/BandeauDeModification";
import { dernierEtat, type EtatDuSuivi } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import { anneeDeDepart, anneesDeLaFrise } from "./annees";
import type { EquipeOuverte } from "./equipeOuverte";
import { VueDeLEquipe } from "./VueDeLEquipe";
import { VueDuPoste } from "./VueDuPoste";

interface Props {
  readonly suivi: Suivi;
  readonly etat: EtatDuSuivi;
  readonly aller: (onglet: Onglet) => void;
}

/** L'équipe du classeur ; ce que l'on y change s'écrit aussitôt dans les feuilles. */
export function EcranEquipe({ suivi, etat, aller }: Props) {
  const { lecture, modification } = etat;
  const lue = dernierEtat(lecture)?.lecture;
  return (
    <div className="ecran">
      {lecture.etape === "en-cours" && <Attente texte="Lecture du classeur…" />}
      {lecture.etape === "echouee" && (
        <MessageDErreur erreur={lecture.erreur} reessayer={() => void suivi.demarrer()} />
      )}
      <BandeauDeModification suivi={suivi} modification={modification} />
      {lue?.etat === "absent" && <SansDossier aller={aller} />}
      {lue !== undefined && estNonReconnu(lue) && <ClasseurNonReconnu />}
      {lue?.etat === "lu" && <Equipe suivi={suivi} etat={etat} lu={lue} aller={aller} />}
    </div>
  );
}

function SansDossier({ aller }: Pick<Props, "aller">) {
  return (
    <section className="groupe" aria-labelledby="titre-sans-equipe">
      <h2 id="titre-sans-equipe" className="titre">
        Pas encore d’équipe
      </h2>
      <p className="texte">
        Décrivez le dossier et ses postes, puis construisez la grille&nbsp;: leurs périodes se saisiront ici.
      </p>
      <Button appearance="primary" className="bouton" onClick={() => aller("dossier")}>
        Décrire mon dossier
      </Button>
    </section>
  );
}

/** L'équipe entière, ou un poste ; l'année montrée vaut pour les deux. */
function Equipe({ suivi, etat, lu, aller }: Props & { readonly lu: ClasseurDeDossier }) {
  const { dossier } = lu;
  const depart = anneeDeDepart(dossier, new Date().getFullYear());
  const [choisie, choisirLAnnee] = useState(depart);
  const [vue, changerDeVue] = useState<{ readonly poste: string | null; readonly retourDe: string | null }>({
    poste: null,
    retourDe: null,
  });
  const ouverte: EquipeOuverte = {
    lu,
    profil: profilDuDossier(dossier),
    occupe: etat.modification.etape === "en-cours" || etat.construction.etape === "en-cours",
    modifier: (geste, fait) => suivi.modifier(surLEquipe(geste), fait),
  };
  const annees = anneesDeLaFrise(dossier, depart);
  const annee = annees.includes(choisie) ? choisie : depart;
  const constats =
    ouverte.profil === null ? [] : examinerLEquipe({ ...dossier, annee: depart, profil: ouverte.profil });
  const commun = { ouverte, annee, annees, choisirLAnnee };

  // Un poste retiré du dossier pendant qu'on le regarde ramène à l'équipe.
  const poste = dossier.postes.find(({ identifiant }) => identifiant === vue.poste);
  return poste === undefined ? (
    <VueDeLEquipe
      {...commun}
      constats={constats}
      retourDe={vue.retourDe}
      ouvrir={(identifiant) => changerDeVue({ poste: identifiant, retourDe: null })}
      aller={aller}
    />
  ) : (
    <VueDuPoste
      key={poste.identifiant}
      {...commun}
      poste={poste}
      constats={constats.filter((constat) => constat.poste === poste.identifiant)}
      revenir={() => changerDeVue({ poste: null, retourDe: poste.identifiant })}
    />
  );
}
