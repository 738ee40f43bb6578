// The units of a column that several parts have. All of its numbers stay as they are: what they are brought to is settled
// where it is known what the workbook has for the column.

import { isSameUnit } from "../tracking/values/measure-unit";
import type { PartUnits, RawColumn } from "./importer";
import { filledSample } from "./records/filled-sample";

/** What a part holds of a column. */
export type ColumnPiece = Pick<RawColumn, "values" | "formats" | "unit">;

/**
 * @param pieces by the part.
 * @param names of the parts.
 * @param partOf the part that holds a row.
 */
export function joinUnits(
  pieces: ReadonlyMap<number, ColumnPiece>,
  names: readonly string[],
  partOf: (row: number) => number,
): { readonly unit: string | undefined } & Pick<RawColumn, "partUnits"> {
  const filled = [...pieces].filter(([, { values }]) => filledSample(values, 1).length > 0);
  const unit = filled.find(([, piece]) => piece.unit !== undefined)?.[1].unit;
  if (unit === undefined || filled.every(([, piece]) => isSameUnit(piece.unit ?? "", unit))) {
    return { unit };
  }
  const partUnits: PartUnits = {
    parts: filled.map(([part, piece]) => ({ name: names[part] ?? "", unit: piece.unit })),
    of: (row) => pieces.get(partOf(row))?.unit,
  };
  return { unit, partUnits };
}
