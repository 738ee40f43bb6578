/**
 * The catalogue as a JSON Schema of one run, for ajv. A run is an object with a short key for each column that has a
 * rule (`p0` is the first parameter, `m0` the first metric, `started`, `duration`, `seed` are fields), because names
 * are the user's and may be anything; a blank is an absent property. Compile with `SCHEMA_OPTIONS`.
 */
import type { Catalogue, MetricDefinition, ParameterDefinition } from "../catalogue/catalogue";
import type { ColumnTarget } from "./run-columns";
import type { RunFieldKey } from "./run-fields";
import { targetKey } from "./target-key";

/** Options that the schemas need from ajv. */
export const SCHEMA_OPTIONS = { allErrors: true, allowUnionTypes: true } as const;

/** An error as ajv reports it, as far as it is read here. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled schema, as ajv makes them. */
export interface RowValidator {
  (row: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Turns a schema into a validator: `(schema) => new Ajv(SCHEMA_OPTIONS).compile(schema)` where code may be made. */
export type SchemaCompiler = (schema: object) => RowValidator;

type Rules = Readonly<Record<string, unknown>>;

const NON_FINITE_PATTERN = "^(?:NaN|-?Infinity)$";

const FIELD_RULES: Partial<Record<RunFieldKey, Rules>> = {
  started: { type: "number" },
  duration: { type: "number", minimum: 0 },
  seed: { type: "integer" },
};

export interface CatalogueSchema {
  readonly schema: object;
  /** The property that holds the values of a target; undefined when no rule looks at them. */
  keyOf(target: ColumnTarget): string | undefined;
  /** What a property stands for. */
  targetOf(key: string): ColumnTarget | undefined;
}

/** Builds the schema of one run under the catalogue. */
export function catalogueSchema(catalogue: Catalogue): CatalogueSchema {
  const properties: Record<string, Rules> = {};
  const required: string[] = [];
  const keys = new Map<string, string>();
  const targets = new Map<string, ColumnTarget>();
  const enter = (key: string, target: ColumnTarget, rules: Rules): void => {
    properties[key] = rules;
    keys.set(targetKey(target), key);
    targets.set(key, target);
  };
  for (const [key, rules] of Object.entries(FIELD_RULES) as [RunFieldKey, Rules][]) {
    enter(key, { role: "field", key }, rules);
  }
  catalogue.parameters.forEach((definition, index) => {
    const rules = parameterRules(definition);
    const { name } = definition;
    if (rules !== undefined || definition.required) {
      const key = `p${String(index)}`;
      enter(key, { role: "parameter", name }, { title: name, ...rules });
      if (definition.required) {
        required.push(key);
      }
    }
  });
  catalogue.metrics.forEach((definition: MetricDefinition, index) => {
    const { name } = definition;
    const rules = { title: name, ...numeric("number", definition) };
    enter(`m${String(index)}`, { role: "metric", name }, rules);
  });
  return {
    schema: { type: "object", properties, required },
    keyOf: (target) => keys.get(targetKey(target)),
    targetOf: (key) => targets.get(key),
  };
}

function numeric(
  type: "number" | "integer",
  { min, max }: { readonly min?: number; readonly max?: number },
): Rules {
  return {
    type: [type, "string"],
    pattern: NON_FINITE_PATTERN,
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}

function parameterRules(definition: ParameterDefinition): Rules | undefined {
  switch (definition.type) {
    case "number":
    case "integer":
      return numeric(definition.type, definition);
    case "boolean":
      return { type: "boolean" };
    case "choice":
      return definition.choices.length > 0 ? { enum: definition.choices } : undefined;
    case "text":
      return undefined;
  }
}
