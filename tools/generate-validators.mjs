// Writes a validator for each static schema to src/tracking/generated: code made by ajv at build time, so that the page
// needs no eval and a strict Content-Security-Policy holds. CommonJS, because ajv's ES output still calls require.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";

const standaloneCode = standaloneModule.default ?? standaloneModule;
const root = path.resolve(import.meta.dirname, "..");
const output = path.join(root, "src/tracking/generated");

const DECLARATION = `import type { RecordValidator } from "../schema/record-validator";

declare const validate: RecordValidator;
export default validate;
`;

/** The schemas by the names of their validators. */
const SOURCES = [["run-file", path.join(root, "assets/run.schema.json")]];

/** Whether the output is at least as new as its schema and this program. */
function isFresh(target, source) {
  const made = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const needed = Math.max(statSync(source).mtimeMs, statSync(fileURLToPath(import.meta.url)).mtimeMs);
  return made >= needed;
}

/** Removes the validators of schemas that are gone. */
function removeLeftovers(names) {
  for (const file of readdirSync(output)) {
    if (!names.includes(file.replace(/\.d\.cts$|\.cjs$/, ""))) {
      rmSync(path.join(output, file));
    }
  }
}

export function generateValidators() {
  mkdirSync(output, { recursive: true });
  removeLeftovers(SOURCES.map(([name]) => name));
  for (const [name, source] of SOURCES) {
    const target = path.join(output, `${name}.cjs`);
    if (isFresh(target, source)) {
      continue;
    }
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, code: { source: true, lines: true } });
    const validate = ajv.compile(JSON.parse(readFileSync(source, "utf8")));
    writeFileSync(target, standaloneCode(ajv, validate));
    writeFileSync(path.join(output, `${name}.d.cts`), DECLARATION);
  }
}
