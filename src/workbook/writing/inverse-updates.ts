// What a batch wrote over, inverted by its lines on `Changes`: each cell gets back what stood there. Cells that its lines say
// were not updated are left alone; a column that got another name since is followed; what cannot be put back is said.

import { foldHeader } from "../../tracking/naming/fold-header";
import { foldKey } from "../../tracking/naming/fold-key";
import type { RowUpdate, TableWrite } from "../../tracking/planning/plan";
import type { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { Tracking } from "../read-tracking";
import type { TrackedTable } from "../tracked-table";
import { isUndone, type BatchLine } from "./batch-lines";
import { rewriteOf } from "./cell-write";
import { cellsOfText } from "./changed-cells";
import { isCatalogue } from "./definitions-of";

/** The writes that put cells back, and what of the batch they leave, in sentences. */
export interface InverseUpdates {
  readonly writes: readonly TableWrite[];
  readonly remarks: readonly string[];
}

type ChangeKind = (typeof CHANGE_KINDS)[number];

const MOST_NAMED = 5;
const UPDATES: ReadonlySet<string> = new Set<ChangeKind>(["Run updated", "Row updated"]);
const NOT_UPDATED: ChangeKind = "Not updated";
const RENAMED: ChangeKind = "Column renamed";

/** A column that got another header, and when. */
interface Rename {
  readonly table: TableName;
  readonly from: string;
  readonly to: string;
  readonly when: number;
}

/**
 * Inverts the lines of a batch. `others`: lines of other batches, which may have renamed columns since.
 */
export function inverseUpdates(
  lines: readonly BatchLine[],
  others: readonly BatchLine[],
  { tracked }: Pick<Tracking, "tracked">,
): InverseUpdates {
  const byTable = new Map<TableName, RowUpdate[]>();
  const unreadable: string[] = [];
  const lost = new Map<string, number>();
  const left = lines.filter(({ what }) => what === NOT_UPDATED);
  const renames = renamesIn(others);
  // The last change of a cell is taken back first, wherever its line stands by now.
  const latestFirst = lines
    .filter(({ what }) => UPDATES.has(what))
    .reverse()
    .sort((a, b) => (b.when || 0) - (a.when || 0));
  for (const line of latestFirst) {
    const name = tableOf(line);
    const table = name && tracked.get(name);
    const isLeft = leftAlone(line, left);
    if (isLeft("")) {
      continue;
    }
    if (!name || !table) {
      const place = name ?? line.sheet;
      lost.set(place, (lost.get(place) ?? 0) + 1);
      continue;
    }
    const update = inverse(line, table, isLeft, (header) => headerNow(header, line, name, renames));
    if (!update) {
      unreadable.push(`${line.column || "what was changed"} of ${line.key || "a row without a name"}`);
    } else if (update.cells.size > 0) {
      byTable.set(name, [...(byTable.get(name) ?? []), update]);
    }
  }
  const reason = "The batch changed it.";
  return {
    writes: [...byTable].map(([table, rows]) => ({ table, reason, kind: "update", rows })),
    remarks: remarksOn(unreadable, lost),
  };
}

function remarksOn(unreadable: readonly string[], lost: ReadonlyMap<string, number>): string[] {
  const names = listed(unreadable.slice(0, MOST_NAMED), unreadable.length);
  return [
    ...(unreadable.length > 0
      ? [`Changes does not say what stood there before, so that it could not be put back: ${names}.`]
      : []),
    ...[...lost].map(
      ([table, rows]) =>
        `The workbook has no table ${table} any more, so that ${counted(rows, "change")} of it could not be taken back.`,
    ),
  ];
}

function tableOf({ sheet, what }: BatchLine): TableName | undefined {
  return TABLE_NAMES.find((name) => name === sheet) ?? (what === "Run updated" ? "Runs" : undefined);
}

/** Which columns of a line were not written after all; "" asks for the whole line. */
function leftAlone(line: BatchLine, left: readonly BatchLine[]): (header: string) => boolean {
  const of = left.filter(
    ({ sheet, key, when }) =>
      sheet === line.sheet && foldKey(key) === foldKey(line.key) && !(when < line.when),
  );
  return (header) =>
    of.some(({ column }) => column === "" || (header !== "" && `, ${column}, `.includes(`, ${header}, `)));
}

function inverse(
  { key, before, after }: BatchLine,
  table: TrackedTable,
  isLeft: (header: string) => boolean,
  now: (header: string) => string,
): RowUpdate | undefined {
  const old = cellsOfText(before);
  const written = cellsOfText(after);
  if (!old || !written || key === "") {
    return undefined;
  }
  return {
    // A row whose key was changed is found by the new one.
    key: String(written[table.key?.header ?? ""] ?? key),
    cells: new Map(
      Object.entries(old).flatMap(([header, value]) => {
        const column = now(header);
        const cell = {
          before: written[header] ?? "",
          after: rewriteOf(value, table.find(column)?.spec),
        };
        return isLeft(header) ? [] : [[column, cell] as const];
      }),
    ),
  };
}

/** Columns that were renamed, and named as before where that was taken back; the first one first. */
function renamesIn(lines: readonly BatchLine[]): Rename[] {
  const undone = lines.filter(({ what }) => isUndone(what));
  return lines
    .flatMap((line): Rename[] => {
      const rename = renameIn(line);
      const back = undone.filter(({ batch }) => batch === line.batch).slice(0, 1);
      return rename
        ? [rename, ...back.map(({ when }) => ({ ...rename, from: rename.to, to: rename.from, when }))]
        : [];
    })
    .sort((a, b) => (a.when || 0) - (b.when || 0));
}

/** A definition names a column of Runs. */
function renameIn(line: BatchLine): Rename | undefined {
  const { what, before, after, when } = line;
  const table = tableOf(line);
  if (what === RENAMED && table) {
    return { table, from: before, to: after, when };
  }
  const from = table && isCatalogue(table) ? cellsOfText(before)?.["Name"] : undefined;
  const to = from === undefined ? undefined : cellsOfText(after)?.["Name"];
  return to === undefined ? undefined : { table: "Runs", from: String(from), to: String(to), when };
}

/** How the column is headed by now that a line names. */
function headerNow(
  header: string,
  { when }: BatchLine,
  table: TableName,
  renames: readonly Rename[],
): string {
  return renames
    .filter((rename) => rename.table === table && !(rename.when < when))
    .reduce((now, { from, to }) => (foldHeader(from) === foldHeader(now) ? to : now), header);
}
