import type { ClasseurDeDossier } from "../../lecture";
import { dernierEtat, type EtatDeLecture } from "../suivi/etat";
import { peutEnregistrer } from "./enregistrer";
import type { Onglet } from "../ecran";
import { REPRISE } from "../reprise/magasin";
import { creerTravailleur } from "./creerTravailleur";
import { COPIE, LECTURES, PREPARATION } from "./magasins";
import { SectionCopie } from "./SectionCopie";
import { SectionLire } from "./SectionLire";
import { SectionPreparer } from "./SectionPreparer";

interface Props {
  readonly lecture: EtatDeLecture;
  readonly plateforme: string;
  readonly aller: (onglet: Onglet) => void;
}

/** La reprise se poursuit à l'accueil : c'est là que l'on construit. */
function reprendre(fichier: File, aller: (onglet: Onglet) => void): void {
  void REPRISE.lireUnFichier(fichier, creerTravailleur);
  aller("accueil");
}

/** Ce qui part chez les collectivités, ce qui en revient, et ce que l'on partage du dossier ouvert. */
export function EcranFichiers({ lecture, plateforme, aller }: Props) {
  const ouvert = dossierOuvert(lecture);
  const enregistrable = peutEnregistrer(plateforme);
  return (
    <div className="ecran">
      <SectionPreparer preparation={PREPARATION} ouvert={ouvert} enregistrable={enregistrable} />
      <SectionLire lectures={LECTURES} reprendre={(fichier) => reprendre(fichier, aller)} />
      {ouvert !== null && <SectionCopie copie={COPIE} ouvert={ouvert} enregistrable={enregistrable} />}
    </div>
  );
}

function dossierOuvert(lecture: EtatDeLecture): ClasseurDeDossier | null {
  const lu = dernierEtat(lecture)?.lecture;
  return lu?.etat === "lu" ? lu : null;
}
