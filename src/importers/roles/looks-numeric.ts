import type { RawValues } from "../../tracking/typing/column-reader";
import { isMissingMarker } from "../../tracking/values/missing-marker";
import { readNonFinite } from "../../tracking/values/non-finite";
import { readNumber } from "../../tracking/values/read-number";
import { filledSample } from "../records/filled-sample";

/**
 * Whether the first values of a column are numbers: non-finite ones, missing markers and the escape `'-0.5` count, a
 * column without any number does not. A guess for roles; the type is settled elsewhere, over all values.
 */
export function looksNumeric(values: RawValues): boolean {
  let numbers = 0;
  for (const value of filledSample(values, 50)) {
    if (typeof value === "boolean") {
      return false;
    }
    if (typeof value === "number" || isNumericText(value.trim())) {
      numbers++;
    } else if (!isMissingMarker(value.trim())) {
      return false;
    }
  }
  return numbers > 0;
}

function isNumericText(text: string): boolean {
  return (
    !Number.isNaN(readNumber(text.startsWith("'") ? text.slice(1) : text)) ||
    readNonFinite(text) !== undefined
  );
}
