// The Pareto front: what the pane tells and what the sheet marks is the same, before and after edits that nobody tells
// Runsheet of.
import fc from "../support/fast-check";
import { clearHighlight, highlightBest } from "../../src/actions/highlight-best";
import { highlightFront } from "../../src/actions/highlight-front";
import { commitImport } from "../../src/actions/commit-import";
import { logRun } from "../../src/actions/log-run";
import { prepareImport } from "../../src/actions/prepare-import";
import { readStatus } from "../../src/actions/read-status";
import { ConditionalLooks } from "../../src/workbench/formula/conditional-looks";
import { findTable } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const CSV = `name,status,dataset,lr,val_accuracy,latency_ms,val_loss
a,completed,v1,0.1,0.9,20,0.3
b,completed,v2,0.2,0.8,10,0.2
c,completed,v1,0.1,0.8,20,0.1
d,failed,v2,0.2,0.99,1,0.01
e,completed,v2,0.3,0.7,30,0.4
`;

async function start(): Promise<TestExcel> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Metrics");
    const names = columns.getItem("Name").getDataBodyRange().load("values");
    await context.sync();
    columns.getItem("Goal").getDataBodyRange().values = names.values.map(([name]) => [
      name === "val_accuracy" ? "maximize" : "minimize",
    ]);
    await context.sync();
  });
  return excel;
}

/** Names of the runs whose rows are highlighted. */
function highlighted({ book, workbench }: TestExcel): unknown[] {
  const { sheet, description } = findTable(book, "Runs");
  const looks = new ConditionalLooks(book, workbench.calculation);
  const { area, columns } = description;
  return Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at)
    .filter((row) => looks.at(sheet.id, row, area.left)?.look.fill === "#FFE699")
    .map((row) => sheet.cells.value(row, area.left + columns.indexOf("Name")));
}

async function edit(row: number, column: string, value: string | number | boolean): Promise<void> {
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.columns.getItem(column).getDataBodyRange().getCell(row, 0).formulas = [[value]];
    await context.sync();
  });
}

test("the front is told and marked, follows edits, and is cleared alone", async () => {
  const excel = await start();
  await highlightBest("val_accuracy");
  const { shown, message } = await highlightFront("val_accuracy", ["latency_ms"], "");
  expect(shown.map(({ name, values }) => [name, ...values])).toEqual([
    ["a", 0.9, 20],
    ["b", 0.8, 10],
  ]);
  expect(message).toMatch(/^On the front by val_accuracy and latency_ms: 2 of 4 completed runs, a and b\./);
  expect(findTable(excel.book, "Runs").sheet.conditionalFormats).toHaveLength(1);
  expect(highlighted(excel)).toEqual(["a", "b"]);
  await edit(3, "Status", "Completed");
  expect(highlighted(excel)).toEqual(["d"]);
  await edit(3, "latency_ms", "=1/0");
  expect(highlighted(excel)).toEqual(["a", "b"]);
  await edit(4, "latency_ms", 5);
  expect(highlighted(excel)).toEqual(["a", "b", "e"]);
  await clearHighlight();
  expect(findTable(excel.book, "Runs").sheet.conditionalFormats).toHaveLength(0);
  expect(excel.book.names.map(({ name }) => name)).toContain("Runsheet_FrontSigns");
  await highlightBest("val_accuracy");
  expect(excel.book.names.map(({ name }) => name)).not.toContain("Runsheet_FrontSigns");
});

test("Home knows the front, runs that are logged later count, and renamed metrics are followed", async () => {
  const excel = await start();
  await highlightFront("val_accuracy", ["latency_ms", "val_loss"], "lr < 0.3");
  expect(highlighted(excel)).toEqual(["a", "b", "c"]);
  expect(await readStatus()).toMatchObject({
    highlightedMetric: "val_accuracy",
    highlightedAmong: { filter: "lr < 0.3", front: ["latency_ms", "val_loss"] },
  });
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Runs").columns.getItem("val_loss").getHeaderRowRange().values = [["dev_loss"]];
    const names = tables.getItem("Metrics").columns.getItem("Name").getDataBodyRange().load("values");
    await context.sync();
    names.values = names.values.map(([name]) => [name === "val_loss" ? "dev_loss" : String(name)]);
    await context.sync();
  });
  const { message } = await logRun({
    "field:name": "f",
    "field:status": "Completed",
    "parameter:lr": "0.1",
    "metric:val_accuracy": "0.95",
    "metric:latency_ms": "5",
    "metric:dev_loss": "0.2",
  });
  expect(message).not.toContain("highlight");
  expect(highlighted(excel)).toEqual(["c", "f"]);
  expect((await readStatus()).highlightedAmong?.front).toEqual(["latency_ms", "dev_loss"]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").columns.getItem("latency_ms").delete();
    await context.sync();
  });
  expect((await readStatus()).highlightWaits).toContain(
    "A column of the metrics by which the front is marked",
  );
});

test("a goal that is edited turns the front, one that is taken away ends it", async () => {
  const excel = await start();
  await highlightFront("val_accuracy", ["latency_ms"], "");
  const goal = async (at: number, value: string): Promise<void> =>
    Excel.run(async (context) => {
      const goals = context.workbook.tables.getItem("Metrics").columns.getItem("Goal").getDataBodyRange();
      goals.getCell(at, 0).values = [[value]];
      await context.sync();
    });
  await goal(1, "maximize");
  expect(highlighted(excel)).toEqual(["a", "e"]);
  await goal(1, "none");
  expect(highlighted(excel)).toEqual([]);
  await expect(highlightFront("val_accuracy", ["latency_ms"], "")).rejects.toMatchObject({
    message: "latency_ms has no goal, so nothing tells which runs are beaten.",
  });
});

test("what is no front is refused, and what cannot be live is told and not marked", async () => {
  const excel = await start();
  for (const others of [
    [],
    ["val_accuracy"],
    ["latency_ms", "latency_ms"],
    ["latency_ms", "val_loss", "x"],
  ]) {
    await expect(highlightFront("val_accuracy", others, "")).rejects.toThrow(
      "two or three different metrics",
    );
  }
  const { message } = await highlightFront("val_accuracy", ["latency_ms"], "name > 'a'");
  expect(message).toContain("Nothing was marked: ");
  expect(findTable(excel.book, "Runs").sheet.conditionalFormats).toHaveLength(0);
});

const some = (...values: (string | number | boolean)[]): fc.Arbitrary<string | number | boolean> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...values) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<string | number | boolean>("", "'NaN", true, '=""', "=NA()", "'0.95"),
    },
  );
const anyRun = fc.record({
  Status: fc.constantFrom("Completed", "Completed", " completed", "COMPLETED", "Failed"),
  val_accuracy: some(0.9, 0.8, 0.3, "=0.1+0.2", 0.7),
  latency_ms: some(10, 20, 30, 0, -5),
  val_loss: some(0.1, 0.2, 0.3),
  lr: fc.constantFrom(0.1, 0.2, 0.3),
});

test("pane and sheet name the same front, whatever stands in the cells", async () => {
  const excel = await start();
  let marked = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRun, { minLength: 5, maxLength: 5 }),
      fc.constantFrom(["latency_ms"], ["val_loss"], ["latency_ms", "val_loss"]),
      fc.constantFrom("", "lr < 0.3"),
      async (runs, others, filter) => {
        await fill(Array.from({ length: 5 }, () => PLAIN));
        await highlightFront("val_accuracy", others, filter);
        await fill(runs);
        const { highlightWaits } = await readStatus();
        expect(highlightWaits).toBeUndefined();
        const onSheet = highlighted(excel);
        marked += onSheet.length;
        if (onSheet.length === 0) {
          await expect(highlightFront("val_accuracy", others, filter)).rejects.toThrow("No completed run");
        } else {
          const { shown } = await highlightFront("val_accuracy", others, filter);
          expect(shown.map(({ name }) => name).sort()).toEqual(onSheet);
        }
      },
    ),
    { numRuns: 50 },
  );
  expect(marked).toBeGreaterThan(50);
});

const PLAIN = { Status: "Completed", val_accuracy: 0.5, latency_ms: 10, val_loss: 0.1, lr: 0.1 };

async function fill(runs: readonly Readonly<Record<string, string | number | boolean>>[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Runs");
    for (const header of Object.keys(PLAIN)) {
      const cells = table.columns.getItem(header).getDataBodyRange();
      cells.numberFormat = [["General"]];
      cells.formulas = runs.map((run) => [run[header] ?? ""]);
    }
    await context.sync();
  });
}
