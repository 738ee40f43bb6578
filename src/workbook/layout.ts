// Where everything stands: tables by their names, sheets by the tables on them, never by position. Two syncs, whatever
// the size of the workbook. Nothing of it is kept from one action to the next: the user may move things in between.

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
  /** Row of the header. */
  readonly headerRow: number;
  readonly column: number;
  /** Rows of the body; an empty table still has one, blank. */
  readonly rows: number;
  readonly headers: readonly string[];
  readonly showTotals: boolean;
  readonly filtered: boolean;
  readonly sheetProtected: boolean;
}

/** The workbook's sheets and those of its tables that were asked for. */
export interface Layout {
  readonly sheets: readonly SheetShape[];
  /** By the name asked for. */
  readonly tables: ReadonlyMap<string, TableShape>;
  /** Names of all tables, in lower case. */
  readonly tableNames: ReadonlySet<string>;
}

/** Finds the tables of these names (case is nothing to Excel) and lists the sheets. */
export async function readLayout(context: WorkbookSession, names: readonly string[]): Promise<Layout> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/id,items/name,items/showTotals");
  await context.sync();

  const byName = new Map(tables.items.map((table) => [table.name.toLowerCase(), table]));
  const wanted = names.flatMap((name) => {
    const table = byName.get(name.toLowerCase());
    return table ? [{ name, table, parts: loadParts(table) }] : [];
  });
  if (wanted.length > 0) {
    await context.sync();
  }

  return {
    sheets: worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      visible: visibility === Excel.SheetVisibility.visible,
    })),
    tables: new Map(wanted.map(({ name, table, parts }) => [name, shapeOf(table, parts)])),
    tableNames: new Set(byName.keys()),
  };
}

interface TableParts {
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
}

function loadParts(table: Excel.Table): TableParts {
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount");
  const sheet = table.worksheet.load("id,name");
  const protection = table.worksheet.protection.load("protected");
  const filter = table.autoFilter.load("isDataFiltered");
  return { header, body, sheet, protection, filter };
}

function shapeOf(table: Excel.Table, { header, body, sheet, protection, filter }: TableParts): TableShape {
  const [titles = []] = header.values as unknown[][];
  return {
    id: table.id,
    name: table.name,
    sheetId: sheet.id,
    sheetName: sheet.name,
    headerRow: header.rowIndex,
    column: header.columnIndex,
    rows: body.rowCount,
    headers: titles.map(String),
    showTotals: table.showTotals,
    filtered: filter.isDataFiltered,
    sheetProtected: protection.protected,
  };
}
