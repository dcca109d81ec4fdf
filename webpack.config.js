const { readFile, readdir } = require("node:fs/promises");
const path = require("node:path");

const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

const { pagesDesFonctions, STYLE_DE_L_AIDE } = require("./outils/aide-des-fonctions.js");
const { GreffonCsp, POLITIQUE_EMBARQUEE, POLITIQUE_HOTE, POLITIQUE_LIVREE } = require("./outils/csp.js");
const { fichiersDesGabarits, gabaritsLivres } = require("./outils/gabarits.js");
const { GreffonFichiers } = require("./outils/greffon-fichiers.js");
const { ADRESSE_DE_DEVELOPPEMENT, adresseDePublication, manifestePublie } = require("./outils/manifeste.js");
const { metadonneesDesFonctions } = require("./outils/metadonnees-fonctions.js");
const { version } = require("./package.json");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Dans le classeur embarqué, c'est l'hôte qui apporte la bibliothèque, par ce premier script. */
const RELAIS = "hote/relais.js";

const dansLeDepot = (...morceaux) => path.resolve(__dirname, ...morceaux);

/**
 * Trois constructions, du plus contraint au plus libre :
 * - `fonctions` : functions.js, que le moteur JavaScript de Windows exécute seul (ES2016, un seul fichier) ;
 * - `pages` : le volet et les commandes du ruban ;
 * - `hote` : le classeur embarqué, jamais livré, donc seulement avec `--env hote` et hors de dist.
 *
 * Options : `--env url=https://…/` (adresse de publication), `--env hote`, `--env excel`.
 */
module.exports = async (env = {}, argv = {}) => {
  const reglages = {
    production: argv.mode === "production",
    hote: Boolean(env.hote),
    adresse: env.url === undefined ? ADRESSE_DE_DEVELOPPEMENT : adresseDePublication(env.url),
    sortie: env.hote ? dansLeDepot(".sortie", "hote") : dansLeDepot("dist"),
  };
  const constructions = [fonctions(reglages), pages(reglages)];
  if (reglages.hote) {
    constructions.push(hote(reglages));
  }
  constructions[0].devServer = await serveur(env);
  return constructions;
};

function fonctions(reglages) {
  return {
    ...commun(reglages, "fonctions", "es2016"),
    target: "es2016",
    entry: { functions: "./src/fonctions/index.ts" },
    output: {
      ...sortie(reglages),
      filename: "[name].js",
      // `pages` attend cette construction : le nettoyage a lieu avant qu'elle n'écrive.
      clean: true,
      // Ni page, ni morceaux : le moteur de Windows n'a pas de document.
      chunkFormat: false,
      chunkLoading: false,
      wasmLoading: false,
    },
    plugins: [
      new GreffonFichiers({
        sources: [dansLeDepot("manifest.xml"), dansLeDepot("src", "fonctions", "functions.ts")],
        fichiers: async () => ({
          "functions.json": await metadonneesDesFonctions(
            dansLeDepot("src", "fonctions", "functions.ts"),
            reglages.adresse,
          ),
          "manifest.xml": manifestePublie(await readFile(dansLeDepot("manifest.xml"), "utf8"), {
            version,
            adresse: reglages.adresse,
          }),
        }),
      }),
    ],
    performance: poids(reglages, "error", 32_000),
  };
}

function pages(reglages) {
  const { production } = reglages;
  return {
    ...commun(reglages, "pages", "es2020"),
    target: ["web", "es2020"],
    dependencies: ["fonctions"],
    entry: { volet: "./src/volet/index.tsx", commandes: "./src/commandes/index.ts" },
    output: {
      ...sortie(reglages),
      filename: production ? "morceaux/[name].[contenthash].js" : "morceaux/[name].js",
      assetModuleFilename: "morceaux/[name].[contenthash][ext]",
    },
    plugins: [
      new MiniCssExtractPlugin({
        filename: production ? "morceaux/[name].[contenthash].css" : "morceaux/[name].css",
      }),
      page(reglages, { nom: "volet.html", gabarit: "src/volet/volet.html", morceaux: ["volet"] }),
      page(reglages, {
        nom: "commandes.html",
        gabarit: "src/commandes/commandes.html",
        morceaux: ["commandes"],
      }),
      page(reglages, { nom: "functions.html", gabarit: "src/fonctions/functions.html", morceaux: [] }),
      page(reglages, { nom: "aide.html", gabarit: "src/volet/aide.html", morceaux: [] }),
      new GreffonCsp(HtmlWebpackPlugin),
      new GreffonFichiers({ sources: [dansLeDepot("assets")], fichiers: icones }),
      // Écrits une fois par lancement : leur code, lu hors de webpack, ne se surveille pas.
      new GreffonFichiers({ sources: [], fichiers: fichiersDesGabarits }),
      // Leur texte, lu lui aussi hors de webpack, suit au moins la description des fonctions.
      new GreffonFichiers({
        sources: [dansLeDepot("src", "fonctions", "functions.ts")],
        fichiers: () => pagesDesFonctions(politiqueDesPages(reglages)),
      }),
    ],
    // Le volet vise 150 ko compressés au premier écran : de l'ordre de 600 ko avant compression.
    performance: poids(reglages, "warning", 600_000),
  };
}

function hote(reglages) {
  return {
    ...commun(reglages, "hote", "es2022"),
    target: ["web", "es2022"],
    dependencies: ["fonctions"],
    entry: { hote: "./src/hote/page/index.tsx", relais: "./src/hote/page/relais.ts" },
    output: { ...sortie(reglages), filename: "hote/[name].js" },
    plugins: [
      new MiniCssExtractPlugin({ filename: "hote/[name].css" }),
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: dansLeDepot("src", "hote", "page", "index.html"),
        chunks: ["hote"],
        politique: POLITIQUE_HOTE,
      }),
      new GreffonCsp(HtmlWebpackPlugin),
      new GreffonFichiers({
        sources: [],
        // La bibliothèque de Microsoft, telle quelle : sa licence n'en permet ni la modification ni la publication.
        fichiers: async () => ({
          "hote/excel-web-16.00.js": await readFile(
            require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"),
          ),
          // Les ensembles d'exigences de chaque membre ne sont écrits que dans ces types.
          "hote/office-js.d.ts": await readFile(require.resolve("@types/office-js/index.d.ts")),
        }),
      }),
    ],
    performance: false,
  };
}

function commun({ production }, name, cible) {
  return {
    name,
    context: __dirname,
    mode: production ? "production" : "development",
    // Rien à publier en production ; en développement un fichier à part, car la politique interdit `eval`.
    devtool: production ? false : "source-map",
    // webpack réécrirait le script en ligne des pages après le calcul de son empreinte.
    optimization: { minimizeOptions: { html: false } },
    resolve: { extensions: [".ts", ".tsx", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: "swc-loader", options: swc(production, cible) },
        },
        // Toujours un fichier : la politique de sécurité refuse les styles en ligne.
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
  };
}

function swc(production, target) {
  return {
    jsc: {
      target,
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic", development: !production } },
    },
  };
}

function sortie(reglages) {
  // Relatif partout : le dossier se dépose où l'on veut sur le serveur.
  return { path: reglages.sortie, publicPath: "auto" };
}

/** Au-delà de tant d'octets avant compression, webpack le dit ; le code de développement, lui, n'est pas compacté. */
function poids({ production }, hints, octets) {
  return production && { hints, maxAssetSize: octets, maxEntrypointSize: octets };
}

function page(reglages, { nom, gabarit, morceaux }) {
  return new HtmlWebpackPlugin({
    filename: nom,
    template: dansLeDepot(gabarit),
    chunks: morceaux,
    officeJs: reglages.hote ? RELAIS : OFFICE_JS,
    gabarits: gabaritsLivres,
    styleDeLAide: STYLE_DE_L_AIDE,
    politique: politiqueDesPages(reglages),
    minify: false,
  });
}

function politiqueDesPages(reglages) {
  return reglages.hote ? POLITIQUE_EMBARQUEE : POLITIQUE_LIVREE;
}

async function icones() {
  const noms = (await readdir(dansLeDepot("assets"))).filter((nom) => nom.endsWith(".png"));
  const entrees = noms.map(async (nom) => [`assets/${nom}`, await readFile(dansLeDepot("assets", nom))]);
  return Object.fromEntries(await Promise.all(entrees));
}

async function serveur(env) {
  return {
    port: 3000,
    host: "localhost",
    static: false,
    // Le client de webpack s'ajouterait à functions.js, qui doit rester tel qu'il sera livré : recharger à la main.
    client: false,
    hot: false,
    liveReload: false,
    // Excel sur le web lit functions.json depuis une autre origine.
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" },
    server: env.excel ? { type: "https", options: await certificat() } : "http",
    onListening: () => console.info(env.excel ? ANNONCE_EXCEL : ANNONCE_HOTE),
  };
}

/** Chargé pour la seule commande `npm run excel` : installe un certificat dans le magasin de l'utilisateur. */
function certificat() {
  return require("office-addin-dev-certs").getHttpsServerOptions();
}

const ANNONCE_HOTE = `
CTG pour Excel, classeur embarqué : ouvrez http://localhost:3000/
`;

const ANNONCE_EXCEL = `
CTG pour Excel est servi sur ${ADRESSE_DE_DEVELOPPEMENT}. Chargez ${path.join(__dirname, "manifest.xml")} :
- Excel sur le web : Accueil > Compléments > Autres compléments > Mes compléments > Charger mon complément.
- Mac : copiez-le dans ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/, puis relancez Excel ;
  il est dans Accueil > Compléments.
- Windows : mettez-le dans un dossier partagé ; Fichier > Options > Centre de gestion de la confidentialité >
  Paramètres > Catalogues de compléments approuvés : ajoutez \\\\ordinateur\\partage, cochez « Afficher dans le menu »,
  relancez Excel ; il est dans Accueil > Compléments > Plus de compléments > DOSSIER PARTAGÉ.
`;
