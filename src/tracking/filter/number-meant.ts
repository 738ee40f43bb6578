import { PERCENT, unitOfWord } from "../values/measure-unit";
import { readDuration } from "../values/read-duration";
import { readNumber } from "../values/read-number";
import type { AskedColumn } from "./asked-column";
import { FilterError } from "./filter-error";
import type { FilterValue } from "./filter-node";

const SOME_DIGIT = /\d/;

/**
 * The number that a value means for a column; undefined where it means none. `%` is a hundredth, but where the column is
 * measured in percent; throws a FilterError where it is measured in anything else.
 */
export function numberMeant({ text, ...span }: FilterValue, asked: AskedColumn): number | undefined {
  const trimmed = text.trim();
  if (!SOME_DIGIT.test(trimmed)) {
    return undefined;
  }
  const isShare = trimmed.endsWith("%");
  const number = readNumber(isShare ? trimmed.slice(0, -1).trim() : trimmed);
  if (Number.isNaN(number)) {
    return asked.field === "duration" ? readDuration(trimmed) : undefined;
  }
  if (!isShare || isPercent(asked.unit)) {
    return number;
  }
  if (asked.unit !== undefined) {
    throw new FilterError(
      `${asked.label} is measured in ${asked.unit}, not in %.`,
      "Write a number without %.",
      span,
    );
  }
  return Number((number / 100).toPrecision(15));
}

function isPercent(unit: string | undefined): boolean {
  return unit !== undefined && unitOfWord(unit.trim())?.family === PERCENT;
}
