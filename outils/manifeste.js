/** L'adresse du serveur de développement, écrite telle quelle dans manifest.xml. */
const ADRESSE_DE_DEVELOPPEMENT = "https://localhost:3000/";

/**
 * Excel demande quatre nombres ; package.json n'en a que trois.
 * Les métadonnées des fonctions restent 24 h en cache : seul un changement de version les fait relire.
 */
function versionDuManifeste(versionDuPaquet) {
  const trouve = /^(\d+)\.(\d+)\.(\d+)$/.exec(versionDuPaquet);
  if (!trouve) {
    throw new Error(`package.json : version « ${versionDuPaquet} », attendu trois nombres (1.2.3)`);
  }
  return `${versionDuPaquet}.0`;
}

/** Vérifie l'option `--env url=…` et lui rend sa barre finale. */
function adresseDePublication(texte) {
  const fautive = (raison) =>
    new Error(`--env url=${texte} : ${raison}, par exemple https://exemple.fr/ctg/`);
  if (typeof texte !== "string" || !URL.canParse(texte)) {
    throw fautive("donner une adresse complète");
  }
  const adresse = new URL(texte);
  if (adresse.protocol !== "https:") {
    throw fautive("Excel n’accepte que https");
  }
  if (adresse.search || adresse.hash || adresse.username || adresse.password) {
    throw fautive("donner un dossier, sans identifiant, paramètre ni ancre");
  }
  return adresse.href.endsWith("/") ? adresse.href : `${adresse.href}/`;
}

/** Le manifeste à publier : la version du paquet et l'adresse du serveur y remplacent celles du développement. */
function manifestePublie(manifeste, { version, adresse = ADRESSE_DE_DEVELOPPEMENT }) {
  const origineDeDeveloppement = new URL(ADRESSE_DE_DEVELOPPEMENT).origin;
  return manifeste
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${versionDuManifeste(version)}</Version>`)
    .replaceAll(ADRESSE_DE_DEVELOPPEMENT, adresse)
    .replaceAll(origineDeDeveloppement, new URL(adresse).origin);
}

module.exports = { ADRESSE_DE_DEVELOPPEMENT, adresseDePublication, manifestePublie, versionDuManifeste };
