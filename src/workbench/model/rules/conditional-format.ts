import type {
  ConditionalFormatDescription,
  ConditionalRule,
} from "../../book/conditional-format-description";
import type { Sheet } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import { asBoolean, asIndex } from "../ranges/arguments";
import {
  CellValueConditionalFormat,
  ColorScaleConditionalFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from "./conditional-kinds";
import { invalidOperation, itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireAllowed } from "../sheets/protection";

/** One conditional format; the member of its own kind leads on, the others do not exist. */
export class ConditionalFormat extends HostObject {
  readonly $type = "ConditionalFormat";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
    private readonly format: ConditionalFormatDescription,
    /** Excel does not find a format again that it gave out over the whole sheet while another lies on its cells (#5222). */
    private readonly isLost = false,
  ) {
    super();
  }

  override get $id(): string {
    return this.format.id;
  }

  get id(): string {
    return this.format.id;
  }

  get type(): Excel.ConditionalFormat["type"] {
    const { rule } = this.format;
    if (rule.kind !== "Other") {
      return rule.kind;
    }
    // Files know icon sets, and rules ready-made (duplicates, blanks, errors, averages, dates).
    return rule.name === "iconSet" ? "IconSet" : "PresetCriteria";
  }

  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }

  set priority(value: unknown) {
    const formats = this.sheet.conditionalFormats;
    const to = Math.min(asIndex(value, "priority"), formats.length - 1);
    formats.splice(formats.indexOf(this.format), 1);
    formats.splice(to, 0, this.format);
    this.note();
  }

  get stopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }

  set stopIfTrue(value: unknown) {
    this.format.stopIfTrue = asBoolean(value, "stopIfTrue");
    this.note();
  }

  get custom(): CustomConditionalFormat {
    return this.customOrNullObject ?? this.wrongKind("custom");
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    return this.as("Custom", (rule, change) => new CustomConditionalFormat(rule, change));
  }

  get cellValue(): CellValueConditionalFormat {
    return this.cellValueOrNullObject ?? this.wrongKind("cellValue");
  }

  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.as("CellValue", (rule, change) => new CellValueConditionalFormat(rule, change));
  }

  get topBottom(): TopBottomConditionalFormat {
    return this.topBottomOrNullObject ?? this.wrongKind("topBottom");
  }

  get topBottomOrNullObject(): TopBottomConditionalFormat | null {
    return this.as("TopBottom", (rule, change) => new TopBottomConditionalFormat(rule, change));
  }

  get textComparison(): TextConditionalFormat {
    return this.textComparisonOrNullObject ?? this.wrongKind("textComparison");
  }

  get textComparisonOrNullObject(): TextConditionalFormat | null {
    return this.as("ContainsText", (rule, change) => new TextConditionalFormat(rule, change));
  }

  get colorScale(): ColorScaleConditionalFormat {
    return this.colorScaleOrNullObject ?? this.wrongKind("colorScale");
  }

  get colorScaleOrNullObject(): ColorScaleConditionalFormat | null {
    return this.as("ColorScale", (rule, change) => new ColorScaleConditionalFormat(rule, change));
  }

  get dataBar(): DataBarConditionalFormat {
    return this.dataBarOrNullObject ?? this.wrongKind("dataBar");
  }

  get dataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.as("DataBar", (rule, change) => new DataBarConditionalFormat(rule, change));
  }

  getRange(): HostObject {
    const range = this.getRangeOrNullObject();
    if (!range) {
      throw invalidOperation("The conditional format applies to more than one range.");
    }
    return range;
  }

  getRangeOrNullObject(): HostObject | null {
    const [area, ...more] = this.format.areas;
    return area && more.length === 0 ? this.context.objects.range(this.sheet, area) : null;
  }

  getRanges(): HostObject {
    return this.context.objects.rangeAreas(this.sheet, this.format.areas);
  }

  delete(): void {
    requireAllowed(this.sheet, "allowFormatCells");
    if (this.isLost) {
      throw itemNotFound(
        "Other formats lie on its cells; ask the range of the format for it, not the whole sheet.",
      );
    }
    this.sheet.conditionalFormats.splice(this.priority, 1);
    this.note();
  }

  private as<K extends ConditionalRule["kind"], T>(
    kind: K,
    create: (rule: () => Extract<ConditionalRule, { kind: K }>, change: (rule: ConditionalRule) => void) => T,
  ): T | null {
    if (this.format.rule.kind !== kind) {
      return null;
    }
    // The kind of a format never changes, so the rule stays one of this kind.
    const rule = (): Extract<ConditionalRule, { kind: K }> =>
      this.format.rule as Extract<ConditionalRule, { kind: K }>;
    return create(rule, (next) => {
      requireAllowed(this.sheet, "allowFormatCells");
      this.format.rule = next;
      this.note();
    });
  }

  private wrongKind(member: string): never {
    throw invalidOperation(`A conditional format of kind ${this.format.rule.kind} has no ${member}.`);
  }

  private note(): void {
    this.context.note({ kind: "conditionalFormats", sheetId: this.sheet.id });
  }
}
