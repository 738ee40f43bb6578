/** Reads what the tools call the state of a run: MLflow, W&B, Optuna, KerasTuner, Guild, DVC, Sacred, ClearML, Ray. */
import type { RunStatus } from "./run-status";

const WORDS: Readonly<Record<RunStatus, string>> = {
  Planned: "planned scheduled queued waiting pending staged idle created",
  Running: "running in_progress active started",
  Completed: "completed complete finished success succeeded closed published done",
  Failed: "failed fail failure error invalid crashed status_failure",
  Stopped: "stopped killed terminated interrupted timeout aborted canceled cancelled",
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

/** The status a tool's word or number stands for, or undefined when it is not known. */
export function readStatus(value: string | number): RunStatus | undefined {
  return typeof value === "number"
    ? STATUS_BY_NUMBER.get(value)
    : STATUS_BY_WORD.get(value.trim().toLowerCase().replace(/[ -]/g, "_"));
}
