import { direPart, ficheDe, nommerLePoste, type RegleDEquipe } from "./constat";

/** R-SPPE-1 : la majorité de l'activité est fléchée vers le service public de la petite enfance. */
export const partSppe: RegleDEquipe = (examinee) => {
  const regle = examinee.profil.regles.partSppe;
  if (regle === undefined) return [];
  const constats: ReturnType<RegleDEquipe> = [];
  for (const poste of examinee.postes) {
    const part = ficheDe(examinee, poste)?.partSppe ?? null;
    if (part !== null && part >= regle.minimum) continue;
    const qui = nommerLePoste(poste);
    constats.push({
      regle: "R-SPPE-1",
      gravite: part === null ? "information" : "a-discuter",
      poste: poste.identifiant,
      phrase:
        part === null
          ? `La part de l’activité de ${qui} fléchée vers le service public de la petite enfance (SPPE) n’est pas dite.`
          : `${direPart(part)} de l’activité de ${qui} est fléchée vers le service public de la petite enfance (SPPE)\u00a0; ${direPart(regle.minimum)} au moins est attendu.`,
      source: regle.source,
    });
  }
  return constats;
};
