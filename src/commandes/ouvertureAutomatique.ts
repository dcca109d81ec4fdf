/** La clé qu’Excel lit à l’ouverture d’un classeur ; le manifeste donne le même nom au volet. */
const CLE = "Office.AutoShowTaskpaneWithDocument";

/**
 * Note dans le classeur que le volet s’ouvre, ou non, avec lui. Excel ne s’en souvient qu’une fois le classeur
 * enregistré, et seulement pour qui a le complément. Rejette avec le message d’Excel si l’écriture est refusée.
 */
export function reglerOuvertureAutomatique(reglages: Office.Settings, active: boolean): Promise<void> {
  if (active) {
    reglages.set(CLE, true);
  } else {
    reglages.remove(CLE);
  }
  return new Promise((resolve, reject) => {
    reglages.saveAsync((resultat) => {
      if (resultat.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(resultat.error.message));
      } else {
        resolve();
      }
    });
  });
}
