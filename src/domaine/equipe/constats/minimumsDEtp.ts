import type { Poste } from "../../dossier/dossier";
import { direEtp, ficheDe, nommerLePoste, type EquipeExaminee, type RegleDEquipe } from "./constat";

/**
 * R-ETP-1 : une quotité minimale pour le chargé de coopération seul ou pilote, une autre pour chacun des autres s'il
 * n'intervient que sur une thématique. C'est la quotité qui compte, pas l'ETP de l'année (R-PRES-1).
 */
export const minimumsDEtp: RegleDEquipe = (examinee) => {
  const minimums = examinee.profil.regles.minimumsDEtp;
  if (minimums === undefined) return [];
  const { source } = minimums;
  const constats: ReturnType<RegleDEquipe> = [];
  for (const poste of examinee.postes) {
    const estPilote = examinee.postes.length === 1 || poste.libelle === "pilote";
    const minimum = estPilote ? minimums.pilote : minimums.autre;
    const qui = nommerLePoste(poste);
    if (poste.quotite < minimum) {
      const role = estPilote ? "un chargé de coopération seul ou pilote" : "chacun des autres";
      constats.push({
        regle: "R-ETP-1",
        gravite: "a-corriger",
        poste: poste.identifiant,
        phrase: `${qui} est à ${direEtp(poste.quotite)} ETP\u00a0; le minimum est de ${direEtp(minimum)} pour ${role}, au renouvellement de la CTG.`,
        source,
      });
    } else if (!estPilote && poste.quotite < minimums.pilote && aDiscuter(examinee, poste)) {
      constats.push({
        regle: "R-ETP-1",
        gravite: "a-discuter",
        poste: poste.identifiant,
        phrase: `${qui} est à ${direEtp(poste.quotite)} ETP sur plusieurs thématiques, ou en proximité\u00a0: le minimum de ${direEtp(minimum)} vaut pour une seule thématique ou un seul axe. À discuter avec la Caf.`,
        source,
      });
    }
  }
  return constats;
};

function aDiscuter(examinee: EquipeExaminee, poste: Poste): boolean {
  const thematiques = ficheDe(examinee, poste)?.thematiques ?? [];
  // L'inclusion handicap est transversale (R-VENT-1) : elle ne fait pas une thématique de plus.
  const propres = thematiques.filter((thematique) => thematique !== "inclusion-handicap");
  return poste.libelle === "proximite" || propres.length > 1;
}
