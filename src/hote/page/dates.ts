import { DataValidationType, LifecycleService, LifecycleStages } from "@univerjs/core";
import { DataValidatorRegistryService } from "@univerjs/preset-sheets-data-validation";
import type { Noyau } from "../modele/noyau";

/**
 * Une cellule de date comme dans Excel : pas de calendrier à la saisie, et aucune marque sur ce qui y est déjà. Univer,
 * lui, coche de rouge nos dates écrites en texte ; Excel ne juge que ce que l'on tape, et n'en fait ici qu'un
 * avertissement.
 */
export function montrerLesDatesCommeExcel({ moteur: { injecteur } }: Noyau): void {
  // L'extension d'Univer pose le sien en s'affichant : celui-ci doit venir après.
  void injecteur
    .get(LifecycleService)
    .onStage(LifecycleStages.Steady)
    .then(() => {
      const date = injecteur.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.DATE);
      if (!date) throw new Error("Univer n’a pas de validation par date.");
      delete date.dropdownType;
      date.validator = () => Promise.resolve(true);
    });
}
