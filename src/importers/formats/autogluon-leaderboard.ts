// `TabularPredictor.leaderboard()` written with to_csv: one row a model. Scores are made so that more is better, errors
// negative (autogluon/core/utils/loaders, tabular/predictor: leaderboard); with score_format="error" the columns are
// metric_error_val and metric_error_test, of which less is better. Those of extra_metrics stand under their own names between
// the score on test data and that on validation data, and are always made so that more is better: a log_loss is negative.
// With extra_info there is much more, of which only what the models were set to is a run's.

import type { Goal } from "../../tracking/catalogue/catalogue";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { field, IGNORED, metric, parameter } from "../roles/targets";
import type { SourceContent } from "../source-content";

const SCORE = /^score_(?:val|test|holdout)$/;
const ERROR = /^metric_error_(?:val|test)$/;
const TIME = /^(?:pred_time_(?:val|test)|fit_time)(?:_marginal)?$/;
const SETTINGS: ReadonlySet<string> = new Set([
  "stack_level",
  "eval_metric",
  "hyperparameters",
  "child_hyperparameters",
]);
const FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([["model", "model"]]);

export const autogluonLeaderboard: PartImporter = {
  id: "autogluon-leaderboard",
  title: "AutoGluon leaderboard",
  source: "AutoGluon",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table") {
      return undefined;
    }
    const { header } = content;
    return header.includes("model") &&
      header.includes("fit_order") &&
      header.some((name) => SCORE.test(name) || ERROR.test(name))
      ? { confidence: 1, reason: "it has the columns model, fit_order and a score on validation data" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const model = source.columns.find(({ header }) => header === "model");
    const extra = extraMetrics(source.columns);
    return {
      ...source,
      columns: [
        ...(model ? [{ ...model, suggested: field("name") }] : []),
        ...source.columns.map((column, at) => columnOf(column, extra(at))),
      ],
    };
  },
};

/** Whether a column is one of `extra_metrics`, by its position. */
function extraMetrics(columns: readonly SourceColumn[]): (at: number) => boolean {
  const [test, validation] = ["test", "val"].map((data) =>
    columns.findIndex(({ header }) => header === `score_${data}` || header === `metric_error_${data}`),
  );
  return (at) => test !== undefined && validation !== undefined && test >= 0 && test < at && at < validation;
}

function columnOf(column: SourceColumn, isExtra: boolean): RawColumn {
  const { header } = column;
  const key = FIELDS.get(header);
  if (key) {
    return { ...column, suggested: field(key) };
  }
  const goal = isExtra ? "maximize" : goalOf(header);
  if (goal) {
    return { ...column, suggested: metric(header), goal };
  }
  return { ...column, suggested: SETTINGS.has(header) ? parameter(header) : IGNORED };
}

function goalOf(header: string): Goal | undefined {
  if (SCORE.test(header)) {
    return "maximize";
  }
  return ERROR.test(header) || TIME.test(header) ? "minimize" : undefined;
}
