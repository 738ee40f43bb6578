// The inside of `sheetData`, row by row. A cell of an opened file that still holds the same content, formula and look is
// written as it stood there: rich text, phonetic readings and metadata survive. Every other cell is written anew.
import { CellError, type CellContent } from "../../book/cell-content";
import type { CellStyle } from "../../book/cell-style";
import type { Sheet } from "../../book/sheet";
import { WorkbookFileError } from "../../../ooxml/workbook-file-error";
import { styleKey } from "../styles/plain-style";
import type { ByteSink } from "../xml/byte-sink";
import { encodeXmlText } from "../../../ooxml/xml/xml-text";
import { areaAddress, cellAddress, columnLetters } from "../../../ooxml/cells/cell-address";
import type { CellTargets } from "./cell-targets";
import { formulaCell } from "./formula-cell";
import type { StyledStretch } from "./column-styles";
import type { OriginCell } from "./origin-cells";
import { writeRow } from "./row-attributes";
import { spilledArea } from "./spilled-area";

/** Excel's longest text in a cell. */
const MOST_CHARACTERS = 32_767;
const PLAIN: CellStyle = {};

interface Column {
  readonly index: number;
  readonly letters: string;
  readonly values: readonly (CellContent | undefined)[];
  readonly formulas: ReadonlyMap<number, string> | undefined;
  readonly stretches: readonly StyledStretch[];
  readonly look: CellStyle;
  /** The stretch that holds the current row or the next one below. */
  at: number;
  lastStyle: CellStyle | undefined;
  lastBase: number;
  lastEntry: number;
}

/** Writes every row that holds anything. Throws `WorkbookFileError` for a text that no Excel cell can hold. */
export function writeCells(sheet: Sheet, targets: CellTargets, sink: ByteSink): void {
  new CellWriter(sheet, targets, sink).write();
}

class CellWriter {
  private readonly columns: Column[];
  private readonly headers = new Map<string, string>();
  private readonly quoted = new Map<CellStyle, CellStyle>();
  private rowStart = "";
  private rowIsOpen = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly targets: CellTargets,
    private readonly sink: ByteSink,
  ) {
    const indexes = new Set(targets.columnStyles.stretches.keys());
    for (let column = 0; column < sheet.cells.columnCount; column++) {
      indexes.add(column);
    }
    for (const { column } of sheet.cells.formulas()) {
      indexes.add(column);
    }
    this.columns = [...indexes].sort((a, b) => a - b).map((index) => this.column(index));
    for (const { area, columns, showHeaders } of targets.tables) {
      if (showHeaders) {
        columns.forEach((name, index) => this.headers.set(`${area.top},${area.left + index}`, name));
      }
    }
  }

  write(): void {
    const { sheet, targets } = this;
    const sized = [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.rowLevels.keys()];
    const last = sized.reduce((most, row) => Math.max(most, row), this.lastRow());
    for (let row = 0; row <= last || targets.origin?.reaches(row); row++) {
      const before = targets.origin?.cellsOf(row);
      this.writeRow(row, before, targets.origin?.attributesOf(row));
    }
  }

  /** A row with cells, or one that has a size or a look of its own. */
  private writeRow(
    row: number,
    before: ReadonlyMap<number, OriginCell> | undefined,
    attributes: string | undefined,
  ): void {
    this.rowStart = `<row${writeRow(row, attributes, this.sheet)}`;
    this.rowIsOpen = false;
    if (this.writeRowCells(row, before)) {
      this.sink.write("</row>");
    } else if (/ (ht|hidden|outlineLevel|s|customFormat|collapsed)="/.test(this.rowStart)) {
      this.sink.write(`${this.rowStart}/>`);
    }
  }

  /** The first cell of a row opens it. */
  private openRow(): void {
    if (this.rowIsOpen) {
      return;
    }
    this.rowIsOpen = true;
    this.sink.write(this.rowStart);
    this.sink.write(">");
  }

  private column(index: number): Column {
    const { sheet, targets } = this;
    return {
      index,
      letters: columnLetters(index),
      values: sheet.cells.column(index),
      formulas: sheet.cells.formulaRows(index),
      stretches: targets.columnStyles.stretches.get(index) ?? [],
      look: targets.columnStyles.looks.get(index) ?? PLAIN,
      at: 0,
      lastStyle: undefined,
      lastBase: 0,
      lastEntry: 0,
    };
  }

  private lastRow(): number {
    let last = -1;
    for (const { values, formulas, stretches } of this.columns) {
      last = Math.max(last, values.length - 1, stretches[stretches.length - 1]?.bottom ?? -1);
      for (const row of formulas?.keys() ?? []) {
        last = Math.max(last, row);
      }
    }
    return last;
  }

  private writeRowCells(row: number, before: ReadonlyMap<number, OriginCell> | undefined): boolean {
    for (const column of this.columns) {
      while ((column.stretches[column.at]?.bottom ?? Infinity) < row) {
        column.at++;
      }
      const stretch = column.stretches[column.at];
      const inStretch = stretch !== undefined && stretch.top <= row;
      const value = column.values[row];
      const stored = column.formulas?.get(row);
      const formula = stored === "" ? undefined : stored;
      const old = before && before.size > 0 ? before.get(column.index) : undefined;
      if (value === undefined && formula === undefined && !inStretch) {
        // An empty cell whose look the book does not know (`old.style`) keeps it.
        if (!old || old.style === 0 || styleKey(this.targets.styles.style(old.style)) !== styleKey(PLAIN)) {
          continue;
        }
      }
      const style = inStretch ? stretch.style : column.look;
      this.openRow();
      this.writeCell(row, column, value, formula, style, old);
    }
    return this.rowIsOpen;
  }

  private writeCell(
    row: number,
    column: Column,
    value: CellContent | undefined,
    formula: string | undefined,
    style: CellStyle,
    old: OriginCell | undefined,
  ): void {
    const { sink } = this;
    if (old && this.isUnchanged(old, row, column.index, value, formula, style)) {
      sink.write(old.source);
      return;
    }
    const header = this.headers.size > 0 ? this.headers.get(`${row},${column.index}`) : undefined;
    const content = header ?? value;
    const entry = this.entry(column, this.styleFor(content, formula, style), old?.style);
    sink.write('<c r="');
    sink.write(column.letters);
    sink.write(String(row + 1));
    sink.write(entry === 0 ? '"' : `" s="${entry}"`);
    if (formula !== undefined && header === undefined) {
      sink.write(
        formulaCell({
          sheet: this.sheet,
          targets: this.targets,
          row,
          column: column.index,
          formula,
          value,
          old,
        }),
      );
    } else {
      this.writeContent(content, row, column.index);
    }
  }

  /** What follows a plain cell's position and style: type and value. */
  private writeContent(content: CellContent | undefined, row: number, column: number): void {
    const { sink } = this;
    if (content === undefined) {
      sink.write("/>");
      return;
    }
    if (typeof content === "string") {
      this.refuseLongText(content, row, column);
      sink.write(' t="s"><v>');
      sink.write(String(this.targets.strings.index(content)));
    } else if (typeof content === "number" && Number.isFinite(content)) {
      sink.write("><v>");
      sink.write(String(content));
    } else if (typeof content === "boolean") {
      sink.write(content ? ' t="b"><v>1' : ' t="b"><v>0');
    } else {
      sink.write(` t="e"><v>${encodeXmlText(content instanceof CellError ? content.code : "#NUM!")}`);
    }
    sink.write("</v></c>");
  }

  private isUnchanged(
    old: OriginCell,
    row: number,
    column: number,
    value: CellContent | undefined,
    formula: string | undefined,
    style: CellStyle,
  ): boolean {
    if (old.stored?.kind === "shared" || old.formula !== formula || !sameContent(old.content, value)) {
      return false;
    }
    if (styleKey(this.targets.styles.style(old.style)) !== styleKey(style)) {
      return false;
    }
    if (old.stored?.kind !== "array" || old.stored.reference === undefined) {
      return true;
    }
    return old.stored.reference === areaAddress(spilledArea(this.sheet.cells, row, column));
  }

  /** Text that a later edit would turn into a formula is marked as text for good. */
  private styleFor(
    content: CellContent | undefined,
    formula: string | undefined,
    style: CellStyle,
  ): CellStyle {
    if (
      formula !== undefined ||
      typeof content !== "string" ||
      style.quotePrefix ||
      !/^[=+\-@]/.test(content)
    ) {
      return style;
    }
    let quoted = this.quoted.get(style);
    if (!quoted) {
      this.quoted.set(style, (quoted = { ...style, quotePrefix: true }));
    }
    return quoted;
  }

  private entry(column: Column, style: CellStyle, base = 0): number {
    if (style === column.lastStyle && base === column.lastBase) {
      return column.lastEntry;
    }
    column.lastStyle = style;
    column.lastBase = base;
    return (column.lastEntry = this.targets.styles.index(style, base));
  }

  private refuseLongText(text: string, row: number, column: number): void {
    if (text.length <= MOST_CHARACTERS) {
      return;
    }
    throw new WorkbookFileError(
      "unwritable",
      `The text in ${this.sheet.name}!${cellAddress(row, column)} has ${text.length} characters; an Excel cell holds at most 32,767.`,
      "Shorten the text, then save again.",
    );
  }
}

function sameContent(a: CellContent | undefined, b: CellContent | undefined): boolean {
  if (a instanceof CellError || b instanceof CellError) {
    return a instanceof CellError && b instanceof CellError && a.code === b.code;
  }
  return a === b;
}
