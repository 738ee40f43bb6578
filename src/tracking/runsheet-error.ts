/** Machine codes of the errors that a person may meet; every one has its sentence where it is thrown. */
export const ERROR_CODES = [
  "file-empty",
  "file-binary",
  "file-unreadable",
  "file-too-wide",
  "file-too-long",
  "file-no-table",
  "file-no-runs",
  "file-unclosed-quote",
  "schema-missing",
  "schema-conflict",
  "sheet-protected",
  "cell-editing",
  "payload-too-large",
  "filter-active",
  "cells-in-the-way",
  "workbook-changed",
  "preview-stale",
  "no-answer",
  "not-in-excel",
  "excel",
  "cancelled",
  "invalid-input",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error that is shown as it is: a code, a sentence that says what happened, and one that says what to do. */
export class RunsheetError extends Error {
  override readonly name = "RunsheetError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** What the person can do now. */
    readonly advice: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
