import type { Catalogue } from "../catalogue/catalogue";
import type { ColumnTarget } from "./run-columns";
import { RUN_FIELDS } from "./run-fields";
import type { ValueType } from "../values/value-type";

/**
 * The type that the workbook's schema gives to a target: what an incoming column must be read as. Undefined for a
 * parameter or metric that the catalogue does not know yet, and for a column that is left out.
 */
export function columnType(target: ColumnTarget, catalogue: Catalogue): ValueType | undefined {
  switch (target.role) {
    case "field":
      return RUN_FIELDS.find(({ key }) => key === target.key)?.type;
    case "parameter":
      return catalogue.parameters.find(({ name }) => name === target.name)?.type;
    case "metric":
      return catalogue.metrics.some(({ name }) => name === target.name) ? "number" : undefined;
    case "ignored":
      return undefined;
  }
}

/** The same as a function of the target, for many columns: looks at each definition once. */
export function columnTypes(catalogue: Catalogue): (target: ColumnTarget) => ValueType | undefined {
  const types = new Map<string, ValueType>([
    ...catalogue.metrics.map(({ name }) => [`metric:${name}`, "number"] as const),
    ...catalogue.parameters.map(({ name, type }) => [`parameter:${name}`, type] as const),
  ]);
  return (target) =>
    "name" in target ? types.get(`${target.role}:${target.name}`) : columnType(target, catalogue);
}
