import "./resultats.css";

import type { ClasseurDeDossier } from "../../../lecture";
import { evaluerLeDossier } from "../../../lecture/evaluerLeDossier";
import { ListeDeConstats } from "../../accueil/ListeDeConstats";
import type { EtatDuSuivi } from "../../suivi/etat";
import type { Suivi } from "../../suivi/Suivi";
import { CarteDeGrille } from "./CarteDeGrille";
import { direLeChangement } from "../phrases";

interface Props {
  readonly suivi: Suivi;
  readonly etat: EtatDuSuivi;
  readonly lu: ClasseurDeDossier;
}

/** Les pourcentages de chaque grille, qui suivent les cellules. */
export function Comprendre({ suivi, etat: { lecture }, lu }: Props) {
  return (
    <>
      <p role="status" className="discret annonce">
        {lecture.etape === "lue" ? direLeChangement(lecture.precedente, lu) : ""}
      </p>
      {evaluerLeDossier(lu).map((grille) => (
        <CarteDeGrille key={grille.grille.identifiant} suivi={suivi} lu={lu} evaluee={grille} />
      ))}
      <ListeDeConstats suivi={suivi} constats={lu.constats} />
    </>
  );
}
