import { nommerLePoste } from "../../domaine/equipe/constats/constat";
import { etpDesPostes } from "../../domaine/financement/etpDesPostes";
import { identifiantDeLigne } from "../../plan/identifiants";
import { ROLES_DU_PREVISIONNEL } from "../../plan/rolesDuPrevisionnel";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { GESTION } from "../commun/roles";

/** Un calendrier, des congés d'ancienneté font bouger une durée annuelle : au-delà, les heures et la quotité se contredisent. */
const TOLERANCE = 0.05;

/** R-ETP-3 : les heures prévues sont celles d'une année à sa quotité, ou de la part d'année que le poste est tenu. */
export const VOLUME_HORAIRE = controleDe({
  identifiant: "C-EQUIPE-11",
  titre: "Volume horaire et quotité",
  roles: GESTION,
  constats: ({ lu, profil }) => {
    const { annee, postes, equipe } = lu.dossier;
    if (profil === null || annee === 0) return [];
    const { valeur: parEtp, source } = profil.heuresParEtp;
    const tenus = new Map(etpDesPostes(lu.dossier, profil, annee).map((etp) => [etp.poste, etp.tenus]));
    return postes.flatMap((poste) => {
      const fiche = equipe.fiches.find((connue) => connue.poste === poste.identifiant);
      const heures = fiche?.heuresPrevues ?? null;
      const attendues = [poste.quotite, tenus.get(poste.identifiant) ?? 0].map((etp) => etp * parEtp);
      if (heures === null || attendues.some((h) => Math.abs(heures - h) <= TOLERANCE * h)) return [];
      return [
        {
          cibles: [poste.identifiant],
          gravite: "a-discuter" as const,
          regle: "R-ETP-3",
          phrase: `${nommerLePoste(poste)}\u00a0: ${direNombre(heures)}\u00a0h prévues pour une quotité de ${direNombre(poste.quotite)}, qui en fait ${direNombre(Math.round(attendues[0] ?? 0))} sur une année entière.`,
          geste: "Accorder les heures de «\u00a0CTG Prévisionnel\u00a0» et la quotité du poste.",
          lieu: lieuDe(
            lu,
            "previsionnel",
            identifiantDeLigne("prevision", poste.identifiant),
            ROLES_DU_PREVISIONNEL.heures,
          ),
          source,
        },
      ];
    });
  },
});

function direNombre(nombre: number): string {
  return String(nombre).replace(".", ",");
}
