import { RunsheetError } from "../../tracking/runsheet-error";
import { isErrorCell } from "../../tracking/values/error-cell";
import type { Scalar } from "../../tracking/values/scalar";
import { canMatchId } from "../../workbook/generated/id-match";

/**
 * A Run ID as its cell holds it, because to Excel the number 7 and the text 7 are two ids. Throws `invalid-input` for one that no
 * formula finds, or that is missing.
 */
export function idForFormulas(id: Scalar | undefined, sheetName: string): string | number {
  if ((typeof id === "string" || typeof id === "number") && canMatchId(id)) {
    return id;
  }
  if (id === undefined) {
    throw new RunsheetError(
      "invalid-input",
      "One of these runs has no Run ID.",
      "Choose Check, which finds runs without one, give it one, then try again. Nothing was written.",
    );
  }
  const isText = typeof id === "string" && !isErrorCell(id) && id !== "#N/A";
  throw new RunsheetError(
    "invalid-input",
    isText
      ? `The Run ID ${id.slice(0, 40)}… is too long for Excel to find a run by.`
      : `${String(id)} is no Run ID that Excel could find a run by.`,
    `Give the run ${isText ? "a shorter one" : "one that is a text"} on ${sheetName}, then try again. Nothing was written.`,
  );
}
