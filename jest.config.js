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
  testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/", "<rootDir>/tests/libreoffice/"],
  transform: { "^.+\\.(t|j)sx?$": versCommonJs },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES_ES.join("|")})/)`],
  // Le même code, déjà en CommonJS : six cents fichiers de moins à transformer.
  moduleNameMapper: { "^lodash-es$": "lodash" },
};
