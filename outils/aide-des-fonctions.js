const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const { poserPolitique } = require("./csp.js");
const { DOSSIER_DE_L_AIDE, metadonneesDesFonctions } = require("./metadonnees-fonctions.js");

const RACINE = path.join(__dirname, "..");

/** Le style des pages d'aide, aide.html comprise : chacune le porte en ligne. */
const STYLE_DE_L_AIDE = readFileSync(path.join(RACINE, "src", "aide", "aide.css"), "utf8");

let ecrites = { metadonnees: "", pages: {} };

/**
 * Leur code est en TypeScript : comme pour les gabarits, un autre processus le lit. Une fois par description des
 * fonctions : webpack recompile à chaque fichier touché.
 */
function ecrire(metadonnees) {
  if (ecrites.metadonnees !== metadonnees) {
    const programme = path.join(__dirname, "ecrire-aide-des-fonctions.js");
    const sortie = execFileSync(process.execPath, ["--require", require.resolve("tsx/cjs"), programme], {
      encoding: "utf8",
      input: JSON.stringify({ fonctions: JSON.parse(metadonnees).functions, style: STYLE_DE_L_AIDE }),
    });
    ecrites = { metadonnees, pages: JSON.parse(sortie) };
  }
  return ecrites.pages;
}

/**
 * Les pages d'aide des fonctions et les guides, par chemin dans le dossier livré.
 *
 * @param {Record<string, string[]>} politique la politique de sécurité que porte chaque page
 * @returns {Promise<Record<string, string>>}
 */
async function pagesDesFonctions(politique) {
  const metadonnees = await metadonneesDesFonctions(path.join(RACINE, "src", "fonctions", "functions.ts"));
  return Object.fromEntries(
    Object.entries(ecrire(metadonnees)).map(([nom, html]) => [
      `${DOSSIER_DE_L_AIDE}/${nom}`,
      poserPolitique(html, politique),
    ]),
  );
}

module.exports = { pagesDesFonctions, STYLE_DE_L_AIDE };
