// Which runs a batch added, as lines of Changes: their ids from the first to the last, and a digest of each as it was
// written. Ids count on from one to the next; where they do not, a new line begins.

import { runIdOf, runNumber } from "../../tracking/identity/run-ids";
import type { TrackedTable } from "../tracked-table";
import type { CellWrite } from "./cell-write";
import type { ChangeLine } from "./change-line";
import { shownValue } from "./changed-cells";
import { DigestStretches, type DigestStretch } from "./digest-stretches";
import { digestsOf, digestsText, writtenDigest } from "./row-digest";

/** A run as it was written. */
export interface AddedRun {
  readonly runId: string;
  readonly digest: string;
}

/** The runs that a batch added, in the order in which they were written. */
export class AddedRuns {
  private readonly stretches = new DigestStretches();
  private next = "";
  /** The highest number of their ids, 0 where there is none. */
  highest = 0;

  /** The Run ID of the first of them. */
  get first(): string | undefined {
    return this.stretches.all[0]?.first;
  }

  /** The run, where it is one alone. */
  get only(): AddedRun | undefined {
    const [stretch, ...others] = this.stretches.all;
    return stretch?.count === 1 && others.length === 0
      ? { runId: stretch.first, digest: stretch.digests }
      : undefined;
  }

  /** Takes runs that were written behind those before. */
  add(runs: Iterable<AddedRun>): this {
    for (const { runId, digest } of runs) {
      this.take({ first: runId, last: runId, count: 1, digests: digest });
    }
    return this;
  }

  /** These runs and others behind them. */
  followedBy(others: AddedRuns): AddedRuns {
    const both = new AddedRuns();
    for (const stretch of [...this.stretches.all, ...others.stretches.all]) {
      both.take(stretch);
    }
    return both;
  }

  /** The lines that tell of them. */
  lines(batch: string): ChangeLine[] {
    return this.stretches.all.map(({ first, last, count, digests }) => ({
      What: "Runs added",
      Sheet: "Runs",
      "Run ID": first,
      After: count > 1 ? `${first} to ${last}` : first,
      Import: batch,
      Digest: digestsText([digests]),
    }));
  }

  private take(more: DigestStretch): void {
    this.stretches.take(more, more.first === this.next);
    const number = runNumber(more.last);
    this.next = number > 0 ? runIdOf(number + 1) : "";
    this.highest = Math.max(this.highest, number);
  }
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
