// Reads what tools and people call the state of a run: MLflow, W&B, Optuna, KerasTuner, Guild, DVC, Sacred, ClearML, Ray,
// and hand-kept logs (autoresearch keeps and discards: both ran to their end). Case, spaces, dashes and what is no letter
// at either end do not matter; what follows in brackets or behind a colon is a remark: "FAILED (OOM)", "error: CUDA".

import { nearestName } from "../naming/nearest-name";
import type { RunStatus } from "./run-status";

const WORDS: Readonly<Record<RunStatus, string>> = {
  Planned: "planned scheduled queued waiting pending staged idle created draft todo to_do not_started",
  Running: "running in_progress active started ongoing executing wip",
  Completed:
    "completed complete finished finish success succeeded successful closed published done ok okay passed keep kept " +
    "discard discarded",
  Failed:
    "failed fail failure error errored invalid crashed crash status_failure oom out_of_memory diverged exception broken",
  Stopped:
    "stopped killed terminated interrupted timeout timed_out aborted abort canceled cancelled cancel preempted halted " +
    "early_stopped stopped_early",
  Pruned: "pruned",
};

const STATUS_BY_WORD: ReadonlyMap<string, RunStatus> = new Map(
  (Object.entries(WORDS) as [RunStatus, string][]).flatMap(([status, words]) =>
    words.split(" ").map((word): [string, RunStatus] => [word, status]),
  ),
);

/** The integers of MLflow's file store (RunStatus in its service.proto). */
const STATUS_BY_NUMBER: ReadonlyMap<number, RunStatus> = new Map([
  [1, "Running"],
  [2, "Planned"],
  [3, "Completed"],
  [4, "Failed"],
  [5, "Stopped"],
]);

const REMARK = /\s*[([:;,].*$|\s+[-–—]\s.*$/su;

/** The status a tool's word or number stands for, or undefined when it is not known. */
export function readRunStatus(value: string | number): RunStatus | undefined {
  if (typeof value === "number") {
    return STATUS_BY_NUMBER.get(value);
  }
  return STATUS_BY_WORD.get(plainWord(value)) ?? STATUS_BY_WORD.get(plainWord(value.replace(REMARK, "")));
}

/** The words that stand for one of these, `_` for whatever parts them. */
export function statusWords(statuses: readonly RunStatus[]): string[] {
  return statuses.flatMap((status) => WORDS[status].split(" "));
}

/** The status that a word was meant for, misspelt ones included: "Complted" is Completed. */
export function meantStatus(value: string): RunStatus | undefined {
  const nearest = nearestName(plainWord(value), [...STATUS_BY_WORD.keys()]);
  return readRunStatus(value) ?? (nearest === undefined ? undefined : STATUS_BY_WORD.get(nearest));
}

function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
    .replace(/[\s_-]+/gu, "_");
}
