import type { Catalogue } from "../catalogue/catalogue";
import { targetOfField } from "./form-field";
import { readDraftText, type DecimalSeparator } from "./read-draft-text";
import type { RunForm, RunFormIndex } from "./run-form";
import type { RunColumn, RunColumns } from "../schema/run-columns";
import { knownSpelling, NAMING_FIELDS } from "../planning/value-questions";
import type { Scalar } from "../values/scalar";

/** The texts as typed, by field key. */
export type RunDraft = Readonly<Record<string, string>>;

/** A run with the same configuration, and what came of it. */
export interface SameConfiguration {
  readonly runId: string;
  readonly name?: string;
  readonly status?: string;
  readonly results: readonly { readonly metric: string; readonly value: Scalar; readonly unit?: string }[];
}

export interface DraftCheck {
  /** What is wrong, by field key; a required field that is blank is wrong too. */
  readonly errors: Readonly<Record<string, string>>;
  /** The known names that new ones may be misspelt for, by field key; a new name is allowed all the same. */
  readonly meant: Readonly<Record<string, string>>;
  /** Runs with the same configuration, the latest first. */
  readonly sameConfiguration: readonly SameConfiguration[];
  /** No error, and something was entered. */
  readonly complete: boolean;
}

/** A draft as a single run, without what could not be read. */
export interface ReadDraft {
  readonly run: RunColumns;
  readonly errors: Readonly<Record<string, string>>;
}

/** Reads every field of a draft. */
export function readDraft(form: RunForm, draft: RunDraft, separator: DecimalSeparator): ReadDraft {
  const errors: Record<string, string> = {};
  const columns: RunColumn[] = [];
  for (const field of form.fields) {
    const read = readDraftText(draft[field.key] ?? "", field, separator);
    if ("error" in read) {
      errors[field.key] = read.error;
    } else if (read.value !== undefined) {
      columns.push({ target: targetOfField(field), type: field.type, values: [read.value] });
    }
  }
  return { run: { count: 1, columns }, errors };
}

const MOST_RUNS = 200;
const MOST_RESULTS = 4;

/** Checks a draft as it is typed: errors by field, and the runs of the workbook with the same configuration. */
export function checkDraft(form: RunForm, draft: RunDraft, separator: DecimalSeparator): DraftCheck {
  const { run, errors } = readDraft(form, draft, separator);
  // A run that is being finished is no repeat of itself.
  const rows = form.index.configurations
    .find(run, MOST_RUNS)
    .filter((row) => form.opened === undefined || form.index.values.text("id", row) !== form.runId);
  return {
    errors,
    meant: meantNames(form, draft),
    sameConfiguration: rows.map((row) => describeRun(form.index, row)),
    complete: Object.keys(errors).length === 0 && saysSomething(run),
  };
}

/** Metrics in the order in which results are shown: the primary first, then those with a goal. */
function byImportance({ metrics }: Catalogue): Catalogue["metrics"] {
  const weight = ({ primary, goal }: Catalogue["metrics"][number]): number =>
    primary ? 0 : goal === "none" ? 2 : 1;
  return [...metrics].sort((a, b) => weight(a) - weight(b));
}

function describeRun({ catalogue, values }: RunFormIndex, row: number): SameConfiguration {
  const name = values.text("name", row);
  const status = values.text("status", row);
  const results: { metric: string; value: Scalar; unit?: string }[] = [];
  for (const metric of byImportance(catalogue)) {
    const value = values.of({ role: "metric", name: metric.name })?.[row];
    if (value !== undefined && results.length < MOST_RESULTS) {
      results.push({
        metric: metric.name,
        value,
        ...(metric.unit === undefined ? {} : { unit: metric.unit }),
      });
    }
  }
  return {
    runId: values.text("id", row),
    ...(name === "" ? {} : { name }),
    ...(status === "" ? {} : { status }),
    results,
  };
}

/** Whether the person entered anything that says what was run or what came of it. */
function saysSomething({ columns }: RunColumns): boolean {
  return columns.some(({ target }) => target.role !== "field" || target.key !== "status");
}

function meantNames({ fields }: RunForm, draft: RunDraft): Record<string, string> {
  const meant: Record<string, string> = {};
  for (const { key, choices } of fields) {
    const field = NAMING_FIELDS.find((name) => key === `field:${name}`);
    const text = (draft[key] ?? "").trim();
    const same = field && text !== "" ? knownSpelling(field, text, new Set(choices)) : undefined;
    if (same !== undefined) {
      meant[key] = same;
    }
  }
  return meant;
}
