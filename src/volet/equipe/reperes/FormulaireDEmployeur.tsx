import type { Employeur } from "../../../domaine/equipe/equipe";
import { LIENS } from "../../../plan/equipe/libelles";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import type { EquipeOuverte } from "../equipeOuverte";
import { optionsFacultatives } from "../fiche/choix";
import { ChoixParmi } from "../fiche/ChoixParmi";
import { champsRetouches } from "../fiche/retouches";
import { ajouterEmployeur, changerLEmployeur } from "./changerUnRepere";
import {
  CLE_DU_NOM,
  employeurNeuf,
  estCeluiDuDossier,
  lireLEmployeur,
  validerLEmployeur,
  type EmployeurSaisi,
} from "./employeurs";
import { FormulaireDeRepere } from "./FormulaireDeRepere";
import { nommerLEmployeur } from "./nommerLEmployeur";
import { useSaisieDeRepere } from "./useSaisieDeRepere";

interface Props {
  readonly ouverte: EquipeOuverte;
  /** `null` : un employeur à ajouter. */
  readonly employeur: Employeur | null;
  readonly fermer: () => void;
}

/** R-EMP-1, R-ELIG-1 : qui emploie, sur quel territoire, et à quel titre. */
export function FormulaireDEmployeur({ ouverte, employeur, fermer }: Props) {
  const { dossier } = ouverte.lu;
  const { retouches, saisie, aChange, changer } = useSaisieDeRepere<EmployeurSaisi>(
    employeur ?? employeurNeuf(dossier),
  );
  const renommable = !estCeluiDuDossier(employeur?.identifiant ?? null, dossier.equipe);
  const lu = lireLEmployeur(saisie);
  return (
    <FormulaireDeRepere
      ouverte={ouverte}
      titre={employeur === null ? "Employeur à ajouter" : `Employeur\u00a0: ${nommerLEmployeur(employeur)}`}
      fautes={validerLEmployeur(saisie, renommable)}
      geste={
        employeur === null
          ? ajouterEmployeur(lu)
          : aChange
            ? changerLEmployeur(employeur.identifiant, champsRetouches(lu, retouches))
            : null
      }
      fait={`Employeur ${employeur === null ? "ajouté" : "enregistré"}\u00a0: ${lu.nom}.`}
      fermer={fermer}
    >
      {(fautes) => (
        <>
          {renommable ? (
            <ChampDeTexte
              cle={CLE_DU_NOM}
              libelle="Nom"
              valeur={saisie.nom}
              changer={(texte) => changer({ nom: texte })}
              fautes={fautes}
              requis
            />
          ) : (
            <p className="discret">
              {saisie.nom}, l’employeur du dossier&nbsp;: son nom se change dans l’onglet Dossier.
            </p>
          )}
          <ChoixParmi
            libelle="Lien à la CTG"
            aide="Ce qui rend le poste éligible&nbsp;: l’employeur est signataire de la CTG, ou un signataire le soutient financièrement."
            valeur={saisie.lien}
            options={optionsFacultatives(LIENS)}
            changer={(lien) => changer({ lien })}
          />
          <ChampDeTexte
            cle="employeur.perimetre"
            libelle="Périmètre"
            aide="Ses communes ou son territoire, s’il diffère de celui de la CTG."
            valeur={saisie.perimetre}
            changer={(perimetre) => changer({ perimetre })}
          />
        </>
      )}
    </FormulaireDeRepere>
  );
}
