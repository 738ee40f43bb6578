import { compareRuns, MOST_COMPARED } from "../../src/actions/compare-runs";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { clearHighlight, highlightBest } from "../../src/actions/highlight-best";
import { highlightBestOfEach } from "../../src/actions/highlight-best-of-each";
import { commitImport } from "../../src/actions/commit-import";
import { discardImport, prepareImport } from "../../src/actions/prepare-import";
import { drawChart } from "../../src/actions/draw-chart";
import { finishRun } from "../../src/actions/finish-run";
import { lookAtGrid } from "../../src/actions/look-at-grid";
import { logRun } from "../../src/actions/log-run";
import { openRunForm } from "../../src/actions/open-run-form";
import { rankConfigurations } from "../../src/actions/rank-configurations";
import { readStatus } from "../../src/actions/read-status";
import { removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { updateChart } from "../../src/actions/update-chart";
import { updateSummary } from "../../src/actions/update-summary";
import type { Catalogue } from "../../src/tracking/catalogue/catalogue";
import { comparedColumns } from "../../src/tracking/groups/compared-columns";
import { runIdOf } from "../../src/tracking/identity/run-ids";
import type { ColumnTarget } from "../../src/tracking/schema/run-columns";
import { readTracking, trackedTable } from "../../src/workbook/read-tracking";
import { readWorkbook } from "../../src/workbook/run-excel";
import type { TrackedTable } from "../../src/workbook/tracked-table";
import { readTableColumns } from "../../src/workbook/writing/read-table-columns";
import type { BenchRow } from "./bench-row";
import { measure } from "./measure";
import { mlflowCsv } from "./mlflow-csv";
import { startExcel } from "./start-excel";

/** What a person does to one run may cost so much, however many runs there are. */
const MOST_SYNCS = 12;
const MOST_BYTES = 200_000;
/** What comparing may take of one read of the columns that it needs, where fixed costs no longer count. */
const MOST_OF_A_READ = 1.5;
const MANY_RUNS = 100_000;
const READ_COMPARED = "read the columns that comparing takes";
const READ_ALL = "read all columns of Runs";
/** Charts of runs; those of curves and of replicates need other runs. */
const DRAWN = ["progress", "parameter", "pareto", "importance", "correlations", "parallel"] as const;

/** What each action costs in a workbook of this many runs: its syncs must not grow with the runs except by bytes. */
export async function benchActions(runs: number): Promise<BenchRow[]> {
  const { host } = await startExcel();
  const rows: BenchRow[] = [];
  const bench = async <Result>(name: string, action: () => Promise<Result>): Promise<Result> => {
    host.resetCounters();
    const { ms, peakHeapBytes, result } = await measure(action);
    const { syncs, requestBytes, responseBytes } = host.counters;
    rows.push({ name, runs, ms, peakHeapBytes, syncs, bytes: requestBytes + responseBytes });
    return result;
  };
  /** Holds the action measured last against reading once the columns that it needs. */
  const against = (read: string): void => {
    const [row, base] = [rows.pop(), rows.find(({ name }) => name === read)];
    if (row && base) {
      const ratio = row.ms / base.ms;
      const aim = { atMost: `${String(MOST_OF_A_READ)} x`, met: ratio <= MOST_OF_A_READ };
      rows.push({ ...row, ratio, of: "a read", ...(runs >= MANY_RUNS && { aim }) });
    }
  };
  const file = { name: "runs.csv", bytes: new TextEncoder().encode(mlflowCsv(runs)) };
  const open = () => prepareImport({ name: file.name, content: file.bytes.slice().buffer });

  await bench("set up tracking", setUpTracking);
  await bench("set up tracking again", setUpTracking);
  const prepared = await bench("prepare the import", open);
  const { importId } = await bench("commit the import", () => commitImport(prepared));
  await bench("prepare the same import again", open);
  await discardImport();
  await bench("read the status", readStatus);
  await bench(READ_COMPARED, () =>
    readColumns((catalogue) => comparedColumns("val_accuracy", catalogue, [])),
  );
  await bench(READ_ALL, () => readColumns((_, { columns }) => columns.flatMap(({ target }) => target ?? [])));
  await bench("highlight the best run", () => highlightBest("val_accuracy"));
  against(READ_COMPARED);
  await bench("highlight the best of each", () =>
    highlightBestOfEach("val_accuracy", { role: "field", key: "dataset" }, ""),
  );
  await highlightBest("val_accuracy");
  await bench("open the form", () => openRunForm());
  const { runId } = await bench("log a run", () =>
    logRun({ "field:name": "by hand", "field:status": "Running", "metric:val_accuracy": "0.5" }),
  );
  const form = await bench("open the form of a run", () => openRunForm(runId));
  const draft = Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""]));
  await bench("finish a run", () => finishRun(form, { ...draft, "metric:val_accuracy": "0.6" }));
  rows.push(perRunAction(rows.slice(-4), runs));
  await bench("check the workbook", checkWorkbook);
  await bench("clear the highlight", clearHighlight);
  await bench("update the chart", () => updateChart("val_accuracy"));
  await bench("update the summary", updateSummary);
  for (const kind of DRAWN) {
    await bench(`draw a chart: ${kind}`, () =>
      drawChart({ kind, metric: "val_accuracy", parameter: "learning_rate", other: "val_loss" }),
    );
    against(READ_ALL);
  }
  await bench("rank configurations", () => rankConfigurations("val_accuracy", "mean", ""));
  against(READ_COMPARED);
  await bench("rank configurations within a filter", () =>
    rankConfigurations("val_accuracy", "mean", "dropout <= 0.2 and optimizer = adam"),
  );
  against(READ_ALL);
  await bench("compare 50 runs side by side", async () => {
    const ids = Array.from({ length: MOST_COMPARED }, (_, at) => runIdOf(at + 1));
    return compareRuns(ids);
  });
  against(READ_ALL);
  await bench("look at a grid", () =>
    lookAtGrid({
      text: "learning_rate: 1e-4..1e-1 log 10; optimizer: adam, sgd; hidden_layers: 1..4",
      base: "defaults",
      again: false,
      metric: "val_accuracy",
    }),
  );
  await bench("remove the import", () => removeImport(importId));
  return rows;
}

/** Reads columns of Runs and does nothing with them. */
async function readColumns(
  wanted: (catalogue: Catalogue, runs: TrackedTable) => readonly ColumnTarget[],
): Promise<void> {
  await readWorkbook(async (context) => {
    const tracking = await readTracking(context);
    const { catalogue } = tracking;
    const pick = (now: TrackedTable) => wanted(catalogue, now).flatMap((target) => now.find(target) ?? []);
    await readTableColumns(context, trackedTable(tracking, "Runs"), catalogue, pick);
  });
}

/** The dearest of what is done to one run. */
function perRunAction(actions: readonly BenchRow[], runs: number): BenchRow {
  const most = (figure: (row: BenchRow) => number | undefined): number =>
    Math.max(...actions.map((row) => figure(row) ?? 0));
  const syncs = most((row) => row.syncs);
  const bytes = most((row) => row.bytes);
  return {
    name: "per run action",
    runs,
    ms: most(({ ms }) => ms),
    syncs,
    bytes,
    aim: {
      atMost: `${String(MOST_SYNCS)} syncs, ${MOST_BYTES.toLocaleString("en-US")} bytes`,
      met: syncs <= MOST_SYNCS && bytes <= MOST_BYTES,
    },
  };
}
