import { RunsheetError } from "../../tracking/runsheet-error";

/** What a person is told where Excel took the state of the workbook and did not keep it. */
export function notKept(): RunsheetError {
  return new RunsheetError(
    "excel",
    "Excel did not keep the views of this workbook.",
    "Try it again; if it stays so, save the workbook as .xlsx.",
  );
}
