import type { CellValue } from "../../tracking/values/cell-value";
import type { DecisionCounts } from "../../tracking/planning/import-plan";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import { millisecondsOf } from "../../tracking/values/milliseconds-of";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { isUndone } from "../../workbook/writing/batch-lines";
import { readTableColumns } from "../../workbook/writing/read-table-columns";

const HEADERS = ["What", "Import", "When", "Source", "Added", "Updated", "Skipped", "Rejected", "Sheet"];

const KINDS: ReadonlyMap<string, ImportRecord["kind"]> = new Map([
  ["Import", "import"],
  ["Rebuilt", "rebuild"],
]);

/** One import, or values that were taken anew, as `Changes` tells it. */
export interface ImportRecord {
  readonly kind: "import" | "rebuild";
  readonly importId: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly source: string;
  readonly counts: DecisionCounts;
  /** What it added rows to: Runs, or where it brought no runs, another table. */
  readonly table: TableName;
  readonly removed: boolean;
}

/** The imports and rebuilds that `Changes` tells of, the latest first; reads the columns that say so and no others. */
export async function readImports(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
): Promise<ImportRecord[]> {
  const changes = tracked.get("Changes");
  if (!changes) {
    return [];
  }
  const { columns, table } = await readTableColumns(context, changes, catalogue, (now) =>
    HEADERS.flatMap((header) => now.find(header) ?? []),
  );
  const headers = HEADERS.filter((header) => table.find(header));
  const rows = (columns[0] ?? []).map((_, row) => columns.map((cells) => cells[row] ?? ""));
  return importRecords({ headers, rows });
}

function importRecords({ headers, rows }: ChangeLines): ImportRecord[] {
  const lines = rows.map((row) => new ChangeReader(headers, row));
  const removed = new Set(
    lines.filter((line) => isUndone(line.text("What"))).map((line) => line.text("Import")),
  );
  const records = lines
    .filter((line) => kindOf(line) !== undefined && line.text("Import") !== "")
    .map((line) => ({
      kind: kindOf(line) ?? "import",
      importId: line.text("Import"),
      at: millisecondsOf(line.number("When")),
      source: kindOf(line) === "rebuild" ? "Values rebuilt from Run history" : line.text("Source"),
      counts: {
        add: line.number("Added"),
        update: line.number("Updated"),
        skip: line.number("Skipped"),
        reject: line.number("Rejected"),
      },
      table: TABLE_NAMES.find((name) => name === line.text("Sheet")) ?? "Runs",
      removed: removed.has(line.text("Import")),
    }))
    .reverse()
    .sort((a, b) => b.at - a.at);
  return [...byImport(records).values()];
}

function kindOf(line: ChangeReader): ImportRecord["kind"] | undefined {
  return KINDS.get(line.text("What"));
}

/**
 * A second click that completed an import has left a line of its own, which counts what was still to be done; the first one
 * counts all of it.
 */
function byImport(latestFirst: readonly ImportRecord[]): ReadonlyMap<string, ImportRecord> {
  const imports = new Map<string, ImportRecord>();
  for (const record of latestFirst) {
    const latest = imports.get(record.importId) ?? record;
    imports.set(record.importId, { ...record, at: latest.at });
  }
  return imports;
}

/** Rows of `Changes`, or of some of its columns. */
interface ChangeLines {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A row of those by header; what is missing reads as blank. */
class ChangeReader {
  constructor(
    private readonly headers: readonly string[],
    private readonly row: readonly CellValue[],
  ) {}

  text(header: string): string {
    return String(this.row[this.headers.indexOf(header)] ?? "");
  }

  number(header: string): number {
    const value = this.row[this.headers.indexOf(header)];
    return typeof value === "number" ? value : 0;
  }
}
