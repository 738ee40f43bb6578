import { contains, MAX_COLUMNS, type Area } from "../../book/area";
import type { Book } from "../../book/book";
import type { CellContent } from "../../book/cell-content";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import type { ConditionalEffect } from "../../formula/conditional-looks";
import { displayText } from "../../formula/display-text";
import { cellLook, type CellLook } from "../look/cell-look";
import { fitNumber } from "../look/fit-number";
import type { SheetPalette } from "../look/sheet-palette";
import { tableCellLook, type TableCellLook } from "../look/table-look";
import { CELL_FACES, type TextMeasure } from "../look/text-measure";
import { textRunEnd } from "../look/text-run";
import { cellName } from "../selection/cell-position";
import type { CellDrawing } from "./cell-drawing";
import type { SheetLayout } from "./sheet-layout";

/** Space at both sides of a cell's text, and what one step of indent adds, in pixels. */
const PADDING = 3;
const INDENT = 9;
/** How far to the left a text is looked for that may run over an empty cell. */
const RUN_REACH = 24;

const PLAIN: ConditionalEffect = { look: {} };
const NO_TABLE: TableCellLook = {};

/** Drawings kept for cells that are drawn again while scrolling. */
const KEPT_DRAWINGS = 20_000;

/**
 * Turns cells of one sheet into drawings, reading the book when a cell is first drawn. A painter lives until something
 * changes; drawings are kept meanwhile, since scrolling by a row draws the other rows again.
 */
export class CellPainter {
  private readonly drawings = new Map<number, CellDrawing>();
  private readonly tables: readonly TableDescription[];

  constructor(
    book: Book,
    private readonly sheet: Sheet,
    private readonly layout: SheetLayout,
    private readonly palette: SheetPalette,
    private readonly measure: TextMeasure,
    private readonly conditional: (row: number, column: number) => ConditionalEffect | undefined,
  ) {
    this.tables = book.tables.filter(({ sheetId }) => sheetId === sheet.id);
  }

  /** The drawing of one cell. */
  draw(row: number, column: number): CellDrawing {
    const key = row * MAX_COLUMNS + column;
    let drawing = this.drawings.get(key);
    if (!drawing) {
      if (this.drawings.size >= KEPT_DRAWINGS) {
        this.drawings.clear();
      }
      this.drawings.set(key, (drawing = this.newDrawing(row, column)));
    }
    return drawing;
  }

  private newDrawing(row: number, column: number): CellDrawing {
    const merge = this.sheet.merges.find((area) => contains(area, row, column));
    if (merge) {
      return this.drawMerged(row, column, merge);
    }
    const value = this.sheet.cells.value(row, column);
    const { look, text: shown, bar } = this.lookAt(row, column);
    const text = this.fitted(row, column, shown, look);
    const end = text === "" ? column : this.runEnd(row, column, value, text, look);
    const open = end > column || (isEmpty(value) && this.isRunOver(row, column));
    return {
      text,
      classes: this.classes(row, look, open, end > column),
      style: { ...this.cellStyle(look, bar), ...this.textStyle(look) },
      ...(end > column && {
        run: { width: this.layout.columns.length(column, end) - 2 * PADDING, exact: false },
      }),
      attributes: attributes(row, column),
    };
  }

  /** Merged cells show the first one's text and look, placed over the columns of the merge. */
  private drawMerged(row: number, column: number, merge: Area): CellDrawing {
    const { look, text, bar } = this.lookAt(merge.top, merge.left);
    const isFirst = row === merge.top && column === merge.left;
    const spreads = isFirst && merge.right > merge.left;
    return {
      text: isFirst ? text : "",
      classes: this.classes(row, look, column < merge.right, spreads),
      style: { ...this.cellStyle(look, isFirst ? bar : undefined), ...this.textStyle(look) },
      ...(spreads && {
        run: { width: this.layout.columns.length(merge.left, merge.right) - 2 * PADDING, exact: true },
      }),
      attributes: attributes(row, column),
    };
  }

  private lookAt(
    row: number,
    column: number,
  ): { look: CellLook; text: string; bar: ConditionalEffect["bar"] } {
    const value = this.sheet.cells.value(row, column);
    const style = this.sheet.styles.at(row, column);
    const { text, color } = displayText(value, style.numberFormat);
    const { look, bar } = this.conditional(row, column) ?? PLAIN;
    return {
      look: cellLook(value, style, this.tableLook(row, column), look, color, this.palette),
      text,
      bar,
    };
  }

  private tableLook(row: number, column: number): TableCellLook {
    const table = this.tables.find(({ area }) => contains(area, row, column));
    return table ? tableCellLook(table, row, column, this.palette) : NO_TABLE;
  }

  /** A number that is too wide for its column is shortened or becomes hashes. */
  private fitted(row: number, column: number, text: string, look: CellLook): string {
    const value = this.sheet.cells.value(row, column);
    if (typeof value !== "number" || look.wrap) {
      return text;
    }
    const { numberFormat } = this.sheet.styles.at(row, column);
    const room = this.layout.columns.size(column) - 2 * PADDING;
    const width = (candidate: string): number => this.measure.width(candidate, look.fontSize, look.bold);
    return fitNumber(
      value,
      text,
      numberFormat === undefined || numberFormat === "General",
      (candidate) => width(candidate) <= room,
      () => "#".repeat(Math.max(1, Math.floor(room / width("#")))),
    );
  }

  /** The last column that the text of a cell covers. */
  private runEnd(
    row: number,
    column: number,
    value: CellContent | undefined,
    text: string,
    look: CellLook,
  ): number {
    if (typeof value !== "string" || look.align !== "left" || look.wrap) {
      return column;
    }
    const needed = this.measure.width(text, look.fontSize, look.bold) + 2 * PADDING + look.indent * INDENT;
    return textRunEnd(
      column,
      needed,
      this.layout.columns.count - 1,
      (at) => this.layout.columns.size(at),
      (at) => isEmpty(this.sheet.cells.value(row, at)),
    );
  }

  /** Whether a text from the left runs over the right edge of an empty cell. */
  private isRunOver(row: number, column: number): boolean {
    for (let at = column - 1; at >= Math.max(0, column - RUN_REACH); at--) {
      const value = this.sheet.cells.value(row, at);
      if (isEmpty(value)) {
        continue;
      }
      if (typeof value !== "string") {
        return false;
      }
      const style = this.sheet.styles.at(row, at);
      const look = cellLook(value, style, this.tableLook(row, at), {}, undefined, this.palette);
      return this.runEnd(row, at, value, displayText(value, style.numberFormat).text, look) > column;
    }
    return false;
  }

  private classes(
    row: number,
    look: CellLook,
    openRight: boolean,
    running: boolean,
  ): Record<string, boolean> {
    return {
      sheetCell: true,
      filled: look.fill !== undefined,
      running,
      "open-right": openRight,
      "no-gridlines": !this.sheet.showGridlines,
      wrapping: look.wrap,
      [`tall-${look.vertical}`]: this.layout.rows.size(row) > this.layout.rows.defaultSize,
    };
  }

  private cellStyle(look: CellLook, bar: ConditionalEffect["bar"]): Record<string, string> {
    const lines = [
      ...(look.outline === undefined ? [] : [`inset 0 0 0 1px ${look.outline}`]),
      ...(look.lowerLine === undefined ? [] : [`inset 0 -1px 0 0 ${look.lowerLine}`]),
    ];
    const stripe = bar && `${(Math.max(0, Math.min(1, bar.share)) * 100).toFixed(1)}%`;
    return {
      ...(look.fill !== undefined && { backgroundColor: look.fill }),
      ...(bar && {
        backgroundImage: `linear-gradient(to right, ${bar.color} ${stripe ?? ""}, transparent ${stripe ?? ""})`,
      }),
      ...(look.color !== undefined && { color: look.color }),
      ...(lines.length > 0 && { boxShadow: lines.join(", ") }),
      ...(look.align !== "left" && { textAlign: look.align }),
    };
  }

  private textStyle(look: CellLook): Record<string, string> {
    const decoration = [look.underline && "underline", look.strikethrough && "line-through"]
      .filter(Boolean)
      .join(" ");
    return {
      ...(look.bold && { fontWeight: "700" }),
      ...(look.italic && { fontStyle: "italic" }),
      ...(decoration !== "" && { textDecoration: decoration }),
      ...(look.fontSize !== undefined && { fontSize: `${this.measure.fontPixels(look.fontSize)}px` }),
      ...(look.fontName !== undefined && {
        fontFamily: `"${look.fontName.replace(/["\\]/g, "")}", ${CELL_FACES}`,
      }),
      ...(look.indent > 0 && {
        [look.align === "right" ? "paddingRight" : "paddingLeft"]: `${look.indent * INDENT + PADDING}px`,
      }),
    };
  }
}

function attributes(row: number, column: number): Record<string, string> {
  return {
    role: "gridcell",
    "data-cell": cellName({ row, column }),
    "aria-colindex": String(column + 2),
  };
}

function isEmpty(value: CellContent | undefined): boolean {
  return value === undefined;
}
