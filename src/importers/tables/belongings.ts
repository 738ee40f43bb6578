// Which tables belong together: settings that hold for all runs of the table below, beside or above, columns parted from
// theirs by a blank column, and tables of the same runs, whichever of them comes first: the others belong to the one with
// the most results.

import { roleOfName } from "../../tracking/naming/role-of-name";
import type { Belonging, FoundTable } from "./found-table";
import { isKnownName } from "./is-known-name";
import { sameRuns } from "./same-runs";
import { sharedHeaders } from "./shared-headers";
import type { TableDraft } from "./table-draft";

/** Rows or columns that may be between tables that belong together. */
const FARTHEST = 5;

/** For each table that belongs to another: to which, and how their rows meet. */
export function belongings(
  tables: readonly FoundTable[],
  drafts: readonly TableDraft[],
): ReadonlyMap<number, Belonging> {
  const found = new Map<number, Belonging>();
  tables.forEach((table, at) => {
    if (drafts[at]?.isOfConstants === true) {
      const to =
        nearestBelow(tables, drafts, at) ??
        nearestBeside(tables, drafts, at) ??
        nearestAbove(tables, drafts, at);
      if (to !== undefined && sharedHeaders(table, tables[to]).size === 0) {
        found.set(at, { to, by: "constants" });
      }
    }
  });
  joinRuns(tables, drafts, found);
  return found;
}

/** Lets tables of the same runs belong to that of them with the most results, of those with as many the first. */
function joinRuns(
  tables: readonly FoundTable[],
  drafts: readonly TableDraft[],
  found: Map<number, Belonging>,
): void {
  const besides = bySideAt(tables);
  const isOfRuns = (at: number): boolean => drafts[at]?.isOfConstants === false;
  const results = tables.map(resultsOf);
  const order = [...tables.keys()]
    .filter(isOfRuns)
    .sort((one, other) => (results[other] ?? 0) - (results[one] ?? 0) || one - other);
  for (const to of order) {
    const main = tables[to];
    if (!main || found.has(to)) {
      continue;
    }
    // From the nearest ones on: a table that is joined leads on to the one behind it.
    for (const step of [1, -1]) {
      for (let at = to + step; at >= 0 && at < tables.length; at += step) {
        const table = tables[at];
        const isBeside = besides.get(Math.min(at, to)) === Math.max(at, to);
        const meets = table && isOfRuns(at) && !found.has(at) ? sameRuns(table, main, isBeside) : undefined;
        if (!meets) {
          break;
        }
        found.set(at, { to, ...meets });
      }
    }
    const beside = besides.get(to);
    const other = beside === undefined ? undefined : tables[beside];
    if (beside !== undefined && other && isOfRuns(beside) && !found.has(beside)) {
      const meets = sameRuns(other, main, true);
      if (meets) {
        found.set(beside, { to, ...meets });
      }
    }
  }
}

function resultsOf({ columns }: FoundTable): number {
  return columns.filter(({ header }) => isKnownName(header) && roleOfName(header) === "metric").length;
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

/** The table that ends nearest above settings; figures below a table ("best acc") are no settings. */
function nearestAbove(
  tables: readonly FoundTable[],
  drafts: readonly TableDraft[],
  at: number,
): number | undefined {
  const table = tables[at];
  const above = tables[at - 1]?.area;
  if (!table || !above || drafts[at - 1]?.isOfConstants !== false || resultsOf(table) > 0) {
    return undefined;
  }
  const { area, titleAreas } = table;
  const top = titleAreas[0]?.top ?? area.top;
  const isNear = top > above.bottom && top - above.bottom <= FARTHEST;
  return isNear && above.left <= area.right && above.right >= area.left ? at - 1 : undefined;
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
