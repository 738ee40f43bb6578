import type { Area } from "../../book/area";
import { cellText } from "../editing/cell-text";
import { readTabSeparated, writeTabSeparated } from "../editing/tab-separated";
import { displayText } from "../../formula/display-text";
import type { SheetGrid } from "../grid/sheet-grid";
import type { PageState } from "../page-state";
import type { UserSide } from "../user-side";
import { selectArea } from "./sheet-selection";

/** Larger areas are cut to what is used, so that whole columns can be copied. */
function usedPart(area: Area, state: PageState): Area {
  const used = state.sheet.cells.extent();
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, used?.bottom ?? 0)),
    right: Math.max(area.left, Math.min(area.right, used?.right ?? 0)),
  };
}

/**
 * Copy, cut and paste as text: other programs get what cells show; a paste of what was copied here brings the formulas
 * and values themselves.
 */
export class SheetClipboard {
  /** What was copied here last: as other programs see it, and as typing would make it again. */
  private copied: { text: string; entries: string[][]; cut?: { sheetId: string; area: Area } } | undefined;

  constructor(
    private readonly state: PageState,
    private readonly grid: SheetGrid,
    private readonly user: UserSide,
    private readonly onRefused: (error: unknown) => void,
  ) {
    for (const type of ["copy", "cut", "paste"] as const)
      grid.element.addEventListener(type, (event) => {
        if (state.editing || event.defaultPrevented || !event.clipboardData) return;
        event.preventDefault();
        if (type === "paste") this.paste(event.clipboardData.getData("text/plain"));
        else event.clipboardData.setData("text/plain", this.copy(type === "cut"));
      });
  }

  /** Takes the selection's text and marks it; a cut empties it when it is pasted. */
  copy(cut: boolean): string {
    const { sheet, selection } = this.state;
    const area = usedPart(selection.area, this.state);
    const shown: string[][] = [];
    const entries: string[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      if (sheet.hiddenRows.has(row)) continue;
      const columns = range(area.left, area.right).filter((column) => !sheet.hiddenColumns.has(column));
      shown.push(
        columns.map(
          (column) =>
            displayText(sheet.cells.value(row, column), sheet.styles.at(row, column).numberFormat).text,
        ),
      );
      entries.push(columns.map((column) => cellText(sheet, { row, column })));
    }
    const text = writeTabSeparated(shown);
    this.copied = { text, entries, ...(cut && { cut: { sheetId: sheet.id, area } }) };
    this.grid.markCopied(area);
    return text;
  }

  /** Puts text into the cells from the active one on; one copied cell fills the whole selection. */
  paste(text: string): void {
    if (text === "") return;
    const own = this.copied?.text === text ? this.copied : undefined;
    const entries = own?.entries ?? readTabSeparated(text);
    const { sheet, selection } = this.state;
    const { area } = selection;
    const single = entries.length === 1 && entries[0]?.length === 1;
    const block = single
      ? range(area.top, usedPart(area, this.state).bottom).map(() =>
          range(area.left, usedPart(area, this.state).right).map(() => entries[0]?.[0] ?? ""),
        )
      : entries;
    try {
      if (own?.cut) this.user.clear(own.cut.sheetId, own.cut.area);
      this.user.enter(sheet.id, area.top, area.left, block);
    } catch (error) {
      this.onRefused(error);
      return;
    }
    if (own?.cut) this.dismiss();
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
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
