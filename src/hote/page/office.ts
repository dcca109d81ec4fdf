import type { NiveauApi } from "../protocole/niveau";
import type { ThemeDeLaPage } from "./theme";

/** Les drapeaux que la bibliothèque sonde pour elle-même, et les fonctions personnalisées, que l'hôte exécute. */
const AUTRES_ENSEMBLES = new Set([
  "RichApiRuntime",
  "RichApiRuntimeFlag",
  "DelayForCellEdit",
  "CustomFunctionsRuntime",
]);

export interface CaleDOffice {
  /** Ce que la fenêtre du complément voit sous le nom `Office`. */
  readonly Office: object;
  /** Les commandes que la page a associées par `Office.actions.associate`. */
  readonly commandes: ReadonlyMap<string, (evenement: object) => void>;
}

export interface OptionsDeLaCale {
  readonly niveau: NiveauApi;
  /** Celui du moment. */
  readonly theme: () => ThemeDeLaPage;
  readonly reglages: Reglages;
  /** Accompli quand `Excel` est posé dans la fenêtre et branché sur l'hôte. */
  readonly excelPret: Promise<void>;
}

/**
 * Le peu d'`Office` dont le complément se sert et que excel-web-16.00.js, seule, n'a pas : le démarrage, le contexte, les
 * commandes du ruban. Le reste est indéfini : l'employer échoue bruyamment.
 */
export function calerOffice({ niveau, theme, reglages, excelPret }: OptionsDeLaCale): CaleDOffice {
  const commandes = new Map<string, (evenement: object) => void>();
  const hote = { host: "Excel", platform: "OfficeOnline" };
  const Office = {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    onReady: (rappel?: (info: typeof hote) => void) =>
      excelPret.then(() => {
        rappel?.(hote);
        return hote;
      }),
    context: {
      ...hote,
      displayLanguage: "fr-FR",
      contentLanguage: "fr-FR",
      get officeTheme() {
        return theme().couleurs;
      },
      requirements: {
        isSetSupported: (nom: string, version?: string) =>
          AUTRES_ENSEMBLES.has(nom) || niveau.estOffert(nom, version ?? "1.1"),
      },
      document: { settings: reglages },
    },
    actions: {
      associate: (nom: string, commande: (evenement: object) => void) => void commandes.set(nom, commande),
    },
  };
  return { Office, commandes };
}

/** `Office.Settings`, gardés le temps de la page : Excel les range dans le classeur, que l'hôte n'enregistre pas. */
export class Reglages {
  private readonly valeurs = new Map<string, unknown>();

  get(nom: string): unknown {
    return this.valeurs.get(nom) ?? null;
  }

  set(nom: string, valeur: unknown): void {
    this.valeurs.set(nom, valeur);
  }

  remove(nom: string): void {
    this.valeurs.delete(nom);
  }

  saveAsync(rappel?: (resultat: { status: string }) => void): void {
    queueMicrotask(() => rappel?.({ status: "succeeded" }));
  }
}
