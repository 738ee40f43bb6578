import { comparedColumns } from "../../tracking/groups/compared-columns";
import { chosenMetric } from "../highlighting/chosen-metric";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { SentFor } from "../importing/send-workbook";

/**
 * What is sent to have runs compared by a metric: the columns that this takes, and all of them where a filter is asked too, which
 * may name any.
 */
export function sentForComparing(
  metric: string | undefined,
  filter: string,
  beside: readonly ColumnTarget[] = [],
): SentFor {
  return filter.trim() === ""
    ? { columns: (catalogue) => comparedColumns(chosenMetric(catalogue, metric).name, catalogue, beside) }
    : {};
}
