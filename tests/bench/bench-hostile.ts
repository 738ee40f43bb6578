// Files that are hard on purpose, from their bytes to the preview or to the refusal: by the megabyte they may take so long.

import { createEngine } from "../../src/worker/create-engine";
import { RunsheetError } from "../../src/tracking/runsheet-error";
import type { BenchRow } from "./bench-row";
import { fastest } from "./measure";

/** Seconds for each megabyte; smaller files count as one. */
const MOST_SECONDS = 2;
const MEGABYTE = 1e6;

const EMPTY = {
  catalogue: { parameters: [], metrics: [] },
  runHeaders: [],
  datasetNames: [],
  experimentNames: [],
};

interface HardFile {
  readonly what: string;
  readonly name: string;
  readonly lines: number;
  readonly make: () => string;
}

const FILES: readonly HardFile[] = [
  {
    what: "5,000 equal headers",
    name: "runs.csv",
    lines: 200,
    make: () => table(200, 5000, () => "loss"),
  },
  {
    what: "16,300 columns",
    name: "runs.csv",
    lines: 60,
    make: () => table(60, 16_300, (column) => `p${String(column)}`),
  },
  {
    what: "16,300 columns of texts",
    name: "runs.csv",
    lines: 40,
    make: () =>
      table(
        40,
        16_300,
        (column) => `p${String(column)}`,
        (row, column) => `v${String(column % 7)}${String(row)}`,
      ),
  },
  {
    what: "1,000,000 lines that are no JSON",
    name: "runs.jsonl",
    lines: 1_000_000,
    make: () => `{"lr":1,"acc":0.5}\n${repeated(1_000_000, () => "{oops", "\n")}`,
  },
  {
    what: "1,000,000 lines with cells missing",
    name: "runs.csv",
    lines: 1_000_000,
    make: () => `name,lr,acc\na,0.1,0.8\n${repeated(1_000_000, () => "x,y", "\n")}`,
  },
  {
    what: "lists nested a million deep",
    name: "runs.json",
    lines: 1,
    make: () => "[".repeat(1_000_000) + "]".repeat(1_000_000),
  },
  {
    what: "2,000 curves of one run in JSON",
    name: "runs.json",
    lines: 1,
    make: () => {
      const curve = Array.from({ length: 300 }, (_, step) => step / 7);
      return JSON.stringify([
        Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`loss ${String(at)}`, curve])),
      ]);
    },
  },
];

/** How long each takes. */
export async function benchHostile(rounds: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { what, name, lines, make } of FILES) {
    const bytes = new TextEncoder().encode(make());
    const { ms, peakHeapBytes } = await fastest(rounds, () => readOrRefused(name, bytes));
    const perMegabyte = ms / 1000 / Math.max(1, bytes.length / MEGABYTE);
    rows.push({
      name: `hard: ${what}`,
      runs: lines,
      ms,
      peakHeapBytes,
      bytes: bytes.length,
      ratio: perMegabyte,
      of: "s a MB",
      aim: { atMost: `${String(MOST_SECONDS)} s a MB`, met: perMegabyte <= MOST_SECONDS },
    });
  }
  return rows;
}

async function readOrRefused(name: string, bytes: Uint8Array): Promise<void> {
  const engine = createEngine();
  try {
    const { token } = await engine.open({ name, content: bytes.slice().buffer });
    await engine.plan(token, await engine.setWorkbook(EMPTY), { columns: [], answers: {} });
  } catch (error) {
    if (!(error instanceof RunsheetError)) {
      throw error;
    }
  }
}

function table(
  rows: number,
  columns: number,
  header: (column: number) => string,
  cell: (row: number, column: number) => string = (_, column) => String(column + 0.5),
): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    repeated(columns, (column) => cell(row, column), ","),
  );
  return [repeated(columns, header, ","), ...lines].join("\n");
}

function repeated(count: number, text: (index: number) => string, between: string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(between);
}
