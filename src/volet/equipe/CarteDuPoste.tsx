import { Button } from "@fluentui/react-components";

import type { Poste } from "../../domaine/dossier/dossier";
import type { MoisDuPoste } from "../../domaine/equipe/moisDuPoste";
import { nomDuPoste } from "../../plan/intitules";
import type { EquipeOuverte } from "./equipeOuverte";
import { ficheDuPoste } from "./fiches";
import { Frise } from "./frise/Frise";
import { direLAnnee } from "./frise/phrases";
import { IdentiteDuPoste } from "./IdentiteDuPoste";

/** Le bouton qui ouvre un poste, à qui le focus revient quand on en sort. */
export function idDuBoutonOuvrir(poste: string): string {
  return `ouvrir-${poste}`;
}

interface Props {
  readonly ouverte: EquipeOuverte;
  readonly poste: Poste;
  readonly annee: number;
  /** `undefined` : aucune présence n'est dite. */
  readonly mois: readonly MoisDuPoste[] | undefined;
  readonly ouvrir: () => void;
}

/** Un poste d'un coup d'œil : qui, combien, son année. */
export function CarteDuPoste({ ouverte, poste, annee, mois, ouvrir }: Props) {
  const qui = nomDuPoste(poste);
  const { periodes } = ficheDuPoste(ouverte.lu.dossier.equipe, poste);
  return (
    <article className="carte de-poste" aria-label={qui}>
      <h3 className="sous-titre">{qui}</h3>
      <IdentiteDuPoste ouverte={ouverte} poste={poste} />
      <Frise
        titre={`Frise ${annee} de ${qui}, dite ci-dessous`}
        annee={annee}
        periodes={periodes}
        mois={mois}
      />
      <p className="texte">{direLAnnee(mois)}</p>
      <Button
        id={idDuBoutonOuvrir(poste.identifiant)}
        className="bouton"
        aria-label={`Ouvrir le poste\u00a0: ${qui}`}
        onClick={ouvrir}
      >
        Ouvrir
      </Button>
    </article>
  );
}
