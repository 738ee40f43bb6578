import type { WorkbookStatus } from "../../actions/read-status";
import { targetLabel } from "../../tracking/schema/target-label";
import { listed } from "../../tracking/words/listed";

/** What the highlight goes by; undefined where there is none. */
export function highlightedBy({
  highlightedMetric,
  highlightedAmong,
}: Pick<WorkbookStatus, "highlightedMetric" | "highlightedAmong">): string | undefined {
  if (highlightedMetric === undefined) {
    return undefined;
  }
  const { filter = "", withoutOutliers = false, top = 1, each, front = [] } = highlightedAmong ?? {};
  const where = filter === "" ? "" : ` where ${filter}`;
  if (front.length > 0) {
    return `Highlighted now: the front by ${listed([highlightedMetric, ...front])}${where}.`;
  }
  const what = each ? `: the best of each ${targetLabel(each)}` : top > 1 ? `: the best ${String(top)}` : "";
  return `Highlighted now${what} by ${highlightedMetric}${where}${withoutOutliers ? ", outliers left out" : ""}.`;
}
