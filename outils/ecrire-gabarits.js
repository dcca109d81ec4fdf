// Écrit les gabarits vierges sur la sortie, en JSON. Lancé par gabarits.js, avec de quoi lire le TypeScript.

const { ecrireGabaritLivre, GABARITS_LIVRES } = require("../src/fichiers/gabaritsLivres.ts");

async function ecrire() {
  const gabarits = GABARITS_LIVRES.map(async (gabarit) => ({
    nom: gabarit.nom,
    libelle: gabarit.libelle,
    base64: Buffer.from(await ecrireGabaritLivre(gabarit)).toString("base64"),
  }));
  process.stdout.write(JSON.stringify(await Promise.all(gabarits)));
}

ecrire().catch((erreur) => {
  console.error(erreur);
  process.exitCode = 1;
});
