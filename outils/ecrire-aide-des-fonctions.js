// Lit sur l'entrée les fonctions et le style, écrit sur la sortie les pages d'aide, en JSON. Lancé par
// aide-des-fonctions.js, avec de quoi lire le TypeScript.

const { readFileSync } = require("node:fs");

const { ecrireLAide } = require("../src/aide/ecrireLAide.ts");

const { fonctions, style } = JSON.parse(readFileSync(process.stdin.fd, "utf8"));
process.stdout.write(JSON.stringify(ecrireLAide(fonctions, style)));
