// A question about the best run as the sheet's formulas keep it: with the columns that it names, so that it goes on asking
// the same ones under the names that they are given later.

import type { Catalogue } from "../catalogue/catalogue";
import { FilterError } from "../filter/filter-error";
import { FilterFields } from "../filter/filter-fields";
import { filterNames, renameInFilter } from "../filter/filter-names";
import type { FilterNode } from "../filter/filter-node";
import { liveFilter } from "../filter/live-filter";
import { parseFilter } from "../filter/parse-filter";
import { unlessWrong } from "../filter/unless-wrong";
import { filterName } from "../filter/write-filter";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { targetKey } from "../schema/target-key";
import {
  unfiltered,
  type BestQuestion,
  type HeadedColumn,
  type KeptHeaders,
  type LiveQuestion,
} from "./best-question";
import { runsWithout } from "./columns-without-runs";

const MOST_ASKED = 20;

/**
 * A question over the columns of Runs; `kept` says which columns it names where that was kept, and then its text follows what
 * was renamed. Throws a FilterError for what formulas cannot say, and for a column that is not there.
 */
export function liveQuestion(
  question: BestQuestion,
  columns: readonly HeadedColumn[],
  catalogue: Catalogue,
  kept?: KeptHeaders,
): LiveQuestion {
  const plain = unfiltered(question, columns, kept);
  const asked = parseFilter(question.filter);
  if (!asked) {
    return plain;
  }
  const runs = runsWithout(columns, catalogue);
  const text = kept
    ? followed(question.filter, asked, { columns, runs, headers: kept.asked })
    : question.filter;
  const filter = parseFilter(text) ?? asked;
  const fields = new FilterFields(runs);
  const headers = filterNames(filter).map((name) => headerOf(fields.column(name).target, columns));
  if (headers.length > MOST_ASKED) {
    throw new FilterError(
      `The filter names ${String(headers.length)} columns.`,
      `Name at most ${String(MOST_ASKED)} to have the best run marked.`,
      { at: 0, length: text.length },
    );
  }
  return {
    ...plain,
    question: { ...plain.question, filter: text },
    filter: liveFilter(filter, runs, catalogue),
    asked: headers,
  };
}

function headerOf(target: ColumnTarget, columns: readonly HeadedColumn[]): string {
  return (
    columns.find((column) => column.target && targetKey(column.target) === targetKey(target))?.header ?? ""
  );
}

interface Followed {
  readonly columns: readonly HeadedColumn[];
  readonly runs: RunColumns;
  readonly headers: readonly string[];
}

/** The text of a filter under the names that its columns have by now. */
function followed(text: string, node: FilterNode, { columns, runs, headers }: Followed): string {
  const fields = new FilterFields(runs);
  const names = new Map<string, string>();
  for (const [at, name] of filterNames(node).entries()) {
    const target = columns.find(({ header }) => header === headers[at])?.target;
    const column = runs.columns.find((one) => target && targetKey(one.target) === targetKey(target));
    if (!column) {
      throw new FilterError(
        `The filter asks ${name.name}, and which column that is now is not known.`,
        "Bring the column back, or highlight the best run anew on Compare.",
        name,
      );
    }
    const isSame = unlessWrong(() => fields.column(name)) === column;
    const called = isSame ? undefined : fields.shortest(column);
    if (called !== undefined) {
      names.set(filterName(name), called);
    }
  }
  return renameInFilter(text, node, (name) => names.get(filterName(name)));
}
