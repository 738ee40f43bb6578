import type { Catalogue, MetricDefinition, ParameterDefinition } from "../catalogue/catalogue";
import type { ColumnTarget } from "./run-columns";
import { RUN_FIELDS } from "./run-fields";
import { NUMBER_FORMATS, type ColumnSpec } from "./column-spec";
import { TABLE_SPECS } from "./table-specs";

const MIN_WIDTH = 9;
const MAX_WIDTH = 24;

/** The spec of one column of Runs, by what it stands for. */
export function runColumnSpec(
  target: ColumnTarget | undefined,
  header: string,
  catalogue: Catalogue,
): ColumnSpec | undefined {
  switch (target?.role) {
    case "field":
      return TABLE_SPECS.Runs.columns[RUN_FIELDS.findIndex((field) => field.key === target.key)];
    case "parameter": {
      const definition = catalogue.parameters.find(({ name }) => name === target.name);
      return definition && parameterColumnSpec(definition, header);
    }
    case "metric": {
      const definition = catalogue.metrics.find(({ name }) => name === target.name);
      return definition && metricColumnSpec(definition, header);
    }
    default:
      return undefined;
  }
}

/** What the column of a parameter in Runs looks like, under the header given. */
export function parameterColumnSpec(definition: ParameterDefinition, header: string): ColumnSpec {
  const { type, min, max, unit } = definition;
  const description = definition.description ?? `Parameter ${definition.name}`;
  return {
    header,
    label: definition.name,
    type,
    width: widthOf(header),
    numberFormat: NUMBER_FORMATS[type],
    required: definition.required,
    choices: type === "choice" ? definition.choices : [],
    suggestions: [],
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    hidden: false,
    group: "parameter",
    description: unit === undefined ? description : `${description} (${unit})`,
  };
}

/** What the column of a metric in Runs looks like, under the header given. */
export function metricColumnSpec(definition: MetricDefinition, header: string): ColumnSpec {
  const { min, max, unit } = definition;
  const description = definition.description ?? `Metric ${definition.name}`;
  return {
    header,
    label: definition.name,
    type: "number",
    width: widthOf(header),
    numberFormat: NUMBER_FORMATS.number,
    required: false,
    choices: [],
    suggestions: [],
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    hidden: false,
    group: "metric",
    description: unit === undefined ? description : `${description} (${unit})`,
  };
}

function widthOf(header: string): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, header.length + 3));
}
