// Which tables belong together: settings that hold for all runs of the table below or beside, columns parted from theirs
// by a blank column, and two tables of the same runs.

import type { Belonging, FoundTable } from "./found-table";
import type { TableDraft } from "./table-draft";
import type { GridCell } from "./grid";

/** Rows or columns that may be between tables that belong together. */
const FARTHEST = 5;

/** For each table that belongs to another: to which, and how their rows meet. */
export function belongings(
  tables: readonly FoundTable[],
  drafts: readonly TableDraft[],
): ReadonlyMap<number, Belonging> {
  const found = new Map<number, Belonging>();
  const besides = bySideAt(tables);
  tables.forEach((table, at) => {
    if (drafts[at]?.isOfConstants === true) {
      const to = nearestBelow(tables, drafts, at) ?? nearestBeside(tables, drafts, at);
      if (to !== undefined && !sharesHeader(table, tables[to])) {
        found.set(at, { to, by: "constants" });
      }
      return;
    }
    const to = besides.get(at) ?? (at + 1 < tables.length ? at + 1 : undefined);
    const other = to === undefined ? undefined : tables[to];
    if (to === undefined || !other || drafts[to]?.isOfConstants === true) {
      return;
    }
    const by = sameRuns(table, other, besides.has(at));
    if (by) {
      found.set(at, { to, by });
    }
  });
  return found;
}

/** The next table to the right, for each table that has one whose header stands in the same row. */
function bySideAt(tables: readonly FoundTable[]): Map<number, number> {
  const last = new Map<number, number>();
  const besides = new Map<number, number>();
  tables.forEach(({ area, header }, at) => {
    const row = header?.top ?? area.top;
    const before = last.get(row);
    if (before !== undefined && (tables[before]?.area.right ?? 0) < area.left) {
      besides.set(before, at);
    }
    last.set(row, at);
  });
  return besides;
}

function nearestBelow(
  tables: readonly FoundTable[],
  drafts: readonly TableDraft[],
  at: number,
): number | undefined {
  const area = tables[at]?.area;
  const other = tables[at + 1];
  if (!area || !other || drafts[at + 1]?.isOfConstants === true) {
    return undefined;
  }
  const top = other.titleAreas[0]?.top ?? other.area.top;
  const isNear = top > area.bottom && top - area.bottom <= FARTHEST;
  return isNear && other.area.left <= area.right && other.area.right >= area.left ? at + 1 : undefined;
}

function nearestBeside(
  tables: readonly FoundTable[],
  drafts: readonly TableDraft[],
  at: number,
): number | undefined {
  const area = tables[at]?.area;
  for (const beside of [at + 1, at - 1]) {
    const other = tables[beside]?.area;
    if (!area || !other || drafts[beside]?.isOfConstants === true) {
      continue;
    }
    const gap = Math.max(other.left - area.right, area.left - other.right);
    const sharesRows = other.top <= area.bottom && other.bottom >= area.top;
    if (sharesRows && gap > 0 && gap <= FARTHEST) {
      return beside;
    }
  }
  return undefined;
}

/** How the rows of two tables meet: by the names in their first columns, or one beside the other; or not at all. */
function sameRuns(one: FoundTable, other: FoundTable, isBeside: boolean): Belonging["by"] | undefined {
  if (
    one.isTransposed !== other.isTransposed ||
    one.rows.length < 2 ||
    one.rows.length !== other.rows.length
  ) {
    return undefined;
  }
  const [names, otherNames] = [firstColumn(one), firstColumn(other)];
  const isSameName = fold(one.columns[0]?.header) === fold(other.columns[0]?.header);
  const shared = sharedHeaders(one, other);
  if (isSameName && shared.size === 1 && isSameSet(names, otherNames)) {
    return "names";
  }
  const isSameLines = one.lines.every((line, at) => line === other.lines[at]);
  const hasNoNames = otherNames.some((name) => typeof name !== "string" || name === "");
  const isUnnamed = hasNoNames || new Set(otherNames.map(String)).size < otherNames.length;
  return isBeside && isSameLines && shared.size === 0 && isUnnamed ? "rows" : undefined;
}

function firstColumn({ rows }: FoundTable): GridCell[] {
  return rows.map((row) => row[0]);
}

function fold(header: string | undefined): string {
  return (header ?? "").trim().toLowerCase();
}

function sharedHeaders(one: FoundTable, other: FoundTable): Set<string> {
  const own = new Set(one.columns.map(({ header }) => fold(header)));
  return new Set(other.columns.map(({ header }) => fold(header)).filter((header) => own.has(header)));
}

function sharesHeader(one: FoundTable, other: FoundTable | undefined): boolean {
  return other !== undefined && sharedHeaders(one, other).size > 0;
}

/** Whether two lists hold the same names, each once. */
function isSameSet(one: readonly GridCell[], other: readonly GridCell[]): boolean {
  const names = new Set(one.map((name) => fold(String(name ?? ""))));
  const others = new Set(other.map((name) => fold(String(name ?? ""))));
  return (
    names.size === one.length && others.size === names.size && [...others].every((name) => names.has(name))
  );
}
