import { TABLE_KEYS } from "../../tracking/schema/table-keys";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import type { Tracking } from "../read-tracking";
import type { BatchLine } from "./batch-lines";
import { standingDigest } from "./row-digest";
import { rowKey } from "./row-key";

/** A row of a small table that a batch added, by its name there. */
export interface NamedRow {
  readonly table: TableName;
  readonly name: string;
}

/** The rows of small tables that were edited since the lines tell that they were added; those that are gone are not among them. */
export function editedRows(lines: readonly BatchLine[], { tables, tracked }: Tracking): NamedRow[] {
  return lines.flatMap(({ sheet, column: name, digest }): NamedRow[] => {
    const table = TABLE_NAMES.find((known) => known === sheet);
    const rows = table && tables.get(table)?.rows;
    const shape = table && tracked.get(table);
    const key = table && shape?.find(TABLE_KEYS[table])?.position;
    if (!rows || !shape || key === undefined || name === "" || digest === "") {
      return [];
    }
    const keyOf = rowKey(table, TABLE_KEYS[table]);
    const row = rows.find((cells) => keyOf(cells[key] ?? "") === keyOf(name));
    return row && standingDigest(row, shape.specs) !== digest ? [{ table, name }] : [];
  });
}
