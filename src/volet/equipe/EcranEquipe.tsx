import "./equipe.css";

import { useState } from "react";

import { surLEquipe } from "../../domaine/dossier/geste";
import { examinerLEquipe } from "../../domaine/equipe/examinerLEquipe";
import type { ClasseurDeDossier } from "../../lecture";
import { profilDuDossier } from "../../plan/profilDuDossier";
import { EcranDuDossier, type PropsDEcran } from "../suivi/EcranDuDossier";
import { estOccupe } from "../suivi/etat";
import { anneeDeDepart, anneesDeLaFrise } from "./annees";
import type { EquipeOuverte } from "./equipeOuverte";
import { VueDeLEquipe } from "./VueDeLEquipe";
import { VueDuPoste } from "./VueDuPoste";

/** L'équipe du classeur ; ce que l'on y change s'écrit aussitôt dans les feuilles. */
export function EcranEquipe(props: PropsDEcran) {
  return (
    <EcranDuDossier
      {...props}
      sansDossier={{
        titre: "Pas encore d’équipe",
        phrase:
          "Décrivez le dossier et ses postes, puis construisez la grille\u00a0: leurs périodes se saisiront ici.",
      }}
    >
      {(lu) => <Equipe {...props} lu={lu} />}
    </EcranDuDossier>
  );
}

/** L'équipe entière, ou un poste ; l'année montrée vaut pour les deux. */
function Equipe({ suivi, etat, lu, aller }: PropsDEcran & { readonly lu: ClasseurDeDossier }) {
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
    occupe: estOccupe(etat),
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
