// `oracle.json` of KerasTuner (keras_tuner/engine/oracle.py): what the search keeps between two trials. It has hashes of what
// was tried and no result of any of it; these stand in the trial.json of each trial.

import { soleObject } from "../records/sole-object";
import type { NoRuns } from "../no-runs";

export const kerasTunerOracle: NoRuns = {
  id: "keras-tuner-oracle",
  detect(content) {
    const state = soleObject(content);
    return state && "tried_so_far" in state && ("hyperparameters" in state || "ongoing_trials" in state)
      ? "the state of a KerasTuner search, which has no results; they stand in the trial.json of each trial"
      : undefined;
  },
};
