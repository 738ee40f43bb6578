import type { DecisionCounts } from "../tracking/import-plan";
import type { ActionOptions } from "./action-options";
import { notBuilt } from "./not-built";

/** One import as `Changes` tells it. */
export interface ImportRecord {
  readonly importId: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly source: string;
  readonly counts: DecisionCounts;
  readonly removed: boolean;
}

/** Every import of this workbook, the latest first. */
export function listImports(): Promise<readonly ImportRecord[]> {
  return Promise.reject(notBuilt("List imports"));
}

/** Takes an import back: deletes the runs it added and restores the values it changed. */
export function removeImport(
  _importId: string,
  _options?: ActionOptions,
): Promise<{ removed: number; restored: number; message: string }> {
  return Promise.reject(notBuilt("Remove import"));
}
