/**
 * Le travailleur du volet, chargé à part. Seul dans son fichier : webpack reconnaît cette écriture exacte, et
 * `import.meta` n'existe pas dans le CommonJS des essais.
 */
export function creerTravailleur(): Worker {
  return new Worker(new URL("./travailleur.ts", import.meta.url));
}
