import { plainText } from "../values/plain-text";
import { readRunStatus } from "./read-run-status";
import type { RunStatus } from "./run-status";

/** Runs with these statuses can be finished. */
export const UNFINISHED = ["Running", "Planned"] as const satisfies readonly RunStatus[];

/** The status of a run that can be finished, by whatever word its cell says so; undefined for any other run. */
export function unfinishedStatus(text: unknown): (typeof UNFINISHED)[number] | undefined {
  const said = typeof text === "string" ? readRunStatus(plainText(text)) : undefined;
  return UNFINISHED.find((status) => status === said);
}
