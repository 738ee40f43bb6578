import type { Area } from "../../book/area";
import type { DefinedName } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import { invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { formatAbsolute, isEntireColumns, isEntireRows, parseAddress } from "../ranges/address";
import { asInteger, asOneOf, asRecord, optional } from "../ranges/arguments";
import { resolveRange } from "../ranges/resolve-range";

const PRINT_AREA = "Print_Area";
const PRINT_TITLES = "Print_Titles";
/** A comma outside of a quoted name of a sheet. */
const BETWEEN_AREAS = /,(?=(?:[^']*'[^']*')*[^']*$)/;

/** How a sheet is printed. */
export class PageLayout extends HostObject {
  readonly $type = "PageLayout";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get orientation(): Excel.PageLayout["orientation"] {
    return this.sheet.page.landscape ? "Landscape" : "Portrait";
  }

  set orientation(value: unknown) {
    this.sheet.page.landscape = asOneOf(value, ["Portrait", "Landscape"], "orientation") === "Landscape";
    this.note();
  }

  get zoom(): Excel.PageLayoutZoomOptions {
    const { fitWide, fitTall } = this.sheet.page;
    return {
      ...(fitWide !== undefined && { horizontalFitToPages: fitWide }),
      ...(fitTall !== undefined && { verticalFitToPages: fitTall }),
    };
  }

  set zoom(value: unknown) {
    const zoom = asRecord(value, "zoom");
    if ("scale" in zoom) {
      throw invalidArgument("A scale of printing is not kept; only pages to fit are.");
    }
    this.sheet.page.fitWide = optional(zoom["horizontalFitToPages"], asInteger, "horizontalFitToPages");
    this.sheet.page.fitTall = optional(zoom["verticalFitToPages"], asInteger, "verticalFitToPages");
    this.note();
  }

  /** Areas one after the other, each for pages of its own. */
  setPrintArea(printArea: unknown): void {
    const parts = typeof printArea === "string" ? printArea.split(",") : [printArea];
    const areas = parts.map((part) => resolveRange(this.context, part, this.sheet));
    if (areas.some(({ sheet }) => sheet !== this.sheet)) {
      throw invalidArgument("The print area is on another worksheet.");
    }
    this.putName(
      PRINT_AREA,
      areas.map(({ area }) => area),
    );
  }

  /** The rows that are printed at the top of each page; they must be whole. */
  setPrintTitleRows(printTitleRows: unknown): void {
    this.putTitles(printTitleRows, isEntireRows);
  }

  /** The columns that are printed at the left of each page; they must be whole. */
  setPrintTitleColumns(printTitleColumns: unknown): void {
    this.putTitles(printTitleColumns, isEntireColumns);
  }

  /** Rows and columns stand in one name, the columns first; those of the other kind stay. */
  private putTitles(value: unknown, isWhole: (area: Area) => boolean): void {
    const { sheet, area } = resolveRange(this.context, value, this.sheet);
    if (sheet !== this.sheet || !isWhole(area)) {
      throw invalidArgument("Print titles are whole rows or columns of the worksheet itself.");
    }
    const held = this.name(PRINT_TITLES)?.formula.slice(1).split(BETWEEN_AREAS) ?? [];
    const others = held.flatMap((part) => parseAddress(part)?.area ?? []).filter((one) => !isWhole(one));
    this.putName(
      PRINT_TITLES,
      [...others, area].sort((a, b) => Number(isEntireRows(a)) - Number(isEntireRows(b))),
    );
  }

  private name(wanted: string): DefinedName | undefined {
    return this.context.book.names.find(({ name, sheetId }) => name === wanted && sheetId === this.sheet.id);
  }

  private putName(name: string, areas: readonly Area[]): void {
    const { names } = this.context.book;
    const held = this.name(name);
    const at = held ? names.indexOf(held) : names.length;
    const formula = `=${areas.map((area) => formatAbsolute(this.sheet.name, area)).join(",")}`;
    names.splice(at, held ? 1 : 0, { name, formula, visible: true, sheetId: this.sheet.id });
    this.note();
  }

  private note(): void {
    this.context.note({ kind: "structure" });
  }
}
