import { SheetGeometry } from "./sheet-geometry";
import type { Sheet } from "./sheet";

/** Changes the sizes of columns or rows, and has the charts go with the cells that they stand over, as Excel's do. */
export function keepChartsOnCells(sheet: Sheet, change: () => void): void {
  const geometry = new SheetGeometry(sheet);
  const places = sheet.charts.map((chart) => ({
    chart,
    left: geometry.columnAt(chart.left),
    right: geometry.columnAt(chart.left + chart.width),
    top: geometry.rowAt(chart.top),
    bottom: geometry.rowAt(chart.top + chart.height),
  }));
  change();
  for (const { chart, left, right, top, bottom } of places) {
    const x = geometry.columnStart(left.index) + left.offset;
    const y = geometry.rowStart(top.index) + top.offset;
    const width = geometry.columnStart(right.index) + right.offset - x;
    const height = geometry.rowStart(bottom.index) + bottom.offset - y;
    Object.assign(chart, { left: x, top: y, ...(width > 0 && { width }), ...(height > 0 && { height }) });
  }
}
