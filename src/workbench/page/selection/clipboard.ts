import type { Area } from "../../book/area";
import { cellText } from "../editing/cell-text";
import { copiedFormula } from "../editing/copied-formula";
import { readTabSeparated, writeTabSeparated } from "../editing/tab-separated";
import { displayText } from "../../formula/display-text";
import type { SheetGrid } from "../grid/sheet-grid";
import type { PageState } from "../page-state";
import type { UserActions } from "../../model/base/user-actions";
import type { CellPosition } from "./cell-position";
import { selectArea } from "./sheet-selection";

/** One copied cell: what typing would make it again, and where it stood. */
interface CopiedCell extends CellPosition {
  readonly entry: string;
}

/**
 * Copy, cut and paste as text: other programs get what cells show; a paste of what was copied here brings the values
 * themselves and the formulas, with their relative references moved along unless they were cut.
 */
export class SheetClipboard {
  private copied:
    | {
        readonly text: string;
        readonly cells: CopiedCell[][];
        readonly cut?: { sheetId: string; area: Area };
      }
    | undefined;

  constructor(
    private readonly state: PageState,
    private readonly grid: SheetGrid,
    private readonly user: UserActions,
    private readonly onRefused: (error: unknown) => void,
  ) {
    for (const type of ["copy", "cut", "paste"] as const) {
      grid.element.addEventListener(type, (event) => {
        if (state.editing || event.defaultPrevented || !event.clipboardData) {
          return;
        }
        event.preventDefault();
        if (type === "paste") {
          this.paste(event.clipboardData.getData("text/plain"));
        } else {
          event.clipboardData.setData("text/plain", this.copy(type === "cut"));
        }
      });
    }
  }

  /** Takes the selection's text and marks it; a cut empties it when it is pasted. */
  copy(cut: boolean): string {
    const { sheet, selection } = this.state;
    const area = usedPart(selection.area, this.state);
    const cells = range(area.top, area.bottom)
      .filter((row) => !sheet.hiddenRows.has(row))
      .map((row) =>
        range(area.left, area.right)
          .filter((column) => !sheet.hiddenColumns.has(column))
          .map((column) => ({ row, column, entry: cellText(sheet, { row, column }) })),
      );
    const text = writeTabSeparated(
      cells.map((line) =>
        line.map(
          ({ row, column }) =>
            displayText(sheet.cells.value(row, column), sheet.styles.at(row, column).numberFormat).text,
        ),
      ),
    );
    this.copied = { text, cells, ...(cut && { cut: { sheetId: sheet.id, area } }) };
    this.grid.markCopied(area);
    return text;
  }

  /** Puts text into the cells from the active area's first one on; one copied cell fills the whole selection. */
  paste(text: string): void {
    if (text === "") {
      return;
    }
    const { sheet, selection } = this.state;
    const { area } = selection;
    const own = this.copied?.text === text ? this.copied : undefined;
    const block = this.block(text, area);
    try {
      if (own?.cut) {
        this.user.clear(own.cut.sheetId, own.cut.area);
      }
      this.user.enter(sheet.id, area.top, area.left, block);
    } catch (error) {
      this.onRefused(error);
      return;
    }
    if (own?.cut) {
      this.dismiss();
    }
    const width = Math.max(...block.map((row) => row.length));
    this.state.selection = selectArea({
      ...area,
      bottom: area.top + block.length - 1,
      right: area.left + width - 1,
    });
  }

  /** Forgets the mark around the copied cells (Esc). */
  dismiss(): void {
    this.copied = undefined;
    this.grid.markCopied(undefined);
  }

  /** The texts to type into the cells of an area. */
  private block(text: string, area: Area): string[][] {
    const own = this.copied?.text === text ? this.copied : undefined;
    const source = own?.cells ?? readTabSeparated(text).map((line) => line.map((entry) => ({ entry })));
    const [only] = source.length === 1 && source[0]?.length === 1 ? source[0] : [];
    const filled = only && usedPart(area, this.state);
    const lines = filled
      ? range(filled.top, filled.bottom).map(() => range(filled.left, filled.right).map(() => only))
      : source;
    return lines.map((line, down) =>
      line.map((cell, across) =>
        "row" in cell && cell.entry.startsWith("=") && !own?.cut
          ? copiedFormula(cell.entry, cell, { row: area.top + down, column: area.left + across })
          : cell.entry,
      ),
    );
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Larger areas are cut to what is used, so that whole columns can be copied. */
function usedPart(area: Area, state: PageState): Area {
  const used = state.sheet.cells.extent();
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, used?.bottom ?? 0)),
    right: Math.max(area.left, Math.min(area.right, used?.right ?? 0)),
  };
}
