// Speed as ratios within one run, because machines differ and this one is shared: `npm run bench`, and with
// `-- --out FILE` the rows as JSON too. `-- --runs 1000,10000` takes other sizes, `-- --rounds 5` more rounds, and
// `-- --million` reads a file of a million runs instead, in its own process, which takes 3 GB and some minutes.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchActions } from "./bench-actions";
import { benchComparing } from "./bench-comparing";
import { benchCurves } from "./bench-curves";
import { benchHostile } from "./bench-hostile";
import { benchImport } from "./bench-import";
import { benchMillion } from "./bench-million";
import { benchPane } from "./bench-pane";
import type { BenchRow } from "./bench-row";
import { benchSheets } from "./bench-sheets";
import { readOnce } from "./read-once";

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    runs: { type: "string", default: "1000,10000,100000" },
    rounds: { type: "string", default: "3" },
    million: { type: "boolean", default: false },
    // Read as many runs and print what that took: what `--million` asks of another process.
    read: { type: "string" },
  },
});

/** Points of curves that one log brings. */
const POINTS = 1_000_000;

async function main(): Promise<void> {
  if (values.read !== undefined) {
    process.stdout.write(JSON.stringify(await readOnce(Number(values.read))));
    return;
  }
  const rows = values.million ? benchMillion() : await benchAll();
  print(rows);
  if (values.out !== undefined) {
    writeFileSync(values.out, JSON.stringify(rows, null, 2) + "\n");
  }
}

async function benchAll(): Promise<BenchRow[]> {
  const sizes = values.runs.split(",").map(Number);
  const rows: BenchRow[] = [];
  for (const runs of sizes) {
    rows.push(...(await benchImport(runs, Number(values.rounds))));
  }
  rows.push(...flatness(rows, sizes));
  rows.push(...(await benchSheets(Number(values.rounds))));
  rows.push(...(await benchCurves(POINTS, Number(values.rounds))));
  rows.push(...(await benchHostile(Number(values.rounds))));
  rows.push(...(await benchComparing(Number(values.rounds))));
  const actions: BenchRow[] = [];
  for (const runs of sizes) {
    actions.push(...(await benchActions(runs)));
  }
  rows.push(...actions, ...flatness(actions, sizes).filter(({ name }) => name.startsWith("check")));
  rows.push(...(await benchPane(Math.max(...sizes))));
  return rows;
}

/** Time per run that counts as the same at another size: what is linear. */
const LINEAR = 1.3;

/** Time per run of the largest size against the one before. */
function flatness(rows: readonly BenchRow[], sizes: readonly number[]): BenchRow[] {
  const [small, large] = sizes.slice(-2);
  if (small === undefined || large === undefined) {
    return [];
  }
  const at = (name: string, runs: number) => rows.find((row) => row.name === name && row.runs === runs);
  return rows
    .filter((row) => row.runs === large)
    .flatMap(({ name, ms }) => {
      const before = at(name, small);
      if (!before) {
        return [];
      }
      const ratio = ms / large / (before.ms / small);
      return [
        {
          name: `${name}, time per run`,
          runs: large,
          ms: ms / large,
          ratio,
          of: `at ${String(small)} runs`,
          ...(name.startsWith("check") && { aim: { atMost: String(LINEAR), met: ratio <= LINEAR } }),
        },
      ];
    });
}

function print(rows: readonly BenchRow[]): void {
  const cells = rows.map((row) => [
    row.name,
    row.runs.toLocaleString("en-US"),
    row.ms < 1 ? row.ms.toFixed(4) : row.ms.toFixed(0),
    row.ratio === undefined ? "" : `${row.ratio.toFixed(2)} x ${row.of ?? ""}`,
    row.syncs?.toLocaleString("en-US") ?? "",
    row.bytes?.toLocaleString("en-US") ?? "",
    row.peakHeapBytes === undefined ? "" : (row.peakHeapBytes / 1e6).toFixed(0),
    row.aim === undefined ? "" : `${row.aim.met ? "met" : "NOT MET"}: at most ${row.aim.atMost}`,
  ]);
  const table = [["work", "runs", "ms", "ratio", "syncs", "bytes", "peak heap, MB", "aim"], ...cells];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => (line[column] ?? "").length))) ?? [];
  for (const line of table) {
    console.log(
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    );
  }
}

void main();
