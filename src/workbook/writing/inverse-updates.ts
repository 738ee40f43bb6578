// What a batch wrote over, inverted by its lines on `Changes`: each cell gets back what stood there. Cells that its lines say
// were not updated are left alone; a column that surely got another name since is followed; what cannot be put back is said.

import type { RowUpdate, TableWrite } from "../../tracking/planning/plan";
import type { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import type { TableName } from "../../tracking/schema/table-names";
import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { Tracking } from "../read-tracking";
import type { TrackedTable } from "../tracked-table";
import type { BatchLine } from "./batch-lines";
import { rewriteOf } from "./cell-write";
import { cellsOfText } from "./changed-cells";
import { HeaderHistory } from "./header-history";
import { LeftAlone } from "./left-alone";
import { tableOfLine } from "./table-of-line";

/** The writes that put cells back, and what of the batch they leave, in sentences. */
export interface InverseUpdates {
  readonly writes: readonly TableWrite[];
  readonly remarks: readonly string[];
}

type ChangeKind = (typeof CHANGE_KINDS)[number];

const MOST_NAMED = 5;
const UPDATES: ReadonlySet<string> = new Set<ChangeKind>(["Run updated", "Row updated"]);

/**
 * Inverts the lines of a batch. `others`: lines of other batches, which may have renamed columns since.
 */
export function inverseUpdates(
  lines: readonly BatchLine[],
  others: readonly BatchLine[],
  { tracked, catalogue }: Pick<Tracking, "tracked" | "catalogue">,
): InverseUpdates {
  const byTable = new Map<TableName, Map<string, RowUpdate>>();
  const unreadable: string[] = [];
  const lost = new Map<string, number>();
  const left = new LeftAlone(lines);
  const uncertain: string[] = [];
  const history = new HeaderHistory([...lines, ...others], others, catalogue);
  // The last change of a cell is taken back first, wherever its line stands by now.
  const latestFirst = lines
    .filter(({ what }) => UPDATES.has(what))
    .reverse()
    .sort((a, b) => (b.when || 0) - (a.when || 0));
  for (const line of latestFirst) {
    const name = tableOfLine(line);
    const table = name && tracked.get(name);
    if (left.isWhole(line)) {
      continue;
    }
    if (!name || !table) {
      const place = name ?? line.sheet;
      lost.set(place, (lost.get(place) ?? 0) + 1);
      continue;
    }
    const update = inverse(line, table, left.columnsOf(line), (header) => {
      const now = history.now(header, line.when, table);
      uncertain.push(...(now === undefined ? [`${header} of ${line.key}`] : []));
      return now;
    });
    if (!update) {
      unreadable.push(`${line.column || "what was changed"} of ${line.key || "a row without a name"}`);
    } else if (update.cells.size > 0) {
      byTable.set(name, withEarlier(byTable.get(name) ?? new Map<string, RowUpdate>(), update, table));
    }
  }
  const reason = "The batch changed it.";
  return {
    writes: [...byTable].map(([table, rows]) => ({
      table,
      reason,
      kind: "update",
      rows: [...rows.values()],
    })),
    remarks: remarksOn(unreadable, uncertain, lost),
  };
}

/**
 * The updates with one that inverts an earlier change: a cell that the batch wrote twice gets in one step what stood before
 * both. Where the earlier change left something else than the later one found, somebody edited it between: that stays.
 */
function withEarlier(
  updates: Map<string, RowUpdate>,
  earlier: RowUpdate,
  table: TrackedTable,
): Map<string, RowUpdate> {
  const later = updates.get(earlier.key)?.cells;
  const cells = new Map(later);
  for (const [column, cell] of earlier.cells) {
    const known = later?.get(column);
    if (!known) {
      cells.set(column, cell);
    } else if (known.after === rewriteOf(cell.before, table.find(column)?.spec)) {
      cells.set(column, { before: known.before, after: cell.after });
    }
  }
  return updates.set(earlier.key, { ...earlier, cells });
}

function remarksOn(
  unreadable: readonly string[],
  uncertain: readonly string[],
  lost: ReadonlyMap<string, number>,
): string[] {
  const named = (cells: readonly string[]): string => listed(cells.slice(0, MOST_NAMED), cells.length);
  return [
    ...(unreadable.length > 0
      ? [
          `Changes does not say what stood there before, so that it could not be put back: ${named(unreadable)}.`,
        ]
      : []),
    ...(uncertain.length > 0
      ? [
          `Names of columns changed since, and it is not certain which one was meant, so that it stayed as it is: ${named(uncertain)}.`,
        ]
      : []),
    ...[...lost].map(
      ([table, rows]) =>
        `The workbook has no table ${table} any more, so that ${counted(rows, "change")} of it could not be taken back.`,
    ),
  ];
}

function inverse(
  { key, before, after }: BatchLine,
  table: TrackedTable,
  isLeft: (header: string) => boolean,
  now: (header: string) => string | undefined,
): RowUpdate | undefined {
  const old = cellsOfText(before);
  const written = cellsOfText(after);
  if (!old || !written || key === "") {
    return undefined;
  }
  const cells = Object.entries(old).flatMap(([header, value]) => {
    const column = isLeft(header) ? undefined : now(header);
    return column === undefined
      ? []
      : [
          [
            column,
            { before: written[header] ?? "", after: rewriteOf(value, table.find(column)?.spec) },
          ] as const,
        ];
  });
  // A row whose key was changed is found by the new one.
  return { key: String(written[table.key?.header ?? ""] ?? key), cells: new Map(cells) };
}
