import type { Cof } from "../../../domaine/equipe/equipe";
import { TYPES_DE_COF } from "../../../plan/equipe/libelles";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import type { EquipeOuverte } from "../equipeOuverte";
import { optionsDe, optionsDesEmployeurs } from "../fiche/choix";
import { ChoixParmi } from "../fiche/ChoixParmi";
import { champsRetouches } from "../fiche/retouches";
import { ajouterCof, changerLaCof } from "./changerUnRepere";
import { cleDeLaCof, cofNeuve, lireLaCof, nommerLaCof, saisieDeLaCof, validerLaCof } from "./cofs";
import { FormulaireDeRepere } from "./FormulaireDeRepere";
import { useSaisieDeRepere } from "./useSaisieDeRepere";

interface Props {
  readonly ouverte: EquipeOuverte;
  /** `null` : une Cof à inscrire. */
  readonly cof: Cof | null;
  readonly fermer: () => void;
}

/** R-COF-1 : le type d'action, l'employeur signataire, les dates, les ETP. */
export function FormulaireDeCof({ ouverte, cof, fermer }: Props) {
  const { equipe } = ouverte.lu.dossier;
  const { retouches, saisie, aChange, changer } = useSaisieDeRepere(
    cof === null ? cofNeuve(equipe) : saisieDeLaCof(cof),
  );
  const lue = lireLaCof(saisie);
  return (
    <FormulaireDeRepere
      ouverte={ouverte}
      titre={cof === null ? "Cof à inscrire" : nommerLaCof(cof, equipe)}
      fautes={validerLaCof(retouches, saisie)}
      geste={
        cof === null
          ? ajouterCof(lue)
          : aChange
            ? changerLaCof(cof.identifiant, champsRetouches(lue, retouches))
            : null
      }
      fait={`${cof === null ? "Inscrite au registre" : "Enregistrée"}\u00a0: ${nommerLaCof(lue, equipe)}.`}
      fermer={fermer}
    >
      {(fautes) => (
        <>
          <ChoixParmi
            libelle="Type d’action"
            valeur={saisie.type}
            options={optionsDe(TYPES_DE_COF)}
            changer={(type) => changer({ type })}
          />
          <ChoixParmi
            libelle="Employeur"
            valeur={saisie.employeur}
            options={optionsDesEmployeurs(equipe, saisie.employeur)}
            changer={(employeur) => changer({ employeur })}
          />
          <ChampDeTexte
            cle={cleDeLaCof("debut")}
            libelle="Du"
            exemple="JJ/MM/AAAA"
            valeur={saisie.debut}
            changer={(debut) => changer({ debut })}
            fautes={fautes}
          />
          <ChampDeTexte
            cle={cleDeLaCof("fin")}
            libelle="Au"
            exemple="JJ/MM/AAAA"
            valeur={saisie.fin}
            changer={(fin) => changer({ fin })}
            fautes={fautes}
          />
          <ChampDeTexte
            cle={cleDeLaCof("etpDejaSoutenus")}
            libelle="ETP déjà soutenus"
            clavier="decimal"
            valeur={saisie.etpDejaSoutenus}
            changer={(etpDejaSoutenus) => changer({ etpDejaSoutenus })}
            fautes={fautes}
          />
          <ChampDeTexte
            cle={cleDeLaCof("nouveauxEtp")}
            libelle="Nouveaux ETP"
            clavier="decimal"
            valeur={saisie.nouveauxEtp}
            changer={(nouveauxEtp) => changer({ nouveauxEtp })}
            fautes={fautes}
          />
        </>
      )}
    </FormulaireDeRepere>
  );
}
