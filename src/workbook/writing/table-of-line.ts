import type { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import type { BatchLine } from "./batch-lines";

/** The table that a line of `Changes` tells of; one of a run that does not say it means Runs. */
export function tableOfLine({ sheet, what }: BatchLine): TableName | undefined {
  const isRun = what === ("Run updated" satisfies (typeof CHANGE_KINDS)[number]);
  return TABLE_NAMES.find((name) => name === sheet) ?? (isRun ? "Runs" : undefined);
}
