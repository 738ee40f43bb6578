// Taking back what was written over: where columns got other names since, where a text is too long for a line of Changes,
// and where Changes does not say any more what stood there.

import { followCatalogues } from "../../src/actions/follow-catalogues";
import { commitImport, type ImportReport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { listImports, removeImport, undoAction } from "../../src/actions/remove-import";
import { settleRename, type RenameAnswer } from "../../src/actions/settle-rename";
import { containing } from "../support/containing";
import { tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const FIRST = "run_id,name,status,lr,val_accuracy\na1,x,running,0.1,0.5\na2,y,completed,0.2,0.6\n";
const SECOND = "run_id,name,status,lr,val_accuracy\na1,x,completed,0.1,0.9\n";

async function importText(content: string, name = "runs.csv"): Promise<ImportReport> {
  return commitImport(await prepareImport({ name, content }));
}

/** Does something to a table beside Runsheet. */
async function byHand(name: string, act: (table: Excel.Table) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItem(name));
    await context.sync();
  });
}

const heading = (table: string, from: string, to: string) =>
  byHand(table, ({ columns }) => {
    columns.getItem(from).name = to;
  });
const setCell = (table: string, header: string, row: number, value: unknown) =>
  byHand(table, ({ columns }) => {
    columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
  });

/** A workbook in which the second import changed the first run; the names are known by then. */
async function twoImports(): Promise<{
  readonly excel: TestExcel;
  readonly first: ImportReport;
  readonly second: ImportReport;
}> {
  const excel = await startExcel();
  const first = await importText(FIRST);
  await followCatalogues(undefined);
  const second = await importText(SECOND, "b.csv");
  return { excel, first, second };
}

/** Settles the one rename that is open; returns the batch by which that is taken back. */
async function settle(follows: RenameAnswer["follows"]): Promise<string> {
  const [rename] = (await followCatalogues(undefined))?.renames ?? [];
  const [candidate] = rename?.candidates ?? [];
  if (!rename || !candidate) {
    throw new Error("Nobody noticed the rename.");
  }
  const { batch = "" } = await settleRename(rename, { follows, candidate });
  return batch;
}

const cells = ({ book }: TestExcel, metric: string) =>
  tableRows(book, "Runs").map((run) => [run["Run ID"], run["Status"], run[metric]]);

describe("a column that was renamed since is followed", () => {
  const wanted = [
    ["run-0001", "Running", 0.5],
    ["run-0002", "Completed", 0.6],
  ];

  test("when the column followed the definition", async () => {
    const { excel, second } = await twoImports();
    await setCell("Metrics", "Name", 0, "acc");
    await settle("column");
    const { message } = await removeImport(second.importId);
    expect(message).toBe("Import taken back: 1 updated run put back.");
    expect(cells(excel, "acc")).toEqual(wanted);
  });

  test("when the definition followed the column", async () => {
    const { excel, second } = await twoImports();
    await heading("Runs", "val_accuracy", "acc");
    await settle("definition");
    const { message } = await removeImport(second.importId);
    expect(message).toBe("Import taken back: 1 updated run put back.");
    expect(cells(excel, "acc")).toEqual(wanted);
  });

  test("when the rename was taken back again, before what was written under the new name", async () => {
    const excel = await startExcel();
    const first = await importText(FIRST);
    await followCatalogues(undefined);
    await setCell("Metrics", "Name", 0, "acc");
    const batch = await settle("column");
    const second = await importText(SECOND, "b.csv");
    await undoAction(batch);
    expect((await removeImport(second.importId)).message).toBe("Import taken back: 1 updated run put back.");
    expect(cells(excel, "val_accuracy")).toEqual(wanted);
    expect((await removeImport(first.importId)).message).toContain("2 runs removed");
  });

  test("when nobody said whose it is, the column is named as missing and nobody is said to have edited it", async () => {
    const { excel, second } = await twoImports();
    await heading("Runs", "val_accuracy", "acc");
    const { message } = await removeImport(second.importId);
    expect(message).toBe(
      "Import taken back: 1 updated run put back. Runs has no column val_accuracy any more, so that 1 value for it had no place: run-0001.",
    );
    expect(cells(excel, "acc")[0]).toEqual(["run-0001", "Running", 0.9]);
  });
});

describe("long texts", () => {
  const withModel = (text: string, status: string): string =>
    `run_id,name,status,model,lr,val_accuracy\na1,x,${status},${text},0.1,0.5\n`;

  test("of which each fits a cell of Changes come back", async () => {
    const { book } = await startExcel();
    await importText(withModel("m".repeat(20_000), "running"));
    const { importId, message } = await importText(withModel("n".repeat(20_000), "completed"), "b.csv");
    expect(message).not.toContain("Too long");
    expect((await removeImport(importId)).message).toBe("Import taken back: 1 updated run put back.");
    expect(tableRows(book, "Runs")[0]).toMatchObject({ Status: "Running", Model: "m".repeat(20_000) });
  });

  test("that do not are named when they are written over, and when they cannot be put back", async () => {
    const { book } = await startExcel();
    await importText(withModel("m".repeat(32_500), "running"));
    const { importId, message } = await importText(withModel("n".repeat(200), "completed"), "b.csv");
    expect(message).toContain(
      "Too long for a line of Changes, so that taking this back cannot restore it: Model of run-0001.",
    );
    expect((await removeImport(importId)).message).toBe(
      "Import taken back: 1 updated run put back. Changes does not say what stood there before, so that it could not be put back: Model of run-0001.",
    );
    expect(tableRows(book, "Runs")[0]).toMatchObject({ Status: "Running", Model: "n".repeat(200) });
  });
});

describe("where Changes does not say what is to be taken back", () => {
  test.each(["When", "What", "Sheet", "Run ID", "Column", "Before", "After", "Import"])(
    "because its column %s has another name, nothing is written",
    async (header) => {
      const { excel, second } = await twoImports();
      await heading("Changes", header, `My ${header}`);
      await expect(removeImport(second.importId)).rejects.toMatchObject({
        code: "schema-conflict",
        message: containing(`no column ${header}`),
        advice: containing("Nothing was written."),
      });
      expect(cells(excel, "val_accuracy")[0]).toEqual(["run-0001", "Completed", 0.9]);
      await heading("Changes", `My ${header}`, header);
      await removeImport(second.importId);
      expect(cells(excel, "val_accuracy")[0]).toEqual(["run-0001", "Running", 0.5]);
      expect((await listImports())[0]).toMatchObject({ importId: second.importId, removed: true });
    },
  );

  test("because somebody wrote over a line, the cells are named", async () => {
    const { excel, second } = await twoImports();
    const line = tableRows(excel.book, "Changes").findIndex(({ What }) => What === "Run updated");
    await setCell("Changes", "Before", line, "it was running");
    const { message } = await removeImport(second.importId);
    expect(message).toBe(
      "Import taken back: no run had to change. Changes does not say what stood there before, so that it could not be put back: Status, val_accuracy of run-0001.",
    );
    expect(cells(excel, "val_accuracy")[0]).toEqual(["run-0001", "Completed", 0.9]);
  });
});

describe("a parameter and a metric of one name", () => {
  const both = (loss: number, metric: number): string =>
    `run_id,name,status,params.loss,metrics.loss\na1,x,completed,${String(loss)},${String(metric)}\n`;
  const only = (role: "params" | "metrics", value: number): string =>
    `run_id,name,status,${role}.loss\na1,x,completed,${String(value)}\n`;
  const values = ({ book }: TestExcel, ...headers: string[]) =>
    headers.map((header) => tableRows(book, "Runs")[0]?.[header]);

  test.each([2, 0.5])(
    "of which the metric was renamed: what the parameter was goes back to the parameter, whose metric is %s",
    async (metric) => {
      const excel = await startExcel();
      await importText(both(1, metric));
      const { importId } = await importText(both(2, metric), "b.csv");
      await followCatalogues(undefined);
      await heading("Runs", "loss (metric)", "mse");
      await settle("definition");
      expect((await removeImport(importId)).message).toBe("Import taken back: 1 updated run put back.");
      expect(values(excel, "loss", "mse")).toEqual([1, metric]);
    },
  );

  test("and what the metric was goes back to the metric", async () => {
    const excel = await startExcel();
    await importText(both(2, 1));
    const { importId } = await importText(both(2, 2), "b.csv");
    await followCatalogues(undefined);
    await heading("Runs", "loss (metric)", "mse");
    await settle("definition");
    expect((await removeImport(importId)).message).toBe("Import taken back: 1 updated run put back.");
    expect(values(excel, "loss", "mse")).toEqual([2, 1]);
  });

  test("of which the parameter came when the metric had its new name already", async () => {
    const excel = await startExcel();
    await importText(only("metrics", 1));
    const { importId } = await importText(only("metrics", 2), "b.csv");
    await followCatalogues(undefined);
    await heading("Runs", "loss", "mse");
    await settle("definition");
    await importText(only("params", 2), "c.csv");
    const { message } = await removeImport(importId);
    expect([values(excel, "loss", "mse"), message]).toEqual([
      [2, 1],
      "Import taken back: 1 updated run put back.",
    ]);
  });

  test("whose columns changed places leave it open which was meant: nothing is written, and the cell is named", async () => {
    const excel = await startExcel();
    await importText(only("metrics", 1));
    await importText(only("params", 2), "b.csv");
    const { importId } = await importText(only("metrics", 2), "c.csv");
    await followCatalogues(undefined);
    await heading("Runs", "loss", "mse");
    await settle("definition");
    await heading("Runs", "loss (parameter)", "loss");
    await followCatalogues(undefined);
    const { message } = await removeImport(importId);
    expect(values(excel, "loss", "mse")).toEqual([2, 2]);
    expect(message).toBe(
      "Import taken back: no run had to change. Names of columns changed since, and it is not certain which one was meant, so that it stayed as it is: loss of run-0001.",
    );
  });
});

test("a header that holds a comma stands for its own column alone", async () => {
  const { book } = await startExcel();
  const file = (both: number, top: number): string =>
    `run_id,name,status,"acc, top",top\na1,x,completed,${String(both)},${String(top)}\n`;
  await importText(file(0.5, 0.7));
  const second = await prepareImport({ name: "b.csv", content: file(0.6, 0.8) });
  await setCell("Runs", "acc, top", 0, "=0.25*2");
  const { importId } = await commitImport(second);
  expect(tableRows(book, "Changes").filter(({ What }) => What === "Not updated")).toMatchObject([
    { Column: '["acc, top"]' },
  ]);
  expect(tableRows(book, "Runs")[0]).toMatchObject({ "acc, top": 0.5, top: 0.8 });
  expect((await removeImport(importId)).message).toBe("Import taken back: 1 updated run put back.");
  expect(tableRows(book, "Runs")[0]).toMatchObject({ "acc, top": 0.5, top: 0.7 });
});

describe("a run that a later import was to change", () => {
  const LATER = "run_id,name,status,lr,val_accuracy\na1,x,running,0.1,0.9\na5,v,completed,0.3,0.9\n";

  /** A later import that finds a formula in the cell which it was to write; the value that stood there stands again after it. */
  async function cameToNothing(later: string): Promise<{ excel: TestExcel; first: ImportReport }> {
    const excel = await startExcel();
    const first = await importText(FIRST);
    const second = await prepareImport({ name: "b.csv", content: later });
    await setCell("Runs", "val_accuracy", 0, "=0.25*2");
    await commitImport(second);
    await setCell("Runs", "val_accuracy", 0, 0.5);
    return { excel, first };
  }
  const ids = ({ book }: TestExcel) => tableRows(book, "Runs").map((run) => run["Run ID"]);

  test("and did not change at all goes with the import that brought it", async () => {
    const { excel, first } = await cameToNothing(LATER);
    expect((await removeImport(first.importId)).message).toBe(
      "Import taken back: 2 runs removed. lr and val_accuracy stay defined, because their columns hold something.",
    );
    expect(ids(excel)).toEqual(["run-0003"]);
  });

  test("and changed in part stays, and is named", async () => {
    const { excel, first } = await cameToNothing(LATER.replace("running", "completed"));
    expect((await removeImport(first.importId)).message).toContain(
      "run-0001 stayed, because something else changed it since.",
    );
    expect(ids(excel)).toEqual(["run-0001", "run-0003"]);
  });
});
