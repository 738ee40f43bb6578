// Chosen configurations against the first of them. Whoever asks several questions finds something by chance sooner, so that
// the probabilities are corrected for their number (holm.ts).

import type { Catalogue } from "../catalogue/catalogue";
import { filterRuns } from "../filter/filter-runs";
import { parseFilter } from "../filter/parse-filter";
import { RunsheetError } from "../runsheet-error";
import { count } from "../words/counts";
import { configurationRows } from "../identity/configuration-rows";
import type { RunColumns } from "../schema/run-columns";
import { compareMeans, isTested } from "./compare-means";
import type { Configuration, ConfigurationRequest, NamedGroup } from "./configuration";
import { differenceWords } from "./difference-words";
import { groupColumns, type GroupColumn } from "./group-column";
import { groupMembers } from "./group-members";
import { groupRuns } from "./group-runs";
import { holm } from "./holm";
import { namedGroups } from "./named-groups";

/** What is asked: configurations as a ranking told of them, the first the baseline. */
export interface ComparisonRequest extends Omit<ConfigurationRequest, "rank"> {
  readonly chosen: readonly Pick<Configuration, "row" | "name" | "n" | "mean">[];
}

/** The answer in sentences, one for each configuration but the first, and what they were corrected by. */
export interface ConfigurationComparison {
  readonly sentences: readonly string[];
  /** The configurations with their runs, as they are put side by side. */
  readonly columns: readonly GroupColumn[];
}

/**
 * Compares configurations with the first of them. Throws a FilterError for a filter that cannot be read or asked, and
 * `workbook-changed` where a chosen configuration is not there any more under its name.
 */
export function compareConfigurations(
  runs: RunColumns,
  catalogue: Catalogue,
  request: ComparisonRequest,
): ConfigurationComparison {
  const { metric, filter, now, firstRow, chosen } = request;
  const held = new Set(filterRuns(runs, parseFilter(filter), now, catalogue).rows);
  const configurationOf = configurationRows(runs, catalogue);
  const groups = groupRuns(runs, catalogue, metric, (row) => held.has(row), configurationOf);
  const named = metric.goal === "none" ? [] : namedGroups(groups, runs, metric.goal, firstRow);
  const [first, ...others] = chosen.map((one) => foundGroup(named, one));
  if (first === undefined || others.length === 0) {
    throw new RunsheetError(
      "invalid-input",
      "One configuration alone cannot be compared.",
      "Tick two or more.",
    );
  }
  const compared = others.map((other) => compareMeans(groupMembers(first), groupMembers(other)));
  const tested = compared.filter(isTested);
  const corrected = holm(tested.map(({ p }) => p));
  const sentences = others.map((other, at) => {
    const one = compared[at];
    const place = one && isTested(one) ? tested.indexOf(one) : -1;
    const correction = { p: corrected[place] ?? 1, comparisons: tested.length };
    const corrects = tested.length > 1 && place >= 0;
    // That they were picked by these results is said once, for all.
    return differenceWords(first, other, metric, 2, corrects ? correction : undefined);
  });
  const notes = [
    ...(tested.length > 1
      ? [
          `Each p is followed by what is left of it after Holm's correction for ${count(tested.length)} comparisons, and that one decides; the intervals are those of each comparison alone.`,
        ]
      : []),
    ...(named.length > chosen.length
      ? [
          `They were picked from ${count(named.length)} configurations by these very results, which makes differences look larger than they are: repeat them with new seeds to be sure.`,
        ]
      : []),
  ];
  return {
    sentences: [...sentences, ...notes],
    columns: groupColumns(runs, [first, ...others], compared, { configurationOf, held }),
  };
}

function foundGroup(
  groups: readonly NamedGroup[],
  { row, name, n, mean }: ComparisonRequest["chosen"][number],
): NamedGroup {
  const found = groups.find(
    ({ name: own, members, summary }) =>
      own === name &&
      members.some((member) => member.row === row) &&
      summary.n === n &&
      summary.mean === mean,
  );
  if (found) {
    return found;
  }
  throw new RunsheetError(
    "workbook-changed",
    `The configuration ${name} is not what it was when it was ranked.`,
    "Rank the configurations again, and tick them anew. Nothing was written.",
  );
}
