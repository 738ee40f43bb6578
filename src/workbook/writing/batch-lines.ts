// The lines of Changes as taking back reads them. Time is what their When says, never the place in which they stand:
// people sort.

import type { CellValue } from "../../tracking/values/cell-value";
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

/** Reads all lines of Changes, without what else they say. */
export async function readBatchLines(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
): Promise<BatchLine[]> {
  const changes = tracked.get("Changes");
  if (!changes) {
    return [];
  }
  const { columns } = await readTableColumns(context, changes, catalogue, (table) =>
    HEADERS.flatMap((header) => table.find(header) ?? []),
  );
  const present = HEADERS.filter((header) => changes.find(header));
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
  return typeof cell === "number" ? cell : NaN;
}
