/** The states of a run, in the order in which a run goes through them. */
export const RUN_STATUSES = ["Planned", "Running", "Completed", "Failed", "Stopped", "Pruned"] as const;

export type RunStatus = (typeof RUN_STATUSES)[number];
