import type { Equipe } from "./equipe";
import type { AnneeDuPoste } from "./moisDeLEquipe";
import { additionner, type EtpDuMois } from "./ventiler";

export interface EtpDeLEmployeur {
  /** L'identifiant de l'employeur ; vide : les postes dont l'employeur n'est pas connu. */
  readonly employeur: string;
  readonly mois: readonly EtpDuMois[];
}

/**
 * R-EMP-1 : le financement se calcule par gestionnaire employeur. Un poste dont la fiche ne dit pas l'employeur est au
 * premier. Le total de l'équipe est conservé.
 */
export function etpParEmployeur(annees: readonly AnneeDuPoste[], equipe: Equipe): EtpDeLEmployeur[] {
  const employeurDe = ({ poste }: AnneeDuPoste): string => {
    const dit = equipe.fiches.find((fiche) => fiche.poste === poste)?.employeur ?? "";
    const connu = equipe.employeurs.some(({ identifiant }) => identifiant === dit);
    return dit === "" ? (equipe.employeurs[0]?.identifiant ?? "") : connu ? dit : "";
  };
  const sansEmployeur = annees.some((annee) => employeurDe(annee) === "");
  return [...equipe.employeurs.map(({ identifiant }) => identifiant), ...(sansEmployeur ? [""] : [])].map(
    (employeur) => ({
      employeur,
      mois: additionner(
        annees.filter((annee) => employeurDe(annee) === employeur).map((annee) => ({ annee, part: 1 })),
      ),
    }),
  );
}
