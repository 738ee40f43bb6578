import type { ChartDescription } from "../../book/chart-description";
import { displayText } from "../../formula/display-text";
import { element } from "../chrome/element";
import { placeOnLayer } from "../grid/selection-layer";
import type { SheetGrid } from "../grid/sheet-grid";
import { pixels } from "../grid/sheet-layout";
import { CELL_FACES } from "../look/text-measure";
import type { PageState } from "../page-state";
import { parseAddress } from "../../model/ranges/address";
import { readChart, type ReadReference } from "./chart-data";
import { chartOption } from "./chart-option";
import type { DrawnChart } from "./draw-chart";

interface Shown {
  readonly frame: HTMLElement;
  readonly canvas: HTMLElement;
  drawn: DrawnChart | undefined;
  /** What was drawn last, so that a chart is drawn again only when something in it has changed. */
  state: string;
}

/** The active sheet's charts, floating at their places over the cells and following their data. */
export class ChartLayer {
  private readonly shown = new Map<string, Shown>();
  private sheetId = "";

  constructor(
    private readonly state: PageState,
    private readonly grid: SheetGrid,
  ) {
    grid.onDrawn(() => {
      this.show();
    });
    for (const event of ["sheet", "theme"] as const) {
      state.on(event, () => {
        this.show();
      });
    }
    this.show();
  }

  private show(): void {
    const { sheet } = this.state;
    const wanted = new Set(sheet.charts.map(({ id }) => id));
    for (const [id, shown] of this.shown) {
      if (this.sheetId !== sheet.id || !wanted.has(id)) {
        shown.drawn?.dispose();
        shown.frame.remove();
        this.shown.delete(id);
      }
    }
    this.sheetId = sheet.id;
    for (const chart of sheet.charts) {
      this.place(chart);
    }
  }

  private place(chart: ChartDescription): void {
    const left = pixels(chart.left);
    const top = pixels(chart.top);
    const { rows, columns } = this.grid.layout;
    const layer = this.grid.paneOf({ row: rows.indexAt(top), column: columns.indexAt(left) });
    const shown = this.shown.get(chart.id) ?? this.make(chart);
    if (shown.frame.parentElement !== layer.element) {
      layer.element.append(shown.frame);
    }
    placeOnLayer(shown.frame, { left, top, width: pixels(chart.width), height: pixels(chart.height) }, layer);
    shown.frame.setAttribute("aria-label", `Chart ${chart.title ?? chart.name}`);
    void this.draw(chart, shown);
  }

  private make(chart: ChartDescription): Shown {
    const canvas = element("div", { class: "chart-canvas" });
    const frame = element("div", { class: "chart", role: "img", "data-chart": chart.name }, canvas);
    const shown: Shown = { frame, canvas, drawn: undefined, state: "" };
    this.shown.set(chart.id, shown);
    return shown;
  }

  private async draw(chart: ChartDescription, shown: Shown): Promise<void> {
    if (!isOnPage(shown)) {
      return;
    }
    const plotted = readChart(chart, this.reader());
    const state = JSON.stringify([
      plotted,
      this.state.palette.dark,
      shown.frame.style.cssText,
      pointColors(chart),
    ]);
    if (state === shown.state) {
      return;
    }
    shown.state = state;
    if (!shown.drawn) {
      const { DrawnChart } = await import("./draw-chart");
      if (!isOnPage(shown)) {
        return;
      }
      shown.drawn ??= new DrawnChart(shown.canvas);
    }
    shown.drawn.draw(chartOption(plotted, this.state.palette, CELL_FACES));
    shown.frame.dataset["drawn"] = "true";
  }

  private reader(): ReadReference {
    return (reference) => {
      const target = parseAddress(reference.replace(/^=/, ""));
      if (!target) {
        return [];
      }
      const name = (target.sheetName ?? this.state.sheet.name).toLowerCase();
      const sheet = this.state.book.sheets.find((one) => one.name.toLowerCase() === name);
      if (!sheet) {
        return [];
      }
      const cells = [];
      for (let column = target.area.left; column <= target.area.right; column++) {
        for (let row = target.area.top; row <= target.area.bottom; row++) {
          const value = sheet.cells.value(row, column);
          cells.push({ value, text: displayText(value, sheet.styles.at(row, column).numberFormat).text });
        }
      }
      return cells;
    };
  }
}

function isOnPage({ frame }: Shown): boolean {
  return frame.isConnected;
}

function pointColors(chart: ChartDescription): unknown {
  return chart.series.map(({ pointColors: colors }) => [...colors]);
}
