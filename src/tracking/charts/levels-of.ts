import type { Scalar } from "../values/scalar";
import { count } from "../words/counts";

/** A category and the rows that are of it. */
export interface Category {
  readonly name: string;
  readonly rows: readonly number[];
}

/** A value as a category; undefined for a blank. */
export function categoryOf(value: Scalar | undefined): string | undefined {
  const text = String(value ?? "").trim();
  return text === "" ? undefined : text;
}

/**
 * Rows by the value that each has, by name; texts that differ in case alone are one. Beyond `most`, those of the fewest rows are
 * one category that says how many it is of.
 */
export function categoriesOf(
  rows: readonly number[],
  values: readonly (Scalar | undefined)[] | undefined,
  most: number,
): Category[] {
  const byKey = new Map<string, { readonly name: string; readonly rows: number[] }>();
  for (const row of rows) {
    const category = categoryOf(values?.[row]);
    // No category is known by nothing: a text may read as what that is called.
    const [key, name] = category === undefined ? ["", "blank"] : [category.toLowerCase(), category];
    const found = byKey.get(key);
    if (found) {
      found.rows.push(row);
    } else {
      byKey.set(key, { name, rows: [row] });
    }
  }
  const all = [...byKey.values()].sort((a, b) => b.rows.length - a.rows.length);
  const kept = all.slice(0, most).sort((a, b) => byName(a.name.toLowerCase(), b.name.toLowerCase()));
  const rest = all.slice(most);
  return rest.length === 0
    ? kept
    : [...kept, { name: `other (${count(rest.length)})`, rows: rest.flatMap(({ rows: own }) => own) }];
}

/** Numbers by size, texts by letter, in whatever case. */
function byName(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  return Number.isFinite(a) && Number.isFinite(b) ? a - b : one < other ? -1 : 1;
}
