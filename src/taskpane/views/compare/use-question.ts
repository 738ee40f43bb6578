import { useState } from "react";
import type { WorkbookStatus } from "../../../actions/read-status";
import { ALL_RUNS, type BestQuestion } from "../../../tracking/best/best-question";
import type { MetricDefinition } from "../../../tracking/catalogue/catalogue";
import { targetKey } from "../../../tracking/schema/target-key";
import type { TypedOptions } from "./best-options";
import { bestScopes, FRONT, WHOLE, type BestScope } from "./best-scopes";
import { useAskedFilter, type AskedFilter } from "./use-asked-filter";

/** What is asked on Compare: by which metric, among which runs, of which of them. */
export interface AskedQuestion {
  /** Undefined where the workbook has none. */
  readonly metric: string | undefined;
  readonly goal: MetricDefinition["goal"];
  readonly filter: AskedFilter;
  readonly options: TypedOptions;
  readonly scope: BestScope;
  readonly scopes: readonly BestScope[];
  /** The metrics that can decide beside the first, and those that do where several decide. */
  readonly others: readonly MetricDefinition[];
  readonly front: readonly string[];
  readonly setMetric: (metric: string) => void;
  readonly setOptions: (options: TypedOptions) => void;
  readonly setScope: (key: string) => void;
  readonly setFront: (metrics: readonly string[]) => void;
  /** Asks what was kept of another question. */
  readonly ask: (kept: ViewQuestion) => void;
}

/** A question as a view keeps it. */
export interface ViewQuestion {
  readonly metric: string;
  readonly question: BestQuestion;
  /** The key of a scope. */
  readonly scope: string;
}

/** The question as it stands in the fields; until somebody changes one, it is what the highlight goes by. */
export function useQuestion(status: WorkbookStatus): AskedQuestion {
  const filter = useAskedFilter(status.highlightedAmong?.filter ?? "");
  const [chosen, setMetric] = useState<string>();
  const [asked, setOptions] = useState<TypedOptions>();
  const [key, setScope] = useState<string>();
  const [beside, setFront] = useState(status.highlightedAmong?.front);
  const { metrics } = status;
  const usual = status.highlightedMetric ?? status.leadingMetric ?? metrics[0]?.name;
  const metric = metrics.some(({ name }) => name === chosen) ? chosen : usual;
  const others = metrics.filter(({ name, goal }) => name !== metric && goal !== "none");
  const scopes = bestScopes(
    status.parameters,
    others.map(({ name }) => name),
  );
  return {
    metric,
    goal: metrics.find(({ name }) => name === metric)?.goal ?? "none",
    filter,
    options: asked ?? typedOf(status.highlightedAmong ?? ALL_RUNS),
    scope: scopes.find((one) => one.key === (key ?? keyOfStanding(status))) ?? WHOLE,
    scopes,
    others,
    front: frontOf(beside, others),
    setMetric,
    setOptions,
    setScope,
    setFront,
    ask: (kept) => {
      setMetric(kept.metric);
      setOptions(typedOf(kept.question));
      setScope(kept.scope);
      setFront(kept.question.front);
      filter.setText(kept.question.filter);
    },
  };
}

/** What the fields ask of all runs. */
export function askedBest(
  metric: string,
  filter: string,
  { ties, withoutOutliers, top }: TypedOptions,
): BestQuestion {
  return {
    filter,
    withoutOutliers,
    ...(top.trim() !== "1" && { top: top.trim() === "" ? NaN : Number(top) }),
    ...(ties !== undefined && ties !== metric && { ties }),
  };
}

/** What is asked as it stands in all fields, of all runs, of each value of a column or by several metrics. */
export function wholeQuestion(
  metric: string,
  { filter, options, scope, front }: AskedQuestion,
): BestQuestion {
  const text = filter.text.trim();
  const plain = { filter: text, withoutOutliers: false };
  return scope.by
    ? { ...plain, each: scope.by }
    : scope.isFront
      ? { ...plain, front }
      : askedBest(metric, text, options);
}

/** The scope of the highlight that stands; undefined where there is none, or a plain one. */
function keyOfStanding({ highlightedAmong: { each, front } = ALL_RUNS }: WorkbookStatus): string | undefined {
  return front ? FRONT.key : each && targetKey(each);
}

/** The metrics that decide beside the first: those chosen as far as they are there, else the first that could. */
function frontOf(
  chosen: readonly string[] | undefined,
  others: readonly MetricDefinition[],
): readonly string[] {
  const known = (chosen ?? []).filter((name) => others.some((one) => one.name === name));
  return known.length > 0 ? known : others.slice(0, 1).map(({ name }) => name);
}

function typedOf({ ties, withoutOutliers, top = 1 }: BestQuestion): TypedOptions {
  return { withoutOutliers, top: String(top), ...(ties !== undefined && { ties }) };
}
