/** What an import brings that no rule forbids but a person should know of, one finding for each distinct value. */
import type { Finding } from "../checking/finding";
import type { RunColumns } from "../schema/run-columns";
import type { RunFieldKey } from "../schema/run-fields";
import { RunValues } from "../schema/run-values";
import { FREE_TEXT, isAllowed, refusal } from "../schema/value-rule";
import { ruleOfTarget } from "../schema/rule-of-target";
import { scalarText } from "../values/scalar-text";

export interface KnownNames {
  readonly datasetNames: readonly string[];
  readonly experimentNames: readonly string[];
}

const STATUS = ruleOfTarget({ role: "field", key: "status" }, { parameters: [], metrics: [] }) ?? FREE_TEXT;

/** Whether a run's dataset is a row of Datasets, with or without its version: `name` or `name@version`. */
export function isKnownDataset(dataset: string, names: ReadonlySet<string>): boolean {
  return names.has(dataset) || names.has(dataset.split("@")[0] ?? "");
}

function references(
  runs: readonly RunColumns[],
  key: "dataset" | "experiment",
  column: string,
  table: string,
  names: readonly string[],
): Finding[] {
  // A table that is not kept at all says nothing about what is unknown.
  if (names.length === 0) {
    return [];
  }
  const known = new Set(names);
  const unknown = unknownValues(runs, key, (text) =>
    key === "dataset" ? isKnownDataset(text, known) : known.has(text),
  );
  return [...unknown].map(([value, count]) => ({
    severity: "warning",
    rule: "reference",
    table: "Runs",
    column,
    value,
    message: `${column} "${value}" (${inRuns(count)}) is not in ${table}.`,
    fix: `Add it to ${table}, or correct the name.`,
  }));
}

/** Warnings about the runs that an import adds or updates: unknown states, datasets and experiments. */
export function planWarnings(runs: readonly RunColumns[], names: KnownNames): Finding[] {
  const unknown = unknownValues(runs, "status", (text) => isAllowed(STATUS, text));
  return [
    ...[...unknown].map(([value, count]): Finding => ({
      severity: "warning",
      rule: "status",
      table: "Runs",
      column: "Status",
      value,
      message: `${refusal(STATUS, value).message} It is kept as it is (${inRuns(count)}).`,
      fix: "Change it after the import.",
    })),
    ...references(runs, "dataset", "Dataset", "Datasets", names.datasetNames),
    ...references(runs, "experiment", "Experiment", "Experiments", names.experimentNames),
  ];
}

/** How often each value outside the known ones occurs in a field. */
function unknownValues(
  runs: readonly RunColumns[],
  key: RunFieldKey,
  isKnown: (value: string) => boolean,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of runs) {
    for (const value of new RunValues(part).field(key) ?? []) {
      if (value !== undefined) {
        const text = scalarText(value);
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
  }
  for (const text of [...counts.keys()]) {
    if (isKnown(text)) {
      counts.delete(text);
    }
  }
  return counts;
}

function inRuns(count: number): string {
  return count === 1 ? "in 1 run" : `in ${String(count)} runs`;
}
