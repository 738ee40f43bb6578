// The form that logs a run, made from the catalogues. Parameters, dataset, model, experiment and author start from the
// last run, because the next one usually differs in little; name, notes, seed, start and metrics are always new.
// Parameters that the last run lacks start from their default.

import type { Catalogue, MetricDefinition, ParameterDefinition } from "../catalogue/catalogue";
import { ConfigurationIndex } from "../identity/configuration-index";
import { targetOfField, type FormField } from "./form-field";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RUN_FIELDS, type RunField, type RunFieldKey } from "../schema/run-fields";
import { RUN_STATUSES, type RunStatus } from "../schema/run-status";
import { readRunStatus } from "../schema/read-run-status";
import { RunValues } from "../schema/run-values";
import { unfinishedStatus } from "../schema/unfinished-status";
import { formatDate, isDateInRange } from "../values/read-date";
import type { Scalar } from "../values/scalar";
import type { ValueType } from "../values/value-type";
import { scalarText } from "../values/scalar-text";
import { runColumnSpec } from "../schema/run-column-spec";
import { ruleOfTarget } from "../schema/rule-of-target";
import { FREE_TEXT, type ValueRule } from "../schema/value-rule";

/** What a draft is checked against. */
export interface RunFormIndex {
  readonly catalogue: Catalogue;
  readonly values: RunValues;
  readonly configurations: ConfigurationIndex;
}

export interface RunForm {
  readonly fields: readonly FormField[];
  /** The id of the run that is logged next, or of the run that is finished. */
  readonly runId: string;
  /** The run that is finished, as it stood when the form was opened; undefined for a new run. */
  readonly opened: RunValues | undefined;
  readonly index: RunFormIndex;
}

export interface RunFormSource {
  readonly catalogue: Catalogue;
  /** The last runs of the table, typed; what is offered and carried over comes from them. */
  readonly runs: RunColumns;
  /** The id that a new run gets. */
  readonly nextRunId: string;
  /** The run to be finished, alone; absent for a new run. */
  readonly finished?: RunColumns;
  readonly datasetNames: readonly string[];
  readonly experimentNames: readonly string[];
}

/** Fields that start from the last run. */
const CARRIED: ReadonlySet<RunFieldKey> = new Set(["experiment", "dataset", "model", "author"]);
/** Fields whose earlier values are offered. */
const SUGGESTED: ReadonlySet<RunFieldKey> = new Set(["experiment", "dataset", "model", "author", "tags"]);
const INITIAL_STATUS: RunStatus = "Completed";
const MOST_SUGGESTIONS = 100;

type Start = Pick<FormField, "initial" | "origin">;

class FormMaker {
  private readonly values: RunValues;
  private readonly last: number;
  private readonly opened: RunValues | undefined;

  constructor(private readonly source: RunFormSource) {
    this.values = new RunValues(source.runs);
    this.opened = source.finished && new RunValues(source.finished);
    this.last = lastRow(this.values);
  }

  make(): RunForm {
    const { catalogue, runs } = this.source;
    const fields = [
      ...RUN_FIELDS.filter(({ key, group }) => group === "run" && key !== "id").map((field) =>
        this.runField(field),
      ),
      ...catalogue.parameters.map((definition) => this.parameterField(definition)),
      ...catalogue.metrics.map((definition) => metricField(definition, catalogue)),
    ];
    const configurations = new ConfigurationIndex(runs, catalogue);
    return {
      fields: this.opened ? fields.map((field) => asItStands(field, this.opened)) : fields,
      runId: this.opened ? this.opened.text("id", 0) : this.source.nextRunId,
      opened: this.opened,
      index: { catalogue, values: this.values, configurations },
    };
  }

  private runField({ key, header, type }: RunField): FormField {
    const target: ColumnTarget = { role: "field", key };
    const isStatus = key === "status";
    const rule = { ...ruleOf(target, this.source.catalogue), required: isStatus };
    const description = runColumnSpec(target, header, this.source.catalogue)?.description;
    const start = CARRIED.has(key) ? startFrom(type, this.values.of(target)?.[this.last], undefined) : {};
    return {
      key: `field:${key}`,
      group: "run",
      name: key,
      label: header,
      type,
      choices: isStatus
        ? RUN_STATUSES
        : SUGGESTED.has(key)
          ? suggestions(this.values, target, this.namesFor(key))
          : [],
      freeChoice: !isStatus,
      required: rule.required,
      rule,
      ...(description === undefined ? {} : { description }),
      ...(isStatus ? startFrom("choice", undefined, INITIAL_STATUS) : start),
    };
  }

  private namesFor(key: RunFieldKey): readonly string[] {
    if (key === "dataset") {
      return this.source.datasetNames;
    }
    return key === "experiment" ? this.source.experimentNames : [];
  }

  private parameterField(definition: ParameterDefinition): FormField {
    const { name, type, required, unit, description, choices } = definition;
    const target: ColumnTarget = { role: "parameter", name };
    return {
      key: `parameter:${name}`,
      group: "parameter",
      name,
      label: name,
      type,
      ...(unit === undefined ? {} : { unit }),
      choices: type === "choice" ? choices : type === "text" ? suggestions(this.values, target, []) : [],
      freeChoice: type !== "choice",
      required,
      rule: ruleOf(target, this.source.catalogue),
      ...(description === undefined ? {} : { description }),
      ...startFrom(type, this.values.of(target)?.[this.last], definition.default),
    };
  }
}

/** Makes the form from the catalogue and the runs as they stand. */
export function makeRunForm(source: RunFormSource): RunForm {
  return new FormMaker(source).make();
}

function ruleOf(target: ColumnTarget, catalogue: Catalogue): ValueRule {
  return ruleOfTarget(target, catalogue) ?? FREE_TEXT;
}

/**
 * A field that starts from what the run holds; a run that was planned or running starts as completed, because that is
 * what finishing it means.
 */
function asItStands(field: FormField, run: RunValues | undefined): FormField {
  const blank = withoutStart(field);
  const value = run?.of(targetOfField(field))?.[0];
  if (field.name === "status" && field.group === "run") {
    return { ...blank, initial: statusToBe(value), origin: "this run" };
  }
  return value === undefined
    ? blank
    : { ...blank, initial: draftText(value, field.type), origin: "this run" };
}

/** The status that the form starts with; a word that stands for one of them is that one, as the form offers them. */
function statusToBe(value: Scalar | undefined): string {
  const text = draftText(value ?? INITIAL_STATUS, "choice");
  return unfinishedStatus(text) === undefined ? (readRunStatus(text) ?? text) : INITIAL_STATUS;
}

function withoutStart(field: FormField): FormField {
  const blank: { -readonly [Key in keyof FormField]: FormField[Key] } = { ...field };
  delete blank.initial;
  delete blank.origin;
  return blank;
}

/** The text of a value in a draft: dates as they are typed, booleans in lower case, as the form's switch has them. */
function draftText(value: Scalar, type: ValueType): string {
  if (type === "date" && typeof value === "number" && isDateInRange(value)) {
    return formatDate(value);
  }
  return typeof value === "boolean" ? String(value) : scalarText(value);
}

/** The row that was added last: that of the highest run number, else the lowest row of the table; -1 without runs. */
function lastRow(values: RunValues): number {
  const { count } = values.runs;
  let last = count - 1;
  let highest = -1;
  values.texts("id").forEach((id, row) => {
    const match = /^run-(\d{1,9})$/i.exec(id);
    if (match !== null && Number(match[1]) > highest) {
      highest = Number(match[1]);
      last = row;
    }
  });
  return last;
}

/** Names given, then the distinct texts of a column, the latest first. */
function suggestions(values: RunValues, target: ColumnTarget, names: readonly string[]): string[] {
  const found = new Set(names);
  const column = values.of(target) ?? [];
  for (let row = column.length - 1; row >= 0 && found.size < MOST_SUGGESTIONS; row--) {
    const value = column[row];
    if (value !== undefined) {
      found.add(scalarText(value));
    }
  }
  return [...found];
}

function startFrom(type: ValueType, lastValue: Scalar | undefined, fallback: Scalar | undefined): Start {
  if (lastValue !== undefined) {
    return { initial: draftText(lastValue, type), origin: "last run" };
  }
  return fallback === undefined ? {} : { initial: draftText(fallback, type), origin: "default" };
}

function metricField({ name, unit, description }: MetricDefinition, catalogue: Catalogue): FormField {
  return {
    key: `metric:${name}`,
    group: "metric",
    name,
    label: name,
    type: "number",
    ...(unit === undefined ? {} : { unit }),
    choices: [],
    freeChoice: true,
    required: false,
    rule: ruleOf({ role: "metric", name }, catalogue),
    ...(description === undefined ? {} : { description }),
  };
}
