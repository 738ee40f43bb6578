import type { RawValues } from "../../tracking/typing/column-reader";
import type { RawColumn } from "../importer";

const COUNTERS = /^(?:epochs?|steps?|iter|iterations?|global_step|training_iteration)$/i;

/**
 * A remark for a table that looks like the training log of one run: a column that counts epochs or steps up from row to
 * row, and nothing that names a run.
 */
export function trainingLogRemark(columns: readonly RawColumn[]): string[] {
  const named = columns.some(
    ({ suggested }) => suggested.role === "field" && /^(?:id|sourceId|name|status)$/.test(suggested.key),
  );
  const counter = columns.find(
    ({ header, values }) => COUNTERS.test(header) && values.length > 2 && countsUp(values),
  );
  if (named || !counter) {
    return [];
  }
  return [
    `${counter.header} counts up from row to row: this may be the training log of one run. Importing it makes every row a run.`,
  ];
}

function countsUp(values: RawValues): boolean {
  let before = -Infinity;
  for (const value of values) {
    if (!(Number(value) > before)) {
      return false;
    }
    before = Number(value);
  }
  return true;
}
