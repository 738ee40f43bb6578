import type { WrittenDigests } from "../../tracking/planning/plan";
import { foldKey } from "../../tracking/naming/fold-key";
import type { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import { addedPointsIn } from "./added-points";
import { addedRunsIn } from "./added-runs";
import { digestsByKey } from "./as-written";
import { beginsOf, isUndone, type BatchLine } from "./batch-lines";
import { renamesIn } from "./header-history";
import { LeftAlone } from "./left-alone";
import { mayBeTyped } from "./line-time";
import { valuesOfDigest } from "./row-digest";

type ChangeKind = (typeof CHANGE_KINDS)[number];

const RUN_CHANGED: ReadonlySet<string> = new Set<ChangeKind>(["Run updated"]);
/** Lines that tell by digests which runs were added; those of definitions and small tables have digests of their own rows. */
const RUN_ADDED: ReadonlySet<string> = new Set<ChangeKind>(["Runs added", "Run logged"]);

/** What `Changes` says of a batch, and of what came after it. */
export interface BatchHistory {
  /**
   * The lines of the batch, without those that say that it was taken back; one whose time may have been typed says that of the
   * others of the batch, or none.
   */
  readonly mine: readonly BatchLine[];
  readonly others: readonly BatchLine[];
  /** Whether a line says already that it was taken back. */
  readonly told: boolean;
  /** Run IDs, folded, that another batch changed since. */
  readonly changedSince: ReadonlySet<string>;
  /** Digests of the runs that the batch added, by Run ID. */
  readonly written: WrittenDigests;
  /** Digests of the points of curves that it added. */
  readonly points: WrittenDigests;
  /** Whether another batch began after this one. */
  readonly isLater: (batch: string) => boolean;
  /** Whether a line tells of a run of which anything was changed. */
  readonly isChange: (line: BatchLine) => boolean;
}

/** Whether a line tells what became of a run that was there. */
export function isOfRun({ what }: BatchLine): boolean {
  return RUN_CHANGED.has(what);
}

/** Reads the history of a batch from all lines of `Changes`; `now` in milliseconds UTC. */
export function historyOf(lines: readonly BatchLine[], batch: string, now: number): BatchHistory {
  const others = lines.filter((line) => line.batch !== batch);
  const undone = new Set(lines.filter(({ what }) => isUndone(what)).map((line) => line.batch));
  const begins = beginsOf(lines);
  const isTyped = mayBeTyped(
    others.map(({ when }) => when),
    now,
  );
  const began = beganAt(begins.get(batch), isTyped);
  const mine = lines
    .filter((line) => line.batch === batch && !isUndone(line.what))
    .map((line) => (isTyped(line.when) ? { ...line, when: Number.isFinite(began) ? began : NaN } : line));
  // What nobody can say when it was written counts as later.
  const isSince = ({ when }: { readonly when: number }): boolean => !(when < began);
  const leftAlone = new LeftAlone(lines);
  const isChange = (line: BatchLine): boolean => isOfRun(line) && !leftAlone.isWhole(line);
  const changes = others.filter((line) => !undone.has(line.batch) && isChange(line) && isSince(line));
  const isRenamed = renamesIn(others).some((rename) => rename.table === "Runs" && isSince(rename));
  const added = mine.flatMap(({ what, key, digest }) =>
    RUN_ADDED.has(what) && digest !== "" ? addedRunsIn(key, digest) : [],
  );
  return {
    mine,
    others,
    told: undone.has(batch),
    changedSince: new Set(changes.map(({ key }) => foldKey(key))),
    written: digestsByKey(
      foldKey,
      added.map(({ runId, digest }) => ({ key: runId, digest: isRenamed ? valuesOfDigest(digest) : digest })),
    ),
    points: addedPointsIn(mine),
    isLater: (other) => other !== batch && (begins.get(other) ?? NaN) > began,
    isChange,
  };
}

/**
 * Since when other batches count as later than one that says when it began; NaN where it does not say that. Where a person may have
 * typed that, nobody knows what came before: the places of lines do not tell, because people sort, so that all the others count.
 * Too much may count as later, but never too little.
 */
function beganAt(begins: number | undefined, isTyped: (when: number) => boolean): number {
  return begins === undefined ? NaN : isTyped(begins) ? -Infinity : begins;
}
