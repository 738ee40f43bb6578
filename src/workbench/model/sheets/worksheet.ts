import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";
import { DEFAULT_ROW_HEIGHT, type Sheet } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import { isOnSheet } from "../ranges/address";
import { asBoolean, asIndex, asOneOf, asText, optional } from "../ranges/arguments";
import { ChartCollection } from "../charts/chart-collection";
import { asColor } from "../ranges/color";
import { invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { NamedItemCollection } from "../workbook/named-item-collection";
import { showOutlineLevels } from "./outline";
import { Range } from "../ranges/range";
import { resolveRange } from "../ranges/resolve-range";
import { activateSheet } from "../ranges/select-area";
import { deleteSheet, moveSheet, nextVisibleSheet, renameSheet, setVisibility } from "./sheet-operations";
import { TableCollection } from "../tables/table-collection";
import { usedArea } from "../ranges/used-area";
import { WorksheetCustomPropertyCollection } from "./worksheet-custom-properties";
import { WorksheetFreezePanes } from "./worksheet-freeze-panes";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./worksheet-protection";

const WHOLE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export class Worksheet extends HostObject {
  readonly $type = "Worksheet";
  /** In characters of the default font; columns of ranges are measured in points. */
  readonly standardWidth = 8.43;
  readonly standardHeight = DEFAULT_ROW_HEIGHT;

  constructor(
    readonly $context: ModelContext,
    readonly $sheet: Sheet,
  ) {
    super();
  }

  override get $id(): string {
    return this.$sheet.id;
  }

  get id(): string {
    return this.$sheet.id;
  }

  get name(): string {
    return this.$sheet.name;
  }

  set name(value: unknown) {
    renameSheet(this.$context, this.$sheet, asText(value, "name"));
  }

  get position(): number {
    return this.$context.book.sheets.indexOf(this.$sheet);
  }

  set position(value: unknown) {
    moveSheet(this.$context, this.$sheet, asIndex(value, "position"));
  }

  get visibility(): Sheet["visibility"] {
    return this.$sheet.visibility;
  }

  set visibility(value: unknown) {
    setVisibility(
      this.$context,
      this.$sheet,
      asOneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility"),
    );
  }

  get tabColor(): string {
    return this.$sheet.tabColor;
  }

  set tabColor(value: unknown) {
    this.$sheet.tabColor = value === "" ? "" : asColor(value, "tabColor");
    this.$context.note({ kind: "structure", sheetId: this.$sheet.id });
  }

  get showGridlines(): boolean {
    return this.$sheet.showGridlines;
  }

  set showGridlines(value: unknown) {
    this.$sheet.showGridlines = asBoolean(value, "showGridlines");
    this.$context.note({ kind: "structure", sheetId: this.$sheet.id });
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.$context, this.$sheet);
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.$context, this.$sheet);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.$context, this.$sheet);
  }

  get tables(): TableCollection {
    return new TableCollection(this.$context, this.$sheet);
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.$context, this.$sheet);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.$context, this.$sheet);
  }

  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.$context, this.$sheet);
  }

  activate(): void {
    activateSheet(this.$context, this.$sheet);
  }

  delete(): void {
    deleteSheet(this.$context, this.$sheet);
  }

  calculate(markAllDirty: unknown): void {
    if (markAllDirty === true) {
      this.$context.calculation.invalidate();
    }
    this.$context.calculation.recalculate();
  }

  showOutlineLevels(rowLevels: unknown, columnLevels: unknown): void {
    showOutlineLevels(this.$sheet, asIndex(rowLevels, "rowLevels"), asIndex(columnLevels, "columnLevels"));
    this.$context.note({ kind: "structure", sheetId: this.$sheet.id });
  }

  getRange(address: unknown): Range {
    const text = optional(address, asText, "address");
    if (text === undefined || text === "") {
      return this.at(WHOLE);
    }
    const { sheet, area } = resolveRange(this.$context, text, this.$sheet);
    if (sheet !== this.$sheet) {
      throw invalidArgument(`${text} is not on the worksheet ${this.$sheet.name}.`);
    }
    return this.at(area);
  }

  getRangeByIndexes(row: unknown, column: unknown, rowCount: unknown, columnCount: unknown): Range {
    const top = asIndex(row, "startRow");
    const left = asIndex(column, "startColumn");
    const bottom = top + asIndex(rowCount, "rowCount") - 1;
    const area = { top, left, bottom, right: left + asIndex(columnCount, "columnCount") - 1 };
    if (!isOnSheet(area)) {
      throw invalidArgument("The range would be empty or lie off the worksheet.");
    }
    return this.at(area);
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRange(valuesOnly: unknown): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    this.$context.refresh();
    const used = usedArea(this.$sheet, WHOLE, valuesOnly === true);
    return used ? this.at(used) : null;
  }

  getNext(visibleOnly: unknown): Worksheet {
    const next = this.getNextOrNullObject(visibleOnly);
    if (!next) {
      throw invalidArgument("This is the last worksheet.");
    }
    return next;
  }

  getNextOrNullObject(visibleOnly: unknown): Worksheet | null {
    const next = nextVisibleSheet(this.$context, this.$sheet, 1, visibleOnly === true);
    return next ? new Worksheet(this.$context, next) : null;
  }

  getPrevious(visibleOnly: unknown): Worksheet {
    const previous = this.getPreviousOrNullObject(visibleOnly);
    if (!previous) {
      throw invalidArgument("This is the first worksheet.");
    }
    return previous;
  }

  getPreviousOrNullObject(visibleOnly: unknown): Worksheet | null {
    const previous = nextVisibleSheet(this.$context, this.$sheet, -1, visibleOnly === true);
    return previous ? new Worksheet(this.$context, previous) : null;
  }

  private at(area: Area): Range {
    return Range.$at(this.$context, this.$sheet, area);
  }
}
