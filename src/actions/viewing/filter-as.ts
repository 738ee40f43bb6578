import type { WorkbookSession } from "../../workbook/run-excel";
import type { ActionOptions } from "../action-options";
import { filterRunsNow } from "../filtering/filter-runs-now";

/** What came of it: whether Runs shows the runs that the filter holds for, and what there is to say. */
export interface FilteredAs {
  readonly isShown: boolean;
  readonly message: string;
}

/**
 * Filters Runs as a view does: by what columns hold where Excel can say it so, else by the runs that it holds for now. Filters of the
 * person are not replaced.
 */
export async function filterAs(
  context: WorkbookSession,
  filter: string,
  metric: string | undefined,
  options: ActionOptions,
): Promise<FilteredAs> {
  const first = await filterRunsNow(context, { filter, metric, by: "columns" }, options);
  const report =
    first.kind === "not-said" && first.listed !== undefined
      ? await filterRunsNow(context, { filter, metric, by: "ids" }, options)
      : first;
  return report.kind === "asks"
    ? {
        isShown: false,
        message:
          "A filter of your own stands on a column of it. Clear that in Excel, then apply the view again.",
      }
    : { isShown: report.kind === "shown", message: report.message };
}
