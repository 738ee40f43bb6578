import type { WorkbookStatus } from "../../actions/read-status";

/** What the highlight goes by; undefined where there is none. */
export function highlightedBy({
  highlightedMetric,
  highlightedAmong,
}: Pick<WorkbookStatus, "highlightedMetric" | "highlightedAmong">): string | undefined {
  if (highlightedMetric === undefined) {
    return undefined;
  }
  const { filter = "", withoutOutliers = false, top = 1 } = highlightedAmong ?? {};
  const where = filter === "" ? "" : ` where ${filter}`;
  const what = top > 1 ? `: the best ${String(top)}` : "";
  return `Highlighted now${what} by ${highlightedMetric}${where}${withoutOutliers ? ", outliers left out" : ""}.`;
}
