import { lazy, Suspense, useState } from "react";

import type { ClasseurDeDossier } from "../../lecture";
import { Attente } from "../commun/Attente";
import { ChoixDeVue } from "../commun/vues/ChoixDeVue";
import { EcranDuDossier, type PropsDEcran } from "../suivi/EcranDuDossier";
import { RegionTenace } from "./RegionTenace";
import { Saisir } from "./saisie/Saisir";

const Comprendre = lazy(async () => ({ default: (await import("./resultats/Comprendre")).Comprendre }));
const SyntheseDeLEquipe = lazy(async () => ({
  default: (await import("./resultats/SyntheseDeLEquipe")).SyntheseDeLEquipe,
}));

/** La grille : la saisir, la comprendre, et voir celles de l'équipe réunies. */
export function EcranGrille(props: PropsDEcran) {
  return (
    <RegionTenace>
      <EcranDuDossier
        {...props}
        sansDossier={{
          titre: "Pas encore de grille",
          phrase: "Décrivez le dossier, puis construisez la grille\u00a0: elle se saisira ici.",
        }}
      >
        {(lu) => <Grilles {...props} lu={lu} />}
      </EcranDuDossier>
    </RegionTenace>
  );
}

const VUES = [
  { vue: "saisir", libelle: "Saisir" },
  { vue: "comprendre", libelle: "Comprendre" },
  { vue: "equipe", libelle: "Équipe" },
] as const;

type Vue = (typeof VUES)[number]["vue"];

function Grilles({ suivi, etat, lu }: PropsDEcran & { readonly lu: ClasseurDeDossier }) {
  const [choisie, choisir] = useState<Vue>("saisir");
  const vues = VUES.filter(({ vue }) => vue !== "equipe" || lu.dossier.grilles.length > 1);
  // La seconde grille a pu disparaître pendant qu'on regardait l'équipe.
  const vue = vues.find((proposee) => proposee.vue === choisie)?.vue ?? "saisir";
  return (
    <>
      <ChoixDeVue libelle="Vue de la grille" vues={vues} vue={vue} choisir={choisir} />
      <Suspense fallback={<Attente texte="Ouverture…" />}>
        {vue === "saisir" && <Saisir suivi={suivi} etat={etat} lu={lu} />}
        {vue === "comprendre" && <Comprendre suivi={suivi} etat={etat} lu={lu} />}
        {vue === "equipe" && <SyntheseDeLEquipe suivi={suivi} lu={lu} />}
      </Suspense>
    </>
  );
}
