const commune = require("./jest.config.js");

// À part : il faut Chromium et LibreOffice sur la machine, et une construction du classeur embarqué.
module.exports = {
  ...commune,
  testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/tests/e2e/outils/construction.ts",
  testTimeout: 180_000,
};
