// samples_<task>_<time>.jsonl of lm-evaluation-harness (--log_samples): what the model answered, a line a question.

import type { NoRuns } from "../no-runs";
import { columnNames } from "../records/column-names";

const NEEDED = ["doc_id", "doc", "target", "resps", "filtered_resps"];

export const lmEvaluationSamples: NoRuns = {
  id: "lm-evaluation-samples",
  detect(content) {
    const names = content.kind === "table" ? [] : columnNames(content);
    return NEEDED.every((name) => names.includes(name))
      ? "what a model answered to each question of a task of lm-evaluation-harness. The run is in the file results_<time>.json beside it"
      : undefined;
  },
};
