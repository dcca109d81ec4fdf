/**
 * Ce qui a empêché une action sur le classeur, dit à l'utilisateur : une phrase qui dit quoi et que faire, les
 * détails techniques repliés dessous.
 */
export class ErreurDeClasseur extends Error {
  override readonly name = "ErreurDeClasseur";

  constructor(
    /** Stable, pour les tests et pour le volet. */
    readonly code: string,
    phrase: string,
    /** Pour qui aide l'utilisateur : code d'Office.js, endroit, message d'origine. */
    readonly details: string = "",
  ) {
    super(phrase);
  }
}

/** Les codes d'Office.js qu'un utilisateur peut rencontrer ; leurs messages, en anglais, ne lui sont pas destinés. */
const PHRASES: Readonly<Record<string, string>> = {
  AccessDenied:
    "Excel refuse l’écriture\u00a0: la feuille ou le classeur est protégé par un mot de passe, ou ouvert en lecture seule. Ôtez la protection (onglet Révision), puis recommencez.",
  InvalidOperationInCellEditMode:
    "Une cellule est en cours de saisie. Validez-la avec Entrée, ou annulez avec Échap, puis recommencez.",
  ItemNotFound:
    "Une feuille, un nom ou un graphique attendu a disparu entre-temps. Recommencez\u00a0: le classeur est relu depuis le début.",
  ItemAlreadyExists:
    "Un nom de feuille ou un nom défini est déjà pris. Recommencez\u00a0: un autre nom sera choisi.",
  InvalidArgument:
    "Excel n’a pas accepté une valeur. Rien n’est à corriger de votre côté\u00a0: transmettez les détails ci-dessous.",
  RequestPayloadSizeLimitExceeded:
    "Il y a trop à écrire d’un coup pour Excel sur le web. Construisez les grilles en moins grand nombre, ou ouvrez le classeur dans l’application de bureau.",
  ResponsePayloadSizeLimitExceeded:
    "Une feuille du dossier est trop grande pour être lue d’un coup par Excel sur le web. Ouvrez le classeur dans l’application de bureau.",
  NonBlankCellOffSheet:
    "Il n’y a plus de place au bas de la feuille pour insérer une ligne. Libérez les dernières lignes, puis recommencez.",
  InsertDeleteConflict:
    "Un autre tableau ou des cellules fusionnées empêchent d’ajouter ou de supprimer une ligne ici. Déplacez-les, puis recommencez.",
  ApiNotFound:
    "Cette version d’Excel est trop ancienne pour cette action. Mettez Excel à jour, ou ouvrez le classeur dans Excel sur le web.",
  Unsupported: "Cette action n’existe pas dans cette version d’Excel.",
  RequestAborted: "Excel a interrompu l’action. Recommencez.",
  ServiceNotAvailable: "Excel n’a pas répondu. Attendez un instant, puis recommencez.",
  HostRestartNeeded: "Excel demande à être relancé. Enregistrez le classeur, fermez Excel, puis rouvrez-le.",
};

const PHRASE_INCONNUE =
  "Excel n’a pas pu mener l’action à bien. Recommencez\u00a0; si cela persiste, transmettez les détails ci-dessous.";

/** Traduit n'importe quelle erreur ; une erreur déjà dite en français passe telle quelle. */
export function traduireErreur(erreur: unknown): ErreurDeClasseur {
  if (erreur instanceof ErreurDeClasseur) return erreur;
  const code = codeDe(erreur);
  const phrase = PHRASES[code] ?? PHRASE_INCONNUE;
  return new ErreurDeClasseur(code === "" ? "Inconnue" : code, phrase, detailsDe(erreur, code));
}

function codeDe(erreur: unknown): string {
  const code = (erreur as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

function detailsDe(erreur: unknown, code: string): string {
  const { message, debugInfo } = (erreur ?? {}) as {
    message?: unknown;
    debugInfo?: { errorLocation?: unknown; statement?: unknown };
  };
  return [code, debugInfo?.errorLocation, debugInfo?.statement, message ?? String(erreur)]
    .filter((partie): partie is string => typeof partie === "string" && partie !== "")
    .join("\n");
}
