// What Export gives in Aim's metrics explorer: a row for each metric of each run, whose value, step and epoch are those under
// the pointer at the chart, and "-" where there was none.

import type { NoRuns } from "../no-runs";

const NEEDED = ["run", "metric", "context", "value", "step", "epoch", "time", "duration"];

export const aimMetricsTable: NoRuns = {
  id: "aim-metrics-table",
  detect(content) {
    return content.kind === "table" && NEEDED.every((name) => content.header.includes(name))
      ? "the table of Aim's metrics explorer: of each metric it has at most the value under the pointer. Export the table of the runs explorer instead, or write repo.query_metrics().dataframe() to a CSV file for the curves"
      : undefined;
  },
};
