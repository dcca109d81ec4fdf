import type { Evenement } from "./modele/evenements";
import type { NiveauApi } from "./protocole/niveau";
import type { Reponse } from "./protocole/types";

/** Ce que l'hôte emploie d'excel-web-16.00.js, la bibliothèque de Microsoft, non modifiée. */
export interface Bibliotheque {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & OfficeExtensionInterne;
}

/** Les coutures de la bibliothèque par lesquelles elle remet ses lots : relevées, non documentées. */
interface OfficeExtensionInterne {
  readonly SessionBase: (new () => object) & { _overrideSession: object };
  readonly GenericEventRegistration: {
    getGenericEventRegistration(controle: string): { _handleRichApiMessage(message: object): void };
  };
  _testSetRichApiMessageReadyImpl(pret: () => Promise<void>): void;
}

interface MessageDeRequete {
  readonly Body: object;
}

/** Le drapeau que pose `Excel.run({ delayForCellEdit: true })`. */
const ATTENDRE_LA_FIN_DE_SAISIE = 64;
const CATEGORIE_EVENEMENT = 65536;

export type ExecuterLot = (corps: string, attendreLaSaisie: boolean) => Promise<Reponse>;

/** Branche la bibliothèque sur l'hôte : ses lots nous arrivent, ses `isSetSupported` aussi. */
export function brancher(bibliotheque: Bibliotheque, executer: ExecuterLot): void {
  const { OfficeExtension: office } = bibliotheque;
  class SessionDHote extends office.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }

    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: async (_donnees: string, drapeaux: number, message: MessageDeRequete) => ({
          HttpStatusCode: 200,
          ErrorCode: "",
          ErrorMessage: "",
          Headers: {},
          Body: await executer(JSON.stringify(message.Body), (drapeaux & ATTENDRE_LA_FIN_DE_SAISIE) !== 0),
        }),
      };
    }

    getEventRegistration(controle: string): object {
      return office.GenericEventRegistration.getGenericEventRegistration(controle);
    }
  }
  office._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  office.SessionBase._overrideSession = new SessionDHote();
}

export function remettre(bibliotheque: Bibliotheque, evenement: Evenement, cible: string): void {
  bibliotheque.OfficeExtension.GenericEventRegistration.getGenericEventRegistration("")._handleRichApiMessage(
    {
      entries: [
        {
          messageCategory: CATEGORIE_EVENEMENT,
          messageType: evenement.type,
          targetId: cible,
          message: JSON.stringify(evenement.arguments),
        },
      ],
    },
  );
}

/** Les globales que la bibliothèque pose par `var` et relit sur `window`, ou l'inverse. */
const GLOBALES = [
  "CustomFunctionMappings",
  "CustomFunctions",
  "Excel",
  "Microsoft",
  "OSF",
  "OSFPerformance",
  "Office",
  "OfficeCore",
  "OfficeExt",
  "OfficeExtension",
  "OfficeExtensionBatch",
  "OfficeFirstPartyAuth",
  "OfficeFirstPartyDialog",
  "OfficeRuntime",
  "Sys",
  "Type",
  "_OfficeRuntimeWeb",
  "_richApiNativeBridge",
] as const;

/** Ce que la bibliothèque lit d'un navigateur au chargement. */
const NAVIGATEUR = {
  document: { readyState: "complete", addEventListener: () => undefined, getElementsByTagName: () => [] },
  location: { hash: "", search: "", href: "http://localhost/" },
  navigator: { userAgent: "hote" },
};

/**
 * Évalue le source de la bibliothèque, tel quel, dans une fonction : chaque hôte a ses propres globales, et les
 * événements d'un hôte n'arrivent pas à l'autre. `window` y montre les variables de la fonction.
 */
export function evaluerBibliotheque(source: string, niveau: NiveauApi): Bibliotheque {
  const requirements = {
    isSetSupported: (nom: string, version?: string) => niveauOffre(niveau, nom, version),
  };
  const completer = (fenetre: Record<string, unknown>): object => {
    Object.assign(fenetre, { Promise, ...NAVIGATEUR, Office: { context: { requirements } } });
    return fenetre;
  };
  const accesseurs = GLOBALES.map((nom) => `get ${nom}() { return ${nom}; }, set ${nom}(v) { ${nom} = v; }`);
  const evaluer = new Function(
    "completer",
    ...Object.keys(NAVIGATEUR),
    `var ${GLOBALES.join(", ")};
    var window = completer({ ${accesseurs.join(", ")} });
    var self = window;
    ${source}
    ;return { Excel, OfficeExtension };`,
  );
  return evaluer(completer, ...Object.values(NAVIGATEUR)) as Bibliotheque;
}

/** Hors d'ExcelApi, la bibliothèque sonde ses propres drapeaux (`RichApiRuntimeFlag`, `DelayForCellEdit`). */
function niveauOffre(niveau: NiveauApi, nom: string, version?: string): boolean {
  return nom.startsWith("ExcelApi") ? niveau.estOffert(nom, version ?? "1.1") : true;
}
