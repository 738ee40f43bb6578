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
const tooManyCells: Explanation = {
  code: "payload-too-large",
  message: "More cells are concerned than Excel takes at once.",
  advice: "Delete empty rows and columns that were used once below and beside the tables, then try again.",
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
  message: "Excel has too much to do at the moment.",
  advice: "Wait a moment, then try again.",
};
const unreachable: Explanation = {
  code: "excel",
  message: "Excel's service does not answer.",
  advice: "Check the internet connection, then try again.",
};
const notUnderstood: Explanation = {
  code: "internal",
  message: "Excel did not understand what Runsheet asked of it, which is a fault of Runsheet.",
  advice: "Save the workbook, close it and open it again; if it happens once more, report what you did.",
};
const blockedLinks: Explanation = {
  code: "excel",
  message: "Excel keeps this workbook from reading others that it is linked to.",
  advice: "Allow the links (Data > Workbook Links), then try again.",
};

/** Error codes of the Excel JavaScript API (Microsoft, "Error handling with the application-specific JavaScript APIs"). */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  InvalidOperationInCellEditMode: cellEditing,
  GeneralException: {
    code: "excel",
    message: "Excel could not do this and does not say why; often another workbook or a dialog is in front.",
    advice: "Close open dialogs, click a cell of this workbook, then try again.",
  },
  InvalidArgument: notUnderstood,
  InvalidRequest: notUnderstood,
  InvalidRequestContext: notUnderstood,
  InvalidObjectPath: notUnderstood,
  PropertyNotLoaded: notUnderstood,
  ValueNotLoaded: notUnderstood,
  RunMustReturnPromise: notUnderstood,
  CannotRegisterEvent: notUnderstood,
  ContentLengthRequired: notUnderstood,
  CannotUpdateReadOnlyProperty: notUnderstood,
  InvalidOperation: {
    code: "excel",
    message: "Excel does not allow this as the workbook stands.",
    advice: "Check that the tables of Runsheet are whole: header row shown, no merged cells. Then try again.",
  },
  FormulaLengthExceedsLimit: {
    code: "excel",
    message: "A formula would be longer than Excel takes.",
    advice: "Shorten the names of tables and metrics, then try again.",
  },
  DirtySupportingFormula: {
    code: "excel",
    message: "Formulas of the workbook wait to be calculated.",
    advice: "Calculate them (Formulas > Calculate Now), then try again.",
  },
  PivotTableRangeConflict: {
    code: "cells-in-the-way",
    message: "A PivotTable is in the way.",
    advice: "Move the PivotTable to another sheet, then try again.",
  },
  HostRestartNeeded: {
    code: "excel",
    message: "Excel must be started anew before it can do this.",
    advice: "Save the workbook, close Excel, open it again, then try again.",
  },
  InvalidOrTimedOutSession: {
    code: "excel",
    message: "Excel has ended this session, as it does after a long pause.",
    advice: "Reload the page with the workbook, then try again.",
  },
  OpenWorkbookLinksBlocked: blockedLinks,
  RefreshWorkbookLinksBlocked: blockedLinks,
  PowerQueryRefreshResourceChallenge: {
    code: "excel",
    message: "A query of the workbook asks for a sign-in.",
    advice: "Sign in (Data > Refresh All), then try again.",
  },
  BadPassword: {
    code: "sheet-protected",
    message: "The password does not open the protected sheet.",
    advice: "Take off the protection (Review > Unprotect), then try again.",
  },
  Unauthenticated: {
    code: "excel",
    message: "Excel does not know who you are.",
    advice: "Sign in to Office (File > Account), then try again.",
  },
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RangeExceedsLimit: tooManyCells,
  OperationCellsExceedLimit: tooManyCells,
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
  InvalidSelection: {
    code: "excel",
    message:
      "Excel has no single range of cells selected: several are, or a chart or picture is, or another workbook is in front.",
    advice: "Select one range of cells of this workbook, then try again.",
  },
  EmptyChartSeries: {
    code: "excel",
    message: "There is nothing to draw: the chart's cells are empty.",
    advice: "Log or import completed runs with a value of the metric, then try again.",
  },
  UnsupportedFeature: unsupported,
  UnsupportedOperation: unsupported,
  UnsupportedSheet: {
    code: "excel",
    message: "The sheet is of a kind that has no cells, such as a chart or macro sheet.",
    advice: "Rename the sheet so that Runsheet can make its own by that name, then try again.",
  },
  UnsupportedFillType: unsupported,
  RangeImageExceedsLimit: unsupported,
  ApiNotFound: unsupported,
  ApiNotAvailable: unsupported,
  NotImplemented: unsupported,
  ActivityLimitReached: busy,
  ServerBusy: busy,
  MemoryLimitReached: {
    code: "excel",
    message: "Excel is short of memory.",
    advice: "Close other workbooks, then try again.",
  },
  RequestAborted: {
    code: "excel",
    message: "Excel broke off before it was done.",
    advice: TRY_AGAIN,
  },
  ServiceNotAvailable: unreachable,
  ConnectionFailure: unreachable,
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

/** Whether what came back was too large; the batch itself has been carried out then. */
export function isAnswerTooLarge(error: unknown): boolean {
  return excelErrorCode(error) === "ResponsePayloadSizeLimitExceeded";
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
