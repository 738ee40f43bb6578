import { boundingArea, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { HostCollection, HostObject } from "../../protocol/host-object";
import { formatAddress } from "./address";
import { asIndex } from "./arguments";
import { itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { Range } from "./range";

/** Several rectangles of one sheet. */
export class RangeAreas extends HostObject {
  readonly $type = "RangeAreas";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
    private readonly ranges: readonly Range[],
  ) {
    super();
  }

  static $at(context: ModelContext, sheet: Sheet, areas: readonly Area[]): RangeAreas {
    return new RangeAreas(
      context,
      sheet,
      areas.map((area) => Range.$at(context, sheet, area)),
    );
  }

  override get $referenceId(): string | undefined {
    return this.context.anchors.idOf(this.ranges[0]?.$anchor);
  }

  _KeepReference(): void {
    this.context.anchors.keep(...this.ranges.map((range) => range.$anchor));
  }

  get address(): string {
    return this.ranges.map((range) => formatAddress(this.sheet.name, range.$area)).join(",");
  }

  get addressLocal(): string {
    return this.address;
  }

  get areaCount(): number {
    return this.ranges.length;
  }

  get cellCount(): number {
    return this.ranges.reduce((count, range) => count + range.cellCount, 0);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }

  get worksheet(): HostObject {
    return this.context.objects.worksheet(this.sheet);
  }

  clear(applyTo: unknown): void {
    for (const range of this.ranges) {
      range.clear(applyTo);
    }
  }

  select(): void {
    const [first, ...rest] = this.ranges.map((range) => range.$area);
    if (first) {
      Range.$at(this.context, this.sheet, rest.reduce(boundingArea, first)).select();
    }
  }
}

/** The rectangles of a `RangeAreas`. */
export class RangeCollection extends HostCollection {
  readonly $type = "RangeCollection";

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  $items(): readonly Range[] {
    return this.ranges;
  }

  getCount(): number {
    return this.ranges.length;
  }

  getItemAt(index: unknown): Range {
    const range = this.ranges[asIndex(index, "index")];
    if (!range) {
      throw itemNotFound(`There is no range at ${String(index)}.`);
    }
    return range;
  }
}
