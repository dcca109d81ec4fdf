import type { Poste } from "../../../domaine/dossier/dossier";
import { nomDuPoste } from "../../../plan/intitules";
import type { Fautes } from "../../dossier/valider";
import { cleDe, GROUPES } from "./valider";

/** « La fiche de Camille Exemple est enregistrée. » */
export function direLEnregistrement(poste: Poste): string {
  const personne = `${poste.prenom} ${poste.nom}`.trim();
  const dePoste = personne === "" ? `du poste «\u00a0${nomDuPoste(poste)}\u00a0»` : deQui(personne);
  return `La fiche ${dePoste} est enregistrée.`;
}

/** « de Camille », « d’Ana » : un h, qu'il soit muet ou non, garde « de ». */
function deQui(nom: string): string {
  return /^[aeiou]/i.test(nom.normalize("NFD")) ? `d’${nom}` : `de ${nom}`;
}

/** « Qualification (1 champ à corriger) » : un groupe replié ne cache pas ses fautes. */
export function direLeGroupe(titre: string, groupe: keyof typeof GROUPES, fautes: Fautes): string {
  const nombre = GROUPES[groupe].filter((champ) => fautes.has(cleDe(champ))).length;
  if (nombre === 0) return titre;
  return `${titre} (${nombre}\u00a0${nombre > 1 ? "champs" : "champ"} à corriger)`;
}
