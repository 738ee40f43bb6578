// Which points of curves a batch added, as lines of Changes: a digest of every point as it was written, so that taking the
// batch back can tell the points that a person has edited since, or has noted something beside. A digest counts the Run ID
// of its point, so a line may tell of the points of several runs.

import type { WrittenDigests } from "../../tracking/planning/plan";
import { counted } from "../../tracking/words/counts";
import type { TrackedTable } from "../tracked-table";
import { Digests } from "./as-written";
import type { BatchLine } from "./batch-lines";
import type { CellWrite } from "./cell-write";
import type { ChangeLine } from "./change-line";
import { shownValue } from "./changed-cells";
import { DigestStretches } from "./digest-stretches";
import { digestsOf, digestsText, writtenDigest } from "./row-digest";

const WHAT = "Points added" satisfies ChangeLine["What"];

/** The points that a batch added. */
export class AddedPoints {
  private readonly stretches = new DigestStretches();

  /** Takes the rows of `History` that were written behind those before. */
  add(block: readonly CellWrite[][], { key, specs }: TrackedTable): void {
    for (const row of key ? block : []) {
      const runId = key ? String(shownValue(row[key.position] ?? "", key.spec)) : "";
      this.stretches.take({ first: runId, last: runId, count: 1, digests: writtenDigest(row, specs) });
    }
  }

  /** The lines that tell of them. */
  lines(batch: string): ChangeLine[] {
    return this.stretches.all.map(({ first, last, count, digests }) => ({
      What: WHAT,
      Sheet: "History",
      "Run ID": first,
      After: first === last ? counted(count, "point") : `${counted(count, "point")}, ${first} to ${last}`,
      Import: batch,
      Digest: digestsText([digests]),
    }));
  }
}

/** The points that lines tell of, whatever their runs. */
export function addedPointsIn(lines: readonly BatchLine[]): WrittenDigests {
  const points = new Digests();
  for (const { what, digest } of lines) {
    if (what === WHAT) {
      digestsOf(digest).forEach((one) => points.add(one));
    }
  }
  return { size: points.size, get: () => points };
}
