import type { CellStyle } from "../../book/cell-style";
import { HostObject } from "../../protocol/host-object";
import { asBoolean, asNumber, asOneOf, asText } from "./arguments";
import { asColor } from "./color";
import { commonStyle, withStyle } from "../workbook/common-style";
import { invalidArgument } from "../base/excel-errors";
import { formatCells } from "./format-cells";
import type { RangeBase } from "./range-base";

/** The font of a range; Calibri 11 in black where nothing was set. */
export class RangeFont extends HostObject {
  readonly $type = "RangeFont";

  constructor(private readonly range: RangeBase) {
    super();
  }

  get bold(): boolean {
    return this.common((style) => style.bold === true);
  }

  set bold(value: unknown) {
    this.change({ bold: asBoolean(value, "bold") ? true : undefined });
  }

  get italic(): boolean {
    return this.common((style) => style.italic === true);
  }

  set italic(value: unknown) {
    this.change({ italic: asBoolean(value, "italic") ? true : undefined });
  }

  get strikethrough(): boolean {
    return this.common((style) => style.strikethrough === true);
  }

  set strikethrough(value: unknown) {
    this.change({ strikethrough: asBoolean(value, "strikethrough") ? true : undefined });
  }

  get underline(): Excel.RangeFont["underline"] {
    return this.common((style) => (style.underline === true ? "Single" : "None"));
  }

  /** The accounting and double lines of Excel are kept as a single one. */
  set underline(value: unknown) {
    const kinds = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
    this.change({ underline: asOneOf(value, kinds, "underline") === "None" ? undefined : true });
  }

  get color(): string {
    return this.common((style) => style.fontColor ?? "#000000");
  }

  set color(value: unknown) {
    this.change({ fontColor: asColor(value, "color") });
  }

  get name(): string {
    return this.common((style) => style.fontName ?? "Calibri");
  }

  set name(value: unknown) {
    this.change({ fontName: asText(value, "name") });
  }

  get size(): number {
    return this.common((style) => style.fontSize ?? 11);
  }

  set size(value: unknown) {
    const size = asNumber(value, "size");
    if (size < 1 || size > 409) {
      throw invalidArgument("size must be from 1 to 409 points.");
    }
    this.change({ fontSize: size });
  }

  private common<T>(read: (style: CellStyle) => T): T {
    // The typings promise a value; Excel gives null where the cells differ, and so does this.
    return commonStyle(this.range.$sheet, this.range.$area, read) as T;
  }

  private change(change: { [K in keyof CellStyle]?: CellStyle[K] | undefined }): void {
    formatCells(this.range.$context, this.range.$sheet, this.range.$area, (style) =>
      withStyle(style, change),
    );
  }
}
