import "./journal.css";

import { useState } from "react";

import type { ClasseurDeDossier } from "../../lecture";
import { ChoixDeVue } from "../commun/vues/ChoixDeVue";
import { EcranDuDossier, type PropsDEcran } from "../suivi/EcranDuDossier";
import { estEnLectureSeule, estOccupe } from "../suivi/etat";
import { VueDuJournal } from "./entrees/VueDuJournal";
import type { JournalOuvert } from "./journalOuvert";
import { VueDuPlan } from "./planDAction/VueDuPlan";

/** Le journal d'activité et le plan d'action de la CTG ; ce que l'on y change s'écrit aussitôt dans les feuilles. */
export function EcranJournal(props: PropsDEcran) {
  return (
    <EcranDuDossier
      {...props}
      sansDossier={{
        titre: "Pas encore de dossier",
        phrase:
          "Décrivez le dossier, puis construisez la grille\u00a0: le journal d’activité et le plan d’action se tiendront ici.",
      }}
    >
      {(lu) => <Journal {...props} lu={lu} />}
    </EcranDuDossier>
  );
}

const VUES = [
  { vue: "journal", libelle: "Journal d’activité" },
  { vue: "plan", libelle: "Plan d’action" },
] as const;

function Journal({ suivi, etat, lu }: PropsDEcran & { readonly lu: ClasseurDeDossier }) {
  const [vue, choisir] = useState<(typeof VUES)[number]["vue"]>("journal");
  const { annee } = lu.dossier;
  const ouvert: JournalOuvert = {
    lu,
    suivi,
    saisies: etat.saisies,
    annee: annee === 0 ? new Date().getFullYear() : annee,
    occupe: estOccupe(etat),
    lectureSeule: estEnLectureSeule(etat),
    modifier: (geste, fait) => suivi.modifier(geste, fait),
  };
  return (
    <>
      <ChoixDeVue libelle="Vue du journal" vues={VUES} vue={vue} choisir={choisir} />
      {vue === "journal" ? <VueDuJournal ouvert={ouvert} /> : <VueDuPlan ouvert={ouvert} />}
    </>
  );
}
