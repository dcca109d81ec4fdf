import { LIBELLES_DES_BAREMES } from "../../../domaine/financement/chercherBaremeDuDossier";
import type { BaremeSaisi, CodeDeBareme } from "../../../domaine/financement/financement";
import { ajouterBareme, remplacerBareme, type GesteDeBareme } from "../../../domaine/financement/gestes";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import { FormulaireDeRepere } from "../../equipe/reperes/FormulaireDeRepere";
import type { Modifiable } from "../../equipe/reperes/modifiable";
import { useSaisieDeRepere } from "../../equipe/reperes/useSaisieDeRepere";
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

/** Les barèmes saisis d'un dossier, et de quoi les changer : ceux d'une CTG, ou d'un département. */
export interface BaremesOuverts {
  readonly ouverte: Modifiable<GesteDeBareme>;
  readonly baremes: readonly BaremeSaisi[];
  /** Les codes à proposer, le premier d'abord. */
  readonly codes: readonly CodeDeBareme[];
  /** L'année proposée d'abord ; 0 : pas encore dite. */
  readonly annee: number;
}

interface Props extends BaremesOuverts {
  /** `null` : un barème à ajouter. */
  readonly bareme: BaremeSaisi | null;
  readonly fermer: () => void;
}

/** R-FORFAIT-3 : une valeur, son année, et d'où elle vient. */
export function FormulaireDeBareme({ ouverte, baremes, codes, annee, bareme, fermer }: Props) {
  const { saisie, aChange, changer } = useSaisieDeRepere(
    bareme === null ? baremeNeuf(annee, codes[0]) : saisieDuBareme(bareme),
  );
  const lu = lireLeBareme(saisie);
  return (
    <FormulaireDeRepere
      ouverte={ouverte}
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
            options={optionsDesCodes(bareme?.code ?? saisie.code, codes)}
            changer={(code) => changer({ code })}
          />
          <ChampDeTexte
            cle={cleDuBareme("annee")}
            libelle="Année"
            clavier="numeric"
            valeur={saisie.annee}
            changer={(dite) => changer({ annee: dite })}
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
