import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { CellRows } from "../tracking/values/cell-value";
import type { Finding } from "../tracking/checking/finding";
import { findRenames } from "../tracking/catalogue/find-renames";
import { RunHeaders } from "../tracking/catalogue/run-headers";
import type { KnownNames } from "../tracking/schema/known-names";
import { readCatalogue } from "../tracking/catalogue/read-catalogue";
import { HeaderIndex } from "../tracking/naming/header-index";
import { RunsheetError } from "../tracking/runsheet-error";
import { TABLE_NAMES, type TableName } from "../tracking/schema/table-names";
import { TABLE_SPECS } from "../tracking/schema/table-specs";
import { targetKey } from "../tracking/schema/target-key";
import { askDateSystem } from "./date-system";
import { LayoutReader, type Layout, type TableShape } from "./layout";
import { readTables, type TableRows } from "./read-tables";
import type { WorkbookSession } from "./run-excel";
import { TrackedTable } from "./tracked-table";
import { StateReader, type TrackingState } from "./tracking-state";

/** The tracking workbook at the start of an action: where the tables are, the schema, and the tables asked for. */
export interface Tracking {
  readonly layout: Layout;
  readonly catalogue: Catalogue;
  /** What is wrong with the catalogues. */
  readonly findings: readonly Finding[];
  /** `Params`, `Metrics` and whatever else was asked for, as far as they exist. */
  readonly tables: ReadonlyMap<string, TableRows>;
  /** Tables that set-up would create. */
  readonly missing: readonly TableName[];
  /** The tables as they stand, each column resolved. */
  readonly tracked: ReadonlyMap<TableName, TrackedTable>;
  readonly state: TrackingState;
  /** Whether the workbook counts its days from 1904, see date-system.ts. */
  readonly countsFrom1904: boolean;
}

/**
 * Finds the tracking tables and reads the catalogues; three syncs, more only for their bytes. Throws `schema-conflict`
 * when a table of the user's own has the name of one of Runsheet's.
 */
export async function readTracking(
  context: WorkbookSession,
  names: readonly TableName[] = [],
  signal?: AbortSignal,
): Promise<Tracking> {
  const reader = new LayoutReader(context, TABLE_NAMES);
  const kept = new StateReader(context);
  reader.queueList();
  kept.queueList();
  const from1904 = askDateSystem(context);
  await context.sync();
  const countsFrom1904 = from1904();
  reader.queueTables();
  kept.queueText();
  await context.sync();
  const { layout } = reader;
  for (const name of TABLE_NAMES) {
    checkOurs(name, layout.tables.get(name));
  }
  const tables = await readTables(context, layout, [...new Set(["Params", "Metrics", ...names])], signal);
  const { catalogue, findings } = readCatalogue(cellRows(tables, "Params"), cellRows(tables, "Metrics"));
  const missing = TABLE_NAMES.filter((name) => !layout.tables.has(name));
  const tracked = trackedTables(layout, catalogue, kept.state.names);
  return { layout, catalogue, findings, tables, missing, tracked, state: kept.state, countsFrom1904 };
}

/** The tables of a layout, each column resolved by a catalogue and by what is known of the names. */
export function trackedTables(
  layout: Layout,
  catalogue: Catalogue,
  names: KnownNames | undefined,
): Map<TableName, TrackedTable> {
  return new Map(
    TABLE_NAMES.flatMap((name) => {
      const shape = layout.tables.get(name);
      const renames =
        shape && name === "Runs" ? findRenames(new RunHeaders(shape.headers, catalogue, names)) : [];
      return shape
        ? [
            [
              name,
              new TrackedTable(name, shape, catalogue, { waiting: new Set(renames.map(targetKey)), names }),
            ] as const,
          ]
        : [];
    }),
  );
}

/** A table of the workbook; throws `schema-missing` when set-up has not been done. */
export function trackedTable({ tracked }: Pick<Tracking, "tracked">, name: TableName): TrackedTable {
  const table = tracked.get(name);
  if (table) {
    return table;
  }
  throw new RunsheetError(
    "schema-missing",
    `The workbook has no table ${name}.`,
    "Set up tracking on Home, then try again.",
  );
}

/** The same workbook with a table as it is now. */
export function withTable(tracking: Tracking, table: TrackedTable): Tracking {
  return {
    ...tracking,
    tracked: new Map(tracking.tracked).set(table.name, table),
    layout: { ...tracking.layout, tables: new Map(tracking.layout.tables).set(table.name, table) },
  };
}

/** A table with its header row first, as the tracking layer reads it; empty when there is none. */
export function cellRows(tables: ReadonlyMap<string, TableRows>, name: TableName): CellRows {
  const content = tables.get(name);
  return content ? [content.shape.headers, ...content.rows] : [[...headersOf(name)]];
}

/** The headers that a table begins with. */
export function headersOf(name: TableName): string[] {
  return TABLE_SPECS[name].columns.map(({ header }) => header);
}

/** A table is ours when it has at least half of the columns; set-up gives it the others. */
function checkOurs(name: TableName, shape: TableShape | undefined): void {
  const index = new HeaderIndex(shape?.headers ?? []);
  const ours = TABLE_SPECS[name].columns.filter(({ header }) => index.position(header) !== undefined);
  if (!shape || ours.length >= TABLE_SPECS[name].columns.length / 2) {
    return;
  }
  throw new RunsheetError(
    "schema-conflict",
    `The sheet ${shape.sheetName} holds a table named ${name} that is not Runsheet's.`,
    "Rename that table (Table Design > Table Name), then try again.",
  );
}
