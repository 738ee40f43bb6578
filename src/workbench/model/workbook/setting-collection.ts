import { HostCollection, HostObject } from "../../protocol/host-object";
import { asText } from "../ranges/arguments";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** Largest value that Excel was seen to take (OfficeDev/office-js #3957). */
const LARGEST_VALUE = 1_000_000;

/** `workbook.settings`: values that JSON can hold, kept in the file for this add-in. */
export class SettingCollection extends HostCollection {
  readonly $type = "SettingCollection";

  constructor(private readonly context: ModelContext) {
    super();
  }

  $items(): readonly Setting[] {
    return [...this.context.book.settings.keys()].map((key) => new Setting(this.context, key));
  }

  /** Adds a setting or changes the one of that key. */
  add(key: unknown, value: unknown): Setting {
    const name = asText(key, "key");
    new Setting(this.context, name).value = value;
    return new Setting(this.context, name);
  }

  getCount(): number {
    return this.context.book.settings.size;
  }

  getItem(key: unknown): Setting {
    const setting = this.getItemOrNullObject(key);
    if (!setting) {
      throw itemNotFound(`There is no setting ${String(key)}.`);
    }
    return setting;
  }

  getItemOrNullObject(key: unknown): Setting | null {
    const name = asText(key, "key");
    return this.context.book.settings.has(name) ? new Setting(this.context, name) : null;
  }
}

export class Setting extends HostObject {
  readonly $type = "Setting";

  constructor(
    private readonly context: ModelContext,
    readonly key: string,
  ) {
    super();
  }

  override get $id(): string {
    return this.key;
  }

  get value(): unknown {
    return this.context.book.settings.get(this.key);
  }

  set value(value: unknown) {
    const size = JSON.stringify(value ?? null).length;
    if (size > LARGEST_VALUE) {
      throw invalidArgument(`The setting ${this.key} is too large (${size} characters).`);
    }
    this.context.book.settings.set(this.key, value);
    this.context.note({ kind: "document" });
  }

  delete(): void {
    this.context.book.settings.delete(this.key);
    this.context.note({ kind: "document" });
  }
}
