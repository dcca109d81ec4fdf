import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import type { CadreDesScenarios } from "./cadre";

interface Props {
  /** L'élément qui reçoit le focus quand la ligne vient d'être ajoutée. */
  readonly id: string;
  readonly titre: string;
  readonly cadre: CadreDesScenarios;
  readonly employeur: string;
  readonly annee: number;
  readonly changer: (partie: { readonly employeur?: string; readonly annee?: number }) => void;
  readonly retirer: () => void;
  readonly children: ReactNode;
}

/** Ce que toute ligne d'un scénario dit : chez qui, à partir de quand. */
export function LigneDeScenario({
  id,
  titre,
  cadre: { annees, employeurs },
  employeur,
  annee,
  changer,
  retirer,
  children,
}: Props) {
  const connu = employeurs.some(({ valeur }) => valeur === employeur);
  return (
    <fieldset id={id} tabIndex={-1} className="groupe champs ligne-de-scenario">
      <legend className="sous-titre">{titre}</legend>
      {(employeurs.length > 1 || !connu) && (
        <ChoixParmi
          libelle="Employeur"
          valeur={employeur}
          // Retiré de l'équipe depuis, il se montre encore : le scénario dit pourquoi il ne se simule plus.
          options={
            connu ? employeurs : [{ valeur: employeur, libelle: `${employeur} (inconnu)` }, ...employeurs]
          }
          changer={(choisi) => changer({ employeur: choisi })}
        />
      )}
      <ListeDeChoix
        libelle="À partir de"
        aide="L’année entière, puis jusqu’au terme de la CTG."
        valeur={String(annee)}
        options={(annees.includes(annee) ? annees : [annee, ...annees]).map((proposee) => ({
          valeur: String(proposee),
          libelle: String(proposee),
        }))}
        changer={(choisie) => changer({ annee: Number(choisie) })}
      />
      {children}
      <Button size="small" className="bouton" aria-label={`Retirer\u00a0: ${titre}`} onClick={retirer}>
        Retirer
      </Button>
    </fieldset>
  );
}
