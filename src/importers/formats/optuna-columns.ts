// What Optuna's tables have in common: a trial's number counts within its study alone, so that a run is known by it and the
// moment when it began; nothing says whether more or less of an objective is better; a parameter that a trial did not ask for is blank.

import type { RawValues } from "../../tracking/typing/column-reader";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { readNonFinite } from "../../tracking/values/non-finite";
import type { Scalar } from "../../tracking/values/scalar";
import type { RawColumn } from "../importer";
import { mapValues } from "../records/map-values";
import type { SourceColumn } from "../records/source-column";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { field, metric } from "../roles/targets";
import type { TagColumn } from "./mlflow-tags";
import { parameterColumn } from "./parameter-column";

const NO_DIRECTION =
  "Optuna does not write whether more or less of an objective is better: say which in Metrics, or by the primary metric.";
const OPTIMISED = "The study optimises it; in which direction, the file does not say: choose its goal.";
/** A moment as Optuna writes it, without the fraction of a second that not all its exports have. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})/;

/** Trials by number: what they are called, and the id that tells them from those of other studies where they have a start. */
export function trialColumns(
  { header, values }: SourceColumn,
  starts: SourceColumn | undefined,
): RawColumn[] {
  const named = mapValues(values, (value) => (isBlank(value) ? undefined : `trial ${value}`));
  const name: RawColumn = { header, values: named, suggested: field("name") };
  if (!starts) {
    return [name, { header, values, suggested: field("sourceId") }];
  }
  const ids = mapValues(values, (value, row) => {
    const moment = MOMENT.exec(String(starts.values.at(row) ?? ""));
    return isBlank(value) || !moment ? undefined : `${value} ${moment[1] ?? ""} ${moment[2] ?? ""}`;
  });
  return [name, { header: `${header} + ${starts.header}`, values: ids, suggested: field("sourceId") }];
}

/** A state of a trial; old versions write `TrialState.COMPLETE`. */
export function stateColumn({ header, values }: SourceColumn): RawColumn {
  const states = mapValues(values, (value) =>
    typeof value === "string" ? value.replace(/^TrialState\./, "") : value,
  );
  return { header, values: states, suggested: field("status") };
}

/** What a study optimises; the only one leads. A trial that came to no number has no value. */
export function objectiveColumn({ header, values }: SourceColumn, name: string, isOnly: boolean): RawColumn {
  return {
    header,
    values: withoutNaN(values),
    suggested: metric(name),
    unsure: NO_DIRECTION,
    ...(isOnly && { leads: OPTIMISED }),
  };
}

/** A parameter under its own name; `nan` is what a table has where a trial did not ask for it. */
export function trialParameter(
  { header, values }: SourceColumn,
  name: string,
  taken: Set<RunFieldKey>,
): RawColumn {
  return parameterColumn({ header, values: withoutNaN(values), name }, taken);
}

/** Attributes that a person set: numbers are results, anything else is a label. */
export function userAttributes(columns: readonly TagColumn[]): {
  readonly results: RawColumn[];
  readonly labels: TagColumn[];
} {
  const isResult = ({ values }: TagColumn): boolean => isMostlyNumeric(values);
  return {
    results: columns
      .filter(isResult)
      .map(({ header, values, key }) => ({ header, values, suggested: metric(key) })),
    labels: columns.filter((column) => !isResult(column)),
  };
}

function withoutNaN(values: RawValues): RawValues {
  const isNaNText = (value: Scalar | undefined): boolean =>
    typeof value === "string" && readNonFinite(value.trim()) === "NaN";
  return mapValues(values, (value) => (isNaNText(value) ? undefined : value));
}

function isBlank(value: Scalar | undefined): value is undefined {
  return value === undefined || value === "";
}
