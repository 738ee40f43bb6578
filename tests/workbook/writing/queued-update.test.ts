// One row that is written over: what stood there is known after the sync, and can be put back.

import type { CellValue } from "../../../src/tracking/values/cell-value";
import type { WorkbookSession } from "../../../src/workbook/run-excel";
import type { TrackedTable } from "../../../src/workbook/tracked-table";
import { QueuedUpdate, type CellToWrite } from "../../../src/workbook/writing/queued-update";
import { tableInBatch } from "../../../src/workbook/writing/table-in-batch";
import { tableRows } from "../../support/book-contents";
import { onTable, trackedBook, typeInto, workingOn } from "../tracked-book";

interface Wanted {
  readonly key?: string;
  readonly row?: number;
  readonly hasDouble?: boolean;
  readonly identity?: { readonly source: string; readonly sourceId: string };
  readonly cells: Readonly<Record<string, CellToWrite>>;
}

/** Queues an update of run-0002 in the second row, or another one. */
function queue(context: WorkbookSession, table: TrackedTable, wanted: Wanted): QueuedUpdate {
  const { key = "run-0002", row = 1, hasDouble = false, identity, cells } = wanted;
  const placed = Object.entries(cells).map(([name, cell]) => ({
    name,
    position: table.find(name)?.position ?? -1,
    cell,
  }));
  const positions = placed.map(({ position }) => position);
  const first = Math.min(...positions);
  const update = { key, cells: new Map(Object.entries(cells)), ...(identity && { identity }) };
  return new QueuedUpdate(tableInBatch(context, table), table, {
    update,
    row,
    hasDouble,
    cells: placed,
    first,
    count: Math.max(...positions) - first + 1,
  });
}

/** Writes it and tells what `of` says of it then. */
function written<T>(wanted: Wanted, of: (queued: QueuedUpdate, table: TrackedTable) => T): Promise<T> {
  return workingOn("Runs", async (context, table) => {
    const queued = queue(context, table, wanted);
    queued.queueWrite(tableInBatch(context, table));
    await context.sync();
    return of(queued, table);
  });
}

const cell = (before: CellValue, after: CellValue): CellToWrite => ({ before, after });

test("cells are written, those between them stay, and the row of the sheet is told", async () => {
  const { book } = await trackedBook(3);
  const cells = { lr: cell(0.002, 0.5), acc: cell(0.2, 0.9) };
  expect(await written({ cells }, ({ sheetRow, isRow, edited }) => [sheetRow, isRow, edited])).toEqual([
    2,
    true,
    [],
  ]);
  expect(tableRows(book, "Runs").map(({ lr, acc, Name }) => [lr, acc, Name])).toEqual([
    [0.001, 0.1, "a"],
    [0.5, 0.9, "b"],
    [0.003, 0.3, "c"],
  ]);
});

test("a row with another key is not the one that was meant, whatever the case of ids", async () => {
  await trackedBook(3);
  const isRow = (key: string) => written({ key, cells: { acc: cell(0.2, 0.2) } }, (queued) => queued.isRow);
  expect(await isRow("run-0003")).toBe(false);
  expect(await isRow("RUN-0002 ")).toBe(true);
});

test("of two rows with one key the one is meant that came from where it is told", async () => {
  const excel = await trackedBook(3);
  typeInto(excel, "Runs", 1, "Source", "MLflow");
  typeInto(excel, "Runs", 1, "Source ID", "abc");
  const isRow = (sourceId: string) =>
    written(
      { hasDouble: true, identity: { source: "mlflow", sourceId }, cells: { acc: cell(0.2, 0.2) } },
      (queued) => queued.isRow,
    );
  expect([await isRow("abc"), await isRow("abd")]).toEqual([true, false]);
});

describe("a cell counts as edited", () => {
  const editedNow = async (text: string, wanted: CellToWrite): Promise<unknown[]> => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 1, "acc", text);
    return written({ cells: { acc: wanted } }, ({ edited }) =>
      edited.map(({ now, isFormula }) => [now, isFormula]),
    );
  };

  test("where it held neither what was expected nor what is written", async () => {
    expect(await editedNow("0.7", cell(0.2, 0.9))).toEqual([[0.7, false]]);
    expect(await editedNow("0.2", cell(0.2, 0.9))).toEqual([]);
    // An earlier attempt may have written it.
    expect(await editedNow("0.9", cell(0.2, 0.9))).toEqual([]);
  });

  test("where it computes what it shows, whatever that comes to", async () => {
    expect(await editedNow("=0.1+0.1", cell(0.2, 0.9))).toEqual([[0.2, true]]);
    expect(await editedNow("=0.1+0.1", cell("=0.1+0.1", 0.9))).toEqual([]);
  });
});

test("a number that went into a cell of texts is told, with the format in which it is a number", async () => {
  await trackedBook(3);
  await onTable("Runs", (table) => {
    table.columns.getItem("acc").getDataBodyRange().numberFormat = [["@"]];
  });
  const mended = await written({ cells: { acc: cell("0.2", 0.9), lr: cell(0.002, 0.5) } }, (queued) =>
    queued.mended.map(({ key, cells }) => [key, [...cells]]),
  );
  const stoodAs = { entered: "General", numberFormat: "General" };
  expect(mended).toEqual([["run-0002", [["acc", { before: 0.9, after: 0.9, stoodAs }]]]]);
});

test("texts stay texts, whoever changed the format of their cells", async () => {
  const { book } = await trackedBook(3);
  await onTable("Runs", (table) => {
    table.columns.getItem("Notes").getDataBodyRange().numberFormat = [["General"]];
  });
  await written({ cells: { Notes: cell("", "=1+1") } }, () => undefined);
  expect(tableRows(book, "Runs")[1]?.["Notes"]).toBe("=1+1");
});

describe("what stood there", () => {
  test("is put back in its place, formulas and formats with it", async () => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 1, "acc", "=0.1+0.1");
    await onTable("Runs", (table) => {
      table.columns.getItem("lr").getDataBodyRange().numberFormat = [["0.000"]];
    });
    await workingOn("Runs", async (context, table) => {
      const queued = queue(context, table, { cells: { lr: cell(0.002, 7), acc: cell(0.2, 8) } });
      queued.queueWrite(tableInBatch(context, table));
      await context.sync();
      queued.queueBack(queued.placed.cells);
      await context.sync();
      const stands = queue(context, table, { cells: { lr: cell(0, 0), acc: cell(0, 0) } });
      await context.sync();
      expect(stands.edited.map(({ name, now, isFormula }) => [name, now, isFormula])).toEqual([
        ["lr", 0.002, false],
        ["acc", 0.2, true],
      ]);
    });
    expect(tableRows(excel.book, "Runs").map(({ lr, Name }) => [lr, Name])).toEqual([
      [0.001, "a"],
      [0.002, "b"],
      [0.003, "c"],
    ]);
  });

  test("is known by the key that the row has since, for wherever the row has gone", async () => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 1, "acc", "=0.1+0.1");
    const cells = { "Run ID": cell("run-0002", "run-0100"), acc: cell(0.2, 8) };
    const back = await written({ cells }, (queued, table) => queued.backOf(queued.placed.cells, table));
    expect(back).toMatchObject({ key: "run-0100", identity: { source: "", sourceId: "" } });
    expect([...(back?.cells ?? [])].map(([name, { before, after }]) => [name, before, after])).toEqual([
      ["Run ID", "run-0100", "run-0002"],
      ["acc", 8, "=0.1+0.1"],
    ]);
  });

  test("of a row without a key nothing tells where it has gone", async () => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 1, "Run ID", "");
    const back = await written({ cells: { acc: cell(0.2, 8) } }, (queued, table) =>
      queued.backOf(queued.placed.cells, table),
    );
    expect(back).toBeUndefined();
  });
});
