// The rule of the best run, worked out by a second engine: the workbook is saved without any calculated value, and
// LibreOffice finds the figures of Summary, of the chart's block, of the highlight's hidden cells and of runs side by side by
// itself.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { compareGroups } from "../../src/actions/compare-groups";
import { compareRuns } from "../../src/actions/compare-runs";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { rankConfigurations } from "../../src/actions/rank-configurations";
import { updateChart } from "../../src/actions/update-chart";
import { updateSummary } from "../../src/actions/update-summary";
import type { Book } from "../../src/workbench/book/book";
import { writeWorkbook } from "../../src/workbench/xlsx/write-workbook";
import { findSheet } from "../support/book-contents";
import { startExcel } from "../support/excel";
import { convert, type Region } from "./support/libre-office";
import { scratchFolder } from "./support/scratch-folder";

const CSV = `name,experiment,status,val_accuracy,val_loss,layers,optimizer
a,one,completed,0.9,1,2,adam
b,one,completed,0.91,2,2,adam
c,two,completed,0.5,3,2,adam
d,two,completed,0.4,4,2,adam
e,42,completed,0.95,5,2,adam
f,42,failed,0.99,0.1,2,adam
g,o*,running,0.99,0.1,2,adam
h,WAHR,completed,0.2,6,2,adam
i,Mai 2024,completed,0.3,7,2,adam
j,März 2024,completed,0.1,8,2,adam
`;

const folder = scratchFolder();

/** Cells to change after the import: column, body row, what is typed. */
type Edit = readonly [column: string, row: number, typed: string];

async function track(edits: readonly Edit[]): Promise<Book> {
  const { book, workbench } = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const column = (name: string): Excel.Range =>
      tables.getItem("Runs").columns.getItem(name).getDataBodyRange();
    column("val_accuracy").numberFormat = [["General"]];
    for (const [name, row, typed] of edits) {
      column(name).getCell(row, 0).formulas = [[typed]];
    }
    tables.getItem("Metrics").columns.getItem("Tolerance").getDataBodyRange().values = [[0.01], [1]];
    await context.sync();
  });
  await highlightBest("val_accuracy");
  await updateChart("val_accuracy");
  await updateSummary();
  await compareRuns(["run-0001", "run-0002", "run-0005", "run-0008"]);
  workbench.calculation.recalculate();
  return book;
}

/** The file without the values of its formulas. */
function uncalculated(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) {
      const xml = strFromU8(bytes).replace(/(<f\b[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
      parts[name] = strToU8(xml);
    }
  }
  return zipSync(parts);
}

test.each<[string, Region, readonly Edit[]]>([
  ["an error among the values", "en-US", [["val_accuracy", 4, "=NA()"]]],
  [
    "statuses and experiments with spaces, an error",
    "en-US",
    [
      ["Status", 1, "COMPLETED \u00a0"],
      ["Experiment", 2, " two"],
      ["val_accuracy", 4, "=1/0"],
    ],
  ],
  // Texts of criteria are read as in the region: numbers, months, and the words for true and false.
  ["numbers with a decimal comma", "de-DE", []],
])("LibreOffice finds the same best run: %s (%s)", async (_, region, edits) => {
  const book = await track(edits);
  const sheets = ["Summary", "Charts", "Runsheet best", "Compare"];
  expect(await comparedCells(book, `best-${edits.length}`, region, sheets)).toBeGreaterThan(100);
});

/** Three configurations; the first two have the same seeds. */
const REPLICATES = `name,status,seed,rate,val_accuracy,val_loss
a1,completed,1,0.1,0.91,0.3
a2,completed,2,0.1,0.95,0.2
a3,completed,3,0.1,0.93,
b1,completed,1,0.2,0.921,0.31
b2,completed,2,0.2,0.922,0.32
b3,completed,3,0.2,0.923,0.33
c1,completed,4,0.3,0.99,0.1
c2,completed,5,0.3,0.5,0.2
`;

test.each<Region>(["en-US", "de-DE"])("LibreOffice tests configurations alike (%s)", async (region) => {
  const { book, workbench } = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: REPLICATES }));
  const { shown } = await rankConfigurations("val_accuracy", "mean", "");
  await compareGroups("val_accuracy", shown, "");
  workbench.calculation.recalculate();
  expect(await comparedCells(book, `groups-${region}`, region, ["Compare"])).toBeGreaterThan(100);
});

/** How many formulas of these sheets LibreOffice answers as we do; fails at the first that it does not. */
async function comparedCells(
  book: Book,
  name: string,
  region: Region,
  sheets: readonly string[],
): Promise<number> {
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, uncalculated(await writeWorkbook(book)));
  const csv = convert([file], "csv", folder, region);
  let compared = 0;
  for (const sheetName of sheets) {
    const sheet = findSheet(book, sheetName);
    const theirs = readFileSync(path.join(csv, `${name}-${sheetName}.csv`), "utf8")
      .split("\n")
      .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    for (const { row, column } of sheet.cells.formulas()) {
      const ours = sheet.cells.value(row, column);
      const shown = theirs[row]?.[column]?.replace(/^"|"$/g, "") ?? "";
      if (typeof ours === "number") {
        const plain = region === "de-DE" ? shown.replace(",", ".") : shown;
        const value = plain.endsWith("%") ? Number(plain.slice(0, -1)) / 100 : Number(plain);
        expect([sheetName, row, column, value]).toEqual([
          sheetName,
          row,
          column,
          expect.closeTo(ours, shown.endsWith("%") ? 2 : 9),
        ]);
      } else if (typeof ours === "string") {
        expect([sheetName, row, column, shown]).toEqual([sheetName, row, column, ours]);
      }
      compared++;
    }
  }
  return compared;
}
