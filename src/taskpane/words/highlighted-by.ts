import type { WorkbookStatus } from "../../actions/read-status";
import { targetLabel } from "../../tracking/schema/target-label";

/** What the highlight goes by; undefined where there is none. */
export function highlightedBy({
  highlightedMetric,
  highlightedAmong,
}: Pick<WorkbookStatus, "highlightedMetric" | "highlightedAmong">): string | undefined {
  if (highlightedMetric === undefined) {
    return undefined;
  }
  const { filter = "", withoutOutliers = false, top = 1, each } = highlightedAmong ?? {};
  const where = filter === "" ? "" : ` where ${filter}`;
  const what = each ? `: the best of each ${targetLabel(each)}` : top > 1 ? `: the best ${String(top)}` : "";
  return `Highlighted now${what} by ${highlightedMetric}${where}${withoutOutliers ? ", outliers left out" : ""}.`;
}
