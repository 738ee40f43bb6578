import { addMetric, addParameter } from "../../src/actions/add-definition";
import { checkRunDraft } from "../../src/actions/check-run-draft";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { finishRun } from "../../src/actions/finish-run";
import { logRun } from "../../src/actions/log-run";
import { openRunForm } from "../../src/actions/open-run-form";
import { readStatus } from "../../src/actions/read-status";
import { undoAction } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { bookContents, findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const PARAMETER = {
  name: "optimizer",
  type: "choice",
  required: true,
  choices: ["adam", "sgd, plain"],
  inFingerprint: true,
} as const;
const METRIC = {
  name: "val_accuracy",
  goal: "maximize",
  primary: true,
  min: 0,
  max: 1,
  tolerance: 0,
  aliases: [],
} as const;

test("a workbook that has no id yet gets one with a run", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  book.customXmlParts.splice(0);
  expect((await readStatus()).workbookId).toBeUndefined();
  await logRun({ "field:name": "first", "field:status": "Running" });
  const { workbookId } = await readStatus();
  expect(workbookId).toMatch(/^[0-9a-f-]{36}$/);
  await logRun({ "field:name": "second", "field:status": "Running" });
  expect((await readStatus()).workbookId).toBe(workbookId);
});

test("the first run goes into the blank row of the empty table, with an id and a fingerprint", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await addParameter(PARAMETER);
  await addMetric(METRIC);
  const form = await openRunForm();
  expect(form.runId).toBe("run-0001");
  const draft = {
    "field:name": "=first",
    "field:status": "Completed",
    "field:seed": "3",
    "parameter:optimizer": "adam",
    "metric:val_accuracy": "0,91",
  };
  expect(checkRunDraft(form, draft, ",")).toMatchObject({ errors: {}, complete: true });
  const logged = await logRun(draft, { decimalSeparator: "," });
  expect(logged).toMatchObject({ runId: "run-0001", place: { sheet: "Runs", address: "A2:S2" } });
  expect(tableRows(book, "Runs")).toEqual([
    expect.objectContaining({
      "Run ID": "run-0001",
      Name: "=first",
      Status: "Completed",
      Seed: 3,
      optimizer: "adam",
      val_accuracy: 0.91,
      Source: "Runsheet",
      "Source ID": expect.any(String) as string,
      Fingerprint: expect.any(String) as string,
    }),
  ]);
  expect(tableRows(book, "Changes").at(-1)).toMatchObject({ What: "Run logged", "Run ID": "run-0001" });
});

test("a run of the same configuration is pointed out with its result", async () => {
  await startExcel();
  const prepared = await prepareImport({
    name: "runs.csv",
    content: "name,status,learning_rate,val_accuracy\na,completed,0.1,0.81\n",
  });
  await commitImport(prepared);
  const form = await openRunForm();
  const check = checkRunDraft(form, { "parameter:learning_rate": "0.10", "field:status": "Planned" });
  expect(check.sameConfiguration).toEqual([
    expect.objectContaining({
      runId: "run-0001",
      name: "a",
      results: [{ metric: "val_accuracy", value: 0.81 }],
    }),
  ]);
});

test("what the catalogue refuses is refused again when it is saved, and nothing is written", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await addMetric(METRIC);
  await expect(logRun({ "field:status": "Completed", "metric:val_accuracy": "1.5" })).rejects.toMatchObject({
    code: "invalid-input",
    message: expect.stringContaining("val_accuracy") as string,
  });
  expect(tableRows(book, "Runs")).toEqual([]);
});

test("runs that somebody added meanwhile keep their ids", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await logRun({ "field:name": "mine", "field:status": "Planned" });
  expect((await logRun({ "field:name": "mine too", "field:status": "Planned" })).runId).toBe("run-0002");
  expect(tableColumn(book, "Runs", "Run ID")).toEqual(["run-0001", "run-0002"]);
});

test("a new parameter gets a row in Params, a column with its dropdown, and a line on Changes", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await addParameter(PARAMETER);
  expect(tableRows(book, "Params")).toEqual([
    {
      Name: "optimizer",
      Type: "choice",
      Required: true,
      Choices: "adam; sgd, plain",
      "In fingerprint": true,
    },
  ]);
  const { sheet, description } = findTable(book, "Runs");
  const column = description.columns.indexOf("optimizer");
  const rule = sheet.validations.find(({ areas }) => areas[0]?.left === column)?.rule;
  // A choice with a comma cannot stand in a validation as text.
  expect(rule).toEqual({ list: { inCellDropDown: true, source: "='Runsheet lists'!$A$1:$A$2" } });
  const lists = book.sheets.find(({ name }) => name === "Runsheet lists");
  expect([lists?.visibility, lists?.cells.value(1, 0)]).toEqual(["Hidden", "sgd, plain"]);
  expect(tableRows(book, "Changes").at(-1)).toMatchObject({ What: "Parameter added", Column: "optimizer" });
});

test("a name that is taken is refused", async () => {
  await startExcel();
  await setUpTracking();
  await addMetric(METRIC);
  await expect(addMetric({ ...METRIC, goal: "minimize" })).rejects.toMatchObject({
    code: "invalid-input",
    message: "There is a metric named val_accuracy already.",
  });
});

test("the same definition once more completes what an earlier attempt left, and adds nothing twice", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await addMetric(METRIC);
  const whole = bookContents(book, { except: ["Changes"] });
  const { sheet, description } = findTable(book, "Runs");
  const column = description.columns.indexOf("val_accuracy");
  sheet.validations.splice(
    sheet.validations.findIndex(({ areas }) => areas[0]?.left === column),
    1,
  );
  expect((await addMetric(METRIC)).message).toContain("val_accuracy stood in Metrics already");
  expect(bookContents(book, { except: ["Changes"] })).toEqual(whole);
  expect(tableRows(book, "Changes").filter(({ What }) => What === "Metric added")).toHaveLength(1);
});

test("a parameter beside one that differs in case alone is added, has its own column, and goes back alone", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const rate = { name: "LR", type: "number", required: false, choices: [], inFingerprint: true } as const;
  await addParameter(rate);
  const added = await addParameter({ ...rate, name: "lr" });
  expect(added.message).toBe("Added lr to Params and its column to Runs.");
  expect(tableColumn(book, "Params", "Name")).toEqual(["LR", "lr"]);
  await logRun({ "field:status": "Running", "parameter:LR": "0.1", "parameter:lr": "0.2" });
  expect(tableRows(book, "Runs")).toMatchObject([{ LR: 0.1, "lr (parameter)": 0.2 }]);
  const third = await addParameter({ ...rate, name: "Lr" });
  await undoAction(third.batch);
  expect(tableColumn(book, "Params", "Name")).toEqual(["LR", "lr"]);
});

test.each(["deleted", "typed"])(
  "a metric whose column was %s gets its column with its value",
  async (how) => {
    const excel = await startExcel();
    await setUpTracking();
    await addMetric(METRIC);
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      if (how === "deleted") {
        tables.getItem("Runs").columns.getItem("val_accuracy").delete();
      } else {
        const metrics = tables.getItem("Metrics");
        metrics.rows.add(undefined, [metricRow(findTable(excel.book, "Metrics").description.columns)]);
      }
      await context.sync();
    });
    const name = how === "deleted" ? "val_accuracy" : "f1";
    const form = await openRunForm();
    expect(form.fields.map(({ key }) => key)).toContain(`metric:${name}`);
    const { message, runId } = await logRun({ "field:status": "Running", [`metric:${name}`]: "0.7" });
    expect(message).toBe(
      `Logged ${runId} in row 2 of Runs. The column ${name} was missing from Runs and was added.`,
    );
    expect(tableRows(excel.book, "Runs")).toMatchObject([{ [name]: 0.7 }]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Runs").columns.getItem(name).delete();
      await context.sync();
    });
    const finished = await finishRun(await openRunForm(runId), {
      "field:status": "Completed",
      [`metric:${name}`]: "0.8",
    });
    expect(finished.message).toBe(
      `Saved ${runId} in row 2 of Runs. The column ${name} was missing from Runs and was added.`,
    );
    expect(tableRows(excel.book, "Runs")).toMatchObject([{ Status: "Completed", [name]: 0.8 }]);
  },
);

test("a definition that contradicts itself is refused, and nothing is written", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await expect(
    addParameter({ ...PARAMETER, type: "number", choices: [], min: 2, max: 1 }),
  ).rejects.toMatchObject({
    code: "invalid-input",
    message: "Min 2 is larger than Max 1.",
  });
  expect(tableRows(book, "Params")).toEqual([]);
});

/** A row that a person types into Metrics: a name and a goal. */
function metricRow(headers: readonly string[]): string[] {
  return headers.map((header) => ({ Name: "f1", Goal: "maximize" })[header] ?? "");
}
