// Hashes by which a row may meet the run it was before a spreadsheet program saved it, or before a value was corrected:
// by name and start, by what came out, by the settings. Values go in less exactly than they are (three digits of a
// number, a minute of a time), so rows that meet here still have to be compared.

import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { targetKey } from "../schema/target-key";
import type { Scalar } from "../values/scalar";
import { RowHashes } from "./row-hashes";
import { aspectsIn, type Aspect } from "./run-comparer";

/** What rows meet by, in this order. */
const MEETINGS: readonly (readonly Aspect[])[] = [["name", "start"], ["result"], ["setting"], ["name"]];

// To read the bytes of a number; written and read within one call, never kept.
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);
/** Leaves 11 bits of a float's mantissa, rounded. */
const HALF = 0x800;
const KEPT = 0xfffff000;
const MINUTE = 60_000;

const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The hashes of the given rows, one set for each way to meet. Only columns that `isShared` admits go in. */
export function looseHashes(
  runs: RunColumns,
  rows: Int32Array,
  catalogue: Catalogue,
  isShared: (key: string) => boolean,
): RowHashes[] {
  const aspectOf = aspectsIn(catalogue);
  const columns = runs.columns.flatMap(({ target, values }) => {
    const aspect = aspectOf(target);
    const key = targetKey(target);
    return aspect && isShared(key) ? [{ aspect, key, values }] : [];
  });
  return MEETINGS.map((aspects) => {
    const hashes = new RowHashes(rows.length, "quick");
    for (const { aspect, key, values } of columns) {
      if (aspects.includes(aspect)) {
        const round = aspect === "start" ? minuteOf : looseValue;
        hashes.add(
          key,
          Array.from(rows, (row) => {
            const value = values[row];
            return value === undefined ? undefined : round(value);
          }),
        );
      }
    }
    return hashes;
  });
}

function minuteOf(value: Scalar): Scalar {
  return typeof value === "number" ? Math.floor(value / MINUTE) : value;
}

function looseValue(value: Scalar): Scalar {
  if (typeof value === "string") {
    const text = value.trim();
    return NUMBER_TEXT.test(text) ? rounded(Number(text)) : text.toLowerCase();
  }
  return typeof value === "number" ? rounded(value) : value;
}

function rounded(value: number): number {
  float[0] = value;
  bits[0] = ((bits[0] ?? 0) + HALF) & KEPT;
  return float[0];
}
