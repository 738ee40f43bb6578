// What a conditional format does to cells that it applies to: colours, font, borders.

import type { ConditionalLook } from "../../book/conditional-format-description";
import { HostCollection, HostObject } from "../../protocol/host-object";
import { asBoolean, asIndex, asOneOf } from "../ranges/arguments";
import { asColor } from "../ranges/color";
import { itemNotFound } from "../base/excel-errors";

type Look = () => ConditionalLook;
type Change = (look: ConditionalLook) => void;
type LookChange = { [K in keyof ConditionalLook]?: ConditionalLook[K] | undefined };

abstract class LookPart extends HostObject {
  constructor(
    protected readonly look: Look,
    private readonly replace: Change,
  ) {
    super();
  }

  protected change(change: LookChange): void {
    const entries = Object.entries({ ...this.look(), ...change }).filter(([, value]) => value !== undefined);
    this.replace(Object.fromEntries(entries));
  }

  protected get setter(): Change {
    return this.replace;
  }
}

export class ConditionalRangeFormat extends LookPart {
  readonly $type = "ConditionalRangeFormat";

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.look, this.setter);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.look, this.setter);
  }

  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.look, this.setter);
  }
}

export class ConditionalRangeFill extends LookPart {
  readonly $type = "ConditionalRangeFill";

  get color(): string {
    return this.look().fill ?? "";
  }

  set color(value: unknown) {
    this.change({ fill: asColor(value, "color") });
  }

  clear(): void {
    this.change({ fill: undefined });
  }
}

export class ConditionalRangeFont extends LookPart {
  readonly $type = "ConditionalRangeFont";

  get color(): string {
    return this.look().fontColor ?? "";
  }

  set color(value: unknown) {
    this.change({ fontColor: asColor(value, "color") });
  }

  get bold(): boolean {
    return this.look().bold === true;
  }

  set bold(value: unknown) {
    this.change({ bold: asBoolean(value, "bold") });
  }

  get italic(): boolean {
    return this.look().italic === true;
  }

  set italic(value: unknown) {
    this.change({ italic: asBoolean(value, "italic") });
  }

  get strikethrough(): boolean {
    return this.look().strikethrough === true;
  }

  set strikethrough(value: unknown) {
    this.change({ strikethrough: asBoolean(value, "strikethrough") });
  }

  get underline(): "None" | "Single" {
    return this.look().underline === true ? "Single" : "None";
  }

  set underline(value: unknown) {
    this.change({ underline: asOneOf(value, ["None", "Single", "Double"], "underline") !== "None" });
  }

  clear(): void {
    this.change({
      fontColor: undefined,
      bold: undefined,
      italic: undefined,
      strikethrough: undefined,
      underline: undefined,
    });
  }
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Side = (typeof SIDES)[number];

/** The workbench keeps one colour for all four borders. */
export class ConditionalRangeBorderCollection extends HostCollection {
  readonly $type = "ConditionalRangeBorderCollection";

  constructor(
    private readonly look: Look,
    private readonly replace: Change,
  ) {
    super();
  }

  get count(): number {
    return SIDES.length;
  }

  $items(): readonly ConditionalRangeBorder[] {
    return SIDES.map((side) => this.border(side));
  }

  getItem(index: unknown): ConditionalRangeBorder {
    return this.border(asOneOf(index, SIDES, "index"));
  }

  getItemAt(index: unknown): ConditionalRangeBorder {
    const side = SIDES[asIndex(index, "index")];
    if (!side) {
      throw itemNotFound(`There is no border at ${String(index)}.`);
    }
    return this.border(side);
  }

  get top(): ConditionalRangeBorder {
    return this.border("EdgeTop");
  }

  get bottom(): ConditionalRangeBorder {
    return this.border("EdgeBottom");
  }

  get left(): ConditionalRangeBorder {
    return this.border("EdgeLeft");
  }

  get right(): ConditionalRangeBorder {
    return this.border("EdgeRight");
  }

  private border(side: Side): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.look, this.replace, side);
  }
}

export class ConditionalRangeBorder extends LookPart {
  readonly $type = "ConditionalRangeBorder";

  constructor(
    look: Look,
    replace: Change,
    readonly sideIndex: Side,
  ) {
    super(look, replace);
  }

  override get $id(): string {
    return this.sideIndex;
  }

  get color(): string {
    return this.look().borderColor ?? "";
  }

  set color(value: unknown) {
    this.change({ borderColor: asColor(value, "color") });
  }

  get style(): "None" | "Continuous" {
    return this.look().borderColor === undefined ? "None" : "Continuous";
  }

  set style(value: unknown) {
    const style = asOneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"], "style");
    this.change({ borderColor: style === "None" ? undefined : (this.look().borderColor ?? "#000000") });
  }
}
