import { createServer, type Server } from "node:http";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { afficher, enKilooctets, rapport } from "./mesure";

const DIST = "dist";

/** Ce que pèse, compressé, le volet du modèle vide de Microsoft pour React. */
const MODELE_VIDE_DE_MICROSOFT = 169_000;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
};

/** Hors d'Excel, la bibliothèque de Microsoft ne répond pas : ce qu'il en faut pour que le volet s'affiche. */
const OFFICE = `
  window.Office = {
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    context: { requirements: { isSetSupported: () => true } },
  };
`;

/** Ce qu'un navigateur télécharge vraiment, d'après son journal réseau, compressé par gzip. */
export async function mesurerLesPoids(): Promise<void> {
  if (!existsSync(join(DIST, "volet.html"))) throw new Error("dist/ manque : lancez d’abord npm run build");
  const serveur = await servir();
  const adresse = serveur.address();
  if (adresse === null || typeof adresse === "string") throw new Error("Le serveur n’a pas d’adresse");
  const navigateur = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const page = await navigateur.newPage({ viewport: { width: 320, height: 700 } });
    const telecharges = new Map<string, number>();
    await page.route("https://appsforoffice.microsoft.com/**", (route) =>
      route.fulfill({ contentType: "text/javascript", body: OFFICE }),
    );
    page.on("response", (reponse) => {
      const chemin = new URL(reponse.url()).pathname.slice(1);
      if (reponse.url().includes(`:${adresse.port}/`)) telecharges.set(chemin, poidsDe(chemin));
    });
    await page.goto(`http://localhost:${adresse.port}/volet.html`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const premier = somme(telecharges);
    const total = readdirSync(DIST, { recursive: true, encoding: "utf8" })
      .filter((fichier) => /\.(js|css)$/.test(fichier) && fichier !== "functions.js")
      .reduce((octets, fichier) => octets + poidsDe(fichier), 0);
    afficher("Poids, compressés par gzip", [
      ["functions.js", enKilooctets(poidsDe("functions.js"))],
      [
        "volet jusqu’au premier écran utile",
        `${enKilooctets(premier)} ; ${rapport(premier, MODELE_VIDE_DE_MICROSOFT)} le modèle vide de Microsoft`,
      ],
      ["tout le script et le style du volet", enKilooctets(total)],
    ]);
  } finally {
    await navigateur.close();
    serveur.close();
  }
}

function poidsDe(fichier: string): number {
  const chemin = join(DIST, fichier);
  if (!existsSync(chemin)) return 0;
  const contenu = readFileSync(chemin);
  return extname(fichier) === ".png" ? contenu.length : gzipSync(contenu).length;
}

function somme(telecharges: ReadonlyMap<string, number>): number {
  return [...telecharges.values()].reduce((total, octets) => total + octets, 0);
}

function servir(): Promise<Server> {
  const serveur = createServer((requete, reponse) => {
    const chemin = new URL(requete.url ?? "/", "http://localhost").pathname.slice(1);
    const fichier = join(DIST, chemin);
    if (chemin.includes("..") || !existsSync(fichier)) {
      reponse.writeHead(404).end();
      return;
    }
    reponse.writeHead(200, { "Content-Type": TYPES[extname(chemin)] ?? "application/octet-stream" });
    reponse.end(readFileSync(fichier));
  });
  return new Promise((pret) => serveur.listen(0, "127.0.0.1", () => pret(serveur)));
}
