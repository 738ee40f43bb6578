import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { updateSummary } from "../../src/actions/update-summary";
import { findSheet } from "../support/book-contents";
import fc from "../support/fast-check";
import { startExcel } from "../support/excel";

const RUNS = [
  { name: "a", experiment: "one", status: "Completed", val_accuracy: 0.61, "loss, total": 0.9 },
  { name: "b", experiment: "one", status: "Completed", val_accuracy: 0.64, "loss, total": 0.7 },
  { name: "c", experiment: "one", status: "Failed", val_accuracy: 0.99, "loss, total": 0.1 },
  { name: "d", experiment: "two", status: "Completed", val_accuracy: 0.7, "loss, total": 0.7 },
  { name: "e", experiment: "two", status: "Completed", val_accuracy: "", "loss, total": 0.5 },
  { name: "f", experiment: "=three", status: "Running", val_accuracy: "", "loss, total": "" },
];

async function summarised(): Promise<void> {
  await startExcel();
  const header = `name,experiment,status,val_accuracy,"loss, total"`;
  const lines = RUNS.map((run) => Object.values(run).join(","));
  await commitImport(await prepareImport({ name: "runs.csv", content: [header, ...lines].join("\n") }));
  await updateSummary();
}

/** The row of the sheet that begins with this text, as calculated; blanks are "". */
async function summaryRow(first: string, sheetName = "Summary"): Promise<unknown[]> {
  const rows = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
  const row = rows.find(([cell]) => cell === first);
  if (!row) {
    throw new Error(`${sheetName} has no row ${first}.`);
  }
  return row;
}

test("runs are counted by status", async () => {
  await summarised();
  expect((await summaryRow("Completed")).slice(0, 3)).toEqual(["Completed", 4, 4 / 6]);
  expect((await summaryRow("Failed")).slice(0, 3)).toEqual(["Failed", 1, 1 / 6]);
  expect((await summaryRow("Planned")).slice(0, 3)).toEqual(["Planned", 0, 0]);
  expect((await summaryRow("Another or none")).slice(0, 3)).toEqual(["Another or none", 0, 0]);
});

test("the best of a metric is among the completed runs, with its run and its ties", async () => {
  await summarised();
  expect((await summaryRow("val_accuracy")).slice(1, 9)).toEqual([
    "maximize",
    0,
    0.7,
    "run-0004",
    "d",
    5,
    1,
    3,
  ]);
  expect((await summaryRow("loss, total")).slice(1, 9)).toEqual([
    "minimize",
    0,
    0.5,
    "run-0005",
    "e",
    6,
    1,
    4,
  ]);
});

test("mean and sample deviation by experiment equal the naive computation", async () => {
  await summarised();
  const values = [0.61, 0.64];
  const mean = (values[0] as number) / 2 + (values[1] as number) / 2;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  const [, runs, n, shownMean, shownDeviation] = await summaryRow("one");
  expect([runs, n]).toEqual([3, 2]);
  expect(shownMean).toBeCloseTo(mean, 12);
  expect(shownDeviation).toBeCloseTo(deviation, 9);
  expect((await summaryRow("two")).slice(1, 3)).toEqual([2, 1]);
  expect((await summaryRow("=three")).slice(1, 5)).toEqual([1, 0, "", ""]);
});

test("a text among the values of a metric disturbs no figure", async () => {
  await summarised();
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Runs").columns.getItem("val_accuracy");
    column.getDataBodyRange().getCell(3, 0).values = [["NaN"]];
    await context.sync();
  });
  expect((await summaryRow("val_accuracy")).slice(3, 6)).toEqual([0.64, "run-0002", "b"]);
  expect((await summaryRow("two")).slice(1, 5)).toEqual([2, 0, "", ""]);
});

test("the figures follow edits without another click", async () => {
  await summarised();
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Runs").columns.getItem("Status").getDataBodyRange();
    body.getCell(2, 0).values = [["Completed"]];
    await context.sync();
  });
  expect((await summaryRow("val_accuracy")).slice(3, 6)).toEqual([0.99, "run-0003", "c"]);
});

test("a sheet Summary of the user's own is not touched, and a second click rewrites ours, wherever it is called", async () => {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Summary").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await commitImport(
    await prepareImport({ name: "runs.csv", content: "name,status,val_accuracy\na,completed,0.5\n" }),
  );
  expect((await updateSummary()).place.sheet).toBe("Summary (Runsheet)");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Summary (Runsheet)").name = "Numbers";
    await context.sync();
  });
  const sheets = excel.book.sheets.length;
  expect((await updateSummary()).place.sheet).toBe("Numbers");
  expect(excel.book.sheets).toHaveLength(sheets);
  expect(findSheet(excel.book, "Summary").cells.value(0, 0)).toBe("mine");
  expect((await summaryRow("Completed", "Numbers"))[1]).toBe(1);
});

/** A run as it is typed into an empty row. */
interface TypedRun {
  readonly experiment: string;
  readonly status: string;
  readonly value: string | number;
}

const typedRun: fc.Arbitrary<TypedRun> = fc.record({
  // Names that criteria would take for numbers, dates, patterns or comparisons, and names with spaces too many.
  experiment: fc.constantFrom(
    "one",
    "one",
    "ONE",
    " one",
    "two\u00a0 words",
    "two  words",
    "two words",
    "42",
    "042",
    "3-4",
    "o*",
    ">1",
  ),
  status: fc.constantFrom("Completed", "Completed", "completed", " Completed", "Failed"),
  value: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -999, max: 999 }).map((value) => value / 1000) },
    { weight: 1, arbitrary: fc.constantFrom<string | number>("", "'0.5", "'NaN", 1_000_000.5) },
  ),
});

/** What a person would say is the same name. */
function spoken(name: string): string {
  return name
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}

interface Figures {
  readonly runs: number;
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
}

function naiveFigures(runs: readonly TypedRun[]): Figures {
  const values = runs.flatMap(({ status, value }) =>
    spoken(status) === "completed" && typeof value === "number" ? [value] : [],
  );
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { runs: runs.length, n, mean, deviation: Math.sqrt(squares / (n - 1)) };
}

test("figures by experiment equal the naive ones, whatever the names, statuses and values are", async () => {
  await startExcel();
  const count = 8;
  const lines = Array.from({ length: count }, (_, row) => `r${row},e,completed,0.${row + 1}`);
  const content = `name,experiment,status,val_accuracy\n${lines.join("\n")}\n`;
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  await Excel.run(async (context) => {
    const names = context.workbook.tables.getItem("Experiments").columns.getItem("Name");
    names.getDataBodyRange().values = [[""]];
    const runs = context.workbook.tables.getItem("Runs");
    runs.columns.getItem("Experiment").getDataBodyRange().numberFormat = [["@"]];
    runs.columns.getItem("val_accuracy").getDataBodyRange().numberFormat = [["General"]];
    await context.sync();
  });
  await fc.assert(
    fc.asyncProperty(fc.array(typedRun, { minLength: count, maxLength: count }), async (runs) => {
      await Excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem("Runs");
        const body = (name: string): Excel.Range => columns.getItem(name).getDataBodyRange();
        body("Experiment").values = runs.map(({ experiment }) => [experiment]);
        body("Status").values = runs.map(({ status }) => [status]);
        body("val_accuracy").values = runs.map(({ value }) => [value]);
        await context.sync();
      });
      await updateSummary();
      const groups = new Map<string, TypedRun[]>([["all runs", [...runs]]]);
      for (const run of runs) {
        const key = spoken(run.experiment);
        groups.set(key, [...(groups.get(key) ?? []), run]);
      }
      const shown = await experimentLines();
      expect([...shown.keys()].sort()).toEqual([...groups.keys()].sort());
      for (const [name, members] of groups) {
        const [runCount, n, mean, deviation] = shown.get(name) ?? [];
        const naive = naiveFigures(members);
        expect([name, runCount, n]).toEqual([name, naive.runs, naive.n]);
        expect(mean).toEqual(naive.n === 0 ? "" : expect.closeTo(naive.mean, 9));
        expect(deviation).toEqual(naive.n < 2 ? "" : expect.closeTo(naive.deviation, 6));
      }
    }),
    { numRuns: 40 },
  );
});

/** The figures under the heading of the experiments, by name. */
async function experimentLines(): Promise<Map<string, unknown[]>> {
  const rows = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Summary").getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
  const first = rows.findIndex(([cell]) => cell === "Experiment") + 1;
  return new Map(rows.slice(first).map(([name, ...figures]) => [spoken(String(name)), figures.slice(0, 4)]));
}

test("an error among the values is named where it leaves no figure, and the best is found all the same", async () => {
  await summarised();
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Runs").columns.getItem("val_accuracy").getDataBodyRange();
    column.numberFormat = [["General"]];
    column.getCell(0, 0).formulas = [["=1/0"]];
    await context.sync();
  });
  expect((await summaryRow("val_accuracy")).slice(3, 9)).toEqual([0.7, "run-0004", "d", 5, 1, 2]);
  expect((await summaryRow("one")).slice(1, 5)).toEqual([3, 1, 0.64, ""]);
  expect((await experimentLines()).get("all runs")).toEqual([
    6,
    2,
    expect.closeTo(0.67, 12),
    "error among values",
  ]);
});

test("two spaces between words make no other experiment", async () => {
  await startExcel();
  const content =
    "name,experiment,status,val_accuracy\na,two  words,completed,0.5\nb,two words,completed,0.7\n";
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  await updateSummary();
  expect((await summaryRow("two words")).slice(1, 4)).toEqual([2, 2, expect.closeTo(0.6, 12)]);
});

test("an empty sheet that an action left behind is taken, not one more added; what a person wrote is not", async () => {
  const { book } = await startExcel();
  await commitImport(
    await prepareImport({ name: "runs.csv", content: "name,status,val_accuracy\na,completed,0.5\n" }),
  );
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("summary");
    await context.sync();
  });
  const sheets = book.sheets.length;
  expect((await updateSummary()).place.sheet).toBe("summary");
  expect((await updateSummary()).place.sheet).toBe("summary");
  expect(book.sheets).toHaveLength(sheets);
});
