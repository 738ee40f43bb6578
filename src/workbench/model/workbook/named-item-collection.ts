import type { DefinedName } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import { HostCollection } from "../../protocol/host-object";
import { formatAbsolute } from "../ranges/address";
import { asText, optional } from "../ranges/arguments";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import { isValidFormula } from "../ranges/formula-syntax";
import type { ModelContext } from "../base/model-context";
import { NamedItem } from "./named-item";
import { RangeBase } from "../ranges/range-base";
import { requireNewName } from "../tables/table-parts";

/** The names of the workbook, or of one worksheet. */
export class NamedItemCollection extends HostCollection {
  readonly $type = "NamedItemCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet?: Sheet,
  ) {
    super();
  }

  $items(): readonly NamedItem[] {
    return this.names().map((name) => new NamedItem(this.context, name));
  }

  add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const text = asText(name, "name");
    if (!this.sheet) {
      requireNewName(this.context, text);
    }
    if (this.find(text)) {
      throw invalidArgument(`The name ${text} is taken.`);
    }
    const item: DefinedName = { name: text, formula: asReference(reference), visible: true };
    const remark = optional(comment, asText, "comment");
    if (remark !== undefined) {
      item.comment = remark;
    }
    if (this.sheet) {
      item.sheetId = this.sheet.id;
    }
    this.context.book.names.push(item);
    this.context.calculation.invalidate();
    this.context.note({ kind: "document" });
    return new NamedItem(this.context, item);
  }

  addFormulaLocal(name: unknown, formula: unknown, comment: unknown): NamedItem {
    return this.add(name, formula, comment);
  }

  getCount(): number {
    return this.names().length;
  }

  getItem(name: unknown): NamedItem {
    const item = this.getItemOrNullObject(name);
    if (!item) {
      throw itemNotFound(`There is no name ${String(name)}.`);
    }
    return item;
  }

  getItemOrNullObject(name: unknown): NamedItem | null {
    const item = this.find(asText(name, "name"));
    return item ? new NamedItem(this.context, item) : null;
  }

  private find(name: string): DefinedName | undefined {
    return this.names().find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  private names(): readonly DefinedName[] {
    return this.context.book.names.filter(({ sheetId }) => sheetId === this.sheet?.id);
  }
}

function asReference(reference: unknown): string {
  if (reference instanceof RangeBase) {
    return `=${formatAbsolute(reference.$sheet.name, reference.$area)}`;
  }
  const text = asText(reference, "reference");
  const formula = text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
  if (!isValidFormula(formula)) {
    throw invalidArgument(`"${text}" is not a valid formula.`);
  }
  return formula;
}
