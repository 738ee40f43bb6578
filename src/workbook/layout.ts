// Where everything stands: tables by their names, sheets by the tables on them, never by position. Two syncs, whatever
// the size of the workbook. Nothing of it is kept from one action to the next: the user may move things in between.

import { foldHeader } from "../tracking/naming/fold-header";
import type { WorkbookSession } from "./run-excel";

/** A worksheet as far as Runsheet cares. */
export interface SheetShape {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** A table and where it stands; rows and columns count from 0. */
export interface TableShape {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Row of the header, or of where it would stand. */
  readonly headerRow: number;
  readonly column: number;
  /** Rows of the body; an empty table still has one, blank. */
  readonly rows: number;
  readonly headers: readonly string[];
  readonly showTotals: boolean;
  readonly filtered: boolean;
  readonly sheetProtected: boolean;
  /** Whether the header row is shown; without it the table can be read, but not written. */
  readonly headerShown: boolean;
}

/** The workbook's sheets and those of its tables that were asked for. */
export interface Layout {
  readonly sheets: readonly SheetShape[];
  /** By the name asked for. */
  readonly tables: ReadonlyMap<string, TableShape>;
}

/** Finds the tables of these names (case is nothing to Excel) and lists the sheets; two syncs. */
export async function readLayout(context: WorkbookSession, names: readonly string[]): Promise<Layout> {
  const reader = new LayoutReader(context, names);
  reader.queueList();
  await context.sync();
  reader.queueTables();
  await context.sync();
  return reader.layout;
}

/** The same in steps, so that others can load what they need in the same syncs: list, sync, tables, sync, layout. */
export class LayoutReader {
  private readonly worksheets: Excel.WorksheetCollection;
  private readonly tables: Excel.TableCollection;
  private wanted: readonly {
    readonly name: string;
    readonly table: Excel.Table;
    readonly parts: TableParts;
  }[] = [];

  constructor(
    context: WorkbookSession,
    private readonly names: readonly string[],
  ) {
    this.worksheets = context.workbook.worksheets;
    this.tables = context.workbook.tables;
  }

  queueList(): void {
    this.worksheets.load("items/id,items/name,items/visibility");
    this.tables.load("items/id,items/name,items/showTotals,items/showHeaders");
  }

  queueTables(): void {
    const byName = new Map(this.tables.items.map((table) => [foldHeader(table.name), table]));
    this.wanted = this.names.flatMap((name) => {
      const table = byName.get(foldHeader(name));
      return table ? [{ name, table, parts: loadParts(table) }] : [];
    });
  }

  get layout(): Layout {
    return {
      sheets: this.worksheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        visible: visibility === Excel.SheetVisibility.visible,
      })),
      tables: new Map(this.wanted.map(({ name, table, parts }) => [name, shapeOf(table, parts)])),
    };
  }
}

interface TableParts {
  /** Absent where the header row is turned off: Excel then has no range for it. */
  readonly header: Excel.Range | undefined;
  readonly columns: Excel.TableColumnCollection;
  readonly body: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
}

function loadParts(table: Excel.Table): TableParts {
  return {
    header: table.showHeaders ? table.getHeaderRowRange().load("values") : undefined,
    columns: table.showHeaders ? table.columns : table.columns.load("items/name"),
    body: table.getDataBodyRange().load("rowIndex,columnIndex,rowCount"),
    sheet: table.worksheet.load("id,name"),
    protection: table.worksheet.protection.load("protected"),
    filter: table.autoFilter.load("isDataFiltered"),
  };
}

function shapeOf(
  table: Excel.Table,
  { header, columns, body, sheet, protection, filter }: TableParts,
): TableShape {
  const [titles = []] = (header?.values ?? [columns.items.map(({ name }) => name)]) as unknown[][];
  return {
    id: table.id,
    name: table.name,
    sheetId: sheet.id,
    sheetName: sheet.name,
    headerRow: body.rowIndex - 1,
    column: body.columnIndex,
    rows: body.rowCount,
    headers: titles.map(String),
    showTotals: table.showTotals,
    filtered: filter.isDataFiltered,
    sheetProtected: protection.protected,
    headerShown: table.showHeaders,
  };
}
