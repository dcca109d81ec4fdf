import { Reprise } from "./Reprise";

/** La reprise en cours, tenue aussi longtemps que le volet. */
export const REPRISE = new Reprise();
