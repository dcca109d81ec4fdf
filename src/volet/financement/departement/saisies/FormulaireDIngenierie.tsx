import type { IngenierieDepartementale } from "../../../../domaine/financement/departemental/dossierDepartemental";
import { ajouterIngenierie, changerIngenierie } from "../../../../domaine/financement/departemental/gestes";
import { PORTEURS_D_INGENIERIE } from "../../../../plan/departement/libelles";
import { OUI_NON } from "../../../../plan/equipe/libelles";
import { ChampDeTexte } from "../../../dossier/ChampDeTexte";
import { optionsDe } from "../../../equipe/fiche/choix";
import { ChoixParmi } from "../../../equipe/fiche/ChoixParmi";
import { champsRetouches } from "../../../equipe/fiche/retouches";
import { FormulaireDeRepere } from "../../../equipe/reperes/FormulaireDeRepere";
import { useSaisieDeRepere } from "../../../equipe/reperes/useSaisieDeRepere";
import { ChampsDIngenierie } from "../../saisies/ChampsDIngenierie";
import type { DepartementOuvert } from "../departementOuvert";
import {
  cleDeLIngenierie,
  FONDS,
  ingenierieNeuve,
  lireLIngenierie,
  nommerLIngenierie,
  saisieDeLIngenierie,
  validerLIngenierie,
} from "./ingenieries";

interface Props {
  readonly ouvert: DepartementOuvert;
  /** `null` : une ingénierie à ajouter. */
  readonly ingenierie: IngenierieDepartementale | null;
  readonly fermer: () => void;
}

/** R-INGE-1 : une action d'ingénierie départementale, son porteur et son coût. */
export function FormulaireDIngenierie({ ouvert, ingenierie, fermer }: Props) {
  const { retouches, saisie, aChange, changer } = useSaisieDeRepere(
    ingenierie === null ? ingenierieNeuve(ouvert.departement.annee) : saisieDeLIngenierie(ingenierie),
  );
  const lue = lireLIngenierie(saisie);
  return (
    <FormulaireDeRepere
      ouverte={ouvert}
      titre={ingenierie === null ? "Ingénierie à ajouter" : nommerLIngenierie(ingenierie)}
      fautes={validerLIngenierie(saisie)}
      geste={
        ingenierie === null
          ? ajouterIngenierie(lue)
          : aChange
            ? changerIngenierie(ingenierie.identifiant, champsRetouches(lue, retouches))
            : null
      }
      fait={`Ingénierie ${ingenierie === null ? "ajoutée" : "enregistrée"}\u00a0: ${nommerLIngenierie(lue)}.`}
      fermer={fermer}
    >
      {(fautes) => (
        <ChampsDIngenierie cleDe={cleDeLIngenierie} saisie={saisie} changer={changer} fautes={fautes}>
          <ChoixParmi
            libelle="Portée par"
            valeur={saisie.porteur}
            options={optionsDe(PORTEURS_D_INGENIERIE)}
            changer={(porteur) => changer({ porteur })}
          />
          <ChampDeTexte
            cle={cleDeLIngenierie("nomDuPorteur")}
            libelle="Nom du porteur"
            valeur={saisie.nomDuPorteur}
            changer={(nomDuPorteur) => changer({ nomDuPorteur })}
          />
          <ChoixParmi
            libelle="Diagnostic initial du SDSF"
            valeur={saisie.diagnosticInitial}
            options={optionsDe(OUI_NON)}
            changer={(diagnosticInitial) => changer({ diagnosticInitial })}
            aide="Il compte dans les trois mobilisations."
          />
          <ChoixParmi
            libelle="Fonds qui la prend déjà en charge"
            valeur={saisie.autreFonds}
            options={FONDS}
            changer={(autreFonds) => changer({ autreFonds })}
          />
        </ChampsDIngenierie>
      )}
    </FormulaireDeRepere>
  );
}
