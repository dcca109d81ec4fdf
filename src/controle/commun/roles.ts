/** R-ROLES-1 : le fond. */
export const CONSEIL = ["conseil"] as const;

/** R-ROLES-1 : les données, les droits, les échéances. */
export const GESTION = ["gestion"] as const;

export const LES_DEUX = ["conseil", "gestion"] as const;
