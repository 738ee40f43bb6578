import type { Area } from "./area";
import { CellGrid } from "./cell-grid";
import type { ChartDescription } from "./chart-description";
import type { ConditionalFormatDescription } from "./conditional-format-description";
import { StyleGrid } from "./style-grid";
import type { ValidationDescription } from "./validation-description";

/** One worksheet: contents, looks and everything that lies on it. Tables are kept by the book, which names them. */
export class Sheet {
  readonly cells = new CellGrid();
  readonly styles = new StyleGrid();
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  /** `#RRGGBB`, or "" for none. */
  tabColor = "";
  showGridlines = true;
  frozenRows = 0;
  frozenColumns = 0;
  protection: SheetProtection | undefined;
  /** Column widths in points, by column index; absent is the default. */
  readonly columnWidths = new Map<number, number>();
  /** Row heights in points, by row index; absent is the default. */
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  /** Outline levels (1 to 8) of grouped columns, by column index. */
  readonly columnLevels = new Map<number, number>();
  /** Outline levels (1 to 8) of grouped rows, by row index. */
  readonly rowLevels = new Map<number, number>();
  readonly validations: ValidationDescription[] = [];
  /** In priority order: the first wins. */
  readonly conditionalFormats: ConditionalFormatDescription[] = [];
  readonly charts: ChartDescription[] = [];
  /** How it is printed; the print area is a name of the sheet. */
  readonly page: PageDescription = { landscape: false, fitWide: undefined, fitTall: undefined };
  readonly merges: Area[] = [];
  readonly hyperlinks: HyperlinkDescription[] = [];
  /** What is selected when the sheet is shown. */
  /** Areas that were selected before that one with Ctrl held, in their order. */
  alsoSelected: readonly Area[] = [];
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  /** `worksheet.customProperties`, by key. */
  readonly customProperties = new Map<string, string>();

  constructor(
    /** `{GUID}`, as Office.js gives worksheet ids. */
    readonly id: string,
    public name: string,
  ) {}
}

/** How a sheet is printed: undefined numbers of pages are as many as it takes, both undefined is no fitting at all. */
export interface PageDescription {
  landscape: boolean;
  fitWide: number | undefined;
  fitTall: number | undefined;
}

export interface SheetProtection {
  readonly password?: string;
  readonly options: Readonly<Record<string, boolean | string>>;
}

/** A link on some cells; `address` leads out of the workbook, `documentReference` (`Runs!A7`) to a place in it. */
export interface HyperlinkDescription {
  area: Area;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** Excel's default column width and row height, in points (8.43 characters of 11-point Calibri; 20 pixels). */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;
