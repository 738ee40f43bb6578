import type { RunColumns } from "./run-columns";

/** The Runs table as read before a plan is made; row i of every column is body row i of the table. */
export type ExistingRuns = RunColumns;
