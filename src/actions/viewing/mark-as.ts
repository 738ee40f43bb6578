import type { KeptMark } from "../../workbook/kept-views";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { ActionOptions } from "../action-options";
import { highlightBestNow } from "../highlight-best";
import { highlightBestOfEachNow } from "../highlight-best-of-each";
import { highlightFrontNow } from "../highlight-front";

/** Marks on Runs what a question asks, of all runs, of each value of a column, or by several metrics; what there is to say of it. */
export async function markAs(
  context: WorkbookSession,
  { metric, question }: KeptMark,
  options: ActionOptions,
): Promise<string> {
  const { each, front, filter } = question;
  const marked = each
    ? highlightBestOfEachNow(context, metric, each, filter, options)
    : front
      ? highlightFrontNow(context, metric, front, filter, options)
      : highlightBestNow(context, metric, options, question);
  return (await marked).message;
}
