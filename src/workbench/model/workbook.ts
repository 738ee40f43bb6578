import { HostObject } from "../protocol/host-object";
import { Application } from "./application";
import { asText } from "./arguments";
import type { ModelContext } from "./model-context";
import { Range } from "./range";
import { TableCollection } from "./table-collection";
import { WorksheetCollection } from "./worksheet-collection";

/** The root of the object model. */
export class Workbook extends HostObject {
  readonly $type = "Workbook";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get name(): string {
    return this.context.book.fileName;
  }

  get application(): Application {
    return new Application(this.context);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }

  get tables(): TableCollection {
    return new TableCollection(this.context);
  }

  getSelectedRange(): Range {
    const sheet = this.context.sheet(this.context.book.activeSheetId);
    return Range.$at(this.context, sheet, sheet.selection);
  }

  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }

  _GetRangeForEventByReferenceId(id: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw new Error(`The event's range ${String(id)} is gone.`);
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range | null {
    const anchor = this.context.anchors.get(asText(id, "referenceId"));
    return anchor?.area ? new Range(this.context, anchor) : null;
  }

  _RemoveReference(id: unknown): void {
    this.context.anchors.release(asText(id, "referenceId"));
  }

  _GetReferenceCount(): number {
    return this.context.anchors.keptCount;
  }
}
