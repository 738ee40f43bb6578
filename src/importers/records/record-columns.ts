import { ColumnCollector } from "./column-collector";
import { flattenRecord } from "./flatten-record";
import { recordItems } from "./record-items";
import type { RecordsContent } from "../source-content";
import type { SourceColumns } from "./source-column";

/** Records as columns under their flat names; records by id have their id in the first, `id`. */
export function recordColumns(content: RecordsContent): SourceColumns {
  const { items, ids, unreadable, remarks, place } = recordItems(content);
  const collector = new ColumnCollector();
  items.forEach((item, row) => {
    const id = ids?.[row];
    if (id !== undefined) {
      collector.put(row, "id", id);
    }
    if (item) {
      flattenRecord(item, (name, value) => {
        collector.put(row, name, value);
      });
    }
  });
  return {
    count: items.length,
    columns: collector.columns(items.length),
    place: (row) => place(row),
    unreadable,
    remarks: [...content.remarks, ...remarks],
  };
}
