import { RunsheetError } from "../../src/tracking/runsheet-error";
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
])("%s of Excel is told as %s, with a next step and its cause", (code, ours) => {
  const cause = Object.assign(new Error("Said by Excel."), { code });
  const error = explainExcelError(cause);
  expect(error).toBeInstanceOf(RunsheetError);
  expect(error).toMatchObject({ code: ours, cause });
  expect(error.message).toMatch(/\.$/);
  expect(error.advice).toMatch(/\.$/);
});

test("an error of ours stays what it is, and anything else is a fault of ours", () => {
  const own = new RunsheetError("cancelled", "Cancelled.", "Start again.");
  expect(explainExcelError(own)).toBe(own);
  expect(explainExcelError(new TypeError("x is undefined"))).toMatchObject({ code: "internal" });
});
