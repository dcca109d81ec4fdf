import type { Thematique } from "../../dossier/profil";
import { direPart, ficheDe, nommerLePoste, type RegleDEquipe } from "./constat";

/** Deux parts écrites avec deux décimales ne doivent rien devoir au bruit de leur somme. */
const BRUIT = 1e-6;

/** R-VENT-1 : la clé d'un poste répartit tout son ETP, ni plus, ni moins. */
export const cleDeVentilation: RegleDEquipe = (examinee) => {
  const constats: ReturnType<RegleDEquipe> = [];
  for (const poste of examinee.postes) {
    const ventilation = ficheDe(examinee, poste)?.ventilation ?? {};
    const parts = (Object.keys(ventilation) as Thematique[]).map(
      (thematique) => ventilation[thematique] ?? 0,
    );
    const total = parts.reduce((somme, part) => somme + part, 0);
    const negative = parts.some((part) => part < 0);
    if (!negative && Math.abs(total - 1) <= BRUIT) continue;
    const qui = nommerLePoste(poste);
    const vide = parts.every((part) => part === 0);
    constats.push({
      regle: "R-VENT-1",
      gravite: vide ? "information" : "a-corriger",
      poste: poste.identifiant,
      phrase: vide
        ? `L’activité de ${qui} n’est pas encore répartie entre les quatre thématiques des déclarations.`
        : negative
          ? `La clé de répartition de ${qui} a une part négative. Corrigez-la.`
          : `La clé de répartition de ${qui} fait ${direPart(total)}\u00a0: elle doit faire 100\u00a0%.`,
      source: examinee.profil.thematiques.source,
    });
  }
  return constats;
};
