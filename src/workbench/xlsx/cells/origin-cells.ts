import type { CellContent } from "../../book/cell-content";
import type { TableDescription } from "../../book/table-description";
import { storedContent } from "./cell-content";
import { CellScanner, type StoredFormula } from "../../../ooxml/cells/cell-scanner";
import { formulaText, SharedFormulas } from "./read-cells";
import type { SharedStrings } from "./shared-strings";

/** A cell as the opened file holds it. */
export interface OriginCell {
  readonly source: string;
  readonly style: number;
  readonly content: CellContent | undefined;
  /** As people write it, with its `=`. */
  readonly formula: string | undefined;
  readonly stored: StoredFormula | undefined;
  readonly isDynamic: boolean;
}

const NONE: ReadonlyMap<number, OriginCell> = new Map();

/** The cells of the opened file, row by row in step with the writer. */
export class OriginCells {
  private readonly scanner: CellScanner;
  private readonly rowTexts = new Map<number, string>();
  private readonly shared = new SharedFormulas();
  private pending: boolean;
  private lastRow = -1;

  constructor(
    xml: string,
    private readonly strings: SharedStrings,
    private readonly tables: readonly TableDescription[],
  ) {
    this.scanner = new CellScanner(xml, (row, attributes) => {
      this.rowTexts.set(row, attributes);
      this.lastRow = Math.max(this.lastRow, row);
    });
    this.pending = this.scanner.next();
  }

  /** Whether the file has anything at or below the row. */
  reaches(row: number): boolean {
    return this.pending || this.lastRow >= row;
  }

  /** The cells of a row, by column; rows must be asked for in order. */
  cellsOf(row: number): ReadonlyMap<number, OriginCell> {
    let cells: Map<number, OriginCell> | undefined;
    while (this.pending && this.scanner.row <= row) {
      // Rows that come too late in the file are not kept as they are but written from the book.
      if (this.scanner.row === row) {
        (cells ??= new Map()).set(this.scanner.column, this.cell());
      }
      this.pending = this.scanner.next();
    }
    return cells ?? NONE;
  }

  /** The attributes of a row in the file; ask after `cellsOf`, and only once. */
  attributesOf(row: number): string | undefined {
    const text = this.rowTexts.get(row);
    this.rowTexts.delete(row);
    return text;
  }

  private cell(): OriginCell {
    const { scanner } = this;
    const { row, column, formula } = scanner;
    return {
      source: scanner.source,
      style: scanner.style,
      content: storedContent(scanner, this.strings),
      formula: formula && formulaText(formula, row, column, this.shared, this.tables),
      stored: formula,
      isDynamic: scanner.metadata !== undefined,
    };
  }
}
