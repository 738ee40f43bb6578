import type { Sheet } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import { invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { formatAbsolute } from "../ranges/address";
import { asInteger, asOneOf, asRecord, optional } from "../ranges/arguments";
import { resolveRange } from "../ranges/resolve-range";

const PRINT_AREA = "Print_Area";

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
    const { names } = this.context.book;
    const at = names.findIndex(({ name, sheetId }) => name === PRINT_AREA && sheetId === this.sheet.id);
    const formula = `=${areas.map(({ area }) => formatAbsolute(this.sheet.name, area)).join(",")}`;
    names.splice(at < 0 ? names.length : at, at < 0 ? 0 : 1, {
      name: PRINT_AREA,
      formula,
      visible: true,
      sheetId: this.sheet.id,
    });
    this.note();
  }

  private note(): void {
    this.context.note({ kind: "structure" });
  }
}
