import type { Sheet } from "../../book/sheet";
import { HostCollection, HostObject } from "../../protocol/host-object";
import { asText } from "../ranges/arguments";
import { itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** Texts kept with a worksheet, by key. */
export class WorksheetCustomPropertyCollection extends HostCollection {
  readonly $type = "WorksheetCustomPropertyCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  $items(): readonly WorksheetCustomProperty[] {
    return [...this.sheet.customProperties.keys()].map((key) => this.wrap(key));
  }

  add(key: unknown, value: unknown): WorksheetCustomProperty {
    const property = this.wrap(asText(key, "key"));
    property.value = value;
    return property;
  }

  getCount(): number {
    return this.sheet.customProperties.size;
  }

  getItem(key: unknown): WorksheetCustomProperty {
    const property = this.getItemOrNullObject(key);
    if (!property) {
      throw itemNotFound(`There is no property ${String(key)}.`);
    }
    return property;
  }

  getItemOrNullObject(key: unknown): WorksheetCustomProperty | null {
    const name = asText(key, "key");
    return this.sheet.customProperties.has(name) ? this.wrap(name) : null;
  }

  private wrap(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.context, this.sheet, key);
  }
}

export class WorksheetCustomProperty extends HostObject {
  readonly $type = "WorksheetCustomProperty";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
    readonly key: string,
  ) {
    super();
  }

  override get $id(): string {
    return this.key;
  }

  get value(): string {
    return this.sheet.customProperties.get(this.key) ?? "";
  }

  set value(value: unknown) {
    this.sheet.customProperties.set(this.key, asText(value, "value"));
    this.context.note({ kind: "document" });
  }

  delete(): void {
    this.sheet.customProperties.delete(this.key);
    this.context.note({ kind: "document" });
  }
}
