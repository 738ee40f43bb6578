import type { DefinedName } from "../../book/book";
import { HostObject } from "../../protocol/host-object";
import { parseAddress } from "../ranges/address";
import { asBoolean, asText } from "../ranges/arguments";
import { invalidArgument, invalidOperation, itemNotFound } from "../base/excel-errors";
import { isValidFormula } from "../ranges/formula-syntax";
import type { ModelContext } from "../base/model-context";
import { resolveName, type SheetArea } from "../ranges/resolve-range";

/** A defined name. */
export class NamedItem extends HostObject {
  readonly $type = "NamedItem";

  constructor(
    private readonly context: ModelContext,
    private readonly item: DefinedName,
  ) {
    super();
  }

  override get $id(): string {
    return this.item.name;
  }

  get name(): string {
    return this.item.name;
  }

  get type(): Excel.NamedItem["type"] {
    return parseAddress(this.item.formula.slice(1)) ? "Range" : "String";
  }

  get scope(): Excel.NamedItem["scope"] {
    return this.item.sheetId === undefined ? "Workbook" : "Worksheet";
  }

  /** The address of a range, or what the name's formula is in its first cell. */
  get value(): string {
    return this.item.formula.slice(1);
  }

  get formula(): string {
    return this.item.formula;
  }

  set formula(value: unknown) {
    const formula = asText(value, "formula");
    if (!formula.startsWith("=") || !isValidFormula(formula)) {
      throw invalidArgument(`"${formula}" is no formula.`);
    }
    this.item.formula = formula;
    this.changed();
  }

  get comment(): string {
    return this.item.comment ?? "";
  }

  set comment(value: unknown) {
    this.item.comment = asText(value, "comment");
    this.context.note({ kind: "document" });
  }

  get visible(): boolean {
    return this.item.visible;
  }

  set visible(value: unknown) {
    this.item.visible = asBoolean(value, "visible");
    this.context.note({ kind: "document" });
  }

  get worksheet(): HostObject {
    const sheet = this.worksheetOrNullObject;
    if (!sheet) {
      throw invalidOperation(`The name ${this.item.name} belongs to the workbook.`);
    }
    return sheet;
  }

  get worksheetOrNullObject(): HostObject | null {
    const { sheetId } = this.item;
    return sheetId === undefined ? null : this.context.objects.worksheet(this.context.sheet(sheetId));
  }

  getRange(): HostObject {
    const range = this.getRangeOrNullObject();
    if (!range) {
      throw itemNotFound(`The name ${this.item.name} is no range.`);
    }
    return range;
  }

  getRangeOrNullObject(): HostObject | null {
    const place = this.place();
    return place ? this.context.objects.range(place.sheet, place.area) : null;
  }

  delete(): void {
    const { names } = this.context.book;
    names.splice(names.indexOf(this.item), 1);
    this.changed();
  }

  private place(): SheetArea | undefined {
    const home = this.context.sheet(this.item.sheetId ?? this.context.book.activeSheetId);
    return resolveName(this.context, this.item.name, home);
  }

  private changed(): void {
    this.context.calculation.invalidate();
    this.context.note({ kind: "document" });
  }
}
