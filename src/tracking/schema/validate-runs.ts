/**
 * Validates runs against the catalogue with ajv. One object of constant shape carries each row in turn, so that a row
 * costs no allocation unless it is wrong.
 */
import type { Catalogue, ParameterDefinition } from "../catalogue/catalogue";
import {
  catalogueSchema,
  type CatalogueSchema,
  type SchemaCompiler,
  type SchemaError,
} from "./catalogue-schema";
import type { ColumnTarget, RunColumns } from "./run-columns";
import type { Scalar } from "../values/scalar";
import { choiceProblem, rangeProblem, typeProblem, type ValueRules } from "./scalar-problem";
import { scalarText } from "../values/scalar-text";
import { targetLabel } from "./target-label";

/** One rule that a run breaks. */
export interface RunProblem {
  readonly target: ColumnTarget;
  readonly rule: "type" | "range" | "choice" | "required";
  readonly value?: Scalar;
  readonly message: string;
  readonly fix: string;
}

type Values = readonly (Scalar | undefined)[];

/**
 * The problems of each run that breaks a rule, by row; rows that break none are absent.
 *
 * @param rows which rows to look at; all when absent.
 */
export function validateRuns(
  runs: RunColumns,
  catalogue: Catalogue,
  compile: SchemaCompiler,
  rows?: Int32Array,
): Map<number, readonly RunProblem[]> {
  const shape = catalogueSchema(catalogue);
  const validate = compile(shape.schema);
  const choices = new Set(
    catalogue.parameters.filter(({ type }: ParameterDefinition) => type === "choice").map(({ name }) => name),
  );
  const keys: string[] = [];
  const columns: Values[] = [];
  for (const { target, values } of runs.columns) {
    const key = shape.keyOf(target);
    if (key !== undefined) {
      keys.push(key);
      columns.push(target.role === "parameter" && choices.has(target.name) ? asTexts(values) : values);
    }
  }
  const carrier: Record<string, Scalar | undefined> = Object.fromEntries(keys.map((key) => [key, undefined]));
  const found = new Map<number, readonly RunProblem[]>();
  const total = rows?.length ?? runs.count;
  for (let index = 0; index < total; index++) {
    const row = rows === undefined ? index : (rows[index] ?? 0);
    for (let at = 0; at < keys.length; at++) {
      carrier[keys[at] ?? ""] = columns[at]?.[row];
    }
    if (!validate(carrier)) {
      found.set(
        row,
        oncePerTarget((validate.errors ?? []).map((error) => explain(error, shape, carrier, catalogue))),
      );
    }
  }
  return found;
}

function rulesOf(target: ColumnTarget, catalogue: Catalogue): ValueRules {
  const named = (definition: { readonly name: string }): boolean =>
    "name" in target && definition.name === target.name;
  if (target.role === "parameter") {
    return catalogue.parameters.find(named) ?? { type: "text", choices: [] };
  }
  if (target.role === "metric") {
    const { min, max } = catalogue.metrics.find(named) ?? {};
    return { type: "number", choices: [], min, max };
  }
  const key = target.role === "field" ? target.key : "";
  return {
    type: key === "seed" ? "integer" : "number",
    choices: [],
    min: key === "duration" ? 0 : undefined,
  };
}

function dateProblem(value: Scalar): { rule: "type"; message: string; fix: string } {
  return {
    rule: "type",
    message: `is "${scalarText(value)}", not a date that Excel can show`,
    fix: "Write it as 2026-02-01 13:45:00, or map the column to nothing.",
  };
}

/** Puts one of ajv's errors into words. */
function explain(
  error: SchemaError,
  shape: CatalogueSchema,
  values: Readonly<Record<string, Scalar | undefined>>,
  catalogue: Catalogue,
): RunProblem | undefined {
  const missing = error.params["missingProperty"];
  const key =
    error.keyword === "required" && typeof missing === "string" ? missing : error.instancePath.slice(1);
  const target = shape.targetOf(key);
  if (target === undefined) {
    return undefined;
  }
  const label = targetLabel(target);
  const value = values[key];
  if (value === undefined) {
    const fix = `Give every run a value, or make ${label} not required in Params.`;
    return { target, rule: "required", message: `${label} is required but missing.`, fix };
  }
  const rules = rulesOf(target, catalogue);
  const problem =
    target.role === "field" && target.key === "started"
      ? dateProblem(value)
      : error.keyword === "minimum" || error.keyword === "maximum"
        ? rangeProblem(value, rules)
        : error.keyword === "enum"
          ? choiceProblem(value, rules.choices)
          : typeProblem(value, rules.type);
  return { target, rule: problem.rule, value, message: `${label} ${problem.message}.`, fix: problem.fix };
}

/** Choices are texts; a worksheet may hold 32 or TRUE where the list says "32" or "TRUE". */
function asTexts(values: Values): Values {
  return values.map((value) => (value === undefined ? undefined : scalarText(value)));
}

/** A number column may carry a text and a text where a number should be fails twice; the first word on a column is kept. */
function oncePerTarget(problems: readonly (RunProblem | undefined)[]): RunProblem[] {
  const seen = new Set<ColumnTarget>();
  return problems.filter((problem): problem is RunProblem => {
    const first = problem !== undefined && !seen.has(problem.target);
    if (problem !== undefined) {
      seen.add(problem.target);
    }
    return first;
  });
}
