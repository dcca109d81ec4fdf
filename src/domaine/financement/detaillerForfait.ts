import type { DonneesDuForfait } from "./calculerForfait";
import { calculerForfait } from "./calculerForfait";

export interface EtapeDuForfait {
  readonly libelle: string;
  /** `null` : sans objet (le barème, quand il n'est pas donné). */
  readonly valeur: number | null;
}

/**
 * Les étapes du forfait (R-FORFAIT-1), toujours les dix mêmes dans le même ordre : une formule peut désigner l'une
 * d'elles. Les montants intermédiaires ne sont pas arrondis (R-ARRONDI-1).
 *
 * @throws ErreurDeSaisie comme `calculerForfait`.
 */
export function detaillerForfait(donnees: DonneesDuForfait): EtapeDuForfait[] {
  const forfait = calculerForfait(donnees);
  return [
    { libelle: "ETP retenus par la Caf", valeur: donnees.etpRetenus },
    { libelle: "ETP de la précédente CTG (plafond)", valeur: donnees.etpPrecedenteCtg },
    { libelle: "ETP pris en compte, après plafond", valeur: forfait.etpPrisEnCompte },
    { libelle: "ETP écartés par le plafond", valeur: forfait.etpEcartes },
    { libelle: "Forfait par ETP déjà soutenu (€)", valeur: donnees.forfaitParEtp },
    { libelle: "Part des ETP déjà soutenus (€)", valeur: forfait.partDejaSoutenue },
    { libelle: "Nouveaux ETP", valeur: donnees.nouveauxEtp ?? 0 },
    { libelle: "Barème par nouvel ETP (€)", valeur: donnees.baremeNouvelEtp ?? null },
    { libelle: "Part des nouveaux ETP (€)", valeur: forfait.partNouvelle },
    { libelle: "Financement (€)", valeur: forfait.montant },
  ];
}
