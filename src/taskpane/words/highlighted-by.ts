import type { WorkbookStatus } from "../../actions/read-status";

/** What the highlight goes by; undefined where there is none. */
export function highlightedBy({
  highlightedMetric,
  highlightedAmong,
}: Pick<WorkbookStatus, "highlightedMetric" | "highlightedAmong">): string | undefined {
  if (highlightedMetric === undefined) {
    return undefined;
  }
  const { filter = "", withoutOutliers = false } = highlightedAmong ?? {};
  const where = filter === "" ? "" : ` where ${filter}`;
  return `Highlighted now by ${highlightedMetric}${where}${withoutOutliers ? ", outliers left out" : ""}.`;
}
