import type { MetricDefinition } from "./catalogue";
import { nameWords } from "../naming/name-words";

const HELD_OUT: ReadonlyMap<string, number> = new Map([
  ["val", 40],
  ["valid", 40],
  ["validation", 40],
  ["dev", 40],
  ["test", 39],
  ["eval", 38],
  ["train", -40],
  ["training", -40],
]);

const FAMILY: ReadonlyMap<string, number> = new Map([
  ["accuracy", 9],
  ["acc", 9],
  ["f1", 8],
  ["auc", 8],
  ["auroc", 8],
  ["map", 8],
  ["iou", 8],
  ["miou", 8],
  ["dice", 8],
  ["bleu", 8],
  ["reward", 8],
  ["r2", 8],
  ["loss", 6],
  ["rmse", 7],
  ["mae", 7],
  ["mse", 7],
]);

const best = (ranks: readonly (number | undefined)[]): number | undefined =>
  ranks.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);

/** The metric to start from when the user named none: held-out accuracy first, never one without a goal. */
export function proposePrimary(metrics: readonly MetricDefinition[]): MetricDefinition | undefined {
  const candidates = metrics.filter(({ goal }) => goal !== "none");
  return candidates.reduce<MetricDefinition | undefined>(
    (leader, metric) => (leader === undefined || rank(metric) > rank(leader) ? metric : leader),
    undefined,
  );
}

function rank({ name, goal }: MetricDefinition): number {
  const words = nameWords(name);
  const heldOut = best(words.map((word) => HELD_OUT.get(word))) ?? 0;
  const family = best(words.map((word) => FAMILY.get(word))) ?? 0;
  return heldOut + family + (goal === "none" ? -100 : 0);
}
