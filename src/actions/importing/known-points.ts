import { foldKey } from "../../tracking/naming/fold-key";
import { listed } from "../../tracking/words/listed";
import type { CellValue } from "../../tracking/values/cell-value";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { readTableColumns } from "../../workbook/writing/read-table-columns";
import type { HistoryPoint } from "../../worker/engine-blocks";
import type { ImportPreview } from "../../worker/import-preview";

const HEADERS = ["Run ID", "Metric", "Step", "Value"] as const;
const MOST_NAMED = 5;

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
  const [runs = [], metrics = [], steps = [], values = []] = columns;
  // A metric that was renamed has points under its old name.
  const names = new Map(
    catalogue.metrics.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name])),
  );
  const nameOf = (metric: string): string => names.get(metric) ?? metric;
  return runs.flatMap((run, row): HistoryPoint[] => {
    const step = numberIn(steps[row]);
    return step !== undefined && asked.has(foldKey(String(run)))
      ? [[String(run), nameOf(String(metrics[row] ?? "")), step, values[row] ?? ""]]
      : [];
  });
}

/** What is to be said of runs that have other values in `History` than the import at the same steps. */
export function differingWords(runs: readonly string[]): string[] {
  const named = listed(runs.slice(0, MOST_NAMED), runs.length);
  return runs.length === 0
    ? []
    : [`Run history has other values of ${named} at some of these steps; they stay as they are.`];
}

function numberIn(cell: CellValue | undefined): number | undefined {
  return typeof cell === "number" ? cell : undefined;
}
