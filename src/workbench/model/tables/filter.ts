import { HostObject } from "../../protocol/host-object";
import { asArray, asText } from "../ranges/arguments";
import { clearFilters, filterByValues } from "./table-filters";
import type { TablePlace } from "./table-place";

/** The filter of one column of a table. */
export class Filter extends HostObject {
  readonly $type = "Filter";

  constructor(
    private readonly table: TablePlace,
    private readonly columnId: number,
  ) {
    super();
  }

  get criteria(): Excel.FilterCriteria {
    const values = this.table.$table.filters?.get(this.columnId);
    // The typings promise criteria; without a filter Excel gives null.
    return (values ? { filterOn: "Values", values: [...values] } : null) as Excel.FilterCriteria;
  }

  /** Shows the rows with one of these texts; dates by their parts are not modelled. */
  applyValuesFilter(values: unknown): void {
    const texts = asArray(values, "values").map((value, index) => asText(value, `values[${index}]`));
    const { $context, $sheet, $table } = this.table;
    filterByValues($context, $sheet, $table, this.columnId, texts);
  }

  clear(): void {
    const { $context, $sheet, $table } = this.table;
    clearFilters($context, $sheet, $table, this.columnId);
  }
}
