// Header cells of tables: always texts, never empty, unique without regard to case. Who writes into one renames the
// column, and formulas that name it follow.

import { intersection, type Area } from "../../book/area";
import { CellError, type CellContent } from "../../book/cell-content";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import type { ModelContext } from "../base/model-context";
import { renameEverywhere } from "../shifting/rename-everywhere";

/** Characters of a column's name. */
const LONGEST_HEADER = 255;

/** The header row of a table, or undefined when it shows none. */
export function headerArea(table: TableDescription): Area | undefined {
  return table.showHeaders ? { ...table.area, bottom: table.area.top } : undefined;
}

/** Puts the headers right that an area of a sheet touches. */
export function repairHeaders(context: ModelContext, sheet: Sheet, area: Area): void {
  for (const table of context.book.tables) {
    if (table.sheetId !== sheet.id) {
      continue;
    }
    const header = headerArea(table);
    const touched = header && intersection(header, area);
    if (touched) {
      adoptHeaders(context, sheet, table, touched);
    }
  }
}

/** What a header cell holds; a formula there leaves its result. */
export function headerContent(
  context: ModelContext,
  sheet: Sheet,
  row: number,
  column: number,
): CellContent | undefined {
  const formula = sheet.cells.formula(row, column);
  if (formula === undefined) {
    return sheet.cells.value(row, column);
  }
  const result = context.calculation.evaluate(formula, { sheetId: sheet.id, row, column });
  return Array.isArray(result) ? result[0]?.[0] : result;
}

/** Column names for a new table from its header cells, by the same rules. */
export function namesFromHeaders(contents: readonly (CellContent | undefined)[]): string[] {
  const names: string[] = [];
  for (const [index, content] of contents.entries()) {
    const text = headerText(content);
    const taken = [...names, ...contents.slice(index + 1).map(headerText)];
    names.push(text === "" ? freeName("Column", taken, index + 1) : uniqueName(text, names));
  }
  return names;
}

/** Takes the texts of some header cells for column names. */
function adoptHeaders(context: ModelContext, sheet: Sheet, table: TableDescription, touched: Area): void {
  for (let column = touched.left; column <= touched.right; column++) {
    const index = column - table.area.left;
    const before = table.columns[index] ?? "";
    const wanted = headerText(headerContent(context, sheet, table.area.top, column));
    const others = table.columns.filter((_, other) => other !== index);
    const name = wanted === "" ? freeName("Column", others) : uniqueName(wanted, others);
    sheet.cells.setValue(table.area.top, column, name);
    if (name === before) {
      continue;
    }
    table.columns[index] = name;
    renameEverywhere(context, { kind: "column", table: table.name, from: before, to: name });
    context.note({ kind: "tables", sheetId: sheet.id });
  }
}

function headerText(content: CellContent | undefined): string {
  if (content instanceof CellError) {
    return content.code;
  }
  const text = typeof content === "boolean" ? String(content).toUpperCase() : String(content ?? "");
  return text.slice(0, LONGEST_HEADER);
}

/** `loss`, or `loss2` where `loss` is taken. */
function uniqueName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) {
    return wanted;
  }
  return freeName(wanted, taken, 2);
}

function freeName(stem: string, taken: readonly string[], from = 1): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = from; ; number++) {
    const name = `${stem}${number}`;
    if (!used.has(name.toLowerCase())) {
      return name;
    }
  }
}
