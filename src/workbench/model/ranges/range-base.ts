import { type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import type { Anchor } from "./anchor";
import { invalidReference } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** A range's place, which follows its cells while they move. */
export abstract class RangeBase extends HostObject {
  readonly $type = "Range";

  constructor(
    readonly $context: ModelContext,
    readonly $anchor: Anchor,
  ) {
    super();
  }

  override get $referenceId(): string | undefined {
    return this.$context.anchors.idOf(this.$anchor);
  }

  /** Where the range is now. Throws `InvalidReference` when its cells are gone. */
  get $area(): Area {
    const { area } = this.$anchor;
    if (!area) {
      throw invalidReference();
    }
    return area;
  }

  get $sheet(): Sheet {
    return this.$context.sheet(this.$anchor.sheetId);
  }

  _KeepReference(): void {
    this.$context.anchors.keep(this.$anchor);
  }
}
