import type { RawValues } from "../../tracking/typing/column-reader";
import type { SourceColumn, SourceColumns } from "./source-column";

/** The rows of a source for which `keep` says so, each with its place. */
export function keepRows(source: SourceColumns, keep: (row: number) => boolean): SourceColumns {
  const rows = Array.from({ length: source.count }, (_, row) => row).filter(keep);
  if (rows.length === source.count) {
    return source;
  }
  const placeOf = new Map(rows.map((row, at) => [row, at]));
  return {
    ...source,
    count: rows.length,
    columns: source.columns.map((column) => picked(column, rows)),
    place: (row) => source.place(rows[row] ?? row),
    ...(source.sheetRow ? { sheetRow: (row) => source.sheetRow?.(rows[row] ?? row) } : {}),
    unreadable: source.unreadable.flatMap((one) => {
      const at = placeOf.get(one.row);
      return at === undefined ? [] : [{ ...one, row: at }];
    }),
  };
}

function picked(column: SourceColumn, rows: readonly number[]): SourceColumn {
  const { formats } = column;
  const kept = { ...column, values: pick(column.values, rows) };
  return formats ? { ...kept, formats: { at: (row) => formats.at(rows[row] ?? row) } } : kept;
}

function pick(values: RawValues, rows: readonly number[]): RawValues {
  return rows.map((row) => values.at(row));
}
