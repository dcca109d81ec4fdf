import { Depliant } from "../../commun/Depliant";
import { clesDe } from "../../../plan/equipe/libelles";
import { BAREMES_DU_DEPARTEMENT } from "../../../plan/departement/libelles";
import { ListeDesBaremes } from "../saisies/ListeDesBaremes";
import type { DepartementOuvert } from "./departementOuvert";
import { FormulaireDIdentite } from "./saisies/FormulaireDIdentite";
import { FormulaireDuPilotage } from "./saisies/FormulaireDuPilotage";
import { SectionCooperations } from "./saisies/SectionCooperations";
import { SectionIngenieries } from "./saisies/SectionIngenieries";

/** Ce qui se saisit du dossier départemental ; son budget se tient dans la feuille. */
export function SaisiesDuDepartement({ ouvert }: { readonly ouvert: DepartementOuvert }) {
  const { baremes, annee } = ouvert.departement;
  return (
    <section className="groupe" aria-labelledby="titre-saisies-du-departement">
      <h2 id="titre-saisies-du-departement" className="titre">
        Données
      </h2>
      <Depliant titre="Le dossier">
        <FormulaireDIdentite ouvert={ouvert} />
      </Depliant>
      <Depliant titre="Barèmes">
        <div className="groupe">
          <ListeDesBaremes
            ouverte={ouvert}
            baremes={baremes}
            codes={clesDe(BAREMES_DU_DEPARTEMENT)}
            annee={annee}
          />
        </div>
      </Depliant>
      <Depliant titre="Ingénierie">
        <SectionIngenieries ouvert={ouvert} />
      </Depliant>
      <Depliant titre="Coopération">
        <SectionCooperations ouvert={ouvert} />
      </Depliant>
      <Depliant titre="Pilotage du SDSF">
        <FormulaireDuPilotage ouvert={ouvert} />
      </Depliant>
      <p className="discret">Le budget et le compte de résultat se remplissent dans la feuille.</p>
    </section>
  );
}
