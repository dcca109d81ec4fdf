// Lit sur l'entrée les fonctions et le style, écrit sur la sortie les pages d'aide, en JSON. Lancé par
// aide-des-fonctions.js, avec de quoi lire le TypeScript.

const { readFileSync } = require("node:fs");
const path = require("node:path");

const { ecrireLAide } = require("../src/aide/ecrireLAide.ts");
const { GUIDES } = require("../src/aide/guides.ts");

const { fonctions, style } = JSON.parse(readFileSync(process.stdin.fd, "utf8"));
const guides = Object.fromEntries(
  GUIDES.map((nom) => [nom, readFileSync(path.join(__dirname, "..", "docs", `${nom}.md`), "utf8")]),
);
process.stdout.write(JSON.stringify(ecrireLAide(fonctions, guides, style)));
