export { lireQuotite } from "../../domaine/saisie/lireQuotite";
export { lireDate } from "../../plan/dates";
