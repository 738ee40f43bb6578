import type { Finding } from "../tracking/finding";
import type { ActionOptions } from "./action-options";
import { notBuilt } from "./not-built";
import type { CellPlace } from "./show-cell";

/** A finding with the cell it is about. */
export interface LocatedFinding extends Finding {
  readonly place?: CellPlace;
}

/** What checking found, and over how much. */
export interface CheckReport {
  readonly findings: readonly LocatedFinding[];
  readonly errors: number;
  readonly warnings: number;
  readonly checked: { readonly sheets: number; readonly rows: number; readonly cells: number };
  readonly message: string;
}

/** Checks every data sheet against the catalogues and rewrites `Issues`. */
export function checkWorkbook(_options?: ActionOptions): Promise<CheckReport> {
  return Promise.reject(notBuilt("Check workbook"));
}
