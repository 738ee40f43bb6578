import { mergedCatalogue } from "../../tracking/catalogue/merged-catalogue";
import type { TableWrite } from "../../tracking/planning/plan";
import { trackedTable, type Tracking } from "../read-tracking";
import type { TrackedTable } from "../tracked-table";
import { isCatalogue } from "./definitions-of";

/** Runs as it will be once every entry of the catalogues, those among the writes included, has its column. */
export function runsToBe(tracking: Tracking, writes: readonly TableWrite[]): TrackedTable {
  const added = writes.flatMap((write) => (write.kind === "add" && isCatalogue(write.table) ? [write] : []));
  return trackedTable(tracking, "Runs").under(mergedCatalogue(tracking.catalogue, added)).completed;
}
