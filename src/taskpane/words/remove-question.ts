import { counted } from "../../tracking/words/counts";
import { countedRows } from "../../tracking/words/counted-rows";
import type { TableName } from "../../tracking/schema/table-names";

/** What is asked before an import is taken back; `table` is what it added rows to. */
export function removeQuestion(added: number, updated: number, table: TableName = "Runs"): string {
  const back = updated > 0 ? ` and put back the ${counted(updated, "run")} that it updated` : "";
  return `Remove the ${countedRows({ [table]: added }) || "0 runs"} that this import added${back}?`;
}
