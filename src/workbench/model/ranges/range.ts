import { MAX_COLUMNS, MAX_ROWS, overlaps, type Area } from "../../book/area";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from "../../book/sheet";
import { displayText } from "../../formula/display-text";
import type { HostObject } from "../../protocol/host-object";
import { formatAddress, formatArea, isEntireColumns, isEntireRows } from "./address";
import { asIndex, asOneOf } from "./arguments";
import { readMatrix, toMatrix } from "./cell-matrix";
import { cellProperties } from "./cell-properties";
import { cellValue, typeName } from "./cell-value";
import { clearCells, type ClearKind } from "./clear-cells";
import { commonLook } from "../workbook/common-style";
import { copyCells, relativeFormula } from "./copy-cells";
import { ConditionalFormatCollection } from "../rules/conditional-format-collection";
import { DataValidation } from "../rules/data-validation";
import { invalidArgument, invalidOperation, itemNotFound, rangeExceedsLimit } from "../base/excel-errors";
import { expandTables } from "../tables/expand-tables";
import { findCell } from "./find-cell";
import { readHyperlink, writeHyperlink } from "./hyperlinks";
import { deleteCells, insertCells } from "../shifting/insert-delete";
import { linesHidden } from "./lines-hidden";
import { mergeCells, unmergeCells } from "./merge-cells";
import type { ModelContext } from "../base/model-context";
import { groupLines, setLinesHidden, showGroup, ungroupLines } from "../sheets/outline";
import { RangeFormat } from "./range-format";
import { RangeNavigation } from "./range-navigation";
import { RangeSort } from "./range-sort";
import { requireFewCells } from "./range-limits";
import { resolveRange } from "./resolve-range";
import { selectArea } from "./select-area";
import { writeCells } from "./write-cells";
import { writeNumberFormats } from "./write-number-formats";

/** Excel reads at most five million cells at once (Microsoft, "Resource limits and performance optimization"). */
const READ_LIMIT = 5_000_000;
type Values = (string | number | boolean)[][];

/** A rectangle of cells. */
export class Range extends RangeNavigation<Range> {
  /** A range at a place. */
  static $at(context: ModelContext, sheet: Sheet, area: Area): Range {
    return new Range(context, context.anchors.create(sheet.id, area));
  }

  protected at(area: Area): Range {
    return Range.$at(this.$context, this.$sheet, area);
  }

  get address(): string {
    return formatAddress(this.$sheet.name, this.$area);
  }

  get addressLocal(): string {
    return this.address;
  }

  get isEntireColumn(): boolean {
    return isEntireColumns(this.$area);
  }

  get isEntireRow(): boolean {
    return isEntireRows(this.$area);
  }

  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  get worksheet(): HostObject {
    return this.$context.objects.worksheet(this.$sheet);
  }

  get sort(): RangeSort {
    return new RangeSort(this);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.$context, this.$sheet, this.$area);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.$context, this.$sheet, this.$area);
  }

  get values(): Values {
    const { cells } = this.readable();
    return this.matrix((row, column) => cellValue(cells.value(row, column)));
  }

  set values(value: unknown) {
    this.write(value, "values");
  }

  get formulas(): Values {
    const { cells } = this.readable();
    return this.matrix((row, column) => cells.formula(row, column) ?? cellValue(cells.value(row, column)));
  }

  set formulas(value: unknown) {
    this.write(value, "formulas");
  }

  get formulasLocal(): Values {
    return this.formulas;
  }

  set formulasLocal(value: unknown) {
    this.formulas = value;
  }

  get formulasR1C1(): Values {
    const { cells } = this.readable();
    return this.matrix((row, column) => {
      const formula = cells.formula(row, column);
      return formula === undefined
        ? cellValue(cells.value(row, column))
        : relativeFormula(formula, { row, column });
    });
  }

  get text(): string[][] {
    const { cells, styles } = this.readable();
    return this.matrix(
      (row, column) => displayText(cells.value(row, column), styles.at(row, column).numberFormat).text,
    );
  }

  get valueTypes(): ReturnType<typeof typeName>[][] {
    const { cells } = this.readable();
    return this.matrix((row, column) => typeName(cells.value(row, column)));
  }

  get numberFormat(): string[][] {
    return this.matrix((row, column) => this.$sheet.styles.at(row, column).numberFormat ?? "General");
  }

  set numberFormat(value: unknown) {
    const source = readMatrix(value, this.$area, "numberFormat");
    writeNumberFormats(this.$context, this.$sheet, this.$area, source);
  }

  get numberFormatLocal(): string[][] {
    return this.numberFormat;
  }

  set numberFormatLocal(value: unknown) {
    this.numberFormat = value;
  }

  get hasSpill(): boolean {
    this.$context.refresh();
    const { top, left } = this.$area;
    return this.spillAt(top, left) !== undefined;
  }

  get columnHidden(): boolean {
    return commonLook(this.$area.left, this.$area.right, this.$sheet.hiddenColumns) as boolean;
  }

  set columnHidden(value: unknown) {
    setLinesHidden(this, "columns", value);
  }

  get rowHidden(): boolean {
    return commonLook(this.$area.top, this.$area.bottom, this.$sheet.hiddenRows) as boolean;
  }

  set rowHidden(value: unknown) {
    setLinesHidden(this, "rows", value);
  }

  get hidden(): boolean {
    return this.columnHidden || this.rowHidden;
  }

  get left(): number {
    return offsetOf(
      this.$sheet.columnWidths,
      this.$sheet.hiddenColumns,
      this.$area.left,
      DEFAULT_COLUMN_WIDTH,
    );
  }

  get top(): number {
    return offsetOf(this.$sheet.rowHeights, this.$sheet.hiddenRows, this.$area.top, DEFAULT_ROW_HEIGHT);
  }

  get width(): number {
    const { columnWidths, hiddenColumns } = this.$sheet;
    return offsetOf(columnWidths, hiddenColumns, this.$area.right + 1, DEFAULT_COLUMN_WIDTH) - this.left;
  }

  get height(): number {
    const { rowHeights, hiddenRows } = this.$sheet;
    return offsetOf(rowHeights, hiddenRows, this.$area.bottom + 1, DEFAULT_ROW_HEIGHT) - this.top;
  }

  get hyperlink(): Excel.RangeHyperlink {
    return readHyperlink(this.$sheet, this.$area) as Excel.RangeHyperlink;
  }

  set hyperlink(value: unknown) {
    writeHyperlink(this.$context, this.$sheet, this.$area, value);
  }

  clear(applyTo: unknown): void {
    const kinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
    const kind: ClearKind = asOneOf(applyTo ?? "All", kinds, "applyTo");
    requireFewCells(this.$area);
    clearCells(this.$context, this.$sheet, this.$area, kind);
  }

  insert(shift: unknown): Range {
    const { $area, $sheet } = this;
    insertCells(this.$context, $sheet, $area, asOneOf(shift, ["Down", "Right"], "shift"));
    return Range.$at(this.$context, $sheet, $area);
  }

  delete(shift: unknown): void {
    deleteCells(this.$context, this.$sheet, this.$area, asOneOf(shift, ["Up", "Left"], "shift"));
  }

  select(): void {
    selectArea(this.$context, this.$sheet, this.$area);
  }

  calculate(): void {
    this.$context.calculation.invalidate();
    this.$context.calculation.recalculate();
  }

  setDirty(): void {
    this.$context.calculation.invalidate();
  }

  merge(across: unknown): void {
    mergeCells(this.$context, this.$sheet, this.$area, across === true);
  }

  unmerge(): void {
    unmergeCells(this.$context, this.$sheet, this.$area);
  }

  /** The merged areas that lie in the range or cut it. Excel gives at most 512 (Microsoft, Excel.Range). */
  getMergedAreasOrNullObject(): HostObject | null {
    const merged = this.$sheet.merges.filter((area) => overlaps(area, this.$area));
    if (merged.length > 512) {
      throw invalidOperation("The range has more than 512 merged areas.");
    }
    return merged.length > 0 ? this.$context.objects.rangeAreas(this.$sheet, merged) : null;
  }

  getCellProperties(options: unknown): object[][] {
    requireFewCells(this.$area);
    return cellProperties(this.$sheet, this.$area, options);
  }

  getRowProperties(options: unknown): object[] {
    return linesHidden(this.$area.top, this.$area.bottom, this.$sheet.hiddenRows, "rowHidden", options);
  }

  getColumnProperties(options: unknown): object[] {
    const { left, right } = this.$area;
    return linesHidden(left, right, this.$sheet.hiddenColumns, "columnHidden", options);
  }

  copyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const kinds = ["All", "Formulas", "Values", "Formats", "Link", "ColumnWidths"] as const;
    const kind = asOneOf(copyType ?? "All", kinds, "copyType");
    const from = resolveRange(this.$context, source, this.$sheet);
    copyCells(this.$context, from, { sheet: this.$sheet, area: this.$area }, kind, {
      skipBlanks: skipBlanks === true,
      transpose: transpose === true,
    });
  }

  find(text: unknown, criteria: unknown): Range {
    const found = this.findOrNullObject(text, criteria);
    if (!found) {
      throw itemNotFound(`No cell of the range holds "${String(text)}".`);
    }
    return found;
  }

  findOrNullObject(text: unknown, criteria: unknown): Range | null {
    this.$context.refresh(this.$sheet);
    const area = findCell(this.$sheet, this.$area, text, criteria);
    return area ? this.at(area) : null;
  }

  group(option: unknown): void {
    groupLines(this, asOneOf(option, ["ByColumns", "ByRows"], "groupOption"));
  }

  ungroup(option: unknown): void {
    ungroupLines(this, asOneOf(option, ["ByColumns", "ByRows"], "groupOption"));
  }

  showGroupDetails(option: unknown): void {
    showGroup(this, asOneOf(option, ["ByColumns", "ByRows"], "groupOption"), true);
  }

  hideGroupDetails(option: unknown): void {
    showGroup(this, asOneOf(option, ["ByColumns", "ByRows"], "groupOption"), false);
  }

  getTables(fullyContained: unknown): HostObject {
    return this.$context.objects.tablesIn(this.$sheet, this.$area, fullyContained === true);
  }

  getSpillingToRange(): Range {
    const found = this.getSpillingToRangeOrNullObject();
    if (!found) {
      throw itemNotFound("The formula of the cell does not spill.");
    }
    return found;
  }

  getSpillingToRangeOrNullObject(): Range | null {
    this.$context.refresh();
    const { top, left } = this.singleCell();
    const spill = this.$context.calculation.spillArea(this.$sheet.id, top, left);
    return spill ? this.at(spill) : null;
  }

  getSpillParent(): Range {
    const found = this.getSpillParentOrNullObject();
    if (!found) {
      throw itemNotFound("The cell is not part of a spilled range.");
    }
    return found;
  }

  getSpillParentOrNullObject(): Range | null {
    this.$context.refresh();
    const { top, left } = this.singleCell();
    const parent = this.spillAt(top, left);
    return parent
      ? this.at({ top: parent.row, bottom: parent.row, left: parent.column, right: parent.column })
      : null;
  }

  /** Sent before a large array goes out in pieces (`values` of more than 1,500 cells). */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (asIndex(rows, "rows") !== this.rowCount || asIndex(columns, "columns") !== this.columnCount) {
      throw invalidArgument(
        `The number of rows or columns in the input array doesn't match the size or dimensions of the range ` +
          `${formatArea(this.$area)}.`,
      );
    }
  }

  private write(value: unknown, name: string): void {
    const { $context, $sheet, $area } = this;
    writeCells($context, $sheet, $area, readMatrix(value, $area, name));
    if ($context.autoExpandTables.addin) {
      expandTables($context, $sheet, $area);
    }
  }

  private spillAt(row: number, column: number): { row: number; column: number } | undefined {
    const { calculation } = this.$context;
    if (calculation.spillArea(this.$sheet.id, row, column)) {
      return { row, column };
    }
    return calculation.spillParent(this.$sheet.id, row, column);
  }

  private singleCell(): Area {
    if (this.cellCount !== 1) {
      throw invalidOperation("This works on one cell only.");
    }
    return this.$area;
  }

  /** The sheet with right results, for reading contents. */
  private readable(): Sheet {
    this.$context.refresh(this.$sheet);
    return this.$sheet;
  }

  /** One value a cell; null for whole columns and rows, as Excel gives it, and an error above its limit. */
  private matrix<T>(read: (row: number, column: number) => T): T[][] {
    const { $area } = this;
    if (isEntireColumns($area) || isEntireRows($area)) {
      return null as unknown as T[][];
    }
    if (this.cellCount > READ_LIMIT || this.cellCount < 0) {
      throw rangeExceedsLimit();
    }
    return toMatrix($area, read);
  }
}

/** Points from the sheet's edge to the start of a column or row; hidden ones take no room. */
function offsetOf(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  line: number,
  normal: number,
): number {
  let offset = Math.min(line, Math.max(MAX_ROWS, MAX_COLUMNS)) * normal;
  for (const [at, size] of sizes) {
    if (at < line) {
      offset += size - normal;
    }
  }
  for (const at of hidden) {
    if (at < line) {
      offset -= sizes.get(at) ?? normal;
    }
  }
  return offset;
}
