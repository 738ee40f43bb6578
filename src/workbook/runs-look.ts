// How a table looks, read and set: which of its columns are hidden, and by what it is sorted. Columns go by the numbers that Excel
// gave them, which stay when columns are moved or renamed; sorting alone goes by their places.

import { targetKey } from "../tracking/schema/target-key";
import type { OrderKey } from "../tracking/views/saved-view";
import { lookAtTable } from "./rules/look-at-table";
import type { WorkbookSession } from "./run-excel";
import type { TrackedTable } from "./tracked-table";

/** A column as it looks. */
export interface LookedColumn {
  readonly id: number;
  /** The key of what it stands for, or its header. */
  readonly key: string;
  readonly isHidden: boolean;
}

/** A table as it looks. */
export interface StandingLook {
  readonly table: TrackedTable;
  readonly columns: readonly LookedColumn[];
  /** By what it was sorted last; rows that came since may stand otherwise. */
  readonly order: readonly OrderKey[];
}

/** Reads how a table looks; one sync. */
export async function readRunsLook(context: WorkbookSession, table: TrackedTable): Promise<StandingLook> {
  const found = context.workbook.tables.getItem(table.name);
  const columns = found.columns.load("items/id");
  const sort = found.sort.load("fields");
  const hidden = found.getRange().getColumnProperties({ columnHidden: true });
  const look = lookAtTable(context, table);
  await context.sync();
  const now = look.now();
  const keys = now.columns.map(({ target, header }) => (target ? targetKey(target) : header));
  const areHidden = hidden.value.map(({ columnHidden }) => columnHidden === true);
  return {
    table: now,
    columns: columns.items.map(({ id }, at) => ({
      id,
      key: keys[at] ?? "",
      isHidden: areHidden[at] ?? false,
    })),
    // Of a table that nobody sorted there are none, and Excel may say null.
    order: sortFields(sort).flatMap(({ key, ascending, sortOn = "Value" }) => {
      const column = keys[key];
      return column !== undefined && sortOn === "Value" ? [{ column, isAscending: ascending !== false }] : [];
    }),
  };
}

/** Queues hiding (true) and showing (false) of columns. */
export function queueHiddenColumns(
  context: WorkbookSession,
  table: TrackedTable,
  hidden: ReadonlyMap<number, boolean>,
): void {
  const { columns } = context.workbook.tables.getItem(table.name);
  for (const [id, isHidden] of hidden) {
    columns.getItem(id).getRange().columnHidden = isHidden;
  }
}

/** Queues sorting the rows by columns of the table as it was seen; columns that it has not are passed over. */
export function queueOrder(context: WorkbookSession, table: TrackedTable, order: readonly OrderKey[]): void {
  const fields = order.flatMap(({ column, isAscending }) => {
    const position = table.find(column)?.position;
    return position === undefined ? [] : [{ key: position, ascending: isAscending }];
  });
  if (fields.length > 0) {
    context.workbook.tables.getItem(table.name).sort.apply(fields, false);
  }
}

/** Queues that a table is no longer known as sorted by anything; its rows stay. */
export function queueNoOrder(context: WorkbookSession, table: TrackedTable): void {
  context.workbook.tables.getItem(table.name).sort.clear();
}

/**
 * Whether rows of a table are hidden, by a filter or by hand: Excel sorts only those in sight. One sync.
 */
export async function hidesRows(context: WorkbookSession, table: TrackedTable): Promise<boolean> {
  const body = context.workbook.tables.getItem(table.name).getDataBodyRange().load("rowHidden");
  await context.sync();
  // null where some are.
  return (body.toJSON().rowHidden as boolean | null | undefined) !== false;
}

function sortFields(sort: Excel.TableSort): Excel.SortField[] {
  const { fields } = sort.toJSON();
  return Array.isArray(fields) ? fields : [];
}
