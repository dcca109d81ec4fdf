import { employeursHorsEquipe } from "../../domaine/financement/employeursHorsEquipe";
import { Depliant } from "../commun/Depliant";
import { nommerLEmployeur } from "../equipe/reperes/nommerLEmployeur";
import type { FinancementOuvert } from "./financementOuvert";
import { FormulaireDeLEmployeur } from "./saisies/FormulaireDeLEmployeur";
import { FormulaireDesCouts } from "./saisies/FormulaireDesCouts";
import { FormulaireDuDiagnostic } from "./saisies/FormulaireDuDiagnostic";
import { SectionBaremes } from "./saisies/SectionBaremes";
import { SectionHorsEquipe } from "./saisies/SectionHorsEquipe";
import { SectionIngenieries } from "./saisies/SectionIngenieries";
import { SectionLectures } from "./saisies/SectionLectures";

/** Ce qui se saisit du financement ; l'équipe donne le reste. Les mêmes cellules se remplissent dans les feuilles. */
export function SectionDesSaisies({ ouvert }: { readonly ouvert: FinancementOuvert }) {
  const { dossier } = ouvert.lu;
  const { employeurs } = dossier.equipe;
  const horsEquipe = employeursHorsEquipe(ouvert.financement, dossier.equipe);
  const aDesLectures =
    (ouvert.profil?.lecturesAConfirmer ?? []).length > 0 || ouvert.financement.lecture !== null;
  return (
    <section className="groupe" aria-labelledby="titre-saisies">
      <h2 id="titre-saisies" className="titre">
        Données
      </h2>
      {employeurs.length === 0 ? (
        <Depliant titre={dossier.employeur === "" ? "L’employeur" : dossier.employeur}>
          <FormulaireDeLEmployeur
            ouvert={ouvert}
            employeur=""
            nom={dossier.employeur === "" ? "l’employeur" : dossier.employeur}
          />
        </Depliant>
      ) : (
        employeurs.map((employeur) => (
          <Depliant key={employeur.identifiant} titre={nommerLEmployeur(employeur)}>
            <FormulaireDeLEmployeur
              key={employeur.identifiant}
              ouvert={ouvert}
              employeur={employeur.identifiant}
              nom={nommerLEmployeur(employeur)}
            />
          </Depliant>
        ))
      )}
      {horsEquipe.length > 0 && (
        <Depliant titre="Employeurs hors de l’équipe">
          <SectionHorsEquipe ouvert={ouvert} employeurs={horsEquipe} />
        </Depliant>
      )}
      {dossier.postes.length > 0 && (
        <Depliant titre="Coûts réels des postes">
          <FormulaireDesCouts ouvert={ouvert} />
        </Depliant>
      )}
      <Depliant titre="Barèmes">
        <SectionBaremes ouvert={ouvert} />
      </Depliant>
      {aDesLectures && (
        <Depliant titre="Lecture à confirmer">
          <SectionLectures ouvert={ouvert} />
        </Depliant>
      )}
      <Depliant titre="Diagnostic">
        <FormulaireDuDiagnostic ouvert={ouvert} />
      </Depliant>
      <Depliant titre="Ingénierie">
        <SectionIngenieries ouvert={ouvert} />
      </Depliant>
    </section>
  );
}
