import { counted } from "../words/counts";
import type { Finding } from "./finding";
import { referenceFinding } from "./reference-finding";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import type { TableName } from "../schema/table-names";

/** A column whose values should stand in another table. */
export interface Reference {
  readonly table: TableName;
  readonly column: string;
  readonly values: readonly (Scalar | undefined)[];
  /** The table that the values are looked up in, and whether it has a value. */
  readonly target: TableName;
  readonly has: (value: string) => boolean;
  /** The names that it holds, of which a value may be a misspelling. */
  readonly names: readonly string[];
}

/** One warning for each distinct value that is not found, at its first row, with how often it occurs. */
export function checkReferences({ table, column, values, target, has, names }: Reference): Finding[] {
  const places = new Map<string, { readonly row: number; count: number }>();
  values.forEach((value, row) => {
    if (value !== undefined) {
      const text = scalarText(value).trim();
      const place = places.get(text);
      if (place === undefined) {
        places.set(text, { row, count: 1 });
      } else {
        place.count++;
      }
    }
  });
  return [...places]
    .filter(([text]) => !has(text))
    .flatMap(([text, { row, count }]) => {
      const where = count === 1 ? "" : counted(count, "row");
      const place = { table, row, column };
      return referenceFinding({ place, value: text, where, target, known: names }) ?? [];
    });
}
