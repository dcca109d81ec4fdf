const RAISONS: Readonly<Record<string, string>> = {
  ENOENT: "le fichier ou son dossier n’existe pas",
  ENOTDIR: "le chemin passe par un fichier qui n’est pas un dossier",
  EISDIR: "c’est un dossier",
  EEXIST: "il existe déjà",
  EACCES: "l’accès est refusé",
  EPERM: "l’accès est refusé",
  EBUSY: "un autre programme le tient ouvert",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
  ENAMETOOLONG: "son nom est trop long",
  EMFILE: "trop de fichiers sont ouverts",
};

/** Pourquoi le système n'a pas lu ou écrit, en français : la fin d'une phrase, sans point. */
export function raisonDeNode(erreur: unknown): string {
  const { code = "" } = erreur as NodeJS.ErrnoException;
  return RAISONS[code] ?? `erreur ${code || String(erreur)}`;
}

/** Le code du système (« ENOENT »), ou vide. */
export function codeDeNode(erreur: unknown): string {
  return (erreur as NodeJS.ErrnoException).code ?? "";
}
