import { HostCollection, HostObject } from "../../protocol/host-object";
import { asText } from "../ranges/arguments";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** The document's properties; only the user's own are kept by the workbench. */
export class DocumentProperties extends HostObject {
  readonly $type = "DocumentProperties";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.context);
  }
}

export class CustomPropertyCollection extends HostCollection {
  readonly $type = "CustomPropertyCollection";

  constructor(private readonly context: ModelContext) {
    super();
  }

  $items(): readonly CustomProperty[] {
    return [...this.context.book.customProperties.keys()].map((key) => new CustomProperty(this.context, key));
  }

  add(key: unknown, value: unknown): CustomProperty {
    const name = asText(key, "key");
    // Excel cuts a text of more than 255 characters (d.ts of CustomPropertyCollection).
    if (name.length > 255) {
      throw invalidArgument("key has more than 255 characters.");
    }
    const property = new CustomProperty(this.context, this.keyOf(name) ?? name);
    property.value = value;
    return property;
  }

  deleteAll(): void {
    this.context.book.customProperties.clear();
    this.context.note({ kind: "document" });
  }

  getCount(): number {
    return this.context.book.customProperties.size;
  }

  getItem(key: unknown): CustomProperty {
    const property = this.getItemOrNullObject(key);
    if (!property) {
      throw itemNotFound(`There is no custom property ${String(key)}.`);
    }
    return property;
  }

  getItemOrNullObject(key: unknown): CustomProperty | null {
    const name = this.keyOf(asText(key, "key"));
    return name === undefined ? null : new CustomProperty(this.context, name);
  }

  /** Keys are found without regard to case. */
  private keyOf(key: string): string | undefined {
    return [...this.context.book.customProperties.keys()].find(
      (name) => name.toLowerCase() === key.toLowerCase(),
    );
  }
}

export class CustomProperty extends HostObject {
  readonly $type = "CustomProperty";

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
    return this.context.book.customProperties.get(this.key);
  }

  set value(value: unknown) {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      throw invalidArgument("A custom property holds a text, a number, or true or false.");
    }
    this.context.book.customProperties.set(this.key, typeof value === "string" ? value.slice(0, 255) : value);
    this.context.note({ kind: "document" });
  }

  get type(): Excel.CustomProperty["type"] {
    const { value } = this;
    if (typeof value === "number") {
      return Number.isInteger(value) ? "Number" : "Float";
    }
    return typeof value === "boolean" ? "Boolean" : "String";
  }

  delete(): void {
    this.context.book.customProperties.delete(this.key);
    this.context.note({ kind: "document" });
  }
}
