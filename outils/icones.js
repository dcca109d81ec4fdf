/**
 * Dessine les PNG de assets/ à partir des SVG du même dossier, avec le Chromium du système (variable CHROMIUM pour un
 * autre chemin). À relancer quand un SVG change : `npm run icones`.
 */
const { readFile } = require("node:fs/promises");
const path = require("node:path");

const { chromium } = require("playwright-core");

const ASSETS = path.resolve(__dirname, "..", "assets");

const TAILLES_DU_COMPLEMENT = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const TAILLES_D_UN_BOUTON = [16, 32, 80];

const IMAGES = [
  ...TAILLES_DU_COMPLEMENT.map((taille) => ({
    source: taille < 32 ? "ctg-petite.svg" : "ctg.svg",
    nom: `ctg-${taille}.png`,
    taille,
  })),
  ...["dossier", "grille", "ouverture"].flatMap((bouton) =>
    TAILLES_D_UN_BOUTON.map((taille) => ({
      source: `${bouton}.svg`,
      nom: `${bouton}-${taille}.png`,
      taille,
    })),
  ),
];

async function dessiner() {
  const navigateur = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const page = await navigateur.newPage();
    for (const { source, nom, taille } of IMAGES) {
      const svg = await readFile(path.join(ASSETS, source), "utf8");
      await page.setViewportSize({ width: taille, height: taille });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${taille}px;height:${taille}px}</style>${svg}`,
      );
      await page.screenshot({ path: path.join(ASSETS, nom), omitBackground: true });
    }
  } finally {
    await navigateur.close();
  }
}

dessiner().catch((erreur) => {
  console.error(erreur);
  process.exitCode = 1;
});
