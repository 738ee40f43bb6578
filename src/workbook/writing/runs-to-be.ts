import { mergedCatalogue } from "../../tracking/catalogue/merged-catalogue";
import type { TableWrite } from "../../tracking/planning/plan";
import { trackedTable, type Tracking } from "../read-tracking";
import type { TrackedTable } from "../tracked-table";
import { defines } from "./definitions-of";

/**
 * Runs as it will be, with the columns for catalogue entries among the writes: with all that it lacks, or with what values
 * under these keys need.
 */
export function runsToBe(
  tracking: Tracking,
  writes: readonly TableWrite[],
  keys?: readonly string[],
): TrackedTable {
  const catalogue = mergedCatalogue(tracking.catalogue, writes.filter(defines));
  const runs = trackedTable(tracking, "Runs").under(catalogue);
  return runs.with(keys ? runs.needed(keys) : runs.insertions);
}
