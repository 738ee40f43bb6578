// The unit of a column that several parts have. Numbers in another unit of the same kind are brought to that of the first
// part. A part that states none, or one of another kind, keeps its numbers as they are: the unit holds for the others alone.

import type { RawValues } from "../tracking/typing/column-reader";
import { withUnit } from "../tracking/typing/with-unit";
import { isConvertible, isSameUnit } from "../tracking/values/measure-unit";
import { listed } from "../tracking/words/listed";
import type { RawColumn } from "./importer";
import { filledSample } from "./records/filled-sample";

/** What a part holds of a column. */
export type ColumnPiece = Pick<RawColumn, "values" | "formats" | "unit">;

/** The unit of a joined column, and the values of each part under it. */
export interface JoinedUnits {
  readonly stated: { readonly unit: string | undefined } & Pick<RawColumn, "partUnit">;
  valuesOf(part: number): RawValues | undefined;
}

type Filled = readonly (readonly [part: number, piece: ColumnPiece])[];

const MOST_NAMED = 3;

/**
 * @param pieces by the part.
 * @param names of the parts.
 * @param partOf the part that holds a row.
 */
export function joinUnits(
  pieces: ReadonlyMap<number, ColumnPiece>,
  names: readonly string[],
  partOf: (row: number) => number,
): JoinedUnits {
  const filled = [...pieces].filter(([, { values }]) => filledSample(values, 1).length > 0);
  const unit = filled.find(([, piece]) => piece.unit !== undefined)?.[1].unit;
  if (unit === undefined) {
    return { stated: { unit }, valuesOf: (part) => pieces.get(part)?.values };
  }
  const plain = filled.filter(([, piece]) => !isOfKind(piece, unit));
  const others = new Set(plain.map(([part]) => part));
  const isForAll = filled.some(([, piece]) => isOtherOfKind(piece, unit));
  return {
    stated: {
      unit,
      ...(plain.length > 0 && {
        partUnit: { holds: (row) => !others.has(partOf(row)), isForAll, why: whyOf(filled, others, names) },
      }),
    },
    valuesOf: (part) => {
      const piece = pieces.get(part);
      return piece?.unit !== undefined && isOtherOfKind(piece, unit)
        ? withUnit(piece.values, piece.unit)
        : piece?.values;
    },
  };
}

function isOfKind(piece: ColumnPiece, unit: string): boolean {
  return piece.unit !== undefined && (isSameUnit(piece.unit, unit) || isConvertible(piece.unit, unit));
}

function isOtherOfKind(piece: ColumnPiece, unit: string): boolean {
  return isOfKind(piece, unit) && piece.unit !== undefined && !isSameUnit(piece.unit, unit);
}

/** "A gives % as its unit and B gives none. The numbers of B stay as they are." */
function whyOf(filled: Filled, others: ReadonlySet<number>, names: readonly string[]): string {
  const byUnit = new Map<string, string[]>();
  for (const [part, { unit = "no unit" }] of filled) {
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), names[part] ?? ""]);
  }
  const clauses = Array.from(byUnit, ([unit, parts]) => {
    const gives = parts.length === 1 ? "gives" : "give";
    return `${named(parts)} ${gives} ${unit === "no unit" ? unit : `the unit ${unit}`}`;
  });
  const kept = named([...others].map((part) => names[part] ?? ""));
  return `${listed(clauses)}. The numbers of ${kept} stay as they are.`;
}

function named(parts: readonly string[]): string {
  return listed(parts.slice(0, MOST_NAMED), parts.length);
}
