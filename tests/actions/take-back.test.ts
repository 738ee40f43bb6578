import { commitImport, type ImportReport } from "../../src/actions/commit-import";
import { openSample } from "../../src/actions/open-sample";
import { prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { listImports, removeImport, undoAction } from "../../src/actions/remove-import";
import { containing } from "../support/containing";
import { findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";
import { typeInto } from "../workbook/tracked-book";

const TWO = "run_id,status,lr,val_accuracy\na1,running,0.1,0.5\na2,running,0.2,0.6\n";
const RESULT = "run_id,status,lr,val_accuracy\na1,completed,0.1,0.9\n";

async function importText(content: string, name = "runs.csv"): Promise<ImportReport> {
  return commitImport(await prepareImport({ name, content }));
}

/** Does something in Excel beside Runsheet. */
async function byHand(act: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
}

const column = (workbook: Excel.Workbook, table: string, header: string): Excel.Range =>
  workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();

test("a run that a later import updated stays, however Changes is sorted", async () => {
  const { book } = await startExcel();
  const first = await importText(TWO);
  await importText(RESULT, "b.csv");
  await byHand((workbook) => {
    workbook.tables.getItem("Changes").sort.apply([{ key: 0, ascending: false }]);
  });
  const { message } = await removeImport(first.importId);
  expect(message).toContain("run-0001 stayed, because something else changed it since.");
  expect(tableRows(book, "Runs")).toMatchObject([{ "Run ID": "run-0001", val_accuracy: 0.9 }]);
});

test("what goes is counted by what it is, in the pane and on Changes", async () => {
  const { book } = await startExcel();
  const { importId } = await openSample();
  const there = ["Runs", "Datasets", "Experiments"].map((table) => tableRows(book, table).length);
  expect(there).toEqual([30, 2, 2]);
  const taken = await removeImport(importId);
  const words = "Import taken back: 30 runs, 2 datasets and 2 experiments removed.";
  expect(taken).toMatchObject({ removed: 34, message: expect.stringMatching(`^${words}`) as string });
  expect(tableRows(book, "Changes").at(-1)).toMatchObject({ What: "Import removed", After: words });
  expect(["Runs", "Datasets", "Experiments"].flatMap((table) => tableRows(book, table))).toEqual([]);
});

test("a value that was changed twice gets back what stood before the import, however Changes is sorted", async () => {
  const { book } = await startExcel();
  await importText(TWO);
  const second = await importText(RESULT, "b.csv");
  await byHand((workbook) => {
    workbook.tables.getItem("Changes").sort.apply([{ key: 2, ascending: true }]);
  });
  await removeImport(second.importId);
  expect(tableRows(book, "Runs")[0]).toMatchObject({ Status: "Running", val_accuracy: 0.5 });
});

test("cells of another run that has the Run ID by now stay as they are, and it is named", async () => {
  const { book } = await startExcel();
  await importText(TWO);
  const second = await importText(RESULT.replace("a1", "a2").replace("0.1,", "0.2,"), "b.csv");
  await byHand((workbook) => {
    workbook.tables.getItem("Runs").rows.getItemAt(1).delete();
  });
  await importText("run_id,status,lr,val_accuracy\nzz,completed,0.3,0.9\n", "c.csv");
  await byHand((workbook) => {
    column(workbook, "Runs", "Run ID").getRow(1).values = [["run-0002"]];
  });
  const { message, restored } = await removeImport(second.importId);
  expect(restored).toBe(0);
  expect(message).toContain("run-0002 stands for another run by now, and stayed as it is.");
  expect(tableRows(book, "Runs")[1]).toMatchObject({ "Source ID": "zz", val_accuracy: 0.9 });
});

describe("an import written by a machine whose clock is behind", () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Sets the clock by so many minutes against the real one. */
  function setClock(minutes: number): void {
    const now = Date.now();
    jest.spyOn(Date, "now").mockReturnValue(now + minutes * 60_000);
  }

  test("is later than what stands on Changes: cells of a run that it brought stay when an earlier one is taken back", async () => {
    const { book } = await startExcel();
    await importText(TWO);
    const second = await importText(RESULT.replace("a1", "a2").replace("0.1,", "0.2,"), "b.csv");
    await byHand((workbook) => {
      workbook.tables.getItem("Runs").rows.getItemAt(1).delete();
    });
    setClock(-50);
    await importText("run_id,status,lr,val_accuracy\nzz,completed,0.3,0.9\n", "c.csv");
    await byHand((workbook) => {
      column(workbook, "Runs", "Run ID").getRow(1).values = [["run-0002"]];
    });
    const { message } = await removeImport(second.importId);
    expect(message).toContain("run-0002 stands for another run by now, and stayed as it is.");
    expect(tableRows(book, "Runs")[1]).toMatchObject({ "Source ID": "zz", val_accuracy: 0.9 });
    expect(await listImports()).toMatchObject([
      { source: "c.csv" },
      { source: "b.csv" },
      { source: "runs.csv" },
    ]);
    const times = tableColumn(book, "Changes", "When").map(Number);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test.each([
    ["a day and a half ahead", 1.5],
    ["long ahead", 40_000],
  ])("is later than a time that somebody typed %s, and it is said", async (_, days) => {
    const { book } = await startExcel();
    const first = await importText(TWO);
    const typed = Date.now() / 86_400_000 + 25_569 + days;
    await byHand((workbook) => {
      column(workbook, "Changes", "When").getRow(0).values = [[typed]];
    });
    const second = await importText(RESULT, "b.csv");
    expect(second.message).toContain("which is ahead of the clock of this computer");
    const times = tableColumn(book, "Changes", "When").map(Number);
    expect(times.at(-1)).toBeGreaterThan(typed);
    const { message } = await removeImport(first.importId);
    expect(message).toContain("run-0001 stayed, because something else changed it since.");
    expect(tableRows(book, "Runs")).toMatchObject([{ "Run ID": "run-0001", val_accuracy: 0.9 }]);
  });

  test.each([
    ["is still a time", 90_000],
    ["is none that Excel can show", 20_261_127],
  ])(
    "stays later where somebody typed something over the times of the earlier one since that %s",
    async (_, typed) => {
      const { book } = await startExcel();
      const first = await importText(TWO);
      const lines = tableRows(book, "Changes").length;
      await importText(RESULT, "b.csv");
      await byHand((workbook) => {
        const times = column(workbook, "Changes", "When")
          .getRow(0)
          .getResizedRange(lines - 1, 0);
        times.values = Array.from({ length: lines }, () => [typed]);
      });
      const { message } = await removeImport(first.importId);
      expect(message).toContain("run-0001 stayed, because something else changed it since.");
      expect(tableRows(book, "Runs")).toMatchObject([{ "Run ID": "run-0001", val_accuracy: 0.9 }]);
    },
  );

  test.each([
    ["a number that is no time", 20_261_127],
    ["an error", "=1/0"],
  ])("goes on from a time that is still to come also where %s stands beside it", async (_, other) => {
    const { book } = await startExcel();
    await importText(TWO);
    const typed = Date.now() / 86_400_000 + 25_569 + 1.5;
    await byHand((workbook) => {
      const when = column(workbook, "Changes", "When");
      when.getRow(0).values = [[typed]];
      when.getRow(1).formulas = [[other]];
    });
    const second = await importText(RESULT, "b.csv");
    expect(second.message).toContain("which is ahead of the clock of this computer");
    expect(Number(tableColumn(book, "Changes", "When").at(-1))).toBeGreaterThan(typed);
  });

  test("says the time of the clock beside a number that is no time, and nothing of it within a minute", async () => {
    const { book } = await startExcel();
    await importText(TWO);
    await byHand((workbook) => {
      column(workbook, "Changes", "When").getRow(0).values = [[20_261_127]];
    });
    setClock(0);
    const second = await importText(RESULT, "b.csv");
    expect(tableColumn(book, "Changes", "When").map(Number).at(-1)).toBeCloseTo(
      Date.now() / 86_400_000 + 25_569,
      6,
    );
    expect(second.message).not.toContain("clock");
  });
});

test("runs that are gone are named", async () => {
  const { book } = await startExcel();
  await importText(TWO);
  const second = await importText(RESULT, "b.csv");
  await byHand((workbook) => {
    column(workbook, "Runs", "Run ID").getRow(0).values = [["best-of-may"]];
  });
  const { message } = await removeImport(second.importId);
  expect(message).toContain("run-0001 is not there any more, so that its cells could not be put back.");
  expect(tableRows(book, "Runs")[0]).toMatchObject({ "Run ID": "best-of-may", val_accuracy: 0.9 });
});

test("a definition that was renamed since is not said to be gone", async () => {
  const { book } = await startExcel();
  const { importId } = await importText(TWO);
  await byHand((workbook) => {
    column(workbook, "Params", "Name").getRow(0).values = [["learning_rate"]];
  });
  const { message } = await removeImport(importId);
  expect(message).toContain("1 parameter or metric that no run uses went too.");
  expect(tableColumn(book, "Params", "Name")).toEqual(["learning_rate"]);
});

test.each(["Params", "Metrics", "Runs", "Changes"])(
  "with %s protected nothing is taken back, and the import can be removed afterwards",
  async (name) => {
    const { book } = await startExcel();
    const { importId } = await importText(TWO);
    const protect = (on: boolean) =>
      byHand((workbook) => {
        const { protection } = workbook.tables.getItem(name).worksheet;
        if (on) {
          protection.protect();
        } else {
          protection.unprotect();
        }
      });
    await protect(true);
    await expect(removeImport(importId)).rejects.toMatchObject({
      code: "sheet-protected",
      message: containing(name),
    });
    expect(tableRows(book, "Runs")).toHaveLength(2);
    expect(await listImports()).toMatchObject([{ importId, removed: false }]);
    await protect(false);
    await removeImport(importId);
    expect(tableRows(book, "Runs")).toEqual([]);
    expect(await listImports()).toMatchObject([{ importId, removed: true }]);
  },
);

test("an import that a second click completed is one import, with all that it counts", async () => {
  const { book } = await startExcel();
  const { importId } = await importText(TWO);
  const [line] = tableRows(book, "Changes").filter(({ What }) => What === "Import");
  await byHand((workbook) => {
    const changes = workbook.tables.getItem("Changes");
    const headers = findTable(book, "Changes").description.columns;
    const second = { ...line, When: Number(line?.["When"]) + 1, Added: 1 } as Record<string, string | number>;
    changes.rows.add(undefined, [headers.map((header) => second[header] ?? "")]);
  });
  const imports = await listImports();
  expect(imports).toMatchObject([{ importId, counts: { add: 2, update: 0, skip: 0, reject: 0 } }]);
});

describe("what a person edited since", () => {
  async function edited(header: string, value: unknown): Promise<{ message: string; left: string[] }> {
    const { book } = await startExcel();
    const { importId } = await importText(TWO);
    await byHand((workbook) => {
      column(workbook, "Runs", header).getRow(1).values = [[value]];
    });
    const { message } = await removeImport(importId);
    return { message, left: tableRows(book, "Runs").map((row) => String(row["Source ID"])) };
  }

  test.each<[string, unknown]>([
    ["val_accuracy", 0.99],
    ["Notes", "ask Ada"],
    ["Status", "Failed"],
    ["lr", ""],
    ["Run ID", "best-of-may"],
  ])("a run whose %s was edited stays and is named", async (header, value) => {
    const { message, left } = await edited(header, value);
    expect(left).toEqual(["a2"]);
    const id = header === "Run ID" ? "best-of-may" : "run-0002";
    expect(message).toContain(`1 run removed`);
    expect(message).toContain(`${id} stayed, because it was edited since.`);
  });

  test("a value that was typed again as it was is no edit", async () => {
    expect((await edited("val_accuracy", 0.6)).left).toEqual([]);
  });

  test("two values exchanged within a run keep it", async () => {
    const excel = await startExcel();
    const { importId } = await importText(
      "run_id,name,status,lr,momentum\na1,x,completed,0.9,0.01\na2,y,completed,0.1,0.9\n",
    );
    typeInto(excel, "Runs", 0, "lr", "0.01");
    typeInto(excel, "Runs", 0, "momentum", "0.9");
    expect((await removeImport(importId)).message).toContain("run-0001 stayed, because it was edited since.");
    expect(tableRows(excel.book, "Runs")).toMatchObject([{ Name: "x", lr: 0.01, momentum: 0.9 }]);
  });

  test("a note in a column of one's own keeps its run; a column of one's own that computes does not", async () => {
    const { book } = await startExcel();
    const { importId } = await importText(TWO);
    await byHand((workbook) => {
      const runs = workbook.tables.getItem("Runs");
      runs.columns.add(undefined, undefined, "Mine");
      runs.columns.add(undefined, undefined, "Twice");
      column(workbook, "Runs", "Mine").getRow(0).values = [["look again"]];
      column(workbook, "Runs", "Twice").formulas = [["=1+1"], ["=1+1"]];
    });
    const { message } = await removeImport(importId);
    expect(message).toContain("run-0001 stayed, because it was edited since.");
    expect(tableColumn(book, "Runs", "Source ID")).toEqual(["a1"]);
  });

  test("sorting, moving a column and a run that was updated and put back are no edits", async () => {
    const { book } = await startExcel();
    const { importId } = await importText(TWO);
    const second = await importText(RESULT, "b.csv");
    await removeImport(second.importId);
    await byHand((workbook) => {
      workbook.tables.getItem("Runs").sort.apply([{ key: 0, ascending: false }]);
    });
    expect((await removeImport(importId)).message).toContain("2 runs removed");
    expect(tableRows(book, "Runs")).toEqual([]);
  });

  test("a definition that was edited stays and is named", async () => {
    const { book } = await startExcel();
    const { importId } = await importText(TWO);
    await byHand((workbook) => {
      column(workbook, "Metrics", "Description").getRow(0).values = [["on the hard split"]];
    });
    const { message } = await removeImport(importId);
    expect(message).toContain("val_accuracy stayed, because it was edited since.");
    expect(tableColumn(book, "Metrics", "Name")).toEqual(["val_accuracy"]);
    expect(tableColumn(book, "Params", "Name")).toEqual([]);
  });

  test("a logged run that was edited stays", async () => {
    const { book } = await startExcel();
    await importText(TWO);
    const { batch } = await logRun({
      "field:name": "by hand",
      "field:status": "Completed",
      "metric:val_accuracy": "0.7",
    });
    await byHand((workbook) => {
      column(workbook, "Runs", "val_accuracy").getRow(2).values = [[0.8]];
    });
    expect((await undoAction(batch)).message).toContain("run-0003 stayed, because it was edited since.");
    expect(tableRows(book, "Runs")).toHaveLength(3);
  });
});

describe("the Run ID of a run that was deleted is not given again", () => {
  async function withoutTheLast(): Promise<TestExcel> {
    const excel = await startExcel();
    await importText(TWO);
    await byHand((workbook) => {
      workbook.tables.getItem("Runs").rows.getItemAt(1).delete();
    });
    return excel;
  }

  test("by an import", async () => {
    const { book } = await withoutTheLast();
    await importText("run_id,status,lr,val_accuracy\nzz,completed,0.3,0.9\n", "c.csv");
    expect(tableColumn(book, "Runs", "Run ID")).toEqual(["run-0001", "run-0003"]);
  });

  test("by the form", async () => {
    const { book } = await withoutTheLast();
    await logRun({ "field:status": "Completed", "metric:val_accuracy": "0.7" });
    expect(tableColumn(book, "Runs", "Run ID")).toEqual(["run-0001", "run-0003"]);
  });

  test("by an import, where a person had logged it", async () => {
    const { book } = await withoutTheLast();
    const { batch } = await logRun({ "field:status": "Completed", "metric:val_accuracy": "0.7" });
    await undoAction(batch);
    await importText("run_id,status,lr,val_accuracy\nzz,completed,0.3,0.9\n", "c.csv");
    expect(tableColumn(book, "Runs", "Run ID")).toEqual(["run-0001", "run-0004"]);
  });
});
