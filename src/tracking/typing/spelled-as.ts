import type { SpellingChoice } from "../planning/spelling-question";
import type { CoercedCell } from "./cell-reading";
import type { TypedColumn } from "./typed-column";

/** The column of a parameter with its values written as a person chose, each of them listed as one that was not taken as it is. */
export function spelledAs(
  column: TypedColumn,
  parameter: string,
  choices: readonly SpellingChoice[],
): TypedColumn {
  const meant = new Map(
    choices
      .filter((one) => one.parameter === parameter && one.as !== one.value)
      .map(({ value, as }) => [value, as]),
  );
  if (meant.size === 0) {
    return column;
  }
  const coerced: CoercedCell[] = [];
  const values = Array.from(column.values, (value, row) => {
    const as = typeof value === "string" ? meant.get(value) : undefined;
    if (as === undefined) {
      return value;
    }
    coerced.push({ row, from: String(value), to: as, why: ["spelling"] });
    return as;
  });
  return {
    ...column,
    values,
    coerced: [...(column.coerced ?? []), ...coerced].sort((a, b) => a.row - b.row),
  };
}
