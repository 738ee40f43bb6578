// `cv_results_` of scikit-learn's searches, written with to_csv or to_json (sklearn/model_selection/_search.py): a row is one
// configuration over all folds. mean_test_<scorer> is its result, split<i>_test_<scorer> are the folds, std_test_<scorer>
// their spread. Scorers are made so that more is better; errors are negative there (neg_...).

import type { Goal } from "../../tracking/catalogue/catalogue";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { columnNames } from "../records/column-names";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { IGNORED, metric, parameter } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { parameterColumn } from "./parameter-column";

const PARAMETER = /^param_(?=.)/;
const SCORE = /^(?:mean|split\d+)_(?:test|train)_/;
const MEAN = /^mean_test_/;
const RESOURCES = "n_resources";
const ROUNDS =
  "The search went by halving: scores of rounds with fewer n_resources come from less data, so the best of all need not be the one that the search chose.";
/** The spread of what the column beside it is the mean of, and the time that was taken. */
const MEASURED = /^(?:std_(?:test|train)_|(?:mean|std)_(?:fit|score)_time$|rank_test_)/;

export const sklearnCvResults: PartImporter = {
  id: "sklearn-cv-results",
  title: "scikit-learn cv_results_",
  source: "scikit-learn",
  detect(content: SourceContent): Detected | undefined {
    const names = columnNames(content);
    const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
    const isSearch = names.includes("params") || has(PARAMETER);
    return isSearch && has(MEAN) && (has(/^rank_test_/) || has(/^split\d+_test_/) || has(/^std_test_/))
      ? {
          confidence: 0.95,
          reason: "it has params or param_ beside mean_test_ with its rank, its spread or its splits",
        }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const taken = new Set<RunFieldKey>();
    const isSplit = source.columns.some(({ header }) => PARAMETER.test(header));
    const isHalving = source.columns.some(({ header }) => header === RESOURCES);
    return {
      ...source,
      columns: source.columns.map((column) => columnOf(column, taken, isSplit)),
      remarks: isHalving ? [...source.remarks, ROUNDS] : source.remarks,
    };
  },
};

/** @param isSplit whether the parameters have columns of their own beside `params`, which lists them all as text. */
function columnOf(column: SourceColumn, taken: Set<RunFieldKey>, isSplit: boolean): RawColumn {
  const { header } = column;
  if (PARAMETER.test(header)) {
    return parameterColumn({ ...column, name: header.replace(PARAMETER, "") }, taken);
  }
  if (SCORE.test(header) && !MEASURED.test(header)) {
    return { ...column, suggested: metric(header), goal: "maximize" };
  }
  if (MEASURED.test(header)) {
    const goal: Goal = header.startsWith("mean_") ? "minimize" : "none";
    return { ...column, suggested: metric(header), goal };
  }
  // Searches by halving give each round more of a resource.
  if (header === RESOURCES || (header === "params" && !isSplit)) {
    return { ...column, suggested: parameter(header) };
  }
  return { ...column, suggested: IGNORED };
}
