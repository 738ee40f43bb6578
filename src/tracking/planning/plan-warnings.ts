// What an import brings that no rule forbids but a person should know of, one finding for each distinct value.

import { counted } from "../words/counts";
import { referenceFinding } from "../checking/reference-finding";
import type { Finding } from "../checking/finding";
import type { RunColumns } from "../schema/run-columns";
import type { RunFieldKey } from "../schema/run-fields";
import { RunValues } from "../schema/run-values";
import { FREE_TEXT, isAllowed, refusal } from "../schema/value-rule";
import { ruleOfTarget } from "../schema/rule-of-target";
import { scalarText } from "../values/scalar-text";

export interface NamesInUse {
  readonly datasetNames: readonly string[];
  readonly experimentNames: readonly string[];
}

const STATUS = ruleOfTarget({ role: "field", key: "status" }, { parameters: [], metrics: [] }) ?? FREE_TEXT;

/** Whether a run's dataset is a row of Datasets, with or without its version: `name` or `name@version`. */
export function isKnownDataset(dataset: string, names: ReadonlySet<string>): boolean {
  return names.has(dataset) || names.has(dataset.split("@")[0] ?? "");
}

/**
 * Warnings about the runs that an import adds or updates: unknown states, datasets and experiments; misspelt ones too
 * where no table of them is kept and the runs that are there already use the name that was meant.
 */
export function planWarnings(
  runs: readonly RunColumns[],
  names: NamesInUse,
  existing: RunColumns,
): Finding[] {
  const used = new RunValues(existing);
  const unknown = unknownValues(runs, "status", (text) => isAllowed(STATUS, text));
  return [
    ...[...unknown].map(([value, count]): Finding => {
      const { message, fix } = refusal(STATUS, value);
      return {
        severity: "warning",
        rule: "status",
        table: "Runs",
        column: "Status",
        value,
        message: `${message} It is kept as it is (${inRuns(count)}).`,
        fix,
      };
    }),
    ...references(runs, used, "dataset", names.datasetNames),
    ...references(runs, used, "experiment", names.experimentNames),
  ];
}

const TABLES = {
  dataset: { column: "Dataset", target: "Datasets" },
  experiment: { column: "Experiment", target: "Experiments" },
} as const;

function references(
  runs: readonly RunColumns[],
  used: RunValues,
  key: "dataset" | "experiment",
  names: readonly string[],
): Finding[] {
  const kept = new Set(names);
  const known = new Set([...names, ...distinctTexts(used, key)]);
  // A table that is not kept at all says nothing about what is unknown.
  const has = (text: string): boolean => {
    const asked = names.length === 0 ? known : kept;
    return key === "dataset" ? isKnownDataset(text, asked) : asked.has(text);
  };
  return [...unknownValues(runs, key, has)].flatMap(([value, count]) => {
    const { column, target } = TABLES[key];
    const finding = referenceFinding({
      place: { table: "Runs", column },
      value,
      where: inRuns(count),
      target: names.length === 0 ? undefined : target,
      known: [...known],
    });
    return finding === undefined ? [] : [finding];
  });
}

function distinctTexts(values: RunValues, key: RunFieldKey): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const value of values.field(key) ?? []) {
    if (value !== undefined) {
      texts.add(scalarText(value));
    }
  }
  return texts;
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

function inRuns(runs: number): string {
  return `in ${counted(runs, "run")}`;
}
