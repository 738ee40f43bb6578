import { finishRun } from "../../src/actions/finish-run";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { discardImport, prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { openRunForm } from "../../src/actions/open-run-form";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { mlflowCsv } from "../bench/mlflow-csv";
import { startExcel } from "../support/excel";

const MOST_SYNCS = 12;
const MOST_BYTES = 200_000;

interface Cost {
  readonly syncs: number;
  readonly bytes: number;
}

/** What a person does to one run in a workbook that has this many, 30 columns wide, its best highlighted. */
async function costsAmong(runs: number): Promise<Record<"open" | "log" | "again" | "finish", Cost>> {
  const { counters, resetCounters } = await startExcel();
  await setUpTracking();
  const { buffer } = new TextEncoder().encode(mlflowCsv(runs));
  await commitImport(await prepareImport({ name: "runs.csv", content: buffer }));
  await discardImport();
  await highlightBest("val_accuracy");
  const cost = async <T>(act: () => Promise<T>): Promise<{ cost: Cost; result: T }> => {
    resetCounters();
    const result = await act();
    const { syncs, requestBytes, responseBytes } = counters;
    return { cost: { syncs, bytes: requestBytes + responseBytes }, result };
  };
  const open = await cost(() => openRunForm());
  const log = await cost(() => logRun({ "field:name": "by hand", "field:status": "Running" }));
  const again = await cost(() => openRunForm(log.result.runId));
  const draft = Object.fromEntries(again.result.fields.map(({ key, initial }) => [key, initial ?? ""]));
  const finish = await cost(() => finishRun(again.result, { ...draft, "metric:val_accuracy": "0.995" }));
  return { open: open.cost, log: log.cost, again: again.cost, finish: finish.cost };
}

test("opening the form, logging and finishing a run cost little, and the same among many runs", async () => {
  const few = await costsAmong(150);
  const many = await costsAmong(3_000);
  const over = (costs: typeof few): [string, Cost][] =>
    Object.entries(costs).filter(([, { syncs, bytes }]) => syncs > MOST_SYNCS || bytes > MOST_BYTES);
  expect([...over(few), ...over(many)]).toEqual([]);
  for (const what of ["open", "log", "again", "finish"] as const) {
    expect({ what, syncs: many[what].syncs }).toEqual({ what, syncs: few[what].syncs });
    expect(many[what].bytes).toBeLessThan(few[what].bytes * 1.05);
  }
});
