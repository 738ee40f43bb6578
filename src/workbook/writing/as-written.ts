// Whether a row still holds what Runsheet wrote into it, and nothing of a person's own beside it: asked when what a batch
// brought is looked for, and once more in the very batch that deletes it.

import type { RowDigests } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedTable } from "../tracked-table";
import { standingDigest, valuesOfDigest } from "./row-digest";

/** Columns whose headers do not count; as many as a sheet has. */
const NAMELESS = new Array<{ readonly header: string }>(16_384).fill({ header: "" });

/**
 * Whether a row is as it was written. `digests`: what it held then; without any, nobody wrote it; one of values
 * alone does not ask in which columns they stand. `computes` says which
 * positions their columns compute: what comes out is no note, and no edit where nothing was written. A formula that stands
 * in this row alone was typed, as any value is.
 */
export function isAsWritten(
  cells: readonly CellValue[],
  { own, specs }: Pick<TrackedTable, "own" | "specs">,
  digests: RowDigests | undefined,
  computes: (position: number) => boolean,
): boolean {
  const isNoted = own.some(({ position }) => (cells[position] ?? "") !== "" && !computes(position));
  // Of a definition that was renamed the column is nobody's, and holds what was written all the same.
  const columns = isNoted ? NAMELESS : specs;
  const isKnown = (row: readonly CellValue[]): boolean => {
    const stands = standingDigest(row, columns);
    return (isNoted ? digests?.hasValues(stands) : digests?.has(stands)) === true;
  };
  if (isKnown(cells)) {
    return true;
  }
  // What the column computes in the row was not written, but a formula may come to what was.
  const constants = cells.map((cell, position) => (computes(position) ? "" : cell));
  return constants.some((cell, position) => cell !== cells[position]) && isKnown(constants);
}

/** Digests gathered by what their rows are known by. */
export function digestsByKey(
  keyOf: (value: string) => string,
  rows: readonly { readonly key: string; readonly digest: string }[],
): ReadonlyMap<string, RowDigests> {
  const digests = new Map<string, Digests>();
  for (const { key, digest } of rows) {
    const folded = keyOf(key);
    digests.set(folded, (digests.get(folded) ?? new Digests()).add(digest));
  }
  return digests;
}

/** Digests, found by all of them or by their part for values alone. */
export class Digests implements RowDigests {
  private readonly whole = new Set<string>();
  private readonly values = new Set<string>();

  get size(): number {
    return this.whole.size;
  }

  add(digest: string): this {
    this.whole.add(digest);
    this.values.add(valuesOfDigest(digest));
    return this;
  }

  has(digest: string): boolean {
    return this.whole.has(digest) || this.whole.has(valuesOfDigest(digest));
  }

  hasValues(digest: string): boolean {
    return this.values.has(valuesOfDigest(digest));
  }
}
