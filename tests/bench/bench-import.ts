import { dsvFormat } from "d3-dsv";
import { commitImport } from "../../src/actions/commit-import";
import { discardImport, prepareImport } from "../../src/actions/prepare-import";
import { RUN_FIELDS } from "../../src/tracking/schema/run-fields";
import { readBundle } from "../../src/importers/reading/read-bundle";
import { EventLoopPace } from "../../src/worker/pace";
import { CHUNK_BYTES } from "../../src/workbook/sync-in-chunks";
import { createEngine } from "../../src/worker/create-engine";
import type { CellBlock } from "../../src/worker/engine-blocks";
import type { ImportEngine } from "../../src/worker/import-engine";
import type { ImportPreview } from "../../src/worker/import-preview";
import type { BenchRow } from "./bench-row";
import { mlflowCsv } from "./mlflow-csv";
import { Rounds } from "./rounds";
import { startExcel } from "./start-excel";

/** What reading to a plan may take of parsing alone, where fixed costs no longer count. */
const MOST_OF_PARSING = 2.6;
const MANY_RUNS = 100_000;
/** What the whole import may take of its parts. */
const MOST_OF_PARTS = 1.25;

const EMPTY = {
  catalogue: { parameters: [], metrics: [] },
  runHeaders: [],
  datasetNames: [],
  experimentNames: [],
};

/** What each round measures. */
type Part = "parse" | "cells" | "open" | "plan" | "write" | "whole";

/** (a) parsing alone, (b) reading to a plan, (c) the bare write, (d) the whole import, for one number of runs. */
export async function benchImport(runs: number, rounds: number): Promise<BenchRow[]> {
  const text = mlflowCsv(runs);
  const bytes = fileOf(text);
  const blocks = await blocksOf(await planned(bytes));
  const taken = new Rounds<Part>();
  let syncs = 0;
  let imported = { syncs: 0, bytes: 0 };
  for (let round = 0; round < rounds; round++) {
    await taken.measure("parse", () => dsvFormat(",").parseRows(text).length);
    await taken.measure("cells", async () => readBundle(bundleOf(bytes), new EventLoopPace()));
    await taken.measure("open", async () => createEngine().open(bundleOf(bytes)));
    await taken.measure("plan", async () => planned(bytes));
    ({ syncs } = await taken.measure("write", async () => writeBlocks(blocks)));
    imported = await taken.measure("whole", async () => importInto(bytes));
  }
  const cells = blocks.reduce((sum, block) => sum + block.bytes, 0);
  const row = (name: string, part: Part, more: Partial<BenchRow>): BenchRow => ({
    name,
    runs,
    ...taken.fastest(part),
    ...more,
  });
  const planRatio = taken.ratio("plan", "parse");
  const wholeRatio = taken.ratio("whole", "write", "plan");
  return [
    row("a  d3-dsv parses the text", "parse", { bytes: bytes.byteLength }),
    row("b  read, detect, type, validate, plan", "plan", {
      ratio: planRatio,
      of: "a",
      ...(runs >= MANY_RUNS && { aim: atMost(planRatio, MOST_OF_PARSING) }),
    }),
    row("b1 of it: scan the cells", "cells", { ratio: taken.ratio("cells", "parse"), of: "a" }),
    row("b2 of it: scan, recognise the format and take its columns", "open", {
      ratio: taken.ratio("open", "cells"),
      of: "b1",
    }),
    row("c  bare Office.js write of the same cells", "write", {
      syncs,
      bytes: cells,
    }),
    row("d  the whole import into a fresh workbook", "whole", {
      ratio: wholeRatio,
      of: "b + c",
      ...(runs >= MANY_RUNS && { aim: atMost(wholeRatio, MOST_OF_PARTS) }),
      syncs: imported.syncs,
      bytes: imported.bytes,
    }),
  ];
}

function atMost(ratio: number, most: number): NonNullable<BenchRow["aim"]> {
  return { atMost: `${String(most)} x`, met: ratio <= most };
}

/** As a file hands its content over: a buffer of its own, which reading leaves as it was. */
function fileOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).slice().buffer;
}

function bundleOf(content: ArrayBuffer) {
  return { name: "runs.csv", content };
}

interface Planned {
  readonly engine: ImportEngine;
  readonly preview: ImportPreview;
}

async function planned(bytes: ArrayBuffer): Promise<Planned> {
  const engine = createEngine();
  const { token } = await engine.open(bundleOf(bytes));
  const picture = await engine.setWorkbook(EMPTY);
  return { engine, preview: await engine.plan(token, picture, { columns: [], answers: {} }) };
}

async function blocksOf({ engine, preview }: Planned): Promise<CellBlock[]> {
  const columns = [
    ...RUN_FIELDS.filter(({ group }) => group === "run").map(({ key }) => `field:${key}`),
    ...preview.newParameters.map(({ name }) => `parameter:${name}`),
    ...preview.newMetrics.map(({ name }) => `metric:${name}`),
    ...RUN_FIELDS.filter(({ group }) => group === "provenance").map(({ key }) => `field:${key}`),
  ];
  const blocks: CellBlock[] = [];
  for (let start = 0; ;) {
    const block = await engine.additions(preview.token, start, CHUNK_BYTES, columns);
    if (!block) {
      return blocks;
    }
    blocks.push(block);
    start += block.rows.length;
  }
}

async function writeBlocks(blocks: readonly CellBlock[]): Promise<{ syncs: number }> {
  const { host } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const { start, rows } of blocks) {
      sheet.getRangeByIndexes(start, 0, rows.length, rows[0]?.length ?? 1).values = rows;
      await context.sync();
    }
  });
  return { syncs: host.counters.syncs };
}

async function importInto(bytes: ArrayBuffer): Promise<{ syncs: number; bytes: number }> {
  const { host } = await startExcel();
  const report = await commitImport(await prepareImport(bundleOf(bytes)));
  if (report.state !== "complete") {
    throw report.error ?? new Error(report.message);
  }
  const { syncs, requestBytes, responseBytes } = host.counters;
  await discardImport();
  return { syncs, bytes: requestBytes + responseBytes };
}
