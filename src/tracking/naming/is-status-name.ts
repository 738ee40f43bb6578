import { englishName } from "./english-words";
import { foldedName } from "./folded-name";

const STATUS_NAMES: ReadonlySet<string> = new Set([
  "status",
  "state",
  "runstatus",
  "runstate",
  "jobstatus",
  "trialstatus",
]);

/** Whether a column by that name says how runs stand. */
export function isStatusName(name: string): boolean {
  return STATUS_NAMES.has(foldedName(name)) || STATUS_NAMES.has(foldedName(englishName(name) ?? ""));
}
