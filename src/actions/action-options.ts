import type { Progress } from "../importers/pace";

/** What every action takes: a way to cancel it, a listener for its progress, and one for what it waits for. */
export interface ActionOptions {
  readonly signal?: AbortSignal;
  /** The second way out: gives up taking back what a failed or cancelled action had written. */
  readonly giveUp?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told in a sentence what keeps the action waiting: another action, a cell in edit, an Excel that does not answer. */
  readonly onWait?: (sentence: string) => void;
}
