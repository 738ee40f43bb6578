import type { CellArea } from "./read-areas";
import type { WorkbookSession } from "./run-excel";
import { syncInChunks, type ChunkSource } from "./sync-in-chunks";

/** What is known of a cell besides its value; cells that look alike share one. */
export interface SheetLook {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  /** As `#RRGGBB`. */
  readonly fill?: string;
  readonly isFormula?: boolean;
}

/** What the format, formula, fill and weight of a cell take in an answer. */
const CELL_BYTES = 120;
/** Excel gives white for a cell that is not filled. */
const NO_FILL = "#FFFFFF";

/** Reads how the cells of areas look; the result has the rows of each area, cells that look plain are undefined. */
export async function readLooks(
  context: WorkbookSession,
  areas: readonly CellArea[],
  signal?: AbortSignal,
): Promise<(SheetLook | undefined)[][][]> {
  const source = new LookSource(context, areas);
  await syncInChunks(context, source, signal);
  return source.looks;
}

interface Piece {
  readonly area: number;
  readonly rows: number;
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

class LookSource implements ChunkSource {
  readonly looks: (SheetLook | undefined)[][][];
  private area = 0;
  private start = 0;
  private queued: Piece[] = [];
  private readonly known = new Map<string, SheetLook | undefined>();

  constructor(
    private readonly context: WorkbookSession,
    private readonly areas: readonly CellArea[],
  ) {
    this.looks = areas.map(() => []);
  }

  queue(maxBytes: number): boolean {
    this.queued = [];
    let cells = Math.max(1, Math.floor(maxBytes / CELL_BYTES));
    let { area, start } = this;
    for (let from = this.areas[area]; from && cells > 0; from = this.areas[area]) {
      const affordable = Math.floor(cells / from.columns);
      if (affordable === 0 && this.queued.length > 0) {
        break;
      }
      const rows = Math.min(from.rows - start, Math.max(1, affordable));
      this.queued.push({ area, rows, ...this.ask(from, start, rows) });
      cells -= rows * from.columns;
      start += rows;
      if (start >= from.rows) {
        area += 1;
        start = 0;
      }
    }
    return this.queued.length > 0;
  }

  accept(): void {
    for (const { area, rows, range, properties } of this.queued) {
      const { numberFormat, formulas } = range;
      for (let row = 0; row < rows; row++) {
        const formats: readonly unknown[] = (numberFormat as unknown[][])[row] ?? [];
        const contents: readonly unknown[] = (formulas as unknown[][])[row] ?? [];
        const own = properties.value[row] ?? [];
        this.looks[area]?.push(
          formats.map((format, column) =>
            this.lookOf(String(format), isFormula(contents[column]), own[column]?.format),
          ),
        );
      }
      this.start += rows;
      if (this.start >= (this.areas[area]?.rows ?? 0)) {
        this.area = area + 1;
        this.start = 0;
      }
    }
  }

  private ask({ sheetId, row, column, columns }: CellArea, start: number, rows: number) {
    const range = this.context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(row + start, column, rows, columns)
      .load("numberFormat,formulas");
    const properties = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
    return { range, properties };
  }

  private lookOf(
    format: string,
    isFormula: boolean,
    shown: Excel.CellPropertiesFormat | undefined,
  ): SheetLook | undefined {
    const fill = (shown?.fill?.color ?? "").toUpperCase();
    const isBold = shown?.font?.bold === true;
    const key = `${format}\n${fill}\n${String(isBold)}\n${String(isFormula)}`;
    if (!this.known.has(key)) {
      const look: SheetLook = {
        ...(format === "General" || format === "" ? {} : { numberFormat: format }),
        ...(isBold ? { bold: true } : {}),
        ...(fill === "" || fill === NO_FILL ? {} : { fill }),
        ...(isFormula ? { isFormula } : {}),
      };
      this.known.set(key, Object.keys(look).length === 0 ? undefined : look);
    }
    return this.known.get(key);
  }
}

/** Whether what a cell holds is a formula; a text that begins so has an apostrophe before it. */
function isFormula(content: unknown): boolean {
  return typeof content === "string" && content.startsWith("=");
}
