const { execFileSync } = require("node:child_process");
const path = require("node:path");

/** Le dossier où les gabarits vierges sont livrés. */
const DOSSIER = "gabarits";

let produits;

/**
 * Les gabarits vierges, écrits par le code même du complément. Il est en TypeScript : un autre processus le lit, sans
 * rien changer à la façon dont webpack, ou Jest, charge ses modules. Une fois par lancement, au premier besoin.
 */
function produire() {
  const programme = path.join(__dirname, "ecrire-gabarits.js");
  produits ??= JSON.parse(
    execFileSync(process.execPath, ["--require", require.resolve("tsx/cjs"), programme], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    }),
  );
  return produits;
}

/** @returns {{ adresse: string, libelle: string }[]} de quoi y mener, d'une page livrée à la racine. */
function gabaritsLivres() {
  return produire().map(({ nom, libelle }) => ({ adresse: `${DOSSIER}/${nom}`, libelle }));
}

/** @returns {Record<string, Buffer>} leurs fichiers, par chemin dans le dossier livré. */
function fichiersDesGabarits() {
  return Object.fromEntries(
    produire().map(({ nom, base64 }) => [`${DOSSIER}/${nom}`, Buffer.from(base64, "base64")]),
  );
}

module.exports = { DOSSIER, fichiersDesGabarits, gabaritsLivres };
