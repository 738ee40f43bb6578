import { Book } from "../../src/workbench/book/book";
import { newId } from "../../src/workbench/book/new-id";
import { Sheet } from "../../src/workbench/book/sheet";
import { writeWorkbook } from "../../src/workbench/xlsx/write-workbook";
import { createEngine } from "../../src/worker/create-engine";
import type { ImportPreview } from "../../src/worker/import-preview";
import type { BenchRow } from "./bench-row";
import { fastest } from "./measure";

/** What finding the tables of a workbook and previewing them may take. */
const MOST_MS = 1000;

const EMPTY = {
  catalogue: { parameters: [], metrics: [] },
  runHeaders: [],
  datasetNames: [],
  experimentNames: [],
};

/** Workbooks that people keep by hand, from the bytes of the file to the preview. */
export async function benchSheets(rounds: number): Promise<BenchRow[]> {
  const wide = await workbook(1, { columns: 500, runs: 200 });
  const many = await workbook(50, { columns: 12, runs: 40 });
  return [
    await row("a sheet of 500 columns, found and previewed", wide, 200, rounds),
    await row("a workbook of 50 sheets, found and previewed", many, 50 * 40, rounds),
  ];
}

async function row(name: string, bytes: Uint8Array, runs: number, rounds: number): Promise<BenchRow> {
  const { ms, peakHeapBytes, result } = await fastest(rounds, () => previewed(bytes));
  if (result.rows !== runs) {
    throw new Error(`${name}: ${result.rows} of ${runs} runs were found.`);
  }
  return {
    name,
    runs,
    ms,
    peakHeapBytes,
    bytes: bytes.length,
    aim: { atMost: `${MOST_MS} ms`, met: ms <= MOST_MS },
  };
}

async function previewed(bytes: Uint8Array): Promise<ImportPreview> {
  const engine = createEngine();
  const { token } = await engine.open({ name: "log.xlsx", content: new Uint8Array(bytes).buffer });
  return engine.plan(token, await engine.setWorkbook(EMPTY), { columns: [], answers: {} });
}

/** Sheets with a title, a header, runs and a mean below them. */
async function workbook(
  sheets: number,
  { columns, runs }: { readonly columns: number; readonly runs: number },
): Promise<Uint8Array> {
  const book = new Book();
  for (let at = 0; at < sheets; at++) {
    const sheet = new Sheet(newId(), `log ${at + 1}`);
    fill(sheet, at, columns, runs);
    book.sheets.push(sheet);
  }
  book.activeSheetId = book.sheets[0]?.id ?? "";
  return writeWorkbook(book);
}

function fill({ cells }: Sheet, at: number, columns: number, runs: number): void {
  cells.setValue(0, 0, `Log of group ${at + 1}`);
  cells.setValue(3 + runs, 0, "mean");
  for (let column = 0; column < columns; column++) {
    cells.setValue(2, column, headerOf(column, columns));
    let sum = 0;
    for (let run = 0; run < runs; run++) {
      const value = ((at * 31 + run * 17 + column * 7) % 1009) / 1009;
      sum += value;
      cells.setValue(3 + run, column, column === 0 ? `run ${at}-${run}` : value);
    }
    if (column > 0) {
      cells.setValue(3 + runs, column, sum / runs);
    }
  }
}

function headerOf(column: number, columns: number): string {
  if (column === 0) {
    return "Name";
  }
  return column < columns / 2 ? `setting ${column}` : `val_acc ${column}`;
}
