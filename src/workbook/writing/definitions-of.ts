import type { TableWrite } from "../../tracking/planning/plan";
import { TABLE_KEYS } from "../../tracking/schema/table-keys";
import { targetKey } from "../../tracking/schema/target-key";
import type { TableName } from "../../tracking/schema/table-names";
import type { DefinitionName } from "./definition-name";

/** The catalogue entries that a write brings. */
export function definitionsOf({ table, ...write }: TableWrite): DefinitionName[] {
  return (table === "Params" || table === "Metrics") && write.kind === "add"
    ? write.rows.map((row) => ({ table, name: String(row[TABLE_KEYS[table]] ?? "") }))
    : [];
}

/** Whether a write brings catalogue entries. */
export function defines(write: TableWrite): write is Extract<TableWrite, { readonly kind: "add" }> {
  return write.kind === "add" && isCatalogue(write.table);
}

/** Whether the rows of a table define columns of Runs. */
export function isCatalogue(table: TableName): table is DefinitionName["table"] {
  return table === "Params" || table === "Metrics";
}

/** The key of the target that an entry defines. */
export function keyOfDefinition({ table, name }: DefinitionName): string {
  return targetKey({ role: table === "Params" ? "parameter" : "metric", name });
}
