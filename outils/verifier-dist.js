/** Contrôle ce qui va être publié ; lancé après chaque `npm run build`. */
const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { gzipSync } = require("node:zlib");

const { Linter } = require("eslint");

const { ADRESSE_DE_DEVELOPPEMENT } = require("./manifeste.js");
const { empreintesEnLigne } = require("./csp.js");
const { DOSSIER: GABARITS } = require("./gabarits.js");

/** Les noms que le manifeste et les classeurs connaissent : ils ne changent pas d'une version à l'autre. */
const PAGES = ["volet.html", "functions.html", "commandes.html", "aide.html"];
const ENTREES = [...PAGES, "functions.js", "functions.json", "manifest.xml"];

/** Celles que voit qui n'a pas de volet : elles mènent aux gabarits vierges. */
const PAGES_VERS_LES_GABARITS = ["volet.html", "aide.html"];

const POIDS_DES_FONCTIONS = 8_192;

/** Ce qui trahit le classeur embarqué, sa bibliothèque de Microsoft ou son tableur. */
const TRACES_DE_L_HOTE = /_overrideSession|excel-web-16|univerjs/i;

/** @returns {string[]} ce qui ne va pas dans ce dossier ; vide si l'on peut le publier. */
function verifierDist(dossier) {
  const fichiers = readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((fichier) => fichier.isFile())
    .map((fichier) =>
      path.relative(dossier, path.join(fichier.parentPath, fichier.name)).replaceAll("\\", "/"),
    );
  const absentes = ENTREES.filter((entree) => !fichiers.includes(entree));
  if (absentes.length > 0) {
    return absentes.map((entree) => `${entree} manque`);
  }
  const lire = (nom) => readFileSync(path.join(dossier, nom), "utf8");
  return [
    ...unSeulManifeste(fichiers),
    ...adressesDuManifeste(lire("manifest.xml"), fichiers),
    ...morceauxDates(fichiers),
    ...rienDeLHote(fichiers, lire),
    ...sansCarteDesSources(fichiers, lire),
    ...PAGES_VERS_LES_GABARITS.flatMap((page) => gabaritsOfferts(page, lire(page), fichiers)),
    ...gabaritsLisibles(dossier, fichiers),
    ...PAGES.flatMap((page) => pageSure(page, lire(page), fichiers)),
    ...fonctionsAutonomes(lire("functions.js")),
    ...fonctionsConcordantes(lire("functions.js"), lire("functions.json")),
  ];
}

function unSeulManifeste(fichiers) {
  return fichiers
    .filter((fichier) => /manifest[^/]*\.(xml|json)$/.test(fichier) && fichier !== "manifest.xml")
    .map((fichier) => `${fichier} : un second manifeste`);
}

function adressesDuManifeste(manifeste, fichiers) {
  const adresses = [...manifeste.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, adresse]) => adresse);
  const racine = adresses.find((adresse) => adresse.endsWith("/volet.html"))?.slice(0, -"volet.html".length);
  if (!racine) {
    return ["manifest.xml : aucune adresse ne mène à volet.html"];
  }
  const orphelines = adresses.filter(
    (adresse) =>
      !adresse.startsWith(racine) || !fichiers.includes(adresse.slice(racine.length).replace(/\?.*$/, "")),
  );
  const localhost = racine !== ADRESSE_DE_DEVELOPPEMENT && manifeste.includes("localhost");
  return [
    ...orphelines.map((adresse) => `manifest.xml : ${adresse} ne mène à aucun fichier livré`),
    ...(localhost ? ["manifest.xml : localhost dans un manifeste de production"] : []),
  ];
}

function morceauxDates(fichiers) {
  return fichiers
    .filter((fichier) => /\.(js|css)$/.test(fichier) && !ENTREES.includes(fichier))
    .filter((fichier) => !/\.[0-9a-f]{16,}\.(js|css)$/.test(fichier))
    .map(
      (fichier) => `${fichier} : sans empreinte dans son nom, il resterait en cache après une mise à jour`,
    );
}

function rienDeLHote(fichiers, lire) {
  return fichiers
    .filter(
      (fichier) => /(^|\/)hote(\/|\.)|^index\.html$/.test(fichier) || TRACES_DE_L_HOTE.test(lire(fichier)),
    )
    .map((fichier) => `${fichier} : vient du classeur embarqué, qui ne se livre pas`);
}

function sansCarteDesSources(fichiers, lire) {
  return fichiers
    .filter((fichier) => fichier.endsWith(".map") || /[#@] sourceMappingURL=/.test(lire(fichier)))
    .map((fichier) => `${fichier} : carte des sources`);
}

function pageSure(nom, html, fichiers) {
  const problemes = [];
  const adresses = [...html.matchAll(/<(?:script|link|img)\b[^>]*\s(?:src|href)="([^"]*)"/g)].map(
    ([, a]) => a,
  );
  for (const adresse of adresses) {
    if (!fichiers.includes(adresse) && !adresse.startsWith("https://appsforoffice.microsoft.com/")) {
      problemes.push(`${nom} : ${adresse} n’est ni un fichier livré, en chemin relatif, ni office.js`);
    }
  }
  const politique = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  if (!politique) {
    return [...problemes, `${nom} : sans politique de sécurité`];
  }
  const enLigne = [...empreintesEnLigne(html, "script-src"), ...empreintesEnLigne(html, "style-src")];
  for (const empreinte of enLigne) {
    if (!politique.includes(empreinte)) {
      problemes.push(
        `${nom} : ce qui est en ligne, d’empreinte ${empreinte}, serait bloqué par la politique`,
      );
    }
  }
  if (politique.includes("'unsafe-")) {
    problemes.push(`${nom} : la politique est trop large`);
  }
  return problemes;
}

function estUnGabarit(fichier) {
  return fichier.startsWith(`${GABARITS}/`);
}

function gabaritsOfferts(nom, html, fichiers) {
  const offerts = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, a]) => a).filter(estUnGabarit);
  const oublies = fichiers.filter(estUnGabarit).filter((fichier) => !offerts.includes(fichier));
  return [
    ...(offerts.length === 0 ? [`${nom} ne mène à aucun gabarit`] : []),
    ...offerts.filter((a) => !fichiers.includes(a)).map((a) => `${nom} : ${a} n’est pas livré`),
    ...oublies.map((fichier) => `${nom} ne mène pas à ${fichier}`),
  ];
}

function gabaritsLisibles(dossier, fichiers) {
  return fichiers
    .filter(estUnGabarit)
    .filter((fichier) => readFileSync(path.join(dossier, fichier)).toString("latin1", 0, 2) !== "PK")
    .map((fichier) => `${fichier} n’est pas un classeur .xlsx`);
}

function fonctionsAutonomes(code) {
  const poids = gzipSync(code).length;
  const lourd = poids > POIDS_DES_FONCTIONS ? [`functions.js : ${poids} octets compressés`] : [];
  // Le moteur JavaScript de Windows n'a ni document, ni bibliothèque récente : rien d'autre qu'ES2016.
  const fautes = new Linter({ configType: "flat" }).verify(code, {
    languageOptions: { ecmaVersion: 2016, sourceType: "script", globals: { CustomFunctions: "readonly" } },
    rules: { "no-undef": "error" },
  });
  return [
    ...lourd,
    ...fautes.map(({ message, line, column }) => `functions.js (${line}:${column}) : ${message}`),
  ];
}

function fonctionsConcordantes(code, metadonnees) {
  const associees = [];
  const CustomFunctions = {
    associate: (nom) => associees.push(nom),
    Error: class extends Error {},
    ErrorCode: {},
  };
  try {
    vm.runInNewContext(code, { CustomFunctions });
  } catch (erreur) {
    return [`functions.js ne se charge pas seul : ${erreur.message}`];
  }
  const decrites = JSON.parse(metadonnees).functions.map(({ id }) => id);
  if (decrites.length === 0) {
    return ["functions.json : aucune fonction"];
  }
  return [
    ...decrites.filter((id) => !associees.includes(id)).map((id) => `functions.js n’associe pas ${id}`),
    ...associees.filter((id) => !decrites.includes(id)).map((id) => `functions.json ne décrit pas ${id}`),
  ];
}

module.exports = { verifierDist };

if (require.main === module) {
  const dossier = path.resolve(__dirname, "..", "dist");
  const problemes = verifierDist(dossier);
  for (const probleme of problemes) {
    console.error(`dist : ${probleme}`);
  }
  if (problemes.length > 0) {
    process.exitCode = 1;
  } else {
    const poids = gzipSync(readFileSync(path.join(dossier, "functions.js"))).length;
    console.info(`dist est prêt à publier (functions.js : ${poids} octets compressés).`);
  }
}
