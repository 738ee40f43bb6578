// The unit of a column's plain numbers. They are brought to the unit that the workbook has for the column where the source
// states another one of the same kind. Where one of the two is not known or not of that kind, nothing can be converted: the
// numbers stay as they are, and the column is one to check.

import type { RawColumn } from "../importers/importer";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { isConvertible, isSameUnit } from "../tracking/values/measure-unit";
import type { ValueType } from "../tracking/values/value-type";

export interface ColumnUnit {
  /** The unit that the workbook has for it; what the source states where it is new. */
  readonly unit: string | undefined;
  /** The unit of its plain numbers, where they are to be converted from it. */
  readonly plainUnit: string | undefined;
  /** Why the unit is one to check, as a sentence; undefined where it is not. */
  readonly unitDoubt: string | undefined;
}

const NONE: ColumnUnit = { unit: undefined, plainUnit: undefined, unitDoubt: undefined };
/** The unit of the run field Duration (s). */
const OF_DURATIONS = "s";

/** The unit of a column for what it was decided to be, where the source states one, states one for some rows, or none. */
export function columnUnit(
  target: ColumnTarget,
  type: ValueType | undefined,
  stated: Pick<RawColumn, "unit" | "partUnit">,
  { parameters, metrics }: Catalogue,
): ColumnUnit {
  if (target.role === "field" && target.key === "duration") {
    return { ...converted("Duration (s)", OF_DURATIONS, stated), unit: undefined };
  }
  if (target.role !== "parameter" && target.role !== "metric") {
    return NONE;
  }
  const all: readonly { readonly name: string; readonly unit?: string }[] =
    target.role === "metric" ? metrics : parameters;
  const known = all.find(({ name }) => name === target.name);
  const isOfNumbers = type === undefined || type === "number" || type === "integer";
  if (!known || !isOfNumbers) {
    const { unit, partUnit } = stated;
    return !known && partUnit
      ? { ...NONE, unit: partUnit.isForAll ? unit : undefined, unitDoubt: partUnit.why }
      : { ...NONE, unit: known ? known.unit : unit };
  }
  return converted(target.name, known.unit, stated);
}

function converted(
  name: string,
  unit: string | undefined,
  { unit: stated, partUnit }: Pick<RawColumn, "unit" | "partUnit">,
): ColumnUnit {
  if (stated === undefined || (unit !== undefined && isSameUnit(unit, stated))) {
    return { ...NONE, unit, unitDoubt: partUnit?.why };
  }
  return unit !== undefined && isConvertible(stated, unit)
    ? { unit, plainUnit: stated, unitDoubt: partUnit?.why }
    : { ...NONE, unit, unitDoubt: doubt(name, unit, stated) };
}

function doubt(name: string, unit: string | undefined, stated: string): string {
  const own = unit === undefined ? `${name} has no unit in this workbook` : `${name} is in ${unit} here`;
  return `The source gives ${stated} as its unit, and ${own}. The numbers stay as they are.`;
}
