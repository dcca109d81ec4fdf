import { poserLeDiagnostic } from "../../../domaine/financement/gestes";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import type { FinancementOuvert } from "../financementOuvert";
import {
  cleDuDiagnostic,
  lireLeDiagnostic,
  saisieDuDiagnostic,
  validerLeDiagnostic,
  type DiagnosticSaisi,
} from "./diagnostic";
import { FormulaireDeSaisie } from "./FormulaireDeSaisie";
import { useSaisieGardee } from "./useSaisieGardee";

/** R-DIAG-1 : le diagnostic initial multithématique. */
export function FormulaireDuDiagnostic({ ouvert }: { readonly ouvert: FinancementOuvert }) {
  const gardee = useSaisieGardee<DiagnosticSaisi>(
    "diagnostic",
    saisieDuDiagnostic(ouvert.financement.diagnostic),
  );
  const { saisie, changer } = gardee;
  const lu = lireLeDiagnostic(saisie);
  return (
    <FormulaireDeSaisie
      ouvert={ouvert}
      titre="diagnostic"
      saisie={gardee}
      fautes={validerLeDiagnostic(saisie, ouvert.lu.dossier.territoire)}
      geste={poserLeDiagnostic(lu)}
      fait={lu === null ? "Le dossier n’a plus de diagnostic." : `Diagnostic de ${lu.annee} enregistré.`}
    >
      {(fautes) => (
        <>
          <p className="discret">
            Le diagnostic initial multithématique, financé la première ou la dernière année de la CTG. Videz
            les deux champs s’il n’y en a pas.
          </p>
          <ChampDeTexte
            cle={cleDuDiagnostic("depense")}
            libelle="Dépense (€)"
            clavier="decimal"
            valeur={saisie.depense}
            changer={(depense) => changer({ depense })}
            fautes={fautes}
          />
          <ChampDeTexte
            cle={cleDuDiagnostic("annee")}
            libelle="Année où elle est engagée"
            clavier="numeric"
            valeur={saisie.annee}
            changer={(annee) => changer({ annee })}
            fautes={fautes}
          />
        </>
      )}
    </FormulaireDeSaisie>
  );
}
