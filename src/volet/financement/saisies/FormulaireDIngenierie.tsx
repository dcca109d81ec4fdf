import type { IngenierieCtg } from "../../../domaine/financement/financement";
import { changerLIngenierie } from "../../../domaine/financement/gestes";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import { champsRetouches } from "../../equipe/fiche/retouches";
import { FormulaireDeRepere } from "../../equipe/reperes/FormulaireDeRepere";
import { useSaisieDeRepere } from "../../equipe/reperes/useSaisieDeRepere";
import type { FinancementOuvert } from "../financementOuvert";
import { ChampsDIngenierie } from "./ChampsDIngenierie";
import {
  ajouterLIngenierie,
  cleDeLIngenierie,
  FORMES,
  ingenierieNeuve,
  lireLIngenierie,
  nommerLIngenierie,
  saisieDeLIngenierie,
  validerLIngenierie,
} from "./ingenieries";
import { modifiable } from "./modifiable";

interface Props {
  readonly ouvert: FinancementOuvert;
  /** `null` : une ingénierie à ajouter. */
  readonly ingenierie: IngenierieCtg | null;
  readonly fermer: () => void;
}

/** R-INGE-1 : l'objet, l'année, la forme et le coût d'une ingénierie de CTG. */
export function FormulaireDIngenierie({ ouvert, ingenierie, fermer }: Props) {
  const { retouches, saisie, aChange, changer } = useSaisieDeRepere(
    ingenierie === null ? ingenierieNeuve(ouvert.lu.dossier.annee) : saisieDeLIngenierie(ingenierie),
  );
  const lue = lireLIngenierie(saisie);
  return (
    <FormulaireDeRepere
      ouverte={modifiable(ouvert)}
      titre={ingenierie === null ? "Ingénierie à ajouter" : nommerLIngenierie(ingenierie)}
      fautes={validerLIngenierie(saisie)}
      geste={
        ingenierie === null
          ? ajouterLIngenierie(lue)
          : aChange
            ? changerLIngenierie(ingenierie.identifiant, champsRetouches(lue, retouches))
            : null
      }
      fait={`Ingénierie ${ingenierie === null ? "ajoutée" : "enregistrée"}\u00a0: ${nommerLIngenierie(lue)}.`}
      fermer={fermer}
    >
      {(fautes) => (
        <ChampsDIngenierie cleDe={cleDeLIngenierie} saisie={saisie} changer={changer} fautes={fautes}>
          <ChoixParmi
            libelle="Forme"
            valeur={saisie.forme}
            options={FORMES}
            // Une prestation n'a pas d'ETP.
            changer={(forme) => changer({ forme, ...(forme === "prestation" && { etp: "" }) })}
          />
          {saisie.forme === "etp" && (
            <ChampDeTexte
              cle={cleDeLIngenierie("etp")}
              libelle="ETP d’ingénierie"
              clavier="decimal"
              valeur={saisie.etp}
              changer={(etp) => changer({ etp })}
              fautes={fautes}
              requis
            />
          )}
        </ChampsDIngenierie>
      )}
    </FormulaireDeRepere>
  );
}
