// swc transforme sans vérifier : les types se vérifient à part (npm run typecheck).
const versCommonJs = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
];

// Univer publie du CommonJS qui requiert ces paquets, eux publiés en modules ES seulement : Jest ne les lit pas tels quels.
const MODULES_ES = [
  "nanoid",
  "rbush",
  "quickselect",
  "kdbush",
  "franc-min",
  "trigram-utils",
  "n-gram",
  "collapse-white-space",
  "cjk-regex",
  "unicode-regex",
  "regexp-util",
  "lodash-es",
];

module.exports = {
  testEnvironment: "node",
  // Par défaut, Jest laisse un cœur libre : sur une machine de deux cœurs, les essais n'en auraient qu'un.
  maxWorkers: "100%",
  // Un classeur entier par essai : la mémoire d'un processus ne redescend guère.
  workerIdleMemoryLimit: "1GB",
  testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/", "<rootDir>/tests/libreoffice/"],
  transform: { "^.+\\.(t|j)sx?$": versCommonJs },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES_ES.join("|")})/)`],
  moduleNameMapper: {
    // Le même code, déjà en CommonJS : six cents fichiers de moins à transformer.
    "^lodash-es$": "lodash",
    // webpack seul lit une feuille de style.
    "\\.css$": "<rootDir>/tests/outils/sansStyle.ts",
  },
};
