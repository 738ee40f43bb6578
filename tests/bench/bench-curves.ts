import { dsvFormat } from "d3-dsv";
import { createEngine } from "../../src/worker/create-engine";
import type { PlannedCurves } from "../../src/worker/import-preview";
import type { BenchRow } from "./bench-row";
import { logCsv, METRICS_OF_LOG } from "./log-csv";
import { fastest } from "./measure";

const RUNS = 50;
const EMPTY = {
  catalogue: { parameters: [], metrics: [] },
  runHeaders: [],
  datasetNames: [],
  experimentNames: [],
};

/** (l) parsing a log with so many points alone, (m) reading it, thinning its curves and planning what History gets. */
export async function benchCurves(points: number, rounds: number): Promise<BenchRow[]> {
  const text = logCsv(RUNS, Math.round(points / RUNS / METRICS_OF_LOG));
  const bytes = new TextEncoder().encode(text);
  const parse = await fastest(rounds, () => dsvFormat(",").parseRows(text).length);
  const plan = await fastest(rounds, async () => planned(bytes));
  const { curves, points: logged, thinned } = plan.result;
  if (logged !== points || thinned !== curves) {
    throw new Error(`The log has ${String(logged)} points, and ${String(thinned)} curves were thinned.`);
  }
  const row = { runs: RUNS };
  const what = `a log of ${points.toLocaleString("en-US")} points`;
  return [
    {
      ...row,
      name: `l  d3-dsv parses ${what}`,
      ms: parse.ms,
      peakHeapBytes: parse.peakHeapBytes,
      bytes: bytes.length,
    },
    {
      ...row,
      name: "m  read it, thin its curves, plan",
      ms: plan.ms,
      peakHeapBytes: plan.peakHeapBytes,
      ratio: plan.ms / parse.ms,
      of: "l",
    },
  ];
}

async function planned(bytes: Uint8Array): Promise<PlannedCurves> {
  const engine = createEngine();
  const { token } = await engine.open({ name: "log.csv", content: bytes.slice().buffer });
  const picture = await engine.setWorkbook(EMPTY);
  const { curves, token: preview } = await engine.plan(token, picture, {
    columns: [],
    answers: {},
    reading: "by run",
  });
  await engine.leaveKnownPoints(preview, []);
  await engine.close();
  if (!curves) {
    throw new Error("The log was not read as curves.");
  }
  return curves;
}
