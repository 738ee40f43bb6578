import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { HostObject } from "../../protocol/host-object";
import { asBoolean, asText } from "../ranges/arguments";
import { AutoFilter } from "./auto-filter";
import { itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireUnprotected } from "../sheets/protection";
import { Range } from "../ranges/range";
import { renameEverywhere } from "../shifting/rename-everywhere";
import { resizeTable } from "./resize-table";
import { resolveRange } from "../ranges/resolve-range";
import { removeTable } from "../shifting/shift-tables";
import { TableColumnCollection } from "./table-column-collection";
import { applyFilters, clearFilters } from "./table-filters";
import { headerArea } from "./table-headers";
import { setHeaders, setTotals, totalsArea } from "./table-lines";
import { bodyArea, requireNewName } from "./table-parts";
import { TableRowCollection } from "./table-row-collection";
import { TableSort } from "./table-sort";
import { asTableStyle } from "./table-style";
import { deleteTableCells } from "./table-rows";

export class Table extends HostObject {
  readonly $type = "Table";

  constructor(
    readonly $context: ModelContext,
    readonly $table: TableDescription,
  ) {
    super();
  }

  override get $id(): string {
    return this.$table.id;
  }

  get $sheet(): Sheet {
    return this.$context.sheet(this.$table.sheetId);
  }

  get id(): string {
    return this.$table.id;
  }

  /** The id without braces, as older parts of the API wrote it. */
  get legacyId(): string {
    return this.$table.id.replace(/[{}]/g, "");
  }

  get name(): string {
    return this.$table.name;
  }

  set name(value: unknown) {
    const name = asText(value, "name");
    if (name === this.$table.name) {
      return;
    }
    requireNewName(this.$context, name, this.$table);
    const from = this.$table.name;
    this.$table.name = name;
    renameEverywhere(this.$context, { kind: "table", from, to: name });
    this.note();
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this);
  }

  get sort(): TableSort {
    return new TableSort(this);
  }

  get worksheet(): HostObject {
    return this.$context.objects.worksheet(this.$sheet);
  }

  get style(): string {
    return this.$table.style;
  }

  set style(value: unknown) {
    this.$table.style = asTableStyle(value);
    this.note();
  }

  get showHeaders(): boolean {
    return this.$table.showHeaders;
  }

  set showHeaders(value: unknown) {
    setHeaders(this.$context, this.$sheet, this.$table, asBoolean(value, "showHeaders"));
  }

  get showTotals(): boolean {
    return this.$table.showTotals;
  }

  set showTotals(value: unknown) {
    setTotals(this.$context, this.$sheet, this.$table, asBoolean(value, "showTotals"));
  }

  get showBandedRows(): boolean {
    return this.$table.showBandedRows;
  }

  set showBandedRows(value: unknown) {
    this.$table.showBandedRows = asBoolean(value, "showBandedRows");
    this.note();
  }

  get showBandedColumns(): boolean {
    return this.$table.showBandedColumns;
  }

  set showBandedColumns(value: unknown) {
    this.$table.showBandedColumns = asBoolean(value, "showBandedColumns");
    this.note();
  }

  get showFilterButton(): boolean {
    return this.$table.showFilterButton;
  }

  set showFilterButton(value: unknown) {
    this.$table.showFilterButton = asBoolean(value, "showFilterButton");
    this.note();
  }

  get highlightFirstColumn(): boolean {
    return this.$table.highlightFirstColumn;
  }

  set highlightFirstColumn(value: unknown) {
    this.$table.highlightFirstColumn = asBoolean(value, "highlightFirstColumn");
    this.note();
  }

  getRange(): Range {
    return this.at(this.$table.area);
  }

  getHeaderRowRange(): Range {
    const header = headerArea(this.$table);
    if (!header) {
      throw itemNotFound(`The table ${this.$table.name} shows no header row.`);
    }
    return this.at(header);
  }

  getDataBodyRange(): Range {
    return this.at(bodyArea(this.$table));
  }

  getTotalRowRange(): Range {
    const totals = totalsArea(this.$table);
    if (!totals) {
      throw itemNotFound(`The table ${this.$table.name} shows no total row.`);
    }
    return this.at(totals);
  }

  resize(range: unknown): void {
    const { sheet, area } = resolveRange(this.$context, range, this.$sheet);
    resizeTable(this.$context, this.$sheet, this.$table, sheet, area);
  }

  clearFilters(): void {
    clearFilters(this.$context, this.$sheet, this.$table);
  }

  reapplyFilters(): void {
    applyFilters(this.$context, this.$sheet, this.$table);
  }

  /** The cells stay, the table is gone. */
  convertToRange(): Range {
    requireUnprotected(this.$sheet);
    const range = this.getRange();
    removeTable(this.$context, this.$table);
    return range;
  }

  /** Deletes the table with its cells. */
  delete(): void {
    requireUnprotected(this.$sheet);
    deleteTableCells(this.$context, this.$sheet, this.$table);
  }

  private at(area: Area): Range {
    return Range.$at(this.$context, this.$sheet, area);
  }

  private note(): void {
    this.$context.note({ kind: "tables", sheetId: this.$table.sheetId });
  }
}
