/** Les rôles des deux colonnes qui se saisissent. */
export const ROLES_DU_PREVISIONNEL = { heures: "heures", salaire: "salaire" } as const;
