// What a search may try, as NNI ({"lr": {"_type": "choice", "_value": [...]}}), W&B ({"method": "bayes", "parameters": {"lr":
// {"min": 0, "max": 1}}}) and Ax ({"parameters": [{"name": "lr", "type": "range", "bounds": [0, 1]}]}) write it.

import { isJsonObject } from "../records/record-items";
import { soleObject } from "../records/sole-object";
import type { NoRuns } from "../no-runs";

const RANGES = ["min", "max", "values", "distribution", "bounds", "low", "high", "choices"];

export const searchSpace: NoRuns = {
  id: "search-space",
  detect(content) {
    const space = soleObject(content);
    if (!space) {
      return undefined;
    }
    const { method, parameters } = space;
    const isSweep =
      typeof method === "string" && isJsonObject(parameters) && Object.values(parameters).some(isRange);
    const isAx = Array.isArray(parameters) && parameters.length > 0 && parameters.every(isRange);
    const entries = Object.values(space);
    const isNni =
      entries.length > 0 && entries.every((one) => isJsonObject(one) && "_type" in one && "_value" in one);
    return isSweep || isAx || isNni ? "a search space: what a search may try, and no run of it" : undefined;
  },
};

function isRange(setting: unknown): boolean {
  return isJsonObject(setting) && RANGES.some((name) => name in setting) && !("value" in setting);
}
