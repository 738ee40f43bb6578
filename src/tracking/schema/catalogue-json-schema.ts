// The workbook's own catalogue as a JSON Schema of one run: the published schema (assets/run.schema.json) with the
// rules of each parameter and metric, so that a training script can validate its runs before it writes them. Names that
// the catalogue does not know stay allowed, as an import takes them. A blank is null or absent. What has dots in its name
// may also stand in objects, as an import reads both: `optimizer.lr` or `{ optimizer: { lr } }`.

import published from "../../../assets/run.schema.json";
import type { Catalogue, MetricDefinition, ParameterDefinition } from "../catalogue/catalogue";
import { CURVE_VALUES } from "../series/curve-choice";
import { NON_FINITE } from "../values/non-finite";
import { MAX_TEXT_LENGTH } from "../values/cut-text";
import { metricColumnSpec, parameterColumnSpec } from "./run-column-spec";
import type { ColumnSpec } from "./column-spec";
import { ruleOfColumn, type ValueRule } from "./value-rule";

/** A JSON Schema, as it is written. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of one run that the workbook takes as it is. */
export function catalogueJsonSchema({ parameters, metrics }: Catalogue): JsonSchema {
  const { $schema, $defs } = published;
  return {
    $schema,
    title: "A run of this workbook",
    description: "One run as a JSON object, with the rules of the workbook's parameters and metrics.",
    $ref: "#/$defs/runFile",
    $defs: {
      ...$defs,
      parameters: {
        ...$defs.parameters,
        ...requiredParameters(parameters.filter(({ required }) => required)),
        properties: withNested(parameters.flatMap(parameterProperties)),
      },
      metrics: {
        ...$defs.metrics,
        properties: withNested(metrics.flatMap(metricProperties)),
      },
    },
  };
}

/** The values of a column as a JSON Schema. */
export function jsonSchemaOf(spec: ColumnSpec): JsonSchema {
  const { description } = spec;
  return { ...schemaOfRule(ruleOfColumn(spec)), description };
}

const NON_FINITE_PATTERN = `^(?:${NON_FINITE.join("|")})$`;

/** What must be there, each under one of its names. */
function requiredParameters(required: readonly ParameterDefinition[]): JsonSchema {
  const manifold = required.filter(({ name, aliases = [] }) => aliases.length > 0 || name.includes("."));
  return {
    required: required.filter((definition) => !manifold.includes(definition)).map(({ name }) => name),
    ...(manifold.length > 0 && {
      allOf: manifold.map(({ name, aliases = [] }) => ({
        anyOf: [name, ...aliases].flatMap((spelling) => [
          { required: [spelling] },
          ...(spelling.includes(".") ? [requiredPath(spelling.split("."))] : []),
        ]),
      })),
    }),
  };
}

function requiredPath([first = "", ...rest]: readonly string[]): JsonSchema {
  return rest.length === 0
    ? { required: [first] }
    : { required: [first], properties: { [first]: { type: "object", ...requiredPath(rest) } } };
}

/** Properties by name, and those with dots in their names once more as properties of objects. */
function withNested(flat: readonly (readonly [string, JsonSchema])[]): JsonSchema {
  const properties: Record<string, JsonSchema> = Object.fromEntries(flat);
  const within = new Map<string, [string, JsonSchema][]>();
  for (const [name, schema] of flat) {
    const dot = name.indexOf(".");
    const parent = name.slice(0, dot);
    if (dot > 0 && !Object.hasOwn(properties, parent)) {
      within.set(parent, [...(within.get(parent) ?? []), [name.slice(dot + 1), schema]]);
    }
  }
  const nested = [...within].map(([parent, inner]) => [parent, { properties: withNested(inner) }] as const);
  return { ...properties, ...Object.fromEntries(nested) };
}

/** A parameter under its name and under each of its aliases, which an import reads as the parameter. */
function parameterProperties(definition: ParameterDefinition): [string, JsonSchema][] {
  return named(definition, jsonSchemaOf(parameterColumnSpec(definition, definition.name)));
}

function metricProperties(definition: MetricDefinition): [string, JsonSchema][] {
  const schema = jsonSchemaOf(metricColumnSpec(definition, definition.name));
  const { curve } = definition;
  return named(
    definition,
    curve === undefined
      ? schema
      : { ...schema, description: `${metricDescription(schema)} Of a curve: ${CURVE_VALUES[curve]}.` },
  );
}

/** What a metric's schema says of it, as a sentence. */
function metricDescription({ description }: JsonSchema): string {
  return String(description).replace(/[.\s]*$/, ".");
}

function named(
  { name, aliases = [] }: Pick<ParameterDefinition, "name" | "aliases">,
  schema: JsonSchema,
): [string, JsonSchema][] {
  return [name, ...aliases].map((spelling) => [spelling, schema]);
}

function schemaOfRule(rule: ValueRule): JsonSchema {
  const blank = rule.required ? [] : ["null"];
  switch (rule.type) {
    case "number":
    case "integer":
      return {
        type: [rule.type, ...(rule.nonFinite ? ["string"] : []), ...blank],
        ...(rule.nonFinite ? { pattern: NON_FINITE_PATTERN } : {}),
        ...(rule.min === undefined ? {} : { minimum: rule.min }),
        ...(rule.max === undefined ? {} : { maximum: rule.max }),
      };
    case "boolean":
      return { type: ["boolean", ...blank] };
    case "date":
      return { type: ["string", "number", ...blank] };
    case "choice":
    case "text":
      return rule.choices.length > 0
        ? { enum: [...rule.choices.flatMap(spellings), ...(rule.required ? [] : [null])] }
        : { maxLength: MAX_TEXT_LENGTH, ...(rule.required ? { not: { type: "null" } } : {}) };
  }
}

/** A choice as a script may write it: "16", or the number 16. */
function spellings(choice: string): (string | number)[] {
  const number = Number(choice);
  return Number.isFinite(number) && String(number) === choice ? [choice, number] : [choice];
}
