import { parseStructRef } from "@borgar/fx";
import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { parseAddress } from "./address";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { RangeBase } from "./range-base";
import { headerArea } from "../tables/table-headers";
import { bodyArea } from "../tables/table-parts";

/** A rectangle on a sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * The range that an argument means: a Range object, an address, a defined name, or a structured reference such as
 * `Runs[loss]`. Throws `InvalidArgument` for anything else and `ItemNotFound` for a sheet that does not exist.
 */
export function resolveRange(context: ModelContext, value: unknown, home: Sheet): SheetArea {
  if (value instanceof RangeBase) {
    return { sheet: value.$sheet, area: value.$area };
  }
  if (typeof value !== "string" || value === "") {
    throw invalidArgument("A range or an address is needed.");
  }
  const address = parseAddress(value);
  if (address) {
    const sheet = address.sheetName === undefined ? home : context.sheetNamed(address.sheetName);
    if (!sheet) {
      throw itemNotFound(`There is no worksheet ${address.sheetName ?? ""}.`);
    }
    return { sheet, area: address.area };
  }
  return resolveName(context, value, home) ?? resolveStructured(context, value) ?? fail(value);
}

/** What a defined name (of the sheet first, then of the book) points at, if it is a range. */
export function resolveName(context: ModelContext, text: string, home: Sheet): SheetArea | undefined {
  const wanted = text.toLowerCase();
  const candidates = context.book.names.filter((name) => name.name.toLowerCase() === wanted);
  const name =
    candidates.find(({ sheetId }) => sheetId === home.id) ?? candidates.find(({ sheetId }) => !sheetId);
  const address = name && parseAddress(name.formula.replace(/^=/, ""));
  const sheet = address?.sheetName === undefined ? undefined : context.sheetNamed(address.sheetName);
  return address && sheet ? { sheet, area: address.area } : undefined;
}

function resolveStructured(context: ModelContext, text: string): SheetArea | undefined {
  const named = context.book.tables.find((table) => table.name.toLowerCase() === text.toLowerCase());
  if (named) {
    return { sheet: context.sheet(named.sheetId), area: bodyArea(named) };
  }
  const reference = parseStructRef(text);
  const table = context.book.tables.find(
    (candidate) => candidate.name.toLowerCase() === reference?.table?.toLowerCase(),
  );
  if (!reference || !table) {
    return undefined;
  }
  const rows = sectionArea(table, reference.sections ?? []);
  const columns = columnSpan(table, reference.columns ?? []);
  if (!rows || !columns) {
    throw invalidArgument(`${text} names no cells.`);
  }
  return {
    sheet: context.sheet(table.sheetId),
    area: { ...rows, left: table.area.left + columns.first, right: table.area.left + columns.last },
  };
}

function sectionArea(table: TableDescription, sections: readonly string[]): Area | undefined {
  const parts = sections.map((section) => section.toLowerCase());
  if (parts.includes("all")) {
    return table.area;
  }
  const body = bodyArea(table);
  if (parts.includes("headers")) {
    return parts.includes("data") ? { ...body, top: table.area.top } : headerArea(table);
  }
  if (parts.includes("totals")) {
    return table.showTotals ? { ...body, top: table.area.bottom, bottom: table.area.bottom } : undefined;
  }
  return parts.includes("this row") ? undefined : body;
}

function columnSpan(
  table: TableDescription,
  names: readonly string[],
): { first: number; last: number } | undefined {
  if (names.length === 0) {
    return { first: 0, last: table.columns.length - 1 };
  }
  const indexes = names.map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()),
  );
  if (indexes.includes(-1)) {
    return undefined;
  }
  return { first: Math.min(...indexes), last: Math.max(...indexes) };
}

function fail(text: string): never {
  throw invalidArgument(`"${text}" is neither an address nor the name of a range.`);
}
