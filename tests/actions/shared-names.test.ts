import { addMetric, addParameter } from "../../src/actions/add-definition";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../src/tracking/naming/infer-parameter";
import { findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";
import fc from "../support/fast-check";
import { highlightedRuns } from "../support/highlighted-runs";

const bring = async (content: string) => commitImport(await prepareImport({ name: "runs.csv", content }));

/** The columns of parameters and metrics, each with its cells. */
function columns({ book }: TestExcel): Record<string, unknown[]> {
  const headers = findTable(book, "Runs").description.columns;
  const own = headers.slice(headers.indexOf("Notes") + 1, headers.indexOf("Source"));
  const rows = tableRows(book, "Runs").filter((row) => row["Run ID"] !== undefined);
  return Object.fromEntries(own.map((header) => [header, rows.map((row) => row[header])]));
}

/** Adds a row to a catalogue as a person does who types below it. */
function typeBelow({ book, workbench }: TestExcel, table: string, cells: string[]): void {
  const { sheet, description } = findTable(book, table);
  workbench.autoExpandTables.user = true;
  workbench.user.enter(sheet.id, description.area.bottom + 1, description.area.left, [cells]);
}

test.each([
  [
    "the only metric, right of a parameter",
    "run_id,status,params.lr,metrics.loss\na,FINISHED,0.1,0.2\n",
    "run_id,status,params.lr,params.loss,metrics.loss\nb,FINISHED,0.1,mse,0.1\n",
    { lr: [0.1, 0.1], "loss (parameter)": [undefined, "mse"], loss: [0.2, 0.1] },
  ],
  [
    "a parameter alone that is called like the metric",
    "run_id,status,params.lr,metrics.loss\na,FINISHED,0.1,0.2\n",
    "run_id,status,params.loss\nb,FINISHED,mse\n",
    { lr: [0.1, undefined], "loss (parameter)": [undefined, "mse"], loss: [0.2, undefined] },
  ],
  [
    "numbers on both sides",
    "run_id,status,params.lr,metrics.epoch\na,FINISHED,0.1,7\n",
    "run_id,status,params.epoch,metrics.epoch\nb,FINISHED,100,9\n",
    { lr: [0.1, undefined], "epoch (parameter)": [undefined, 100], epoch: [7, 9] },
  ],
  [
    "a metric that is called like the parameter",
    "run_id,status,params.loss\na,FINISHED,mse\n",
    "run_id,status,params.loss,metrics.loss\nb,FINISHED,mae,0.1\n",
    { loss: ["mse", "mae"], "loss (metric)": [undefined, 0.1] },
  ],
])(
  "who had a column keeps it when an import brings its name in the other role: %s",
  async (_, one, two, all) => {
    const excel = await startExcel();
    await bring(one);
    await bring(two);
    expect(columns(excel)).toEqual(all);
  },
);

test("taking the import back leaves the metric and its column as they were, and the best run is the best", async () => {
  const excel = await startExcel();
  await bring("run_id,name,status,metrics.loss\na,x,FINISHED,0.2\nb,y,FINISHED,0.3\n");
  await highlightBest();
  const { importId } = await bring("run_id,name,status,params.loss,metrics.loss\nc,z,FINISHED,mse,0.1\n");
  expect(highlightedRuns(excel)).toEqual(["z"]);
  await removeImport(importId);
  expect(columns(excel)).toEqual({ loss: [0.2, 0.3] });
  expect(highlightedRuns(excel)).toEqual(["x"]);
});

test("a parameter typed into Params does not take the column of the metric of its name", async () => {
  const excel = await startExcel();
  await bring("name,status,lr,val_accuracy\nx,completed,0.1,0.5\ny,completed,0.2,0.6\n");
  await highlightBest();
  typeBelow(excel, "Params", ["val_accuracy", "number"]);
  await logRun({ "field:name": "w", "field:status": "Completed", "metric:val_accuracy": "0.9" });
  expect(columns(excel)).toMatchObject({ val_accuracy: [0.5, 0.6, 0.9] });
  expect(highlightedRuns(excel)).toEqual(["w"]);
});

test("a column that two definitions have and nobody knows whose it is waits for an answer", async () => {
  const excel = await startExcel();
  await bring("name,status,lr,val_accuracy\nx,completed,0.1,0.5\n");
  excel.book.customXmlParts.splice(0);
  typeBelow(excel, "Params", ["val_accuracy", "number"]);
  await expect(logRun({ "field:status": "Completed", "metric:val_accuracy": "0.9" })).rejects.toMatchObject({
    code: "schema-conflict",
    message: expect.stringContaining("val_accuracy") as string,
  });
  expect(columns(excel)).toEqual({ lr: [0.1], val_accuracy: [0.5] });
});

const ROLES = { parameter: addParameter, metric: addMetric };

test("in whichever order definitions of one name come, each keeps the column that it got", async () => {
  const name = fc.constantFrom("x", "X", "y");
  const role = fc.constantFrom("parameter" as const, "metric" as const);
  const step = fc.record({ name, role });
  const steps = fc.uniqueArray(step, {
    minLength: 2,
    maxLength: 4,
    selector: (one) => `${one.role} ${one.name.toLowerCase()}`,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (order) => {
      const excel = await startExcel();
      await setUpTracking();
      const had: Record<string, string> = {};
      for (const [at, one] of order.entries()) {
        const before = new Set(Object.keys(columns(excel)));
        await (one.role === "metric"
          ? ROLES.metric(inferMetric(one.name))
          : ROLES.parameter(inferParameter(one.name, "number", [])));
        const [added = "none"] = Object.keys(columns(excel)).filter((header) => !before.has(header));
        had[`${one.role}:${one.name}`] = added;
        await logRun({ "field:status": "Completed", [`${one.role}:${one.name}`]: String(at + 1) });
      }
      order.forEach((one, at) => {
        const cells = tableColumn(excel.book, "Runs", had[`${one.role}:${one.name}`] ?? "");
        expect(cells.slice(0, order.length).map((cell) => cell === at + 1)).toEqual(
          order.map((_, row) => row === at),
        );
      });
    }),
    { numRuns: 12 },
  );
});
