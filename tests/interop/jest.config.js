const unit = require("../../jest.config.js").projects.find(({ displayName }) => displayName === "unit");

/** Tests against other programs: openpyxl, pandas, LibreOffice. They need python3 and soffice on the machine. */
module.exports = {
  ...unit,
  displayName: "interop",
  rootDir: "../..",
  testMatch: ["<rootDir>/tests/interop/**/*.test.ts"],
  testEnvironment: "<rootDir>/tests/environments/excel-node.cjs",
  globalSetup: "<rootDir>/tests/interop/support/global-setup.cjs",
  testTimeout: 300_000,
};
