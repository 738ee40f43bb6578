// Which runs a batch added, as lines of Changes: their ids from the first to the last, and a digest of each as it was
// written. Ids count on from one to the next; where they do not, a new line begins.

import { runIdOf, runNumber } from "../../tracking/identity/run-ids";
import type { TrackedTable } from "../tracked-table";
import type { CellWrite } from "./cell-write";
import type { ChangeLine } from "./change-line";
import { shownValue } from "./changed-cells";
import { digestsOf, digestsText, writtenDigest } from "./row-digest";

/** A run as it was written. */
export interface AddedRun {
  readonly runId: string;
  readonly digest: string;
}

/** A cell holds 32,767 characters, and a digest has six. */
const MOST_IN_A_LINE = 5_000;

/** The lines that tell of added runs. */
export function addedRunLines(runs: readonly AddedRun[], batch: string): ChangeLine[] {
  return stretchesOf(runs).map((stretch) => {
    const [first] = stretch;
    const last = stretch.at(-1);
    return {
      What: "Runs added",
      Sheet: "Runs",
      "Run ID": first?.runId,
      After: stretch.length > 1 ? `${first?.runId ?? ""} to ${last?.runId ?? ""}` : first?.runId,
      Import: batch,
      Digest: digestsText(stretch.map(({ digest }) => digest)),
    };
  });
}

/** The runs that a line tells of by digests. */
export function addedRunsIn(runId: string, digests: string): AddedRun[] {
  const first = runNumber(runId);
  return digestsOf(digests).map((digest, at) => ({
    runId: at === 0 ? runId : runIdOf(first + at),
    digest,
  }));
}

/** Runs that were just written, with what they hold. */
export function addedRuns(block: readonly CellWrite[][], { key, specs }: TrackedTable): AddedRun[] {
  return key
    ? block.map((row) => ({
        runId: String(shownValue(row[key.position] ?? "", key.spec)),
        digest: writtenDigest(row, specs),
      }))
    : [];
}

function stretchesOf(runs: readonly AddedRun[]): AddedRun[][] {
  const stretches: AddedRun[][] = [];
  let next = "";
  for (const run of runs) {
    const last = stretches.at(-1);
    if (last && run.runId === next && last.length < MOST_IN_A_LINE) {
      last.push(run);
    } else {
      stretches.push([run]);
    }
    const number = runNumber(run.runId);
    next = number > 0 ? runIdOf(number + 1) : "";
  }
  return stretches;
}
