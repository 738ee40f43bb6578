// `npm run test:lines`: lines of tests for lines of source, room by room, and the floor that the pure rooms, workbook and
// actions keep. Ends with 1 when a room is below it.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FLOOR = 60;
const HELD = new Set(["tracking", "importers", "workbook", "actions"]);

const root = path.resolve(import.meta.dirname, "..");

function linesIn(folder) {
  let lines = 0;
  try {
    for (const file of readdirSync(path.join(root, folder), { recursive: true })) {
      if (/\.tsx?$/.test(file)) {
        lines += readFileSync(path.join(root, folder, file), "utf8").split("\n").length - 1;
      }
    }
  } catch (error) {
    if (error.code !== "ENOENT") {
      throw error;
    }
  }
  return lines;
}

const rooms = readdirSync(path.join(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, source: linesIn(`src/${name}`), tests: linesIn(`tests/${name}`) }));

let low = 0;
for (const { name, source, tests } of rooms) {
  // A room is held to what it has in full: 59.9 is not 60.
  const ratio = Math.floor((100 * tests) / source);
  const short = HELD.has(name) && ratio < FLOOR;
  low += short ? 1 : 0;
  const more = short ? `  ${Math.ceil((FLOOR / 100) * source) - tests} lines short of ${FLOOR} %` : "";
  console.log(
    `${name.padEnd(10)} ${String(tests).padStart(6)} for ${String(source).padStart(6)}  ${String(ratio).padStart(4)} %${more}`,
  );
}
process.exitCode = low > 0 ? 1 : 0;
