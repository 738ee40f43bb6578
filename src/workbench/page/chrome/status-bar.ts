import { displayText } from "../../formula/display-text";
import type { PageState } from "../page-state";
import { summarizeSelection } from "../selection/selection-summary";
import { element } from "./element";

/** Ready or Edit at the left; average, count and sum of the selection at the right. */
export class StatusBar {
  readonly element: HTMLElement;
  private readonly mode = element("span", { class: "status-mode", role: "status" });
  private readonly average = element("span", { "data-summary": "average" });
  private readonly count = element("span", { "data-summary": "count" });
  private readonly sum = element("span", { "data-summary": "sum" });
  private frame = 0;

  constructor(private readonly state: PageState) {
    this.element = element(
      "footer",
      { class: "status-bar" },
      this.mode,
      element(
        "div",
        { class: "status-summary", "aria-label": "Selection", role: "group" },
        this.average,
        this.count,
        this.sum,
      ),
    );
    for (const event of ["selection", "sheet", "content", "editing"] as const) {
      state.on(event, () => {
        this.frame ||= requestAnimationFrame(() => {
          this.frame = 0;
          this.show();
        });
      });
    }
    this.show();
  }

  private show(): void {
    const { alsoSelected, editing, selection, sheet } = this.state;
    const mode = editing === undefined ? "Ready" : editing === "edit" ? "Edit" : "Enter";
    if (this.mode.textContent !== mode) {
      this.mode.textContent = mode;
    }
    const used = sheet.cells.extent();
    const areas = [...alsoSelected, selection.area].map((area) => ({
      ...area,
      bottom: Math.min(area.bottom, used?.bottom ?? -1),
      right: Math.min(area.right, used?.right ?? -1),
    }));
    const { count, numbers, average, sum } = summarizeSelection(areas, (row, column) =>
      sheet.cells.value(row, column),
    );
    const { numberFormat } = sheet.styles.at(selection.active.row, selection.active.column);
    const shown = (value: number): string => displayText(value, numberFormat).text;
    this.average.textContent = count > 1 && average !== undefined ? `Average: ${shown(average)}` : "";
    this.count.textContent = count > 1 ? `Count: ${count}` : "";
    this.sum.textContent = count > 1 && numbers > 0 ? `Sum: ${shown(sum)}` : "";
  }
}
