import { tableOfRole } from "../../tracking/catalogue/rename-words";
import type { TableWrite } from "../../tracking/planning/plan";
import { RunsheetError } from "../../tracking/runsheet-error";
import { targetKey } from "../../tracking/schema/target-key";
import { listed } from "../../tracking/words/listed";
import { openRenames } from "../open-renames";
import type { Tracking } from "../read-tracking";
import { valueKeys } from "./value-keys";

/**
 * Makes sure that no value is written for a definition without a column as long as a column that stands may be its own
 * under another name. Throws `schema-conflict`.
 */
export function requireSettled(tracking: Tracking, writes: readonly TableWrite[]): void {
  const keys = new Set(writes.filter(({ table }) => table === "Runs").flatMap(valueKeys));
  const open = openRenames(tracking).find((rename) => keys.has(targetKey(rename)));
  if (open) {
    const { role, name, candidates } = open;
    throw new RunsheetError(
      "schema-conflict",
      `The ${role} ${name} of ${tableOfRole(role)} has no column in Runs, and ${listed(candidates.map(({ header }) => header))} may be its column under another name.`,
      "Say at the top of the pane which it is, then try again. Nothing was written.",
    );
  }
}
