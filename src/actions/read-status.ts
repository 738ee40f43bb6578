import type { MetricDefinition } from "../tracking/catalogue";
import type { RunStatus } from "../tracking/run-status";
import type { BestRunReport } from "./highlight-best";
import { notBuilt } from "./not-built";
import type { ImportRecord } from "./remove-import";

/** How the workbook stands, for Home. */
export interface WorkbookStatus {
  /** `incomplete`: some of Runsheet's tables are missing. */
  readonly state: "empty" | "untracked" | "tracked" | "incomplete";
  /** Names of the sheets that are not Runsheet's. */
  readonly userSheets: readonly string[];
  /** Tables that set-up would create. */
  readonly missing: readonly string[];
  readonly runs: { readonly total: number; readonly byStatus: Readonly<Record<RunStatus, number>> };
  readonly metrics: readonly MetricDefinition[];
  readonly primaryMetric?: string;
  /** For the highlighted metric, else the primary one. */
  readonly best?: BestRunReport;
  readonly highlightedMetric?: string;
  readonly issues?: { readonly errors: number; readonly warnings: number; readonly checkedAt: number };
  readonly lastImport?: ImportRecord;
}

/** Reads how the workbook stands; writes nothing. */
export function readStatus(): Promise<WorkbookStatus> {
  return Promise.reject(notBuilt("Read status"));
}
