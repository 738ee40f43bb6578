// Excel's change events of all tables, those of later included. Excel raises them for Runsheet's own writes as well and
// does not say whose they are, and it has been seen to leave some out: they are hints to look, no more.

import { readWorkbook } from "./run-excel";

/** A change to a table. */
export interface TableChange {
  readonly tableId: string;
  /** Whether another person made it, in the same workbook elsewhere. */
  readonly remote: boolean;
  /** The first sheet row of the cells that were edited; undefined where rows or columns came or went. */
  readonly row: number | undefined;
}

// Watching begins outside the lane: it reads and writes no cell, so it need wait for no action, and none for it.

/** Tells of every change to a table; returns the way to stop. */
export async function watchTables(onChange: (change: TableChange) => void): Promise<() => Promise<void>> {
  const handler = await readWorkbook(async (context) => {
    const added = context.workbook.tables.onChanged.add((change) => {
      onChange(changeOf(change));
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

function changeOf({ tableId, source, changeType, address }: Excel.TableChangedEventArgs): TableChange {
  const [digits] = /\d+/.exec(address.slice(address.lastIndexOf("!") + 1)) ?? [];
  const edited = changeType === Excel.DataChangeType.rangeEdited && digits !== undefined;
  return {
    tableId,
    remote: source === Excel.EventSource.remote,
    row: edited ? Number(digits) - 1 : undefined,
  };
}
