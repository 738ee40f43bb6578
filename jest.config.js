/** Packages that ship ES modules only; Jest runs CommonJS, so they are transformed like our own sources. */
const esModules = [
  "hucre",
  "d3-dsv",
  "@noble/hashes",
  "@formulajs/formulajs",
  "echarts",
  "zrender",
  "@revolist/revogrid",
  "fast-check",
  "pure-rand",
].join("|");

const shared = {
  transform: { "^.+\\.(ts|tsx|mjs|js)$": ["ts-jest", { tsconfig: "tests/tsconfig.jest.json" }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  // One setting for all projects: Jest warns in every file of a worker that meets two.
  testEnvironmentOptions: { globalsCleanup: "off" },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/tests/support/style.ts",
    "/create-worker$": "<rootDir>/tests/support/create-worker.ts",
  },
};
const project = (displayName, testEnvironment, folders, more = {}) => ({
  displayName,
  testEnvironment,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  ...shared,
  ...more,
});

/** Everything that touches a date, once more west and once more east of Greenwich. */
const inTimeZone = (timeZone) =>
  project(`dates in ${timeZone}`, "<rootDir>/tests/environments/time-zone.cjs", [], {
    testEnvironmentOptions: { timeZone, globalsCleanup: "off" },
    testMatch: [
      "<rootDir>/tests/**/*date*.test.ts",
      "<rootDir>/tests/**/*iso*.test.ts",
      "<rootDir>/tests/time-zones/*.test.ts",
      "<rootDir>/tests/cells/{to-cell,from-cell}.test.ts",
      "<rootDir>/tests/importers/**/{mlflow,generic,wandb}*.test.ts",
    ],
    // `update` has a date in its name, too; what needs Excel runs in its own projects.
    testPathIgnorePatterns: ["/node_modules/", "/tests/(actions|e2e|taskpane|workbook)/"],
  });

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60_000,
  projects: [
    project("unit", "node", ["statistics", "tracking", "ooxml", "importers", "worker", "workbench"]),
    project("integration", "<rootDir>/tests/environments/excel-node.cjs", [
      "cells",
      "workbook",
      "actions",
      "commands",
      "tools",
    ]),
    project("integration-dom", "<rootDir>/tests/environments/excel-dom.cjs", ["taskpane"], {
      setupFiles: ["<rootDir>/tests/support/dom.ts"],
    }),
    project("faults", "<rootDir>/tests/environments/excel-node.cjs", ["faults"]),
    project("manifest", "node", ["manifest"]),
    inTimeZone("America/Los_Angeles"),
    inTimeZone("Asia/Kolkata"),
    project("e2e", "node", ["e2e"]),
  ],
};
