import { TABLE_NAMES } from "../../tracking/schema/table-names";
import type { CellValue } from "../../tracking/values/cell-value";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { readTableColumns } from "../../workbook/writing/read-table-columns";
import type { ActionOptions } from "../action-options";
import type { RowNames } from "./key-findings";

/** What the runs are called, by body row. */
export interface RunNames {
  readonly ids: readonly CellValue[];
  readonly names: readonly CellValue[];
  readonly started: readonly CellValue[];
  readonly sourceIds: readonly CellValue[];
}

/** Reads what the runs are called; rows that move meanwhile are told by the caller. */
export async function runNames(
  context: WorkbookSession,
  tracking: Tracking,
  { signal }: ActionOptions,
): Promise<RunNames> {
  const runs = trackedTable(tracking, "Runs");
  const keys = ["field:id", "field:name", "field:started", "field:sourceId"];
  const { columns, table } = await readTableColumns(
    context,
    runs,
    tracking.catalogue,
    (now) => keys.flatMap((key) => now.find(key) ?? []),
    signal,
  );
  const present = keys.filter((key) => table.find(key));
  const of = (key: string): readonly CellValue[] => columns[present.indexOf(key)] ?? [];
  return {
    ids: of("field:id"),
    names: of("field:name"),
    started: of("field:started"),
    sourceIds: of("field:sourceId"),
  };
}

/** What rows are called: a run by its id, one without an id by its name and its start, other rows by their key. */
export function rowNames(tracking: Tracking, { ids, names, started, sourceIds }: RunNames): RowNames {
  return (table, row) => {
    if (table === "Runs") {
      const id = String(ids[row] ?? "").trim();
      const parts = [names[row], started[row]].filter((part) => part !== "" && part !== undefined);
      return { name: id === "" ? parts.join(" ") : id, tell: String(sourceIds[row] ?? "").trim() };
    }
    const name = TABLE_NAMES.find((one) => one === table);
    const tracked = name && tracking.tracked.get(name);
    const key = tracking.tables.get(table)?.rows[row]?.[tracked?.key?.position ?? -1] ?? "";
    return { name: String(key).trim(), tell: "" };
  };
}
