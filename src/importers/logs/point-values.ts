import { typeColumns } from "../../tracking/typing/type-columns";
import { isMissingMarker } from "../../tracking/values/missing-marker";
import { readNonFinite } from "../../tracking/values/non-finite";
import { readNumber } from "../../tracking/values/read-number";
import type { Scalar } from "../../tracking/values/scalar";
import type { SourceColumn } from "../records/source-column";

/** The numbers of a column of a log: undefined where nothing was logged; NaN and infinities were. */
export interface PointValues {
  readonly values: readonly (number | undefined)[];
  /** Cells that hold something that is no number. */
  readonly others: number;
}

/**
 * Reads a column of a log as numbers. One that is not plainly of numbers is read as a person means its cells: 91.2%,
 * 1,234.5, 12 ms.
 */
export function pointValues({ header, values, formats }: SourceColumn): PointValues {
  const read = new Array<number | undefined>(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = plainNumber(values.at(row));
    if (value === null) {
      return meantValues({ header, values, ...(formats ? { formats } : {}) });
    }
    read[row] = value;
  }
  return { values: read, others: 0 };
}

/** Reads each column once, however many runs share it. */
export function pointsReadOnce(): (column: SourceColumn) => PointValues {
  const read = new Map<SourceColumn["values"], PointValues>();
  return (column) => {
    const points = read.get(column.values) ?? pointValues(column);
    read.set(column.values, points);
    return points;
  };
}

/** Whether any of some rows of a column is a point of a curve; mostly the first that is filled says so. */
export function hasPoint(column: SourceColumn, rows: readonly number[]): boolean {
  let meant: PointValues | undefined;
  return rows.some((row) => {
    const plain = plainNumber(column.values.at(row));
    return (plain === null ? (meant ??= pointValues(column)).values[row] : plain) !== undefined;
  });
}

/** A number, undefined for nothing, null for what is not plainly one. */
function plainNumber(cell: Scalar | undefined): number | undefined | null {
  if (typeof cell === "number" || cell === undefined) {
    return cell;
  }
  if (typeof cell === "boolean") {
    return null;
  }
  const text = cell.trim();
  if (isMissingMarker(text)) {
    return undefined;
  }
  const number = readNumber(text.startsWith("'") ? text.slice(1) : text);
  if (!Number.isNaN(number)) {
    return number;
  }
  const nonFinite = readNonFinite(text);
  return nonFinite === undefined ? null : Number(nonFinite);
}

function meantValues({ header, values, formats }: SourceColumn): PointValues {
  const [typed] = typeColumns([
    { raw: values, wanted: { type: "number", name: header }, ...(formats ? { formats } : {}) },
  ]);
  let others = 0;
  const read = Array.from({ length: values.length }, (_, row) => {
    const value = plainNumber(typed?.values[row]);
    const cell = values.at(row);
    const isOther =
      value === null || (value === undefined && typeof cell === "string" && !isMissingMarker(cell.trim()));
    others += isOther ? 1 : 0;
    return value ?? undefined;
  });
  return { values: read, others };
}
