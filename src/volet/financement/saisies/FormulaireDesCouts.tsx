import { poserLesCouts } from "../../../domaine/financement/gestes";
import { nomDuPoste } from "../../../plan/intitules";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import type { FinancementOuvert } from "../financementOuvert";
import { cleDuCout, lireLesCouts, saisieDesCouts, validerLesCouts } from "./couts";
import { FormulaireDeSaisie } from "./FormulaireDeSaisie";
import { useSaisieGardee } from "./useSaisieGardee";

/** R-COUT-1 : ce que chaque poste a coûté sur l'année évaluée. */
export function FormulaireDesCouts({ ouvert }: { readonly ouvert: FinancementOuvert }) {
  const { postes } = ouvert.lu.dossier;
  const gardee = useSaisieGardee("couts", saisieDesCouts(postes, ouvert.financement.couts));
  const { retouches, saisie, changer } = gardee;
  return (
    <FormulaireDeSaisie
      ouvert={ouvert}
      titre="coûts réels"
      saisie={gardee}
      fautes={validerLesCouts(retouches)}
      geste={poserLesCouts(lireLesCouts(retouches))}
      fait="Coûts réels des postes enregistrés."
    >
      {(fautes) => (
        <>
          <p className="discret">
            Le coût du poste sur l’année évaluée, charges comprises, en euros. Il reste dans sa feuille&nbsp;:
            aucune copie anonymisée ne le porte.
          </p>
          {postes.map((poste) => (
            <ChampDeTexte
              key={poste.identifiant}
              cle={cleDuCout(poste.identifiant)}
              libelle={`Coût réel (€)\u00a0: ${nomDuPoste(poste)}`}
              clavier="decimal"
              valeur={saisie[poste.identifiant] ?? ""}
              changer={(texte) => changer({ [poste.identifiant]: texte })}
              fautes={fautes}
            />
          ))}
        </>
      )}
    </FormulaireDeSaisie>
  );
}
