/** La feuille du budget prévisionnel et du compte de résultat. */
export const BUDGET = "budget";
