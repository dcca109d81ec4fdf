import "./controle.css";

import { useState } from "react";

import type { ClasseurDeDossier } from "../../lecture";
import { ChoixDeVue } from "../commun/vues/ChoixDeVue";
import { aujourdHui } from "../commun/aujourdHui";
import { EcranDuDossier, type PropsDEcran } from "../suivi/EcranDuDossier";
import { estEnLectureSeule, estOccupe } from "../suivi/etat";
import { VueDeLaComparaison } from "./comparaison/VueDeLaComparaison";
import { VueDeLaConclusion } from "./conclusion/VueDeLaConclusion";
import { VueDesConstats } from "./constats/VueDesConstats";
import type { ControleOuvert } from "./controleOuvert";
import { VueDeLEchange } from "./echange/VueDeLEchange";

/** Contrôler le classeur, échanger avec la Caf, conclure, comparer : les mêmes vues pour l'agent et pour la Caf. */
export function EcranControle(props: PropsDEcran) {
  return (
    <EcranDuDossier
      {...props}
      sansDossier={{
        titre: "Pas encore de dossier",
        phrase:
          "Décrivez le dossier, puis construisez la grille\u00a0: son contrôle et l’échange avec la Caf se feront ici.",
      }}
    >
      {(lu) => <ControleDuDossier {...props} lu={lu} />}
    </EcranDuDossier>
  );
}

const VUES = [
  { vue: "constats", libelle: "Constats" },
  { vue: "echange", libelle: "Échange" },
  { vue: "conclusion", libelle: "Conclusion" },
  { vue: "comparaison", libelle: "Comparer" },
] as const;

function ControleDuDossier({ suivi, etat, lu }: PropsDEcran & { readonly lu: ClasseurDeDossier }) {
  const [vue, choisir] = useState<(typeof VUES)[number]["vue"]>("constats");
  const ouvert: ControleOuvert = {
    lu,
    suivi,
    saisies: etat.saisies,
    occupe: estOccupe(etat),
    lectureSeule: estEnLectureSeule(etat),
    aujourdHui: aujourdHui(),
    modifier: (geste, fait) => suivi.modifier(geste, fait),
  };
  return (
    <>
      <div className="vues-du-controle">
        <ChoixDeVue libelle="Vue du contrôle" vues={VUES} vue={vue} choisir={choisir} />
      </div>
      {vue === "constats" && <VueDesConstats ouvert={ouvert} />}
      {vue === "echange" && <VueDeLEchange ouvert={ouvert} />}
      {vue === "conclusion" && <VueDeLaConclusion ouvert={ouvert} />}
      {vue === "comparaison" && <VueDeLaComparaison ouvert={ouvert} />}
    </>
  );
}
