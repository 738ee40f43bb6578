// What Runsheet remembers of the filter that it put onto a table, so that it takes away its own alone, and puts back what a person
// had there.

import { isObject } from "../tracking/values/is-object";

/** The filter of one column, of a kind that can be put back. */
export type ColumnFilter =
  | { readonly filterOn: "Values"; readonly values: readonly string[] }
  | {
      readonly filterOn: "Custom";
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator?: "And" | "Or";
    };

/** A column that Runsheet filtered, by the number that Excel knows it by. */
export interface FilteredColumn {
  readonly id: number;
  readonly filter: ColumnFilter;
  /** What the person had there. */
  readonly replaced?: ColumnFilter;
}

/** A filter on the table Runs. */
export interface KeptTableFilter {
  /** As it was typed. */
  readonly text: string;
  readonly columns: readonly FilteredColumn[];
}

/** A filter as the state of the workbook holds it; undefined where that makes no sense. */
export function keptTableFilter(value: unknown): KeptTableFilter | undefined {
  if (!isObject(value) || typeof value["text"] !== "string" || !Array.isArray(value["columns"])) {
    return undefined;
  }
  const columns = value["columns"].flatMap((column): FilteredColumn[] => {
    const { id, filter, replaced } = isObject(column) ? column : {};
    const [own, before] = [columnFilter(filter), columnFilter(replaced)];
    return typeof id === "number" && own ? [{ id, filter: own, ...(before && { replaced: before }) }] : [];
  });
  return { text: value["text"], columns };
}

/** The criteria of a column as Excel gives them; undefined for none, and for a kind that is not known. */
export function columnFilter(criteria: unknown): ColumnFilter | undefined {
  if (!isObject(criteria)) {
    return undefined;
  }
  const { filterOn, values, criterion1, criterion2, operator } = criteria;
  if (filterOn === "Values" && Array.isArray(values) && values.every((text) => typeof text === "string")) {
    return { filterOn, values };
  }
  return filterOn === "Custom" && typeof criterion1 === "string"
    ? {
        filterOn,
        criterion1,
        ...(typeof criterion2 === "string" && criterion2 !== "" && { criterion2 }),
        ...((operator === "And" || operator === "Or") && { operator }),
      }
    : undefined;
}
