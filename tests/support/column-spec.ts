import type { ColumnSpec } from "../../src/tracking/schema/column-spec";

/** A column of numbers that may hold any, but for what is said otherwise. */
export function columnSpec(changes: Partial<ColumnSpec> = {}): ColumnSpec {
  return {
    header: "x",
    type: "number",
    width: 9,
    numberFormat: "General",
    required: false,
    choices: [],
    suggestions: [],
    hidden: false,
    group: "parameter",
    description: "",
    ...changes,
  };
}
