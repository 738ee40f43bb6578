/** The functions that buttons of the ribbon and of the cell menu call, as the manifest names them. */
export const COMMAND_NAMES = [
  "logRun",
  "importRuns",
  "highlightBest",
  "updateSummary",
  "highlightBestByColumn",
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
