import "./echange.css";

import { useEffect, useId, useState } from "react";

import type { Geste } from "../../../domaine/dossier/geste";
import type { Partie } from "../../../domaine/instruction/instruction";
import { dateEnFrancais } from "../../../plan/dates";
import { Depliant } from "../../commun/Depliant";
import { ChoixDeVue } from "../../commun/vues/ChoixDeVue";
import type { ControleOuvert } from "../controleOuvert";
import type { EchangeEnCours } from "./echangeEnCours";
import { EtatDeLEchange } from "./EtatDeLEchange";
import { GestesDeLEchange } from "./GestesDeLEchange";
import {
  garderLOuverture,
  idDuBouton,
  oublierLOuverture,
  ouvertureCommencee,
  ouvertureGardee,
  type Ouverture,
} from "./ouverture";
import { direLEvenement } from "./phrases";
import { SectionDesDemandes } from "./SectionDesDemandes";
import { SectionDesLignes } from "./SectionDesLignes";
import { usePartie } from "./usePartie";

const PARTIES: readonly { readonly vue: Partie; readonly libelle: string }[] = [
  { vue: "agent", libelle: "Je suis l’agent" },
  { vue: "caf", libelle: "Je suis la Caf" },
];

const ID_DU_TITRE = "titre-de-l-echange";

/** R-ETAT-1 : où en est l'échange, ce que la Caf demande, ce qui est arrêté ensemble. */
export function VueDeLEchange({ ouvert }: { readonly ouvert: ControleOuvert }) {
  const historique = useId();
  const [partie, choisir] = usePartie();
  const [ouverture, poser] = useState<Ouverture | null>(ouvertureGardee);
  useEffect(() => garderLOuverture(ouverture), [ouverture]);
  const [quitte, quitter] = useState("");
  useEffect(() => {
    if (quitte === "") return;
    // Le formulaire a disparu avec son bouton : le focus revient à ce qui l'ouvrait, ou au titre si cela ne se peut plus.
    (document.getElementById(idDuBouton(quitte)) ?? document.getElementById(ID_DU_TITRE))?.focus();
  }, [quitte]);

  const fermer = () => {
    if (ouverture === null) return;
    oublierLOuverture(ouverture.quoi);
    poser(null);
    quitter(ouverture.quoi);
  };
  const faire = async (geste: Geste, fait: string) => {
    if (await ouvert.modifier(geste, fait)) fermer();
  };
  const echange: EchangeEnCours = {
    ouvert,
    partie,
    ouverture,
    ouvrir: (quoi, texte = "") => {
      quitter("");
      poser(
        ouvertureCommencee(quoi) ?? {
          quoi,
          date: dateEnFrancais(ouvert.aujourdHui),
          texte,
          touchee: false,
        },
      );
    },
    changer: (change) => poser((avant) => (avant === null ? null : { ...avant, ...change, touchee: true })),
    fermer,
    faire,
  };
  const evenements = ouvert.lu.dossier.instruction?.evenements ?? [];
  return (
    <>
      <section className="groupe" aria-labelledby={ID_DU_TITRE}>
        <h2 id={ID_DU_TITRE} className="titre titre-de-l-echange" tabIndex={-1}>
          Échange avec la Caf
        </h2>
        <ChoixDeVue libelle={"Qui êtes-vous\u00a0?"} vues={PARTIES} vue={partie} choisir={choisir} />
        <EtatDeLEchange echange={echange} />
        <GestesDeLEchange echange={echange} />
      </section>
      <SectionDesDemandes echange={echange} />
      {/* Chaque partie a les lignes par où elle commence. */}
      <SectionDesLignes key={partie} echange={echange} />
      {evenements.length > 0 && (
        <Depliant titre="Historique">
          <ol id={historique} className="liste" aria-label="Historique de l’échange, le plus récent d’abord">
            {[...evenements].reverse().map((evenement, rang) => (
              <li key={evenements.length - rang} className="texte">
                {direLEvenement(evenement)}
              </li>
            ))}
          </ol>
        </Depliant>
      )}
    </>
  );
}
