import type { Dossier } from "../../../domaine/dossier/dossier";
import { nomDuPoste } from "../../../plan/intitules";
import type { Employeur, Equipe } from "../../../domaine/equipe/equipe";
import { LIENS } from "../../../plan/equipe/libelles";
import { enumerer } from "../../commun/textes";
import type { Fautes } from "../../dossier/valider";
import { estVide, rassembler } from "../fiche/controles";
import { direLeType } from "./direLeType";

/** L'employeur tel que le formulaire le montre : ses champs sont déjà des textes. */
export type EmployeurSaisi = Omit<Employeur, "identifiant">;

/** Le premier employeur est celui du dossier : il en porte le nom. */
export function employeurNeuf({ employeur, equipe }: Dossier): EmployeurSaisi {
  return { nom: equipe.employeurs.length === 0 ? employeur : "", perimetre: "", lien: "" };
}

/** R-EMP-1 : le nom de celui-là se change dans l'onglet Dossier, et il ne se retire pas. */
export function estCeluiDuDossier(identifiant: string | null, { employeurs: [premier] }: Equipe): boolean {
  return premier === undefined || premier.identifiant === identifiant;
}

export function lireLEmployeur({ nom, perimetre, lien }: EmployeurSaisi): EmployeurSaisi {
  return { nom: nom.trim(), perimetre: perimetre.trim(), lien };
}

export const CLE_DU_NOM = "employeur.nom";

/** @param renommable faux pour l'employeur du dossier, dont le nom ne se saisit pas ici. */
export function validerLEmployeur({ nom }: EmployeurSaisi, renommable: boolean): Fautes {
  const sansNom = renommable && estVide(nom) ? "Indiquez le nom de l’employeur." : null;
  return rassembler([[CLE_DU_NOM, sansNom]]);
}

/** Ce qu'un employeur est à la CTG, et jusqu'où. */
export function decrireLEmployeur({ lien, perimetre }: Employeur): string[] {
  return [
    lien === ""
      ? "Lien à la CTG\u00a0: pas encore dit."
      : `Lien à la CTG\u00a0: ${LIENS[lien].toLowerCase()}.`,
    ...(estVide(perimetre) ? [] : [`Périmètre\u00a0: ${perimetre}`]),
  ];
}

/**
 * Pourquoi un employeur ne se retire pas ; `null` s'il peut l'être. Ceux qu'il emploie et ses Cof n'auraient plus
 * d'employeur.
 */
export function refuserLeRetrait(identifiant: string, { postes, equipe }: Dossier): string | null {
  if (estCeluiDuDossier(identifiant, equipe)) {
    return "C’est l’employeur du dossier\u00a0: son nom se change dans l’onglet Dossier.";
  }
  const employes = equipe.fiches
    .filter(({ employeur }) => employeur === identifiant)
    .map(({ poste }) => {
      const connu = postes.find((candidat) => candidat.identifiant === poste);
      return connu === undefined ? `le poste ${poste}` : nomDuPoste(connu);
    });
  const siennes = equipe.cofs
    .filter(({ employeur }) => employeur === identifiant)
    .map(({ type }) => `la Cof ${direLeType(type)}`);
  const usages = [...employes, ...siennes];
  return usages.length === 0
    ? null
    : `Pour le retirer, donnez d’abord un autre employeur à\u00a0: ${enumerer(usages)}.`;
}
