import { commitImport } from "../../src/actions/commit-import";
import {
  answerQuestions,
  changeMapping,
  chooseCurve,
  chooseReading,
  prepareImport,
} from "../../src/actions/prepare-import";
import { inLane } from "../../src/actions/lane";
import { removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";
import { onTable, typeInto } from "../workbook/tracked-book";

/** A run as mlflow-export-import writes it, with the values of its accuracy and loss by step. */
function exported(accuracy: readonly number[], loss: readonly number[]) {
  const steps = (values: readonly number[]) =>
    values.map((value, at) => ({ value, timestamp: 1_700_000_000_000 + at, step: at + 1 }));
  return {
    name: "run.json",
    content: JSON.stringify({
      system: { package_version: "1" },
      mlflow: {
        info: {
          run_id: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
          run_name: "calm-seal-1",
          status: "FINISHED",
          start_time: 1_700_000_000_000,
          end_time: 1_700_000_060_000,
        },
        params: { lr: "0.1" },
        metrics: { val_accuracy: steps(accuracy), val_loss: steps(loss) },
        tags: {},
      },
    }),
  };
}

const ACCURACY = [0.5, 0.9, 0.8];
const LOSS = [1.5, 0.7, 0.6];
const SHORT = exported(ACCURACY, LOSS);
const LONGER = exported([...ACCURACY, 0.7], [...LOSS, 0.65]);

const points = (book: Parameters<typeof tableRows>[0]) =>
  tableRows(book, "History").map((row) => [row["Metric"], row["Step"], row["Value"]]);

test("a run comes with its curves: one value of each in Runs, every point in History", async () => {
  const { book } = await startExcel();
  const prepared = await prepareImport(SHORT);
  expect(prepared).toMatchObject({ points: 6, curves: { written: 2, choice: "best step", knownRuns: [] } });
  const report = await commitImport(prepared);
  expect(report.message).toMatch(/^run\.json: 1 run added, .* 6 points of curves written to Run history\.$/);
  expect(tableRows(book, "Runs")).toEqual([
    expect.objectContaining({ Name: "calm-seal-1", val_accuracy: 0.9, val_loss: 0.7 }),
  ]);
  expect(points(book)).toEqual([
    ["val_accuracy", 1, 0.5],
    ["val_accuracy", 2, 0.9],
    ["val_accuracy", 3, 0.8],
    ["val_loss", 1, 1.5],
    ["val_loss", 2, 0.7],
    ["val_loss", 3, 0.6],
  ]);
  const [runId] = tableColumn(book, "Runs", "Run ID");
  expect(new Set(tableColumn(book, "History", "Run ID"))).toEqual(new Set([runId]));
  expect(new Set(tableColumn(book, "History", "Import"))).toEqual(new Set([report.importId]));
});

test("each metric's own best or the last value stands in Runs where a person chooses so", async () => {
  const { book } = await startExcel();
  const prepared = await prepareImport(SHORT);
  await commitImport(await chooseCurve(prepared, "own best"));
  expect(tableRows(book, "Runs")[0]).toMatchObject({ val_accuracy: 0.9, val_loss: 0.6 });
  const last = await chooseCurve(await prepareImport(LONGER), "last");
  expect(last.counts).toMatchObject({ update: 1 });
  await commitImport(last);
  expect(tableRows(book, "Runs")[0]).toMatchObject({ val_accuracy: 0.7, val_loss: 0.65 });
  expect(points(book)).toHaveLength(8);
});

test("a log that went on brings its new points alone, although nothing in Runs changes", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport(SHORT));
  const runs = tableRows(book, "Runs");
  const again = await prepareImport(SHORT);
  expect(again).toMatchObject({ points: 0, counts: { add: 0, update: 0, skip: 1 } });
  const prepared = await prepareImport(LONGER);
  expect(prepared).toMatchObject({ points: 2, counts: { add: 0, update: 0, skip: 1 } });
  const report = await commitImport(prepared);
  expect(report).toMatchObject({ state: "complete", written: { added: 0, updated: 0 } });
  expect(tableRows(book, "Runs")).toEqual(runs);
  expect(points(book).slice(6)).toEqual([
    ["val_accuracy", 4, 0.7],
    ["val_loss", 4, 0.65],
  ]);
});

test("a run that was logged anew under its id keeps its points, and the preview and the report say so", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport(SHORT));
  const before = points(book);
  const anew = await prepareImport(exported([0.3, 0.4, 0.95, 0.6], [1.2, 0.8, 0.2, 0.3]));
  const words = "Run history has other values of run-0001 at some of these steps; they stay as they are.";
  expect(anew.remarks).toContain(words);
  expect((await commitImport(anew)).message).toContain(words);
  expect(points(book)).toEqual([...before, ["val_accuracy", 4, 0.6], ["val_loss", 4, 0.3]]);
  expect((await prepareImport(SHORT)).remarks).not.toContain(words);
});

test("taking an import back takes its points and leaves those of others", async () => {
  const { book } = await startExcel();
  await commitImport(await prepareImport(SHORT));
  const before = points(book);
  const { importId } = await commitImport(await prepareImport(LONGER));
  expect(points(book)).toHaveLength(8);
  await removeImport(importId);
  expect(points(book)).toEqual(before);
  expect(tableRows(book, "Runs")).toHaveLength(1);
});

test.each([
  ["edited", "Value", 0.4],
  ["noted something beside", "Mine", "the checkpoint we kept"],
])(
  "points of a run that a person has %s stay when their import goes, and are named",
  async (_did, header, entry) => {
    const excel = await startExcel();
    const other = exported(ACCURACY, LOSS);
    const { importId } = await commitImport(
      await prepareImport({ name: "run.json", content: other.content.replaceAll("0a1b2c3d", "ffffffff") }),
    );
    await onTable("History", (table) => {
      table.columns.add(undefined, undefined, "Mine");
    });
    typeInto(excel, "History", 1, header, String(entry));
    const before = tableRows(excel.book, "History");
    const { message } = await removeImport(importId);
    expect(tableRows(excel.book, "History")).toEqual(before);
    expect(before[1]?.[header]).toBe(entry);
    expect(tableRows(excel.book, "Runs")).toEqual([]);
    expect(message).toBe(
      "Import taken back: 1 run removed. 4 parameters and metrics that no run uses went too. Run history of run-0001 stayed, because it was edited since.",
    );
  },
);

test("the points of a long log are told by few lines of Changes, and go as one", async () => {
  const { book } = await startExcel();
  const long = Array.from({ length: 700 }, (_, at) => 1 - 1 / (at + 2));
  const { importId } = await commitImport(await prepareImport(exported(long, long)));
  const lines = tableRows(book, "Changes").filter(({ What }) => What === "Points added");
  expect(lines.map((line) => [line["Sheet"], line["Run ID"], line["After"]])).toEqual([
    ["History", "run-0001", "1,400 points"],
  ]);
  const { message } = await removeImport(importId);
  expect(points(book)).toEqual([]);
  expect(message).toBe(
    "Import taken back: 1 run and 1,400 points of curves removed. 4 parameters and metrics that no run uses went too.",
  );
});

test("a table that may be a log is not imported before somebody has said what it is", async () => {
  const { book } = await startExcel();
  const content = "epoch,val_accuracy\n1,0.5\n2,0.8\n3,0.7\n4,0.6\n";
  const prepared = await prepareImport({ name: "log.csv", content });
  await expect(commitImport(prepared)).rejects.toMatchObject({
    code: "invalid-input",
    message: "log.csv may be a table of runs or the log of a run, and nobody has said which.",
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  await commitImport(await chooseReading(prepared, "rows"));
  expect(tableColumn(book, "Runs", "val_accuracy")).toEqual([0.5, 0.8, 0.7, 0.6]);
  expect(points(book)).toEqual([]);
});

test("a choice after which a run is known waits for its turn before it reads the run's points", async () => {
  await startExcel();
  await commitImport(await prepareImport(SHORT));
  const prepared = await prepareImport(LONGER);
  const own = prepared.columns.find(({ target }) => target.role === "field" && target.key === "sourceId");
  const column = own?.column ?? -1;
  const nameless = await changeMapping(prepared, [{ column, target: { role: "ignored" }, type: "text" }]);
  const near = await chooseCurve(nameless, "last");
  const unknown = await answerQuestions(near, { "near-run": "add" });
  expect(unknown.curves?.knownRuns).toEqual([]);
  const other = { letGo: (): void => undefined };
  const held = inLane("the import", {}, () => new Promise<void>((resolve) => (other.letGo = resolve)));
  const waits: string[] = [];
  const onWait = (sentence: string): void => {
    waits.push(sentence);
    other.letGo();
  };
  const known = await answerQuestions(unknown, { "near-run": "update" }, { onWait });
  await held;
  expect(waits).toEqual(["Waiting for the import to end."]);
  expect(known).toMatchObject({ points: 2, curves: { knownRuns: ["run-0001"] } });
});

/** What Metrics says of the values of curves, by metric. */
const curveValues = (book: Parameters<typeof tableRows>[0]): Record<string, unknown> =>
  Object.fromEntries(tableRows(book, "Metrics").map((row) => [String(row["Name"]), row["Curve value"]]));

test("which value of a curve stands in Runs is kept in Metrics, and the next import starts from it", async () => {
  const { book } = await startExcel();
  await commitImport(await chooseCurve(await prepareImport(SHORT), "last"));
  expect(curveValues(book)).toEqual({ val_accuracy: "last", val_loss: "last", "best step": undefined });
  expect(tableRows(book, "Runs")[0]).toMatchObject({ val_accuracy: 0.8, "best step": 2 });
  const longer = await prepareImport(LONGER);
  expect(longer.curves).toMatchObject({ choice: "last", remembered: "last" });
  const { importId } = await commitImport(await chooseCurve(longer, "own best"));
  expect(curveValues(book)).toMatchObject({ val_accuracy: "own best", val_loss: "own best" });
  await removeImport(importId);
  expect(curveValues(book)).toMatchObject({ val_accuracy: "last", val_loss: "last" });
  expect(tableRows(book, "Runs")[0]).toMatchObject({ val_accuracy: 0.8, val_loss: 0.6 });
});

test("metrics of which Metrics says different things are taken each as it says", async () => {
  const excel = await startExcel();
  await commitImport(await prepareImport(SHORT));
  write(excel, "Metrics", "val_loss", "Curve value", "own best");
  const prepared = await prepareImport(LONGER);
  expect(prepared.curves).toMatchObject({
    choice: "by metric",
    choices: [
      { metric: "val_accuracy", choice: "best step" },
      { metric: "val_loss", choice: "own best" },
    ],
  });
  await commitImport(prepared);
  expect(tableRows(excel.book, "Runs")[0]).toMatchObject({ val_accuracy: 0.9, val_loss: 0.6 });
});

test("what Metrics says since the preview is not taken without being shown", async () => {
  const excel = await startExcel();
  await commitImport(await prepareImport(SHORT));
  const prepared = await prepareImport(LONGER);
  write(excel, "Metrics", "val_loss", "Curve value", "own best");
  await expect(commitImport(prepared)).rejects.toMatchObject({ code: "preview-stale" });
  expect(points(excel.book)).toHaveLength(6);
});

test("a workbook whose Metrics have no such column yet gets it with the first curves", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Metrics").columns.getItem("Curve value").delete();
    await context.sync();
  });
  await commitImport(await prepareImport(SHORT));
  expect(curveValues(book)).toMatchObject({ val_accuracy: "best step" });
  await setUpTracking();
  expect(findTable(book, "Metrics").description.columns.at(-1)).toBe("Curve value");
});

test("where Metrics is protected, what would be noted there is left and named, and the curves come in", async () => {
  const { book } = await startExcel();
  await commitImport(await chooseCurve(await prepareImport(SHORT), "last"));
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Metrics").worksheet.protection.protect();
    await context.sync();
  });
  const { state, message } = await commitImport(await chooseCurve(await prepareImport(LONGER), "own best"));
  expect(state).toBe("complete");
  expect(message).toContain(
    "The sheet Metrics is protected, so that what was chosen for names and curves was not noted there. Take off the protection (Review > Unprotect Sheet) and type it there: under Curve value own best for val_accuracy and val_loss.",
  );
  expect(message).not.toContain("from now on");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Metrics").worksheet.protection.unprotect();
    await context.sync();
  });
  const again = await commitImport(await chooseCurve(await prepareImport(LONGER), "own best"));
  expect(again.message).not.toMatch(/from now on|not noted/);
  expect(curveValues(book)).toMatchObject({ val_accuracy: "last", val_loss: "last" });
  expect(tableRows(book, "Runs")[0]).toMatchObject({ val_accuracy: 0.9 });
});

test("an import that takes other values of curves says that the runs before it keep theirs", async () => {
  await startExcel();
  await commitImport(await chooseCurve(await prepareImport(SHORT), "last"));
  const { message } = await commitImport(await chooseCurve(await prepareImport(LONGER), "own best"));
  expect(message).toContain(
    "val_accuracy and val_loss have other values of their curves in Runs from now on (Curve value on Metrics). Runs that were here before keep theirs; Rebuild from History in Compare takes them anew.",
  );
});

test("that curves were thinned is said in the report and on Changes", async () => {
  const { book } = await startExcel();
  const steps = Array.from({ length: 1200 }, (_, step) => `${String(step)},${String(1 / (step + 1))}`);
  const prepared = await prepareImport({ name: "log.csv", content: `step,loss\n${steps.join("\n")}\n` });
  const { message } = await commitImport(await chooseReading(prepared, "log"));
  const words =
    "1 curve of more than 1,000 points was thinned for Run history: the first, last, least and greatest points, the one whose value stands in Runs, and the shape are kept.";
  expect(message).toContain(words);
  expect(tableRows(book, "Changes").find((row) => row["What"] === "Import")).toMatchObject({ After: words });
});

/** Writes into the cell of a table by what the row is called. */
function write({ book, workbench }: TestExcel, table: string, name: string, header: string, text: string) {
  const { sheet, description } = findTable(book, table);
  const { top, left } = description.area;
  const row = tableColumn(book, table, "Name").indexOf(name);
  workbench.user.enter(sheet.id, top + 1 + row, left + description.columns.indexOf(header), [[text]]);
}
