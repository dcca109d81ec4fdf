import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

import murs from "./outils/murs-eslint.js";

export default defineConfig(
  { ignores: ["dist/", ".sortie/", "coverage/", "node_modules/"] },
  {
    files: ["**/*.{js,cjs,mjs,ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      // Un message se montre à l'utilisateur ou ne s'écrit pas ; la ligne de commande et les outils ont info et error.
      "no-console": ["error", { allow: ["info", "warn", "error"] }],
      "no-eval": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Un nom qui commence par un souligné dit qu'on écarte la valeur exprès.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Les règles qui demandent les types : une promesse oubliée, un cas oublié.
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Excel n'attend pas une `Error` mais une `CustomFunctions.Error`, qui n'en hérite pas.
    files: ["src/fonctions/**/*.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    // Livré : rien ne s'écrit dans une console que l'utilisateur ne voit pas.
    files: [
      "src/{domaine,donnees,plan,lecture,classeur,xlsx,fichiers,fonctions,volet,commandes}/**/*.{ts,tsx}",
    ],
    rules: { "no-console": "error" },
  },
  {
    files: ["src/classeur/**/*.ts", "src/volet/**/*.{ts,tsx}", "src/commandes/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/volet/**/*.{ts,tsx}", "src/hote/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  ...murs,
);
