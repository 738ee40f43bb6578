// `npm run --silent try-import:all`: one line for each fixture, with what it was taken for. A folder is one bundle.

import { readdirSync } from "node:fs";
import path from "node:path";
import type { ImportDescription } from "./describe-import";
import { tryImport } from "./try-import";

const FIXTURES = "tests/fixtures";
/** Scripts that make fixtures, files that are wrong on purpose, a sweep with its answers, and figures of SciPy. */
const NO_TOOLS = new Set(["generate", "statistics", "sweep", "ugly"]);
const HEADER = ["fixture", "taken for", "runs", "roles", "primary", "curves", "points", "asks"];

async function main(): Promise<void> {
  const lines: string[][] = [];
  for (const fixture of fixturesIn(FIXTURES)) {
    lines.push([fixture, ...cellsOf(await tryImport([path.join(FIXTURES, fixture)]))]);
  }
  const widths = HEADER.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const text = [HEADER, ...lines]
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
  process.stdout.write(`${text}\n`, () => {
    process.exit(0);
  });
}

/** Each file of a tool, and each folder of one. */
function fixturesIn(root: string): string[] {
  const tools = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !NO_TOOLS.has(entry.name),
  );
  return tools.flatMap(({ name: tool }) =>
    readdirSync(path.join(root, tool)).map((name) => path.join(tool, name)),
  );
}

function cellsOf({
  format,
  runs,
  columns = [],
  primary,
  tables,
  questions = [],
  messages,
}: ImportDescription): string[] {
  if (format === null) {
    return [`refused: ${(messages[0] ?? "").slice(0, 100)}`];
  }
  const roles = ["field", "parameter", "metric", "ignored"].map((role) => {
    const count = columns.filter((column) => column.role === role).length;
    return `${count} ${role}`;
  });
  const { series = [], rows = 0 } = tables?.History ?? {};
  return [
    format,
    String(runs),
    roles.join(", "),
    primary ? `${primary.metric} (${primary.goal})` : "none",
    String(series.length),
    String(rows),
    questions.map(({ about }) => about).join("; "),
  ];
}

void main();
