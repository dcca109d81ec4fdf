import { nommerLePoste } from "../../domaine/equipe/constats/constat";
import { vacancesAAnnoncer } from "../../domaine/equipe/ecrits/vacancesAAnnoncer";
import type { Periode } from "../../domaine/equipe/equipe";
import { compter } from "../../domaine/saisie/compter";
import type { ClasseurDeDossier } from "../../lecture";
import { dateEnFrancais } from "../../plan/dates";
import { controleDe } from "../commun/controleDe";
import { SANS_LIEU, type Lieu } from "../commun/lieux";
import { lieuDeLaPeriode } from "../commun/lieuDeLaPeriode";
import { GESTION } from "../commun/roles";

/** R-VAC-1 : sans information écrite et datée de la Caf, aucun délai n'est accordé. */
export const VACANCE_NON_ANNONCEE = controleDe({
  identifiant: "C-EQUIPE-10",
  titre: "Vacance dont la Caf n’est pas informée",
  roles: GESTION,
  constats: ({ lu, profil }) => {
    const regle = profil?.regles.vacance;
    if (regle === undefined || !regle.informationEcrite) return [];
    const { annee, postes, equipe } = lu.dossier;
    return postes.flatMap((poste) => {
      const periodes = equipe.fiches.find((fiche) => fiche.poste === poste.identifiant)?.periodes ?? [];
      return vacancesAAnnoncer(periodes)
        .filter(
          ({ information, debut, fin }) =>
            information === "" && debut <= `${annee}-12-31` && (fin === "" || fin >= `${annee}-01-01`),
        )
        .map(({ debut }) => ({
          cibles: [poste.identifiant, debut],
          gravite: "a-corriger" as const,
          regle: "R-VAC-1",
          phrase: `La vacance du poste de ${nommerLePoste(poste)}, depuis le ${dateEnFrancais(debut)}, n’a pas de date d’information écrite à la Caf\u00a0: sans elle, le délai de ${compter(regle.delaiEnMois, "mois", "mois")} n’est pas accordé.`,
          geste: "Informer la Caf par écrit et en noter la date dans les périodes, onglet Équipe.",
          lieu: lieuDeLaVacance(lu, poste.identifiant, periodes, debut),
          source: regle.source,
        }));
    });
  },
});

/** Plusieurs vacances qui se touchent s'annoncent ensemble, à la première. */
function lieuDeLaVacance(
  lu: ClasseurDeDossier,
  poste: string,
  periodes: readonly Periode[],
  debut: string,
): Lieu {
  const premiere = periodes.find((periode) => periode.nature === "vacance" && periode.debut === debut);
  return premiere === undefined ? SANS_LIEU : lieuDeLaPeriode(lu, poste, premiere, "information");
}
