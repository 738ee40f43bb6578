import type { Sheet } from "../../book/sheet";
import { HostCollection } from "../../protocol/host-object";
import { asText, optional } from "../ranges/arguments";
import { itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { addSheet } from "./sheet-operations";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection {
  readonly $type = "WorksheetCollection";

  constructor(private readonly context: ModelContext) {
    super();
  }

  override get $eventTarget(): string {
    return "Workbook";
  }

  $items(): readonly Worksheet[] {
    return this.context.book.sheets.map((sheet) => this.wrap(sheet));
  }

  add(name: unknown): Worksheet {
    return this.wrap(addSheet(this.context, optional(name, asText, "name")));
  }

  getActiveWorksheet(): Worksheet {
    return this.wrap(this.context.sheet(this.context.book.activeSheetId));
  }

  getCount(visibleOnly: unknown): number {
    return this.sheets(visibleOnly).length;
  }

  getFirst(visibleOnly: unknown): Worksheet {
    return this.existing(this.sheets(visibleOnly)[0], "first");
  }

  getLast(visibleOnly: unknown): Worksheet {
    return this.existing(this.sheets(visibleOnly).at(-1), "last");
  }

  getItem(key: unknown): Worksheet {
    const text = asText(key, "key");
    return this.existing(this.find(text), text);
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = this.find(asText(key, "key"));
    return sheet ? this.wrap(sheet) : null;
  }

  /** By id or by name. */
  private find(key: string): Sheet | undefined {
    return this.context.book.sheets.find(({ id }) => id === key) ?? this.context.sheetNamed(key);
  }

  private sheets(visibleOnly: unknown): readonly Sheet[] {
    const { sheets } = this.context.book;
    return visibleOnly === true ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
  }

  private existing(sheet: Sheet | undefined, key: string): Worksheet {
    if (!sheet) {
      throw itemNotFound(`There is no worksheet ${key}.`);
    }
    return this.wrap(sheet);
  }

  private wrap(sheet: Sheet): Worksheet {
    return new Worksheet(this.context, sheet);
  }
}
