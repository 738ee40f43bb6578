import type { ColumnFilter } from "../../book/column-filter";
import { HostObject } from "../../protocol/host-object";
import { invalidArgument, notModelled } from "../base/excel-errors";
import { asArray, asOneOf, asRecord, asText } from "../ranges/arguments";
import { clearFilters, filterColumn } from "./table-filters";
import type { TablePlace } from "./table-place";

/** Excel takes no longer criterion. */
const LONGEST_CRITERION = 255;

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
    const filter = this.table.$table.filters?.get(this.columnId);
    // The typings promise criteria; without a filter Excel gives null.
    return (filter ? asCriteria(filter) : null) as Excel.FilterCriteria;
  }

  apply(criteria: unknown): void {
    const { filterOn, criterion1, criterion2, operator, values } = asRecord(criteria, "criteria");
    switch (filterOn) {
      case "Values":
        this.applyValuesFilter(values);
        return;
      case "Custom":
        this.applyCustomFilter(criterion1, criterion2, operator);
        return;
      default:
        throw notModelled(`filters on ${String(filterOn)}`);
    }
  }

  /** Shows the rows with one of these texts; dates by their parts are not modelled. */
  applyValuesFilter(values: unknown): void {
    const texts = asArray(values, "values").map((value, index) => asText(value, `values[${index}]`));
    this.filter({ filterOn: "Values", values: texts });
  }

  /** Shows the rows that one or two comparisons hold for. */
  applyCustomFilter(criterion1: unknown, criterion2?: unknown, operator?: unknown): void {
    const [first, second] = [criterion1, criterion2].map((criterion, index) =>
      isGiven(criterion) ? asCriterion(criterion, `criterion${String(index + 1)}`) : undefined,
    );
    if (first === undefined) {
      throw invalidArgument("criterion1 must be a text.");
    }
    this.filter({
      filterOn: "Custom",
      criterion1: first,
      ...(second !== undefined && { criterion2: second }),
      operator: isGiven(operator) ? asOneOf(operator, ["And", "Or"], "oper") : "And",
    });
  }

  clear(): void {
    const { $context, $sheet, $table } = this.table;
    clearFilters($context, $sheet, $table, this.columnId);
  }

  private filter(filter: ColumnFilter): void {
    const { $context, $sheet, $table } = this.table;
    filterColumn($context, $sheet, $table, this.columnId, filter);
  }
}

function asCriteria(filter: ColumnFilter): Excel.FilterCriteria {
  return filter.filterOn === "Values" ? { ...filter, values: [...filter.values] } : { ...filter };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function asCriterion(value: unknown, name: string): string {
  const text = asText(value, name);
  if (text.length > LONGEST_CRITERION) {
    throw invalidArgument(`${name} is longer than ${String(LONGEST_CRITERION)} characters.`);
  }
  return text;
}
