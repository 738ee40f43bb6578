// What a column is measured in, for the import and for filters alike.

import type { Catalogue } from "../catalogue/catalogue";
import type { ColumnTarget, RunColumn } from "./run-columns";

/** The unit of the run field Duration (s). */
const OF_DURATIONS = "s";

/** What a workbook measures a target in; undefined where it does not know the target, or knows no unit of such. */
export function knownUnit(
  target: ColumnTarget,
  { parameters, metrics }: Catalogue,
): { readonly unit: string | undefined } | undefined {
  switch (target.role) {
    case "parameter":
      return unitAmong(parameters, target.name);
    case "metric":
      return unitAmong(metrics, target.name);
    case "field":
      return target.key === "duration" ? { unit: OF_DURATIONS } : undefined;
    case "ignored":
      return undefined;
  }
}

/** What the numbers of a column are measured in: as the column says it, else as the catalogue does. */
export function columnUnit(
  { target, unit }: RunColumn,
  catalogue: Catalogue = { parameters: [], metrics: [] },
): string | undefined {
  const known = knownUnit(target, catalogue)?.unit;
  return target.role === "field" ? (known ?? unit) : (unit ?? known);
}

function unitAmong(
  definitions: readonly { readonly name: string; readonly unit?: string }[],
  name: string,
): { readonly unit: string | undefined } | undefined {
  const found = definitions.find((definition) => definition.name === name);
  return found && { unit: found.unit };
}
