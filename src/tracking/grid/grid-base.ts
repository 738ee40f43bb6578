// What runs of a grid have beside what the grid names.

import { ALL_RUNS } from "../best/best-question";
import { bestRun } from "../best/best-run";
import { runLabels } from "../best/run-labels";
import type { Catalogue } from "../catalogue/catalogue";
import { isInFingerprint } from "../identity/fingerprint";
import { RunsheetError } from "../runsheet-error";
import { ruleOfTarget } from "../schema/rule-of-target";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetKey } from "../schema/target-key";
import { targetLabel } from "../schema/target-label";
import { isAllowed, refusal } from "../schema/value-rule";
import { canonicalValue } from "../values/canonical-value";
import type { Scalar } from "../values/scalar";
import { listed } from "../words/listed";
import type { AsTried } from "./as-tried";
import type { GridRequest } from "./grid-search";

/** What every run of the grid has, beside what the grid names. */
export interface BaseSetting {
  readonly target: ColumnTarget;
  readonly value: Scalar;
}

/** The settings, and what is to be said of them. */
export interface Base {
  readonly settings: readonly BaseSetting[];
  readonly sentences: readonly string[];
}

const MOST_NAMED = 6;
const FIELDS: readonly ColumnTarget[] = [
  { role: "field", key: "experiment" },
  { role: "field", key: "dataset" },
  { role: "field", key: "model" },
];

/**
 * The settings that a grid's runs take over. Throws `invalid-input` where there is no best run, where one of the settings may not
 * stand in a run, and where a run would lack what every run must have.
 */
export function gridBase(
  runs: RunColumns,
  catalogue: Catalogue,
  request: GridRequest,
  asTried: AsTried,
): Base {
  const { from, valueOf } = sourceOf(runs, catalogue, request);
  const named = new Set(request.axes.map(({ target }) => targetKey(target)));
  const targets = [
    ...FIELDS,
    ...catalogue.parameters.map(({ name }): ColumnTarget => ({ role: "parameter", name })),
  ].filter((target) => !named.has(targetKey(target)));
  const settings = targets.flatMap((target): BaseSetting[] => {
    const value = valueOf(target);
    return value === undefined || canonicalValue(value) === undefined
      ? []
      : [{ target, value: asTried(target, value) }];
  });
  requireAllowed(settings, catalogue, from);
  const set = new Set(settings.map(({ target }) => targetKey(target)));
  const blank = targets.filter((target) => !set.has(targetKey(target)));
  requireFilled(blank, catalogue, request.base);
  const values = new RunValues(runs);
  const unsaid = blank.filter(
    (target) => isInFingerprint(target, catalogue) && values.of(target)?.some((cell) => cell !== undefined),
  );
  return { settings, sentences: baseSentences(settings, unsaid, from) };
}

/** Where the settings come from: in words, and by target. */
interface Source {
  readonly from: string;
  readonly valueOf: (target: ColumnTarget) => Scalar | undefined;
}

function sourceOf(runs: RunColumns, catalogue: Catalogue, request: GridRequest): Source {
  const { base, metric, firstRow } = request;
  if (base === "blank") {
    return { from: "", valueOf: () => undefined };
  }
  if (base === "defaults") {
    const defaults = new Map(catalogue.parameters.map((one) => [one.name, one.default]));
    return {
      from: "the defaults in Params",
      valueOf: (target) => (target.role === "parameter" ? defaults.get(target.name) : undefined),
    };
  }
  const best = bestRun(runs, catalogue, { ...ALL_RUNS, metric, now: 0, firstRow });
  const [winner, ...others] = "winners" in best ? best.winners : [];
  if (!winner) {
    throw new RunsheetError(
      "invalid-input",
      `No completed run is best by ${metric.name}, so there are no settings to take over.`,
      "Take the other settings from the defaults in Params, or leave them blank.",
    );
  }
  const values = new RunValues(runs);
  const label = runLabels(runs, firstRow)(winner.row);
  return {
    from: `those of ${label}, ${others.length > 0 ? "the first of the best runs, which tie" : "the best run"}`,
    valueOf: (target) => values.of(target)?.[winner.row],
  };
}

function requireAllowed(settings: readonly BaseSetting[], catalogue: Catalogue, from: string): void {
  for (const { target, value } of settings) {
    const rule = ruleOfTarget(target, catalogue);
    if (rule && !isAllowed(rule, value)) {
      throw new RunsheetError(
        "invalid-input",
        `The other settings would be ${from}, and one of them may not stand in a run: ${refusal(rule, value).message}`,
        `Name ${targetLabel(target)} in the grid, or put it right where it stands.`,
      );
    }
  }
}

function requireFilled(
  blank: readonly ColumnTarget[],
  { parameters }: Catalogue,
  base: GridRequest["base"],
): void {
  const required = new Set(parameters.filter((one) => one.required).map(({ name }) => name));
  const missing = blank.flatMap((target) =>
    target.role === "parameter" && required.has(target.name) ? [target.name] : [],
  );
  if (missing.length === 0) {
    return;
  }
  const it = missing.length === 1 ? "it" : "them";
  throw new RunsheetError(
    "invalid-input",
    `Every run must have ${listed(missing.slice(0, MOST_NAMED), missing.length)}, and these would lack ${it}.`,
    base === "best"
      ? `Name ${it} in the grid.`
      : `Name ${it} in the grid, or take the other settings from the best run.`,
  );
}

function baseSentences(
  settings: readonly BaseSetting[],
  unsaid: readonly ColumnTarget[],
  from: string,
): string[] {
  const shown = settings
    .slice(0, MOST_NAMED)
    .map(({ target, value }) => `${targetLabel(target)} ${String(value)}`);
  const blank = unsaid.slice(0, MOST_NAMED).map(targetLabel);
  return [
    ...(settings.length > 0 ? [`The other settings are ${from}: ${listed(shown, settings.length)}.`] : []),
    ...(blank.length > 0
      ? [
          `${listed(blank, unsaid.length)} ${unsaid.length === 1 ? "stays" : "stay"} blank: a run that has ${unsaid.length === 1 ? "it" : "one of them"} is of another configuration.`,
        ]
      : []),
  ];
}
