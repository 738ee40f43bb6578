import { foldKey } from "../../tracking/naming/fold-key";
import type { CellValue } from "../../tracking/values/cell-value";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { readTableColumns } from "../../workbook/writing/read-table-columns";
import type { HistoryPoint, ImportPreview } from "../../worker/import-engine";

const HEADERS = ["Run ID", "Metric", "Step"] as const;

/**
 * The points that `History` has of the runs of an import that the workbook knows already; reads nothing where there is no
 * such run.
 */
export async function knownPoints(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  { curves }: Pick<ImportPreview, "curves">,
): Promise<HistoryPoint[]> {
  const history = tracked.get("History");
  const asked = new Set((curves?.knownRuns ?? []).map(foldKey));
  if (!history || asked.size === 0 || HEADERS.some((header) => !history.find(header))) {
    return [];
  }
  const { columns } = await readTableColumns(context, history, catalogue, (now) =>
    HEADERS.flatMap((header) => now.find(header) ?? []),
  );
  const [runs = [], metrics = [], steps = []] = columns;
  return runs.flatMap((run, row): HistoryPoint[] => {
    const step = numberIn(steps[row]);
    return step !== undefined && asked.has(foldKey(String(run)))
      ? [[String(run), String(metrics[row] ?? ""), step]]
      : [];
  });
}

function numberIn(cell: CellValue | undefined): number | undefined {
  return typeof cell === "number" ? cell : undefined;
}
