import eslint from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import dialect from "./tools/lint-dialect.mjs";

const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
);

const nodeGlobals = {
  Buffer: "readonly",
  URL: "readonly",
  __dirname: "readonly",
  clearInterval: "readonly",
  clearTimeout: "readonly",
  console: "readonly",
  module: "writable",
  performance: "readonly",
  process: "readonly",
  require: "readonly",
  setInterval: "readonly",
  setTimeout: "readonly",
};

export default defineConfig(
  {
    ignores: [
      "dist",
      "coverage",
      "node_modules",
      "src/actions/sample/generated/",
      "src/tracking/generated/",
      "src/workbench/protocol/generated/",
      "src/pure-globals.d.ts",
    ],
  },
  eslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      reactHooks.configs.flat.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // It asks for `!`, which the strict set forbids; an indexed read that is known to hit says so by `as`.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { dialect },
    rules: Object.fromEntries(Object.keys(dialect.rules).map((name) => [`dialect/${name}`, "error"])),
  },
  {
    // What the runtime has one of: the lane, the engine in its worker, and what the ribbon hands the pane. The workbench
    // is a host with memories of its own.
    files: ["src/actions/lane.ts", "src/worker/engine.ts", "src/commands/associate.ts", "src/workbench/**"],
    rules: { "dialect/module-state": "off" },
  },
  {
    // Memories of what follows from their key alone, so that nobody can tell whether it was asked before: the kind of a number
    // format, the hashes of a table's headers, the letters of a column. And scratch in which one call reads the bits of a number.
    files: [
      "src/tracking/values/number-format.ts",
      "src/workbook/writing/row-digest.ts",
      "src/ooxml/cells/cell-address.ts",
      "src/tracking/identity/loose-hashes.ts",
      "src/tracking/identity/row-hashes.ts",
    ],
    rules: { "dialect/module-state": "off" },
  },
  {
    files: ["tests/**"],
    ignores: ["tests/support/fast-check.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-restricted-imports": [
        "error",
        {
          name: "fast-check",
          message: "Take fc from tests/support/fast-check: one seed for all properties.",
        },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "A test has to be repeatable: use a seed." },
      ],
    },
  },
  {
    files: ["src/workbook/**", "src/commands/**"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: nodeGlobals },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: nodeGlobals } },
  prettier,
  { rules: { curly: ["error", "all"] } },
);
