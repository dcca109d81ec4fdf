import { LIBELLES_DES_BAREMES } from "../../../domaine/financement/chercherBaremeDuDossier";
import type { BaremeSaisi } from "../../../domaine/financement/financement";
import { ajouterBareme, remplacerBareme } from "../../../domaine/financement/gestes";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import { FormulaireDeRepere } from "../../equipe/reperes/FormulaireDeRepere";
import { useSaisieDeRepere } from "../../equipe/reperes/useSaisieDeRepere";
import type { FinancementOuvert } from "../financementOuvert";
import {
  baremeNeuf,
  cleDuBareme,
  direLUnite,
  lireLeBareme,
  nommerLeBareme,
  optionsDesCodes,
  saisieDuBareme,
  validerLeBareme,
} from "./baremes";
import { modifiable } from "./modifiable";

interface Props {
  readonly ouvert: FinancementOuvert;
  /** `null` : un barème à ajouter. */
  readonly bareme: BaremeSaisi | null;
  readonly fermer: () => void;
}

/** R-FORFAIT-3 : une valeur, son année, et d'où elle vient. */
export function FormulaireDeBareme({ ouvert, bareme, fermer }: Props) {
  const { baremes } = ouvert.financement;
  const { saisie, aChange, changer } = useSaisieDeRepere(
    bareme === null ? baremeNeuf(ouvert.lu.dossier.annee) : saisieDuBareme(bareme),
  );
  const lu = lireLeBareme(saisie);
  return (
    <FormulaireDeRepere
      ouverte={modifiable(ouvert)}
      titre={bareme === null ? "Barème à ajouter" : nommerLeBareme(bareme)}
      fautes={validerLeBareme(
        saisie,
        baremes.filter((autre) => autre !== bareme),
      )}
      geste={bareme === null ? ajouterBareme(lu) : aChange ? remplacerBareme(bareme, lu) : null}
      fait={`Barème ${bareme === null ? "ajouté" : "enregistré"}\u00a0: ${nommerLeBareme(lu)}.`}
      fermer={fermer}
    >
      {(fautes) => (
        <>
          <ChoixParmi
            libelle="Barème"
            valeur={saisie.code}
            options={optionsDesCodes(bareme?.code ?? saisie.code)}
            changer={(code) => changer({ code })}
          />
          <ChampDeTexte
            cle={cleDuBareme("annee")}
            libelle="Année"
            clavier="numeric"
            valeur={saisie.annee}
            changer={(annee) => changer({ annee })}
            fautes={fautes}
            requis
          />
          <ChampDeTexte
            cle={cleDuBareme("valeur")}
            libelle={LIBELLES_DES_BAREMES[saisie.code]}
            aide={direLUnite(saisie.code)}
            clavier="decimal"
            valeur={saisie.valeur}
            changer={(valeur) => changer({ valeur })}
            fautes={fautes}
            requis
          />
          <ChampDeTexte
            cle={cleDuBareme("source")}
            libelle="Source"
            aide="Le document qui fixe cette valeur."
            valeur={saisie.source}
            changer={(source) => changer({ source })}
            fautes={fautes}
            requis
          />
        </>
      )}
    </FormulaireDeRepere>
  );
}
