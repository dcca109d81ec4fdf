const commune = require("./jest.config.js");

// À part : il faut LibreOffice sur la machine, et des secondes plutôt que des millisecondes.
module.exports = {
  ...commune,
  testMatch: ["<rootDir>/tests/libreoffice/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 300_000,
};
