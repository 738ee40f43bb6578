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

/**
 * Whether at least half of the first values of a column are numbers: enough where the name says that it is one of
 * numbers. The others (OOM, crash, n.a.) are values to be reported, no reason to take a result for a setting.
 */
export function isMostlyNumeric(values: RawValues): boolean {
  let numbers = 0;
  let others = 0;
  for (const value of filledSample(values, 50)) {
    if (typeof value === "number" || (typeof value === "string" && isNumericText(value.trim()))) {
      numbers++;
    } else if (typeof value === "boolean" || !isMissingMarker(value.trim())) {
      others++;
    }
  }
  return numbers > 0 && numbers >= others;
}

function isNumericText(text: string): boolean {
  return (
    !Number.isNaN(readNumber(text.startsWith("'") ? text.slice(1) : text)) ||
    readNonFinite(text) !== undefined
  );
}
