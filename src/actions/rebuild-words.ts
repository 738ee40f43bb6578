// Words for taking the values in Runs anew from the points in Run history: what would change, and what stays and why.

import type { RowUpdate } from "../tracking/planning/plan";
import { counted } from "../tracking/words/counts";
import { CURVE_CHOICES, USUAL_CHOICE } from "../tracking/series/curve-choice";
import { listed } from "../tracking/words/listed";
import type { RebuiltCells } from "./reading/rebuilt-cells";

const MOST_NAMED = 5;

/** What rebuilding would do, in sentences. */
export function rebuildWords({
  updates,
  typed,
  unordered,
  unread,
  unsure,
  supposed,
  strange,
  doubled,
  runs,
}: RebuiltCells): string {
  if (runs === 0) {
    return "Run history has no points of metrics and runs that stand here, so there is nothing to rebuild.";
  }
  const change =
    updates.length === 0
      ? `The values of ${counted(runs, "run")} with curves are those that Metrics says; none would change.`
      : `${counted(countCells(updates), "value")} of ${counted(updates.length, "run")} would change: ${metricsOf(updates)}.`;
  return [
    change,
    ...typedWords(typed),
    ...leftWords({ unordered, unread, unsure, supposed, doubled }),
    ...strangeWords(strange, updates),
  ].join(" ");
}

/** What was rebuilt: "12 values of 8 runs rebuilt: val_loss (8) and val_accuracy (4)." */
export function rebuiltWords(rows: readonly RowUpdate[]): string {
  return `${counted(countCells(rows), "value")} of ${counted(rows.length, "run")} rebuilt from Run history: ${metricsOf(rows)}.`;
}

/** That a word under Curve value is none of the choices, and what that comes to. */
export function unknownChoiceWords(metric: string, word: string): string {
  return `Metrics says "${word}" under Curve value of ${metric}, which is none of ${listed(CURVE_CHOICES)}: the values of ${metric} are taken as by ${USUAL_CHOICE}.`;
}

/** How many cells rows have. */
export function countCells(rows: readonly RowUpdate[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.size, 0);
}

function typedWords(typed: readonly RowUpdate[]): string[] {
  if (typed.length === 0) {
    return [];
  }
  const runs = listed(
    typed.slice(0, MOST_NAMED).map(({ key, cells }) => `${key} (${listed([...cells.keys()].map(nameOf))})`),
    typed.length,
  );
  const values = countCells(typed);
  return [
    values === 1
      ? `1 value that no point of its curve has, so that a person may have typed it, stays: ${runs}.`
      : `${counted(values, "value")} that no point of their curves has, so that a person may have typed them, stay: ${runs}.`,
  ];
}

function leftWords({
  unordered,
  unread,
  unsure,
  supposed,
  doubled,
}: Pick<RebuiltCells, "unordered" | "unread" | "unsure" | "supposed" | "doubled">): string[] {
  return [
    ...about(
      unordered,
      "as its steps repeat and nothing tells in which order its points were logged",
      "as their steps repeat and nothing tells in which order their points were logged",
    ),
    ...about(
      unread,
      "as a step or a value of it in Run history is no number",
      "as steps or values of them in Run history are no numbers",
    ),
    ...about(
      unsure,
      "as its best step may stand in several metrics",
      "as their best steps may stand in several metrics",
    ),
    ...atBestWords(supposed),
    ...about(doubled, "as several runs have this Run ID", "as several runs have the same Run ID"),
  ];
}

function about(runs: readonly string[], one: string, several: string): string[] {
  const names = listed(runs.slice(0, MOST_NAMED), runs.length);
  return runs.length === 0
    ? []
    : [runs.length === 1 ? `${names} stays as it is, ${one}.` : `${names} stay as they are, ${several}.`];
}

/** Said where anything changes: who knows such a metric for the best step would take it for that of the new values. */
function strangeWords(metrics: readonly string[], updates: readonly RowUpdate[]): string[] {
  return updates.length === 0
    ? []
    : metrics.map(
        (name) =>
          `${name} stays as it is: at the steps that it says no metric was best, so that it is none of Runsheet's.`,
      );
}

function atBestWords(runs: readonly string[]): string[] {
  const names = listed(runs.slice(0, MOST_NAMED), runs.length);
  return runs.length === 0
    ? []
    : [`Values at the best step stay in ${names}: no curve of the primary metric tells that step.`];
}

/** "val_loss (8) and val_accuracy (4)". */
function metricsOf(rows: readonly RowUpdate[]): string {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    for (const key of cells.keys()) {
      counts.set(nameOf(key), (counts.get(nameOf(key)) ?? 0) + 1);
    }
  }
  return listed(
    [...counts].slice(0, MOST_NAMED).map(([name, times]) => `${name} (${String(times)})`),
    counts.size,
  );
}

/** The name in the key of a metric's target. */
function nameOf(key: string): string {
  return key.replace(/^metric:/, "");
}
