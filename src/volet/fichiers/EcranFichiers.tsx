import type { ClasseurDeDossier } from "../../lecture";
import { dernierEtat, type EtatDeLecture } from "../suivi/etat";
import { peutEnregistrer } from "./enregistrer";
import { LECTURES, PREPARATION } from "./magasins";
import { SectionLire } from "./SectionLire";
import { SectionPreparer } from "./SectionPreparer";

interface Props {
  readonly lecture: EtatDeLecture;
  readonly plateforme: string;
}

/** Ce qui part chez les collectivités, et ce qui en revient. */
export function EcranFichiers({ lecture, plateforme }: Props) {
  return (
    <div className="ecran">
      <SectionPreparer
        preparation={PREPARATION}
        ouvert={dossierOuvert(lecture)}
        enregistrable={peutEnregistrer(plateforme)}
      />
      <SectionLire lectures={LECTURES} />
    </div>
  );
}

function dossierOuvert(lecture: EtatDeLecture): ClasseurDeDossier | null {
  const lu = dernierEtat(lecture)?.lecture;
  return lu?.etat === "lu" ? lu : null;
}
