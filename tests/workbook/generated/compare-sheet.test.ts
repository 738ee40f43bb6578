// The sheet Compare after the click: what edits, sorting, renaming and deleting make of it.

import { compareRuns } from "../../../src/actions/compare-runs";
import type { Book } from "../../../src/workbench/book/book";
import { ConditionalLooks } from "../../../src/workbench/formula/conditional-looks";
import { findSheet } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { ALL, comparePage, imported, labels, line, onRuns, typed } from "./compared-workbook";

/** What the host answers that is not there. */
const GONE = { number: 5001, code: "GeneralException", message: "There was an internal error." };

/** What the conditional formats do to the cell of a line, or of one below it. */
async function look(
  { book, workbench }: TestExcel,
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
  const shown = (await comparePage()).slice(7, 11);
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
