// The lines of Changes as taking back reads them. Time is what their When says, never the place in which they stand:
// people sort.

import { RunsheetError } from "../../tracking/runsheet-error";
import type { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import type { CellValue } from "../../tracking/values/cell-value";
import { millisecondsOf } from "../../tracking/values/milliseconds-of";
import { isDateInRange } from "../../tracking/values/read-date";
import { listed } from "../../tracking/words/listed";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { readTableColumns } from "./read-table-columns";

/** One line of Changes. */
export interface BatchLine {
  /** When it was written, as Excel counts days; NaN where that cannot be read. */
  readonly when: number;
  readonly what: string;
  readonly sheet: string;
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly batch: string;
  /** Digests of the runs that it tells of; "" for none. */
  readonly digest: string;
}

const HEADERS = ["When", "What", "Sheet", "Run ID", "Column", "Before", "After", "Import", "Digest"] as const;

/** Without these a batch cannot be taken back; digests came later, and workbooks may lack them. */
const NEEDED = HEADERS.filter((header) => header !== "Digest");

const UNDONE: ReadonlySet<string> = new Set<(typeof CHANGE_KINDS)[number]>(["Import removed", "Taken back"]);

/** Whether a line says that its batch was taken back. */
export function isUndone(what: string): boolean {
  return UNDONE.has(what);
}

/** When each batch wrote its first line. */
export function beginsOf(lines: readonly BatchLine[]): ReadonlyMap<string, number> {
  const begins = new Map<string, number>();
  for (const { batch, when } of lines) {
    if (!(when >= (begins.get(batch) ?? Infinity)) && !Number.isNaN(when)) {
      begins.set(batch, when);
    }
  }
  return begins;
}

/** Throws `schema-conflict` where Changes has not the columns that say what a batch did, so that nothing is taken back by half. */
export function requireLineColumns({ tracked }: Tracking): void {
  const changes = tracked.get("Changes");
  const missing = changes ? NEEDED.filter((header) => !changes.find(header)) : [];
  if (changes && missing.length > 0) {
    const [columns, them] = missing.length === 1 ? ["column", "it"] : ["columns", "them"];
    throw new RunsheetError(
      "schema-conflict",
      `The table Changes on the sheet ${changes.sheetName} has no ${columns} ${listed(missing)}, and so does not say what is to be taken back.`,
      `Give ${them} that name back, or undo what took ${them} away (Ctrl+Z), then try again. Nothing was written.`,
    );
  }
}

/** Reads all lines of Changes, without what else they say. */
export async function readBatchLines(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
): Promise<BatchLine[]> {
  const changes = tracked.get("Changes");
  if (!changes) {
    return [];
  }
  const { columns, table } = await readTableColumns(context, changes, catalogue, (now) =>
    HEADERS.flatMap((header) => now.find(header) ?? []),
  );
  const present = HEADERS.filter((header) => table.find(header));
  const cell = (header: (typeof HEADERS)[number], row: number) => columns[present.indexOf(header)]?.[row];
  const at = (header: (typeof HEADERS)[number], row: number): string => String(cell(header, row) ?? "");
  return (columns[0] ?? []).map((_, row) => ({
    when: timeOf(cell("When", row)),
    what: at("What", row),
    sheet: at("Sheet", row),
    key: at("Run ID", row),
    column: at("Column", row),
    before: at("Before", row),
    after: at("After", row),
    batch: at("Import", row),
    digest: at("Digest", row),
  }));
}

function timeOf(cell: CellValue | undefined): number {
  return typeof cell === "number" && isDateInRange(millisecondsOf(cell)) ? cell : NaN;
}
