// The parts of a table and the rules of its place.

import { overlaps, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** The rows between header and totals; a table keeps one empty row when it has no data. */
export function bodyArea(table: TableDescription): Area {
  const { area } = table;
  const top = area.top + (table.showHeaders ? 1 : 0);
  return { ...area, top, bottom: Math.max(top, area.bottom - (table.showTotals ? 1 : 0)) };
}

/** Whether the body is nothing but the one empty row that Excel shows for a table without data. */
export function isEmptyBody(sheet: Sheet, table: TableDescription): boolean {
  const body = bodyArea(table);
  return body.top === body.bottom && sheet.cells.usedArea(body) === undefined;
}

/** Throws if an area touches another table than `except` or merged cells. */
export function requireFreeOfTables(
  context: ModelContext,
  sheet: Sheet,
  area: Area,
  except?: TableDescription,
): void {
  const other = context.book.tables.find(
    (table) => table !== except && table.sheetId === sheet.id && overlaps(table.area, area),
  );
  if (other) {
    throw invalidArgument(`A table can't overlap another table (${other.name}).`);
  }
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw invalidOperation("A table can't hold merged cells.");
  }
}

/** Throws unless Excel takes the text for a table's or a defined name that nobody else has. */
export function requireNewName(
  context: ModelContext,
  name: string,
  except?: { readonly name: string },
): void {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  const looksLikeCell = /^(?:[A-Za-z]{1,3}\d{1,7}|[rRcC]|[rR]\d*[cC]\d*)$/.test(name);
  if (!valid || looksLikeCell) {
    throw invalidArgument(`"${name}" is not a valid name for a table.`);
  }
  const same = (other: { readonly name: string }): boolean =>
    other !== except && other.name.toLowerCase() === name.toLowerCase();
  if (context.book.tables.some(same) || context.book.names.some((other) => !other.sheetId && same(other))) {
    throw itemAlreadyExists(`The name ${name} is taken.`);
  }
}

/** `Table1`, or the next number that is free. */
export function freeTableName(context: ModelContext): string {
  const taken = new Set(context.book.tables.map((table) => table.name.toLowerCase()));
  for (let number = 1; ; number++) {
    if (!taken.has(`table${number}`)) {
      return `Table${number}`;
    }
  }
}
