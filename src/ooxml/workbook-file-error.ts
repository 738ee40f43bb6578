/** `unwritable`: the book holds something that Excel could not open again. */
export type WorkbookFileErrorCode = "file-empty" | "file-unreadable" | "unwritable";

/**
 * Why a workbook file cannot be read or written, in words for a person: what happened, and what to do. Shaped like the
 * add-in's own errors, which the workbench, standing apart, does not import.
 */
export class WorkbookFileError extends Error {
  override readonly name = "WorkbookFileError";

  constructor(
    readonly code: WorkbookFileErrorCode,
    message: string,
    readonly advice: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
