import { chooseRuns } from "../../src/actions/choose-runs";
import { commitImport } from "../../src/actions/commit-import";
import { compareRuns } from "../../src/actions/compare-runs";
import { prepareImport } from "../../src/actions/prepare-import";
import { showCell } from "../../src/actions/show-cell";
import type { Book } from "../../src/workbench/book/book";
import { ConditionalLooks } from "../../src/workbench/formula/conditional-looks";
import { findSheet } from "../support/book-contents";
import { startExcel } from "../support/excel";
import { sheetPage } from "../workbook/sheet-page";

/** Three runs that differ in two parameters; the last has no loss and failed. */
const CSV = `run_id,name,status,dataset,optimizer,learning_rate,layers,val_accuracy,val_loss
a,one layer,completed,cats v1,sgd,0.1,1,0.81,0.42
b,two layers,completed,cats v1,sgd,0.1,2,0.91,0.31
c,two layers adam,failed,cats v1,adam,0.1,2,0.81,
`;
const ALL = ["run-0001", "run-0002", "run-0003"];

/** What the host answers that is not there. */
const GONE = { number: 5001, code: "GeneralException", message: "There was an internal error." };

type Opened = Awaited<ReturnType<typeof startExcel>>;

async function imported(content = CSV): Promise<Opened> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  return excel;
}

/** Does something to the table Runs. */
async function onRuns(act: (table: Excel.Table) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItem("Runs"));
    await context.sync();
  });
}

/** Writes into a column of a table. */
async function typed(column: string, row: number, value: string | number, table = "Runs"): Promise<void> {
  await Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
    cells.getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

async function page(): Promise<string[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Compare").getUsedRange().load("text");
    await context.sync();
    return used.text;
  });
}

async function labels(): Promise<string[]> {
  return (await page()).map(([label = ""]) => label);
}

/** The cells of the line that begins with a label, or of one below it, as displayed. */
async function line(label: string, below = 0): Promise<string[]> {
  const text = await page();
  return (text[text.findIndex(([first]) => first === label) + below] ?? []).slice(1);
}

/** What the conditional formats do to the cell of a line, or of one below it. */
async function look(
  { book, workbench }: Opened,
  column: "C" | "D",
  label: string,
  below: number,
): Promise<unknown> {
  const row = (await labels()).indexOf(label) + below;
  const looks = new ConditionalLooks(book, workbench.calculation);
  return looks.at(findSheet(book, "Compare").id, row, column === "C" ? 2 : 3);
}

/** Rows of the sheet that are not shown, from 1. */
function hiddenRows(book: Book): number[] {
  return [...findSheet(book, "Compare").hiddenRows].map((row) => row + 1).sort((a, b) => a - b);
}

test("runs side by side on one screen: what differs first, differences to the baseline, the rest folded away", async () => {
  const { book } = await imported();
  const { message } = await compareRuns(ALL);
  expect(message).toBe(
    "Compare shows 3 runs side by side: they differ in 5 lines, and 3 lines that are the same in all are folded away.",
  );
  expect(await sheetPage("Compare")).toMatchInlineSnapshot(`
   "Compare 3 runs
   Rebuilt by Runsheet on <time> UTC. The values are looked up in Runs and follow every edit; the order of the lines, and what is folded away, are those of that day.
   Differences are to the baseline: ▲ higher, ▼ lower, = equal within the tolerance. Bold green is better and red italics worse, by the goal on Metrics.
   Run                                           one layer (baseline)  two layers  two layers adam  Differs  Goal      Equal within
   Run ID                                        run-0001              run-0002    run-0003
   Row on Runs                                   2                     3           4
   Metrics that differ
   val_accuracy                                  0.81                  0.91        0.81             yes
       val_accuracy: difference to the baseline                        ▲ +0.1      =                         maximize  0
   val_loss                                      0.42                  0.31                         yes
       val_loss: difference to the baseline                            ▼ -0.11                               minimize  0
   Parameters that differ
   optimizer                                     sgd                   sgd         adam             yes
   layers                                        1                     2           2                yes
   What else differs
   Status                                        Completed             Completed   Failed           yes

   The same in all runs: 3 lines, 9 lines blank in all (folded: open with + at the left)
   learning_rate                                 0.1                   0.1         0.1
   Dataset                                       cats v1               cats v1     cats v1
   Source                                        CSV                   CSV         CSV
   Experiment
   Model
   Code version
   Seed
   Started
   Duration (s)
   Author
   Tags
   Notes"
  `);
  expect(hiddenRows(book)).toEqual(Array.from({ length: 12 }, (_, at) => 19 + at));
});

test("an edit in Runs, a new goal and a new tolerance show without another click", async () => {
  const excel = await imported();
  await compareRuns(ALL);
  expect(await look(excel, "C", "val_loss", 1)).toMatchObject({ look: { bold: true } });
  await typed("val_loss", 1, 0.5);
  await typed("val_accuracy", 2, 0.8101);
  await typed("Tolerance", 0, 0.001, "Metrics");
  await typed("learning_rate", 2, 0.3);
  expect(await line("val_loss", 1)).toEqual(["", "▲ +0.08", "", "", "minimize", "0"]);
  expect(await look(excel, "C", "val_loss", 1)).toMatchObject({ look: { italic: true } });
  expect(await line("val_accuracy", 1)).toEqual(["", "▲ +0.1", "=", "", "maximize", "0.001"]);
  expect(await labels()).toContain(
    "The same in all runs: 3 lines, 9 lines blank in all (folded: open with + at the left). Some of them differ by now: open the fold, or choose Compare side by side once more",
  );
});

test("a difference has the decimals that people reckon with, at full precision", async () => {
  const { book } = await imported(`name,status,val_accuracy,val_loss
a,completed,0.8,123456.7
b,completed,0.79,123456.8
c,completed,0.8000000001,0
d,completed,0.1,-0.3
`);
  await compareRuns([...ALL, "run-0004"]);
  const row = (await labels()).indexOf("val_accuracy") + 1;
  const { cells } = findSheet(book, "Compare");
  const differences = (at: number): unknown[] => [2, 3, 4].map((column) => cells.value(at, column));
  expect(differences(row)).toEqual([-0.01, 1e-10, -0.7]);
  expect(differences(row + 2)).toEqual([0.1, -123456.7, -123457]);
});

test("runs are found after sorting, and one that is deleted is said to be gone", async () => {
  await imported();
  await compareRuns(ALL);
  await onRuns((table) => {
    table.sort.apply([{ key: 0, ascending: false }]);
    table.rows.getItemAt(1).delete();
  });
  expect(await line("Row on Runs")).toEqual(["3", "not in Runs", "2", "", "", ""]);
  expect(await line("Run")).toEqual([
    "one layer (baseline)",
    "run-0002",
    "two layers adam",
    "Differs",
    "Goal",
    "Equal within",
  ]);
  expect((await line("layers")).slice(0, 3)).toEqual(["1", "", "2"]);
});

test("a comparison in place of a longer one folds its own lines and no other", async () => {
  const { book } = await imported();
  await compareRuns(ALL);
  await compareRuns(["run-0001", "run-0002"]);
  const shown = await labels();
  expect(shown.slice(6, 16)).toEqual([
    "Metrics that differ",
    "val_accuracy",
    "    val_accuracy: difference to the baseline",
    "val_loss",
    "    val_loss: difference to the baseline",
    "Parameters that differ",
    "layers",
    "",
    "The same in all runs: 5 lines, 9 lines blank in all (folded: open with + at the left)",
    "optimizer",
  ]);
  expect(hiddenRows(book)).toEqual(shown.slice(15).map((_, at) => 16 + at));
  expect(findSheet(book, "Compare").rowLevels.size).toBe(14);
});

test("ids that are numbers, patterns or look like formulas lead to their runs, and names stay texts", async () => {
  await imported();
  for (const [row, id] of [
    [0, 7],
    [1, "a*"],
    [2, "=1+1"],
  ] as const) {
    await typed("Run ID", row, id);
  }
  await typed("Name", 1, "=2+2");
  await compareRuns(["7", "a*", "=1+1"]);
  expect((await line("Row on Runs")).slice(0, 3)).toEqual(["2", "3", "4"]);
  expect((await line("Run")).slice(0, 3)).toEqual(["one layer (baseline)", "=2+2", "two layers adam"]);
});

test("fifty runs with hundreds of columns come whole, in several batches", async () => {
  const parameters = Array.from({ length: 150 }, (_, at) => `p${at}`);
  const rows = Array.from({ length: 50 }, (_, run) =>
    [`r${run}`, "completed", ...parameters.map((_, at) => run * at), run / 100].join(","),
  );
  await imported([["name", "status", ...parameters, "val_accuracy"].join(","), ...rows].join("\n"));
  const ids = rows.map((_, run) => `run-${String(run + 1).padStart(4, "0")}`);
  await compareRuns(ids);
  expect((await line("p149")).slice(0, 50)).toEqual(ids.map((_, run) => String(run * 149)));
  expect((await line("val_accuracy", 1)).slice(1, 50)).toEqual(
    ids.slice(1).map((_, at) => `▲ +${String((at + 1) / 100)}`),
  );
}, 60_000);

test("an id that is typed twice later leads to neither run", async () => {
  await imported();
  await compareRuns(["run-0002", "run-0003"]);
  await typed("Run ID", 0, "run-0002");
  expect((await line("Row on Runs")).slice(0, 2)).toEqual(["twice in Runs", "4"]);
  expect((await line("val_accuracy")).slice(0, 2)).toEqual(["", "0.81"]);
});

test("a metric that is renamed later keeps its goal and its tolerance, and its line is called by the new name", async () => {
  await imported();
  await compareRuns(ALL);
  await typed("Tolerance", 0, 0.2, "Metrics");
  await typed("Name", 0, "acc", "Metrics");
  await onRuns((table) => {
    table.columns.getItem("val_accuracy").name = "acc";
  });
  expect(await line("acc", 1)).toEqual(["", "=", "=", "", "maximize", "0.2"]);
  expect(await labels()).toContain("    acc: difference to the baseline");
});

test("lines that were sorted on the sheet say so instead of another metric's difference", async () => {
  await imported();
  await compareRuns(ALL);
  await Excel.run(async (context) => {
    const lines = context.workbook.worksheets.getItem("Compare").getRange("A8:G11");
    lines.sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  const shown = (await page()).slice(7, 11);
  const differences = shown.filter(([label]) => label?.includes("difference") === true);
  expect(differences).toHaveLength(2);
  for (const [, ...cells] of differences) {
    expect(cells).toEqual(["", "", "", "", expect.any(String), "lines were sorted"]);
  }
});

test("a value that is there and no number is said to be none, and a column blank at first shows what is typed later", async () => {
  await imported();
  await compareRuns(ALL);
  await typed("val_accuracy", 1, "n/a");
  await typed("Author", 2, "Ann");
  expect((await line("val_accuracy", 1)).slice(0, 3)).toEqual(["", "no number", "="]);
  expect((await line("Author")).slice(0, 4)).toEqual(["", "", "Ann", "yes"]);
});

test("formulas of a person's own over the sheet stay whole when it is made anew", async () => {
  await imported();
  await compareRuns(ALL);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("A1:A2").formulas = [["=Compare!C8"], ["=COUNTA(Compare!A1:A200)"]];
    await context.sync();
  });
  await compareRuns(["run-0003", "run-0002"]);
  const formulas = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Mine").getRange("A1:A2").load("formulas");
    await context.sync();
    return range.formulas as string[][];
  });
  expect(formulas).toEqual([["=Compare!C8"], ["=COUNTA(Compare!A1:A200)"]]);
});

test("a fold that a person took apart is made anew", async () => {
  const { book } = await imported();
  await compareRuns(ALL);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Compare").getRange("19:30").ungroup("ByRows");
    await context.sync();
  });
  await compareRuns(ALL);
  expect(findSheet(book, "Compare").rowLevels.size).toBe(12);
});

test("what breaks off between two batches says on the sheet that it is a part", async () => {
  const parameters = Array.from({ length: 150 }, (_, at) => `p${String(at)}`);
  const rows = Array.from({ length: 50 }, (_, run) =>
    [`r${String(run)}`, "completed", ...parameters.map((_, at) => run * at), run / 100].join(","),
  );
  const { workbench } = await imported(
    [["name", "status", ...parameters, "val_accuracy"].join(","), ...rows].join("\n"),
  );
  const { host } = workbench;
  const execute = host.execute.bind(host);
  let large = 0;
  host.execute = (body, bytes, flags) => {
    large += Number(bytes > 200_000);
    return large < 2 ? execute(body, bytes, flags) : Promise.resolve({ refusal: GONE });
  };
  const ids = rows.map((_, run) => `run-${String(run + 1).padStart(4, "0")}`);
  await expect(compareRuns(ids)).rejects.toBeDefined();
  host.execute = execute;
  expect((await labels())[1]).toMatch(/^Unfinished: what stands below is a part\./);
  await compareRuns(ids);
  expect((await labels())[1]).toMatch(/^Rebuilt by Runsheet/);
}, 60_000);

test.each([
  [[], "No run is chosen yet."],
  [["run-0001", "RUN-0001"], "One run alone cannot be compared."],
  [["run-0001", "run-0009"], "There is no run run-0009 on the sheet Runs."],
  [
    Array.from({ length: 51 }, (_, at) => `run-${String(at)}`),
    "51 runs are too many to be read side by side.",
  ],
])("%j is refused, and nothing is written", async (ids, message) => {
  const { book } = await imported();
  await expect(compareRuns(ids)).rejects.toMatchObject({ message });
  expect(book.sheets.map(({ name }) => name)).not.toContain("Compare");
});

describe("choosing runs", () => {
  test("the best are the completed ones, the best first", async () => {
    await imported();
    expect(await chooseRuns({ of: "best", metric: "val_accuracy" })).toEqual([
      { id: "run-0002", label: "two layers" },
      { id: "run-0001", label: "one layer" },
    ]);
  });

  test("selected rows that a filter hides are not among them", async () => {
    await imported();
    await onRuns((table) => {
      table.columns.getItem("layers").filter.applyValuesFilter(["2"]);
    });
    await showCell({ sheet: "Runs", address: "B2:C4" });
    expect(await chooseRuns({ of: "selected" })).toEqual([
      { id: "run-0002", label: "two layers" },
      { id: "run-0003", label: "two layers adam" },
    ]);
  });

  test("a metric without a goal has no best runs", async () => {
    await imported();
    await typed("Goal", 0, "none", "Metrics");
    await expect(chooseRuns({ of: "best", metric: "val_accuracy" })).rejects.toMatchObject({
      message: "val_accuracy has no goal, so no run is best by it.",
    });
  });

  test("an id that two rows share is refused with both rows", async () => {
    await imported();
    await typed("Run ID", 0, "RUN-0002");
    await expect(chooseRuns({ of: "best", metric: "val_accuracy" })).rejects.toMatchObject({
      message: "Rows 2 and 3 of Runs have the same Run ID, run-0002.",
    });
  });

  test("a row without an id is named", async () => {
    await imported();
    await typed("Run ID", 1, "");
    await showCell({ sheet: "Runs", address: "A2:A4" });
    await expect(chooseRuns({ of: "selected" })).rejects.toMatchObject({
      message: "Row 3 of Runs has no Run ID, by which it could be found again.",
    });
  });
});
