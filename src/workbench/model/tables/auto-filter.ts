import { HostObject } from "../../protocol/host-object";
import { applyFilters, clearFilters } from "./table-filters";
import type { TablePlace } from "./table-place";

/** The filter of a whole table. */
export class AutoFilter extends HostObject {
  readonly $type = "AutoFilter";

  constructor(private readonly table: TablePlace) {
    super();
  }

  get enabled(): boolean {
    return this.table.$table.showFilterButton;
  }

  get isDataFiltered(): boolean {
    return (this.table.$table.filters?.size ?? 0) > 0;
  }

  getRange(): HostObject {
    return this.table.$context.objects.range(this.table.$sheet, this.table.$table.area);
  }

  clearCriteria(): void {
    const { $context, $sheet, $table } = this.table;
    clearFilters($context, $sheet, $table);
  }

  reapply(): void {
    const { $context, $sheet, $table } = this.table;
    applyFilters($context, $sheet, $table);
  }
}
