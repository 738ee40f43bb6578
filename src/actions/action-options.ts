import type { Progress } from "../importers/pace";

/** What every long action takes: a way to cancel it and a listener for its progress. */
export interface ActionOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
