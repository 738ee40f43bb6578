import type { Catalogue } from "../tracking/catalogue/catalogue";
import { columnTypes } from "../tracking/schema/column-type";
import type { RunColumns } from "../tracking/schema/run-columns";
import type { Scalar } from "../tracking/values/scalar";
import { targetKey } from "../tracking/schema/target-key";
import type { ValueType } from "../tracking/values/value-type";
import { cellBytes } from "../cells/cell-bytes";
import { toCell } from "../cells/to-cell";
import type { CellBlock } from "./engine-blocks";
import type { CellValue } from "../tracking/values/cell-value";

/** What stands under one header: values and how they become cells; undefined under a header that runs do not fill. */
export type HeaderColumn =
  { readonly type: ValueType; readonly values: readonly (Scalar | undefined)[] } | undefined;

/** Brackets of the whole, and brackets and comma of a row. */
const OUTER_BYTES = 2;
const ROW_BYTES = 3;

/**
 * The columns of runs in the order of those of a table, each by the key of what it stands for. `isLeftOut` names columns that
 * stay blank all the same.
 */
export function columnsUnder(
  keys: readonly string[],
  runs: RunColumns,
  catalogue: Catalogue,
  isLeftOut: (column: number) => boolean = () => false,
): HeaderColumn[] {
  const byTarget = new Map(
    runs.columns.flatMap((column, index) =>
      isLeftOut(index) ? [] : [[targetKey(column.target), column] as const],
    ),
  );
  const typeOf = columnTypes(catalogue);
  return keys.map((key) => {
    const column = byTarget.get(key);
    return column && { type: typeOf(column.target) ?? column.type, values: column.values };
  });
}

/**
 * Rows from `start` as cells, as many as fit `maxBytes` of JSON, at least one; undefined when there are none left.
 * `rowAt` names the row of the columns that stands at a position of the block, when they are not the same.
 */
export function cellBlock(
  columns: readonly HeaderColumn[],
  count: number,
  start: number,
  maxBytes: number,
  rowAt: (position: number) => number = (position) => position,
): CellBlock | undefined {
  if (start >= count) {
    return undefined;
  }
  const rows: CellValue[][] = [];
  let bytes = OUTER_BYTES;
  for (let position = start; position < count; position++) {
    const row = rowAt(position);
    const cells = new Array<CellValue>(columns.length);
    let rowBytes = ROW_BYTES;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      const cell = column ? toCell(column.values[row], column.type) : "";
      cells[index] = cell;
      rowBytes += cellBytes(cell);
    }
    if (rows.length > 0 && bytes + rowBytes > maxBytes) {
      break;
    }
    rows.push(cells);
    bytes += rowBytes;
  }
  return { start, rows, bytes };
}
