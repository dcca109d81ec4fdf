const path = require("node:path");

/** Chemins depuis la racine du dépôt, ou de l'arbre d'essai que tests/architecture.test.ts fait fauter. */
const BIBLIOTHEQUES_XLSX = "^node_modules/(fflate|saxes|@e965/xlsx|exceljs)/";
const BIBLIOTHEQUES_DE_L_HOTE = "^node_modules/(@univerjs/|echarts/|rxjs/|@microsoft/office-js/)";
const BIBLIOTHEQUES_D_ECRAN = "^node_modules/(react|react-dom|@fluentui/[^/]+)/";

/** Un dossier qui n'importe que lui-même et ce qui est nommé ici. */
function seulement(dossier, permis, comment) {
  return {
    name: `${dossier}-reste-chez-soi`,
    severity: "error",
    comment,
    from: { path: `^src/${dossier}/` },
    to: {
      pathNot: [
        `^src/(${[dossier, ...permis].join("|")})/`,
        ...(dossier === "donnees" ? ["^node_modules/zod/"] : []),
        ...(dossier === "controle" ? ["^node_modules/@noble/hashes/"] : []),
      ],
    },
  };
}

module.exports = {
  forbidden: [
    seulement(
      "domaine",
      ["donnees"],
      "Les règles sont pures : elles n’importent qu’elles-mêmes et des données.",
    ),
    seulement(
      "donnees",
      ["domaine"],
      "Les données et leurs schémas ne savent rien d’Excel, du volet ni des fichiers.",
    ),
    seulement(
      "plan",
      ["domaine", "donnees"],
      "Le plan des feuilles est une donnée : ni Office, ni React, ni DOM.",
    ),
    seulement(
      "lecture",
      ["plan", "domaine", "donnees"],
      "La lecture est pure, sur une interface de cellules.",
    ),
    seulement(
      "controle",
      ["lecture", "plan", "domaine", "donnees"],
      "Un contrôle juge ce que la lecture a rendu : ni Excel, ni écran, ni fichier.",
    ),
    seulement("comparaison", ["lecture", "plan", "domaine", "donnees"], "Comparer deux dossiers est pur."),
    seulement(
      "fonctions",
      ["domaine", "donnees"],
      "functions.js pèse quelques kilo-octets et se charge seul.",
    ),
    seulement(
      "classeur",
      ["plan", "lecture", "domaine", "donnees"],
      "La porte vers Excel ne connaît ni écran, ni fichier.",
    ),
    seulement("aide", ["plan"], "Les pages d’aide s’écrivent à la construction : rien du volet n’y entre."),
    {
      name: "fichiers-sans-ecran-ni-excel",
      severity: "error",
      comment:
        "Lire un classeur reçu et préparer un gabarit se font aussi en ligne de commande, et dans un travailleur.",
      from: { path: "^src/fichiers/" },
      to: { path: "^src/(classeur|volet|commandes|fonctions|cli|hote)/" },
    },
    {
      name: "xlsx-par-une-seule-porte",
      severity: "error",
      comment: "Changer de bibliothèque de fichiers ne doit toucher que src/xlsx.",
      from: { path: "^src/", pathNot: "^src/xlsx/" },
      to: { path: BIBLIOTHEQUES_XLSX },
    },
    {
      name: "xlsx-sans-ecran-ni-excel",
      severity: "error",
      comment: "Les fichiers se lisent et s’écrivent aussi en ligne de commande.",
      from: { path: "^src/xlsx/" },
      to: { path: "^src/(classeur|volet|commandes|fonctions|cli|hote)/" },
    },
    {
      name: "hote-jamais-livre",
      severity: "error",
      comment:
        "Le classeur embarqué sert à développer et à essayer ; la licence d’office.js interdit de le publier.",
      from: { path: "^src/", pathNot: "^src/hote/" },
      to: { path: "^src/hote/" },
    },
    {
      name: "bibliotheques-de-l-hote",
      severity: "error",
      comment: "Le tableur embarqué et la bibliothèque de Microsoft restent dans l’hôte.",
      from: { path: "^src/", pathNot: "^src/hote/" },
      to: { path: BIBLIOTHEQUES_DE_L_HOTE },
    },
    {
      name: "ecran-au-volet",
      severity: "error",
      comment: "React et Fluent UI ne servent qu’au volet et à la page de l’hôte.",
      from: { path: "^src/", pathNot: "^src/(volet|hote)/" },
      to: { path: BIBLIOTHEQUES_D_ECRAN },
    },
    {
      name: "node-a-la-ligne-de-commande",
      severity: "error",
      comment: "Le reste tourne dans un navigateur.",
      from: { path: "^src/", pathNot: "^src/(cli|hote)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "src-sans-essais-ni-outils",
      severity: "error",
      comment: "Ce qui est livré ne dépend ni des tests, ni de la construction.",
      from: { path: "^src/" },
      to: { path: "^(tests|outils)/" },
    },
    {
      name: "sans-cycle",
      severity: "error",
      comment:
        "Deux fichiers qui s’exécutent l’un l’autre n’en font qu’un ; un type, lui, n’exécute rien. " +
        "Le modèle de l’hôte reproduit celui d’Excel, cyclique par nature (une plage rend sa feuille, qui rend des plages).",
      from: { pathNot: "^src/hote/modele/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "import-resolu",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Un import de type est encore une dépendance : le domaine ne doit pas même connaître les types d'Excel.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, "tsconfig.json") },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
