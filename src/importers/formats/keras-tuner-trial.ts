// `trial.json` of KerasTuner (keras_tuner/engine/trial.py, metrics_tracking.py): what was tried, and for each metric its
// direction and what was observed: the values of all executions at a step, of which the mean counts. What begins with
// `tuner/` is the tuner's own bookkeeping.

import type { Goal } from "../../tracking/catalogue/catalogue";
import { readNonFinite } from "../../tracking/values/non-finite";
import type { Detected, PartImporter, RawRuns } from "../importer";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector, type CurvePoints } from "../records/run-collector";
import { soleObject } from "../records/sole-object";
import type { SourceContent } from "../source-content";

const BOOKKEEPING = "tuner/";
const GOALS: ReadonlyMap<unknown, Goal> = new Map([
  ["min", "minimize"],
  ["max", "maximize"],
]);

interface Observed {
  readonly name: string;
  readonly goal: Goal | undefined;
  readonly curve: CurvePoints;
}

export const kerasTunerTrial: PartImporter = {
  id: "keras-tuner-trial",
  title: "KerasTuner trial (JSON)",
  source: "KerasTuner",
  detect(content: SourceContent): Detected | undefined {
    const trial = soleObject(content);
    return trial && "trial_id" in trial && isJsonObject(trial["hyperparameters"])
      ? { confidence: 1, reason: "it has a trial_id and hyperparameters" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const trial = soleObject(content) ?? {};
    const { hyperparameters, score, best_step: bestStep } = trial;
    const values = isJsonObject(hyperparameters) ? hyperparameters["values"] : undefined;
    const metrics = observedOf(trial["metrics"]);
    const runs = new RunCollector();
    runs.next("the document");
    runs.field("sourceId", "trial_id", trial["trial_id"]);
    runs.field("name", "name", `trial ${String(trial["trial_id"])}`);
    runs.field("status", "status", trial["status"]);
    runs.field("notes", "message", lastLine(trial["message"]));
    runs.settings(isJsonObject(values) ? chosen(values) : undefined);
    for (const { name, goal, curve } of metrics) {
      if (curve.values.length > 1) {
        runs.curve(name, curve, goal);
      } else {
        runs.result(name, curve.values[0], goal);
      }
    }
    runs.result("score", score, goalOfScore(score, bestStep, metrics));
    return runs.runs(content);
  },
};

function chosen(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(BOOKKEEPING)));
}

function observedOf(tracker: unknown): Observed[] {
  const metrics = isJsonObject(tracker) ? tracker["metrics"] : undefined;
  return Object.entries(isJsonObject(metrics) ? metrics : {}).flatMap(([name, history]): Observed[] => {
    const observations = isJsonObject(history) ? history["observations"] : undefined;
    if (!isJsonObject(history) || !Array.isArray(observations)) {
      return [];
    }
    const points = observations.flatMap((observation: unknown) => {
      const value = isJsonObject(observation) ? meanOf(observation["value"]) : undefined;
      const step = isJsonObject(observation) ? observation["step"] : undefined;
      return value === undefined ? [] : [{ value, step: typeof step === "number" ? step : 0 }];
    });
    const curve = { steps: points.map(({ step }) => step), values: points.map(({ value }) => value) };
    return [{ name, goal: GOALS.get(history["direction"]), curve }];
  });
}

/** The mean of what several executions came to; NaN where any of them is. */
function meanOf(value: unknown): number | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const numbers = list.flatMap((one) => {
    if (typeof one === "number") {
      return [one];
    }
    const nonFinite = typeof one === "string" ? readNonFinite(one) : undefined;
    return nonFinite === undefined ? [] : [Number(nonFinite)];
  });
  return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** The score is the objective's value at the best step; the objective itself is named elsewhere. */
function goalOfScore(score: unknown, bestStep: unknown, metrics: readonly Observed[]): Goal {
  const objective = metrics.find(({ curve: { steps, values } }) =>
    values.some((value, at) => value === score && (bestStep === undefined || steps[at] === bestStep)),
  );
  return objective?.goal ?? "none";
}

function lastLine(message: unknown): string | undefined {
  return typeof message === "string" ? message.trim().split("\n").at(-1) : undefined;
}
