import { HostObject } from "../../protocol/host-object";
import { Application } from "./application";
import { asText } from "../ranges/arguments";
import { CustomXmlPartCollection } from "./custom-xml-part-collection";
import { DocumentProperties } from "./document-properties";
import { invalidReference, invalidSelection } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { Functions } from "./functions";
import { NamedItemCollection } from "./named-item-collection";
import type { Sheet } from "../../book/sheet";
import { Range } from "../ranges/range";
import { RangeAreas } from "../ranges/range-areas";
import { Runtime } from "../base/runtime";
import { SettingCollection } from "./setting-collection";
import { TableCollection } from "../tables/table-collection";
import { WorkbookProtection } from "./workbook-protection";
import { WorksheetCollection } from "../sheets/worksheet-collection";

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

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.context);
  }

  get functions(): Functions {
    return new Functions(this.context);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.context);
  }

  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.context);
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.context);
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.context);
  }

  /** `context.runtime` travels under this name. */
  get _Runtime(): Runtime {
    return new Runtime(this.context);
  }

  getSelectedRange(): Range {
    const sheet = this.activeSheet;
    if (sheet.alsoSelected.length > 0) {
      throw invalidSelection();
    }
    return Range.$at(this.context, sheet, sheet.selection);
  }

  getSelectedRanges(): RangeAreas {
    const sheet = this.activeSheet;
    return RangeAreas.$at(this.context, sheet, [...sheet.alsoSelected, sheet.selection]);
  }

  getActiveCell(): Range {
    const sheet = this.activeSheet;
    return Range.$at(this.context, sheet, sheet.selection).getCell(0, 0);
  }

  private get activeSheet(): Sheet {
    return this.context.sheet(this.context.book.activeSheetId);
  }

  _GetRangeForEventByReferenceId(id: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) {
      throw invalidReference();
    }
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range | null {
    const [anchor] = this.context.anchors.get(asText(id, "referenceId")) ?? [];
    return anchor?.area ? new Range(this.context, anchor) : null;
  }

  _RemoveReference(id: unknown): void {
    this.context.anchors.release(asText(id, "referenceId"));
  }

  _GetReferenceCount(): number {
    return this.context.anchors.keptCount;
  }
}
