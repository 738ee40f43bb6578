import { RunsheetError, type ErrorCode } from "../tracking/runsheet-error";

interface Explanation {
  readonly code: ErrorCode;
  readonly message: string;
  readonly advice: string;
}

const TRY_AGAIN = "Try again; if it happens once more, save the workbook, close it and open it again.";
const NEWER_EXCEL = "Use Excel 2021, Microsoft 365 or Excel on the web.";

const cellEditing: Explanation = {
  code: "cell-editing",
  message: "A cell is being edited, so Excel takes no changes.",
  advice: "Press Enter or Esc in the cell, then try again.",
};
const tooLarge: Explanation = {
  code: "payload-too-large",
  message: "A single piece of data is larger than Excel takes at once.",
  advice: "Shorten very long texts or take fewer columns, then try again.",
};
const isProtected: Explanation = {
  code: "sheet-protected",
  message: "A worksheet or the workbook is protected.",
  advice: "Take off the protection (Review > Unprotect), then try again.",
};
const gone: Explanation = {
  code: "workbook-changed",
  message: "Something that Runsheet was about to use is no longer in the workbook.",
  advice: "Try again: Runsheet reads the workbook afresh.",
};
const inTheWay: Explanation = {
  code: "cells-in-the-way",
  message: "Other cells, tables or merged cells are in the way.",
  advice: "Move what stands below or beside the table, then try again.",
};
const notActive: Explanation = {
  code: "excel",
  message: "Another workbook is in front, or the selection is no range of cells.",
  advice: "Click a cell of this workbook, then try again.",
};
const unsupported: Explanation = {
  code: "excel",
  message: "This version of Excel cannot do this.",
  advice: NEWER_EXCEL,
};
const busy: Explanation = {
  code: "excel",
  message: "Excel is busy or short of memory.",
  advice: "Close other workbooks or wait a moment, then try again.",
};

/** Error codes of the Excel JavaScript API (Microsoft, "Error handling with the application-specific JavaScript APIs"). */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  InvalidOperationInCellEditMode: cellEditing,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RangeExceedsLimit: tooLarge,
  OperationCellsExceedLimit: tooLarge,
  AccessDenied: isProtected,
  ItemNotFound: gone,
  InvalidReference: gone,
  InvalidBinding: gone,
  Conflict: gone,
  ItemAlreadyExists: {
    code: "schema-conflict",
    message: "The workbook already has something by the name that Runsheet was about to use.",
    advice: "Rename it, then try again.",
  },
  FilteredRangeConflict: {
    code: "filter-active",
    message: "A filter hides rows of the table.",
    advice: "Clear the filter (Data > Clear), then try again.",
  },
  InsertDeleteConflict: inTheWay,
  MergedRangeConflict: inTheWay,
  NonBlankCellOffSheet: inTheWay,
  InactiveWorkbook: notActive,
  InvalidSelection: notActive,
  EmptyChartSeries: {
    code: "excel",
    message: "There is nothing to draw: the chart's cells are empty.",
    advice: "Log or import completed runs with a value of the metric, then try again.",
  },
  UnsupportedFeature: unsupported,
  UnsupportedOperation: unsupported,
  UnsupportedSheet: unsupported,
  ApiNotFound: unsupported,
  ApiNotAvailable: unsupported,
  NotImplemented: unsupported,
  ActivityLimitReached: busy,
  MemoryLimitReached: busy,
  RequestAborted: busy,
  ServerBusy: busy,
  ServiceNotAvailable: busy,
  UndoNotSupported: {
    code: "excel",
    message: "Excel cannot make this change undoable.",
    advice: TRY_AGAIN,
  },
};

/** The machine code of an Office.js error; undefined for anything else. */
export function excelErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) {
    return undefined;
  }
  return typeof error.code === "string" ? error.code : undefined;
}

/** Whether a message was too large for Excel on the web, which half the size mends. */
export function isPayloadError(error: unknown): boolean {
  const code = excelErrorCode(error);
  return code === "RequestPayloadSizeLimitExceeded" || code === "ResponsePayloadSizeLimitExceeded";
}

/** Any error as one that can be shown: Excel's codes get a sentence and a next step, and the cause is kept. */
export function explainExcelError(error: unknown): RunsheetError {
  if (error instanceof RunsheetError) {
    return error;
  }
  const code = excelErrorCode(error);
  const known = code === undefined ? undefined : EXPLANATIONS[code];
  if (known) {
    return new RunsheetError(known.code, known.message, known.advice, { cause: error });
  }
  const said = error instanceof Error ? error.message : String(error);
  return code === undefined
    ? new RunsheetError("internal", `Something went wrong in Runsheet: ${said}`, TRY_AGAIN, { cause: error })
    : new RunsheetError("excel", `Excel could not do this (${code}): ${said}`, TRY_AGAIN, { cause: error });
}
