import { overlaps, type Area } from "../../book/area";
import { newId } from "../../book/new-id";
import type {
  ConditionalFormatDescription,
  ConditionalRule,
} from "../../book/conditional-format-description";
import type { Sheet } from "../../book/sheet";
import { HostCollection } from "../../protocol/host-object";
import { isEntireColumns, isEntireRows } from "../ranges/address";
import { asIndex, asOneOf, asText } from "../ranges/arguments";
import { clearConditionalFormats } from "../ranges/clear-cells";
import { ConditionalFormat } from "./conditional-format";
import { itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireAllowed } from "../sheets/protection";

/** What a new format of each kind does until it is told otherwise: nothing that shows. */
const INITIAL = {
  Custom: { kind: "Custom", formula: "=FALSE", look: {} },
  CellValue: { kind: "CellValue", operator: "EqualTo", formula1: "=0", look: {} },
  TopBottom: { kind: "TopBottom", type: "TopItems", rank: 10, look: {} },
  ContainsText: { kind: "ContainsText", operator: "Contains", text: "", look: {} },
  ColorScale: {
    kind: "ColorScale",
    criteria: {
      minimum: { type: "LowestValue", color: "#F8696B" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    },
  },
  DataBar: { kind: "DataBar", color: "#638EC6" },
} as const satisfies Readonly<Record<string, ConditionalRule>>;

/** The conditional formats that touch a range, first in rank first. */
export class ConditionalFormatCollection extends HostCollection {
  readonly $type = "ConditionalFormatCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  $items(): readonly ConditionalFormat[] {
    return this.formats().map((format) => this.wrap(format));
  }

  /** A new format comes first in rank, as Excel documents it. */
  add(type: unknown): ConditionalFormat {
    requireAllowed(this.sheet, "allowFormatCells");
    const kinds = ["Custom", "CellValue", "TopBottom", "ContainsText", "ColorScale", "DataBar"] as const;
    const format: ConditionalFormatDescription = {
      id: newId(),
      areas: [this.area],
      rule: INITIAL[asOneOf(type, kinds, "type")],
      stopIfTrue: false,
    };
    this.sheet.conditionalFormats.unshift(format);
    this.note();
    return this.wrap(format);
  }

  clearAll(): void {
    requireAllowed(this.sheet, "allowFormatCells");
    clearConditionalFormats(this.sheet, this.area);
    this.note();
  }

  getCount(): number {
    return this.formats().length;
  }

  getItem(id: unknown): ConditionalFormat {
    const found = this.getItemOrNullObject(id);
    if (!found) {
      throw itemNotFound(`There is no conditional format ${String(id)}.`);
    }
    return found;
  }

  getItemOrNullObject(id: unknown): ConditionalFormat | null {
    const wanted = asText(id, "id");
    const format = this.formats().find((candidate) => candidate.id === wanted);
    return format ? this.wrap(format) : null;
  }

  getItemAt(index: unknown): ConditionalFormat {
    const format = this.formats()[asIndex(index, "index")];
    if (!format) {
      throw itemNotFound(`There is no conditional format at ${String(index)}.`);
    }
    return this.wrap(format);
  }

  private formats(): readonly ConditionalFormatDescription[] {
    return this.sheet.conditionalFormats.filter(({ areas }) =>
      areas.some((area) => overlaps(area, this.area)),
    );
  }

  private wrap(format: ConditionalFormatDescription): ConditionalFormat {
    const { context, sheet } = this;
    return new ConditionalFormat(context, sheet, format, this.isOfSheet && this.hasNeighbour(format));
  }

  private get isOfSheet(): boolean {
    return isEntireColumns(this.area) && isEntireRows(this.area);
  }

  /** Whether another format lies on some of the same cells. */
  private hasNeighbour({ id, areas }: ConditionalFormatDescription): boolean {
    return this.sheet.conditionalFormats.some(
      (other) => other.id !== id && other.areas.some((area) => areas.some((own) => overlaps(own, area))),
    );
  }

  private note(): void {
    this.context.note({ kind: "conditionalFormats", sheetId: this.sheet.id });
  }
}
