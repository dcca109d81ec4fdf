/** Les documents, en toutes lettres : une explication dit toujours d'où vient la règle (R-PROFIL-1). */
const FICHE = "Fiche nationale Cnaf «\u00a0Pilotage\u00a0»";

export const FORMULE_NATIONALE = `${FICHE}, partie 2.3\u00a0: formule de calcul du financement des postes de coordination.`;
export const FORFAIT_NATIONAL = `${FICHE}, partie 2.3\u00a0: montant dû au 31/12/N-1 avant renouvellement, divisé par les ETP soutenus en N-1.`;
export const LISSAGE_NATIONAL = `${FICHE}, partie 2.3\u00a0: «\u00a0un lissage global des financements entre tous les professionnels d’un même employeur\u00a0».`;
export const CONVERGENCE_NATIONALE = `${FICHE}, partie 2.3\u00a0: convergence validée au préalable avec la Cnaf (Dejep et Dpfas)\u00a0; toute augmentation sans contrepartie est à proscrire.`;
export const EMPLOYEUR_NATIONAL = `${FICHE}, partie 2.3\u00a0: financement calculé «\u00a0par gestionnaire employeur\u00a0».`;
export const COFINANCEMENT_NATIONAL = `${FICHE}, partie 2.3\u00a0: engagement de cofinancement entre la Caf et la collectivité.`;
export const COF_NATIONALE = `${FICHE}, partie 2.3\u00a0: le soutien de nouveaux ETP suppose que la Caf ait «\u00a0formalisé par convention cette extension\u00a0».`;
export const DIAGNOSTIC_NATIONAL = `${FICHE}, partie 2.1\u00a0: dépense engagée la première ou la dernière année de la CTG, barèmes publiés chaque année.`;
export const INGENIERIE_CTG = `${FICHE}, partie 2.2\u00a0: dépenses ponctuelles, coût ETP ou prestation forfaitaire, barème fixé par la Cnaf chaque année.`;
export const INGENIERIE_DEPARTEMENTALE = `${FICHE}, partie 1.1\u00a0: trois fois sur la durée du SDSF, diagnostic initial compris, versée à un partenaire.`;
export const COOPERATION_DEPARTEMENTALE = `${FICHE}, partie 1.2\u00a0: fonctions de coopération départementales d’animation de réseaux de professionnels.`;
export const PILOTAGE_DU_SDSF = `${FICHE}, partie 1.3\u00a0: convention «\u00a0pilotage du SDSF\u00a0», dans la limite des crédits mobilisés initialement.`;
export const BUDGET_NATIONAL = `${FICHE}\u00a0: budget prévisionnel (déclarations prévisionnelle et actualisée) et compte de résultat (déclaration réelle).`;
export const SAISIE = "Donnée saisie dans le dossier.";
export const EQUIPE_SAISIE = "Équipe saisie dans le dossier\u00a0: postes et périodes.";

/** Là où les documents se taisent. */
export function decision(quoi: string): string {
  return `Décision\u00a0: ${quoi}`;
}
