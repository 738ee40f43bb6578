import type { MetricDefinition, ParameterDefinition } from "./catalogue";
import type { CellValue } from "../values/cell-value";
import { writeNameList } from "../naming/name-list";

const fold = (text: string): string => text.trim().toLowerCase();

/** A parameter as a row of Params under the headers given. Texts are not guarded: that is the writer's part. */
export function parameterRow(definition: ParameterDefinition, headers: readonly string[]): CellValue[] {
  return byHeader(
    {
      Name: definition.name,
      Type: definition.type,
      Required: definition.required,
      Min: definition.min,
      Max: definition.max,
      Choices: writeNameList(definition.choices),
      Unit: definition.unit,
      Default: definition.default,
      "In fingerprint": definition.inFingerprint,
      Description: definition.description,
    },
    headers,
  );
}

/** A metric as a row of Metrics under the headers given. Texts are not guarded: that is the writer's part. */
export function metricRow(definition: MetricDefinition, headers: readonly string[]): CellValue[] {
  return byHeader(
    {
      Name: definition.name,
      Goal: definition.goal,
      Primary: definition.primary,
      Min: definition.min,
      Max: definition.max,
      Unit: definition.unit,
      Tolerance: definition.tolerance === 0 ? "" : definition.tolerance,
      Aliases: writeNameList(definition.aliases),
      Description: definition.description,
    },
    headers,
  );
}

/** Lays values out under the headers given; a header that is not known gets a blank. */
function byHeader(
  values: Readonly<Record<string, CellValue | undefined>>,
  headers: readonly string[],
): CellValue[] {
  const folded = new Map(Object.entries(values).map(([header, value]) => [fold(header), value]));
  return headers.map((header) => folded.get(fold(header)) ?? "");
}
