import { counted } from "../words/counts";
import type { Finding } from "./finding";
import { referenceFinding } from "./reference-finding";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import type { TableName } from "../schema/table-names";

/** A column of names that no other table lists. */
export interface NamesUsed {
  readonly table: TableName;
  readonly column: string;
  readonly values: readonly (Scalar | undefined)[];
}

/** Warnings about names that are nearly a name used more often: probably slips. One for each distinct name. */
export function checkSpelling({ table, column, values }: NamesUsed): Finding[] {
  const uses = new Map<string, { readonly row: number; count: number }>();
  values.forEach((value, row) => {
    if (value !== undefined) {
      const text = scalarText(value);
      const use = uses.get(text);
      if (use === undefined) {
        uses.set(text, { row, count: 1 });
      } else {
        use.count++;
      }
    }
  });
  const byUse = [...uses].sort(([, one], [, other]) => other.count - one.count || one.row - other.row);
  return byUse.flatMap(([value, { row, count }], at) => {
    const known = byUse.slice(0, Math.min(at, MOST_KNOWN)).map(([name]) => name);
    const where = count === 1 ? "" : counted(count, "row");
    return referenceFinding({ place: { table, row, column }, value, where, target: undefined, known }) ?? [];
  });
}

/** The names used most are those that a slip is a slip of. */
const MOST_KNOWN = 200;
