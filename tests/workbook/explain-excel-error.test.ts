import { RunsheetError } from "../../src/tracking/runsheet-error";
import { startExcel } from "../support/excel";
import { explainExcelError } from "../../src/workbook/explain-excel-error";

test.each([
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["RequestPayloadSizeLimitExceeded", "payload-too-large"],
  ["ResponsePayloadSizeLimitExceeded", "payload-too-large"],
  ["AccessDenied", "sheet-protected"],
  ["ItemNotFound", "workbook-changed"],
  ["ItemAlreadyExists", "schema-conflict"],
  ["FilteredRangeConflict", "filter-active"],
  ["InsertDeleteConflict", "cells-in-the-way"],
  ["MergedRangeConflict", "cells-in-the-way"],
  ["NonBlankCellOffSheet", "cells-in-the-way"],
  ["InactiveWorkbook", "excel"],
  ["EmptyChartSeries", "excel"],
  ["ApiNotFound", "excel"],
  ["GeneralException", "excel"],
  ["InvalidArgument", "internal"],
])("%s of Excel is told as %s, with a next step and its cause", (code, ours) => {
  const cause = Object.assign(new Error("Said by Excel."), { code });
  const error = explainExcelError(cause);
  expect(error).toBeInstanceOf(RunsheetError);
  expect(error).toMatchObject({ code: ours, cause });
  expect(error.message).toMatch(/\.$/);
  expect(error.advice).toMatch(/\.$/);
});

/** Documented beside the client's own lists (Microsoft, "Error handling with the application-specific JavaScript APIs"). */
const DOCUMENTED = [
  "ActivityLimitReached",
  "ApiNotAvailable",
  "BadPassword",
  "ContentLengthRequired",
  "HostRestartNeeded",
  "InvalidRequest",
  "MemoryLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "ServerBusy",
  "ServiceNotAvailable",
  "Unauthenticated",
  "UndoNotSupported",
];

test("every code that is documented, or that the client knows, has its sentence and its next step", async () => {
  await startExcel();
  const codes = [
    ...DOCUMENTED,
    ...Object.values(Excel.ErrorCodes),
    ...Object.values(OfficeExtension.ErrorCodes).filter((code) => typeof code === "string"),
  ];
  expect(codes.length).toBeGreaterThan(45);
  const bare = codes.filter((code) => {
    const { message, advice } = explainExcelError(Object.assign(new Error("Said by Excel."), { code }));
    return message.includes(code) || message.includes("Said by Excel") || advice === "";
  });
  expect(bare).toEqual([]);
  expect(explainExcelError(Object.assign(new Error("Said."), { code: "Unheard" })).message).toBe(
    "Excel could not do this (Unheard): Said.",
  );
});

test("an error of ours stays what it is, and anything else is a fault of ours", () => {
  const own = new RunsheetError("cancelled", "Cancelled.", "Start again.");
  expect(explainExcelError(own)).toBe(own);
  expect(explainExcelError(new TypeError("x is undefined"))).toMatchObject({ code: "internal" });
});
