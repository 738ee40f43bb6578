import { columnLetters } from "../../model/ranges/address";
import { element } from "../chrome/element";
import type { PageState } from "../page-state";
import { outlineGroups, type OutlineGroup } from "./outline-groups";
import { placeOnLayer } from "./selection-layer";
import type { SheetGrid } from "./sheet-grid";

const SIZE = 14;

/** A plus or minus in the column headings behind each group of columns, which shows or hides the group. */
export class OutlineLayer {
  private buttons: HTMLElement[] = [];
  private drawn = "";

  constructor(
    private readonly state: PageState,
    private readonly grid: SheetGrid,
    private readonly setHidden: (sheetId: string, columns: readonly number[], hidden: boolean) => void,
  ) {
    grid.onDrawn(() => {
      this.show();
    });
    this.show();
  }

  private show(): void {
    const { sheet } = this.state;
    const groups = outlineGroups(sheet);
    const { columns, frozenColumns } = this.grid.layout;
    const drawn = JSON.stringify([
      sheet.id,
      frozenColumns,
      groups.map((group) => [group, columns.offset(group.last + 1)]),
    ]);
    if (drawn === this.drawn && this.buttons.every(({ isConnected }) => isConnected)) {
      return;
    }
    this.drawn = drawn;
    for (const button of this.buttons) {
      button.remove();
    }
    this.buttons = groups.map((group) => this.button(group));
  }

  private button(group: OutlineGroup): HTMLElement {
    const { sheet } = this.state;
    const { first, last, collapsed } = group;
    const names =
      first === last
        ? `column ${columnLetters(first)}`
        : `columns ${columnLetters(first)} to ${columnLetters(last)}`;
    const label = `${collapsed ? "Show" : "Hide"} ${names}`;
    const button = element(
      "button",
      {
        type: "button",
        class: "outline-button",
        "aria-label": label,
        "aria-expanded": String(!collapsed),
        title: label,
        tabindex: "-1",
      },
      collapsed ? "+" : "\u2212",
    );
    button.addEventListener("click", () => {
      const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      this.setHidden(sheet.id, columns, !collapsed);
    });
    const layer = this.grid.panes.find(
      ({ pane }) => pane === (last + 1 < this.grid.layout.frozenColumns ? "corner" : "top"),
    );
    if (layer) {
      layer.element.append(button);
      const left = this.grid.layout.columns.offset(last + 1) + 2;
      placeOnLayer(button, { left, top: 3 - layer.originTop, width: SIZE, height: SIZE }, layer);
    }
    return button;
  }
}
