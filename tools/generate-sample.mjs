// Writes src/actions/sample/generated/sample-runs.ts: the text of assets/sample/cats-against-dogs.csv, so that the button
// and the file bring the same runs. The file itself is made by make-sample.py.

import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
const source = path.join(root, "assets/sample/cats-against-dogs.csv");
const target = path.join(root, "src/actions/sample/generated/sample-runs.ts");

export function generateSample() {
  const made = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const needed = Math.max(statSync(source).mtimeMs, statSync(fileURLToPath(import.meta.url)).mtimeMs);
  if (made >= needed) {
    return;
  }
  mkdirSync(path.dirname(target), { recursive: true });
  const text = JSON.stringify(readFileSync(source, "utf8"));
  writeFileSync(target, `/** The runs of the sample, as CSV. */\nexport const SAMPLE_RUNS = ${text};\n`);
}
