import type { BundlePart } from "../../src/importers/bundle";
import type { Answers } from "../../src/tracking/planning/plan-questions";
import type { ColumnChoice } from "../../src/worker/import-choices";
import type { ImportPreview } from "../../src/worker/import-preview";
import { RUN_HEADERS, engineWith, fixture, type TestWorkbook } from "./engine-with";

const csv = (content: string, name = "runs.csv"): BundlePart => ({ name, content });

/** The workbook after an import into an empty one. */
async function workbookAfter(part: BundlePart, choices: readonly ColumnChoice[] = []): Promise<TestWorkbook> {
  const held = await engineWith(part);
  const { newParameters, newMetrics } = await held.plan(choices);
  const headers = [...RUN_HEADERS, ...[...newParameters, ...newMetrics].map(({ name }) => name)];
  const block = await held.additions(0, Infinity, headers);
  return {
    catalogue: { parameters: newParameters, metrics: newMetrics },
    headers,
    rows: block?.rows ?? [],
  };
}

async function preview(
  part: BundlePart,
  workbook: TestWorkbook,
  choices: readonly ColumnChoice[] = [],
  answers: Answers = {},
): Promise<ImportPreview> {
  return (await engineWith(part, workbook)).plan(choices, {}, answers);
}

const EXACT =
  "name,status,started,lr,use_amp,optimizer,config_id,val_accuracy\n" +
  "a,completed,2024-03-27 22:30:00,0.0001,True,adam,00123,0.812345678901234\n" +
  "b,completed,2024-03-28 08:05:00,0.10,False,sgd,00124,0.93\n";
const SAVED =
  "name,status,started,lr,use_amp,optimizer,config_id,val_accuracy\n" +
  "a,completed,3/27/2024 22:30,0.0001,TRUE,adam,123,0.812345679\n" +
  "b,completed,3/28/2024 8:05,0.1,FALSE,sgd,124,0.93\n";

test("a CSV that Excel saved again brings nothing new", async () => {
  const again = await preview(csv(SAVED), await workbookAfter(csv(EXACT)));
  expect(again.counts).toEqual({ add: 0, update: 0, skip: 2, reject: 0 });
  expect([again.newParameters, again.questions]).toEqual([[], []]);
});

test("with ids, no metric is written over by its own rounding", async () => {
  const withIds = (text: string) =>
    csv(text.replace("name,", "run_id,name,").replace("\na,", "\nr1,a,").replace("\nb,", "\nr2,b,"));
  const again = await preview(withIds(SAVED), await workbookAfter(withIds(EXACT)));
  expect(again.counts).toEqual({ add: 0, update: 0, skip: 2, reject: 0 });
});

test("ids of JSON beyond 2^53 keep their digits", async () => {
  const json =
    '[{"run_id": 1582917533873852417, "name": "a", "lr": 0.1, "val_accuracy": 0.81},\n' +
    ' {"run_id": 1582917533873852418, "name": "b", "lr": 0.2, "val_accuracy": 0.93}]';
  const { headers = [], rows = [] } = await workbookAfter(csv(json, "runs.json"));
  const column = headers.indexOf("Source ID");
  expect(rows.map((row) => row[column])).toEqual(["1582917533873852417", "1582917533873852418"]);
});

test("the runs of an MLflow table, saved as another format of the same tool, are not added again", async () => {
  const workbook = await workbookAfter(fixture("mlflow/search-runs.csv"));
  const ids = (workbook.rows ?? []).map((row) => String(row[RUN_HEADERS.indexOf("Source ID")]));
  const again = await preview(
    csv(`run_id,val_accuracy\n${ids.map((id) => `${id},0.5`).join("\n")}\n`),
    workbook,
  );
  // The one that is still running waits for results, and takes them over.
  expect(again.counts).toEqual({ add: 0, update: 1, skip: ids.length - 1, reject: 0 });
  expect(again.questions).toMatchObject([{ id: "id-elsewhere", rows: ids.length - 1 }]);
});

describe("a remembered choice that takes trial numbers for ids", () => {
  const study = (seed: number) =>
    `number,lr,val_accuracy\n${Array.from({ length: 90 }, (_, n) => `${n},${(n + seed) / 1000},${((n * 7 + seed) % 90) / 100 + 0.001}`).join("\n")}\n`;
  const numbers: ColumnChoice = { column: 0, target: { role: "field", key: "sourceId" }, type: "text" };

  test("does not write another study over the first", async () => {
    const workbook = await workbookAfter(csv(study(1)), [numbers]);
    const again = await preview(csv(study(1)), workbook, [numbers]);
    expect(again.counts).toEqual({ add: 0, update: 0, skip: 90, reject: 0 });
    const other = await preview(csv(study(500)), workbook, [numbers]);
    expect(other.counts).toEqual({ add: 90, update: 0, skip: 0, reject: 0 });
    expect(other.questions).toMatchObject([{ id: "id-reused", rows: 90, answer: "add" }]);
    const updated = await preview(csv(study(500)), workbook, [numbers], { "id-reused": "update" });
    expect(updated.counts.update).toBe(90);
  });
});

test("a teammate's Runs sheet updates none of our runs", async () => {
  const workbook = await workbookAfter(csv("name,lr,val_accuracy\na,0.1,0.8\nb,0.2,0.9\n"));
  const sheet =
    "Run ID,Name,Status,lr,val_accuracy,Source,Source ID,Import,Fingerprint\n" +
    "run-0001,x,Completed,0.5,0.7,Runsheet,6f1c2d3e-9a4e-4b1c-8d2f-00112233aabb,i1,f1\n" +
    "run-0002,y,Completed,0.6,0.6,CSV,content:0123456789abcdef01234567,i2,f2\n";
  const theirs = await preview(csv(sheet), workbook);
  expect(theirs.counts).toEqual({ add: 2, update: 0, skip: 0, reject: 0 });
  const own = await preview({ ...csv(sheet), workbookId: "w1" }, { ...workbook, id: "w1" });
  expect(own.counts).toMatchObject({ update: 2 });
  const foreign = await preview({ ...csv(sheet), workbookId: "w2" }, { ...workbook, id: "w1" });
  expect(foreign.counts).toMatchObject({ add: 2 });
});
