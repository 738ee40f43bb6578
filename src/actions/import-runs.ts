import type { DecisionCounts } from "../tracking/import-plan";
import type { RunsheetError } from "../tracking/runsheet-error";
import type { ColumnChoice, EngineSource, ImportPreview } from "../worker/import-engine";
import type { ActionOptions } from "./action-options";
import { notBuilt } from "./not-built";
import type { CellPlace } from "./show-cell";

/** What an import did; the counts add up to the rows of the source. */
export interface ImportReport {
  readonly importId: string;
  readonly state: "complete" | "nothing" | "partial";
  readonly counts: DecisionCounts;
  readonly written: { readonly added: number; readonly updated: number };
  readonly newParameters: number;
  readonly newMetrics: number;
  /** First written row. */
  readonly place?: CellPlace;
  /** The sentence with numbers. */
  readonly message: string;
  /** Why it is partial. */
  readonly error?: RunsheetError;
}

/** Reads the source and the workbook and plans the import; writes nothing. */
export function prepareImport(_source: EngineSource, _options?: ActionOptions): Promise<ImportPreview> {
  return Promise.reject(notBuilt("Prepare import"));
}

/** Plans the prepared import again with other roles or types of columns. */
export function changeMapping(
  _choices: readonly ColumnChoice[],
  _options?: ActionOptions,
): Promise<ImportPreview> {
  return Promise.reject(notBuilt("Change mapping"));
}

/** Writes the prepared import. */
export function commitImport(_options?: ActionOptions): Promise<ImportReport> {
  return Promise.reject(notBuilt("Commit import"));
}

/** Forgets the prepared import. */
export function discardImport(): Promise<void> {
  return Promise.reject(notBuilt("Discard import"));
}

/** Writes the rejected rows of the last import to `Issues`. */
export function writeRejectsToIssues(): Promise<{ written: number; message: string }> {
  return Promise.reject(notBuilt("Write rejects"));
}
