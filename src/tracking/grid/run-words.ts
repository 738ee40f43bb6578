import type { RowValues } from "../planning/plan";
import { RUN_FIELDS } from "../schema/run-fields";
import { formatNumber } from "../values/format-number";

/** So many digits tell any two values of a grid apart. */
const DIGITS = 12;
const LABELS = new Map(RUN_FIELDS.map(({ key, header }) => [`field:${key}`, header]));

/** What a run has under some keys of targets, in a line: "learning_rate 0.0001, optimizer adam, Seed 1". */
export function runWords(run: RowValues, keys: readonly string[]): string {
  return keys
    .flatMap((key) => {
      const value = run[key];
      const name = LABELS.get(key) ?? key.slice(key.indexOf(":") + 1);
      const shown =
        typeof value === "number" && !Number.isInteger(value) ? formatNumber(value, DIGITS) : String(value);
      return value === undefined ? [] : [`${name} ${shown}`];
    })
    .join(", ");
}
