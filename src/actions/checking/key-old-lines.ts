// Lines of a workbook from before each line of Issues had a key. Those that a check wrote (they name a rule and a sheet, and
// no import) get the key of the finding that they tell of, so that they are renewed or removed like all others; the lines
// of rejected rows and of a person are left alone.

import { guardText } from "../../cells/guard-text";
import type { CellValue } from "../../tracking/values/cell-value";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";
import { bodyRows, hasHeaders, tableInBatch, titlesOf } from "../../workbook/writing/table-in-batch";
import type { KeyedFinding } from "./plan-issues";

/** So many lines get their keys in one sync. */
const MOST_LINES = 2_000;
const TOLD_BY = ["Rule", "Sheet", "Cell", "Import"] as const;

/** Gives the lines their keys, and returns the rows with them. `issues` has just got its column for them. */
export async function keyOldLines(
  context: WorkbookSession,
  issues: TrackedTable,
  rows: readonly (readonly CellValue[])[],
  findings: readonly KeyedFinding[],
): Promise<CellValue[][]> {
  const keys = keysOf(issues, rows, findings);
  const column = issues.find("Finding")?.position;
  if (column === undefined || keys.every((key) => key === "")) {
    return rows.map((row) => [...row]);
  }
  for (let start = 0; start < keys.length; start += MOST_LINES) {
    const some = keys.slice(start, start + MOST_LINES);
    // Once, unless there are thousands of lines.
    await writeKeys(context, issues, column, start, some, rows.slice(start, start + MOST_LINES));
  }
  return rows.map((row, at) => row.map((cell, position) => (position === column ? (keys[at] ?? "") : cell)));
}

/** The key of each line: of the first finding that it may tell of, else one that no finding has, by which it goes. */
function keysOf(
  issues: TrackedTable,
  rows: readonly (readonly CellValue[])[],
  findings: readonly KeyedFinding[],
): string[] {
  const waiting = new Map<string, string[]>();
  for (const { key, finding } of findings) {
    const place = [finding.rule, finding.place?.sheet ?? "", finding.place?.address ?? ""].join("\n");
    waiting.set(place, [...(waiting.get(place) ?? []), key]);
  }
  return rows.map((row, at) => {
    const [rule = "", sheet = "", cell = "", batch = ""] = TOLD_BY.map((header) =>
      String(row[issues.find(header)?.position ?? -1] ?? ""),
    );
    return rule === "" || sheet === "" || batch !== ""
      ? ""
      : (waiting.get([rule, sheet, cell].join("\n"))?.shift() ?? `gone / line ${at + 1}`);
  });
}

/** Looks and writes in one batch; lines that turn out to be others by then get back what they had. */
async function writeKeys(
  context: WorkbookSession,
  issues: TrackedTable,
  column: number,
  start: number,
  keys: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  const found = tableInBatch(context, issues);
  const header = titlesOf(found, issues);
  const before = bodyRows(found, start, keys.length).load("values");
  bodyRows(found, start, keys.length).getColumn(column).values = keys.map((key) => [guardText(key, true)]);
  await context.sync();
  const stood = before.values as CellValue[][];
  const told = TOLD_BY.flatMap((name) => issues.find(name)?.position ?? []);
  const isSame = rows.every((row, at) => told.every((one) => (row[one] ?? "") === stood[at]?.[one]));
  if (isSame && hasHeaders(issues, header)) {
    return;
  }
  bodyRows(found, start, keys.length).getColumn(column).values = stood.map((row) => [row[column] ?? ""]);
  await context.sync();
  throw new RunsheetError(
    "workbook-changed",
    `The lines of the sheet ${issues.sheetName} changed while they were looked at.`,
    "Check once more.",
  );
}
