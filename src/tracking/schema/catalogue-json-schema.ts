/**
 * The workbook's own catalogue as a JSON Schema of one run: the published schema (assets/run.schema.json) with the
 * rules of each parameter and metric, so that a training script can validate its runs before it writes them. Names that
 * the catalogue does not know stay allowed, as an import takes them. A blank is null or absent.
 */
import published from "../../../assets/run.schema.json";
import type { Catalogue, MetricDefinition, ParameterDefinition } from "../catalogue/catalogue";
import { NON_FINITE } from "../values/non-finite";
import { MAX_TEXT_LENGTH } from "../values/read-text";
import { metricColumnSpec, parameterColumnSpec } from "./run-column-spec";
import type { ColumnSpec } from "./table-specs";
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
        required: parameters.filter(({ required }) => required).map(({ name }) => name),
        properties: Object.fromEntries(parameters.map(parameterProperty)),
      },
      metrics: {
        ...$defs.metrics,
        properties: Object.fromEntries(metrics.flatMap(metricProperties)),
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

function parameterProperty(definition: ParameterDefinition): [string, JsonSchema] {
  return [definition.name, jsonSchemaOf(parameterColumnSpec(definition, definition.name))];
}

/** A metric under its name and under each of its aliases, which an import reads as the metric. */
function metricProperties(definition: MetricDefinition): [string, JsonSchema][] {
  const schema = jsonSchemaOf(metricColumnSpec(definition, definition.name));
  return [definition.name, ...definition.aliases].map((name) => [name, schema]);
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
