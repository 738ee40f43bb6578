import type { RawValues } from "../../tracking/typing/column-reader";
import { readNumberCell } from "../../tracking/typing/number-cell";
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
 * numbers, however they are written. The others are values to be reported, no reason to take a result for a setting; words
 * that say why there is no value (OOM, crash, TODO) do not count at all.
 */
export function isMostlyNumeric(values: RawValues): boolean {
  let numbers = 0;
  let others = 0;
  for (const value of filledSample(values, 50)) {
    if (typeof value === "number" || (typeof value === "string" && isMeantNumber(value.trim()))) {
      numbers++;
    } else if (typeof value === "boolean" || !isNoValue(value.trim())) {
      others++;
    }
  }
  return numbers > 0 && numbers >= others;
}

/** A number as people write it: 91.2%, 1,234.5, 0.91 ± 0.02, 12 ms. */
function isMeantNumber(text: string): boolean {
  return isNumericText(text) || readNumberCell(text).kind === "written";
}

/** Nothing, or a word that says why there is nothing: OOM, TODO, #DIV/0!, same as above. */
function isNoValue(text: string): boolean {
  if (isMissingMarker(text)) {
    return true;
  }
  const cell = readNumberCell(text);
  return cell.kind === "as above" || (cell.kind === "aside" && cell.why !== "no number");
}

function isNumericText(text: string): boolean {
  return (
    !Number.isNaN(readNumber(text.startsWith("'") ? text.slice(1) : text)) ||
    readNonFinite(text) !== undefined
  );
}
